/** What a class's room keeps in step: documents as JSON, in shared/protocol/mirror.ts's shapes, written only when they change. */
import { type SchemaType, schema, t } from "@colyseus/schema";

/** For instructors alone. */
export const Wall = schema(
  {
    head: t.string(),
    students: t.map("string"),
    tiles: t.map("string"),
    help: t.string().default("[]"),
    reports: t.string().default("[]"),
    actionsDone: t.string().default("[]"),
  },
  "Wall",
);

/** For one student alone. */
export const Waiting = schema({ json: t.string() }, "Waiting");

export const ClassRoomState = schema(
  { projector: t.string(), wall: t.ref(Wall).view(), waiting: t.map(Waiting).view() },
  "ClassRoomState",
);
export type ClassRoomState = SchemaType<typeof ClassRoomState>;
