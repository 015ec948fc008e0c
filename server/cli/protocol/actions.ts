/** What is asked of a room and what it tells: requests, acts, orders, clauses, words, actions, events. */
import type { z } from "zod";
import { actSchema } from "../../../shared/engine/command.ts";
import { takeBody } from "../../../shared/protocol/class.ts";
import { onceSchema, requests } from "../../../shared/protocol/messages.ts";
import { answerBody, walkBody } from "../../../shared/protocol/review.ts";
import { eventSchema } from "../../../shared/state/event.ts";
import { instructorActionSchema, roomActionSchema } from "../../../shared/terms/action.ts";
import { clauseSchema } from "../../../shared/terms/clause.ts";
import { deedSchemaOf } from "../../../shared/terms/deed.ts";
import { orderSchema } from "../../../shared/terms/order.ts";
import { formOnly, id } from "../../../shared/terms/references.ts";
import { answerSchema, lineId, sayableSchema, wordId, wordSchemaOf } from "../../../shared/terms/word.ts";
import { alternatives, namesOf, notation } from "./notation.ts";

const named: Readonly<Record<string, z.ZodType>> = {
  Act: actSchema,
  RoomAction: roomActionSchema,
  InstructorAction: instructorActionSchema,
  Order: orderSchema,
  Clause: clauseSchema,
  Deed: deedSchemaOf(formOnly),
  Sayable: sayableSchema,
  Answer: answerSchema,
  Word: wordSchemaOf({ ...formOnly, fact: id, word: wordId, line: lineId }),
  Name: id,
  WordId: wordId,
  LineId: lineId,
};
const names = namesOf(named);

const block = (lines: readonly string[]): string => `\`\`\`text\n${lines.join("\n")}\n\`\`\``;

/** A type's alternatives, by their own names within them. */
const kinds = (schema: z.ZodType): string => {
  const own = [...names].filter(([, name]) => named[name] !== schema);
  return block(alternatives(schema, new Map(own)));
};

const line = (kind: string, schema: z.ZodType): string => `${kind.padEnd(10)} ${notation(schema, names)}`;

export const actionParts: Readonly<Record<string, () => string>> = {
  once: () => block([notation(onceSchema, names)]),
  requests: () =>
    block([
      "match room",
      ...Object.entries(requests).map(([kind, schema]) => `  ${line(kind, schema)}`),
      "  now        nothing → ServerClocks",
      "class room",
      `  ${line("act", instructorActionSchema)}`,
      `  ${line("take", takeBody)}`,
      "  whole      nothing → WholeReply",
      "  now        nothing → ServerClocks",
      "walk room",
      `  ${line("lead", walkBody)}`,
      `  ${line("answer", answerBody)}`,
      "  whole      nothing → WholeReply",
      "  now        nothing → ServerClocks",
    ]),
  names: () =>
    block(["Name", "WordId", "LineId"].map((name) => `${name.padEnd(7)} ${notation(named[name] as z.ZodType)}`)),
  acts: () => kinds(actSchema),
  orders: () => kinds(orderSchema),
  clauses: () => kinds(clauseSchema),
  deeds: () => kinds(named.Deed as z.ZodType),
  sayables: () => kinds(sayableSchema),
  answers: () => kinds(answerSchema),
  roomActions: () => kinds(roomActionSchema),
  instructorActions: () => kinds(instructorActionSchema),
  events: () => kinds(eventSchema),
};
