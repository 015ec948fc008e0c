/**
 * What a room keeps in step with its clients. Gauges, seats and sides are fields of their own, so that a patch holds
 * little more than what changed; whatever is a document (a text, a claim, a treaty) travels as JSON and is read in
 * shared/protocol/mirror.ts's shapes.
 */
import { type SchemaType, schema, t } from "@colyseus/schema";

/** Documents by id, each as JSON; `order` is the JSON of their ids in order. */
export const Documents = schema({ order: t.string().default("[]"), byId: t.map("string") }, "Documents");
export type Documents = SchemaType<typeof Documents>;

export const PublicSeat = schema(
  { byRule: t.boolean(), ready: t.boolean(), credibility: t.float64(), monitors: t.boolean(), troops: t.boolean() },
  "PublicSeat",
);

export const PublicSide = schema(
  {
    reportedDead: t.float64(),
    civilianLow: t.float64(),
    civilianHigh: t.float64(),
    displacedLow: t.float64(),
    displacedHigh: t.float64(),
    stance: t.string(),
    /** JSON of a range, or null. */
    verifiedDead: t.string().default("null"),
  },
  "PublicSide",
);

/** The same for all. */
export const Public = schema(
  {
    phase: t.string(),
    paused: t.boolean(),
    round: t.number(),
    escalation: t.float64(),
    widerWarBand: t.number(),
    energyAlarm: t.float64(),
    ripe: t.boolean(),
    ground: t.map("float64"),
    groundChange: t.map("float64"),
    seats: t.map(PublicSeat),
    /** By side, "0" and "1". */
    sides: t.map(PublicSide),
    convenings: t.ref(Documents),
    claims: t.ref(Documents),
    /** Every other property of the public view by its name, as JSON. */
    rest: t.map("string"),
  },
  "Public",
);

/** One seat's own part: only the clients of that seat ever receive it. */
export const Own = schema(
  {
    points: t.number(),
    spent: t.number(),
    ready: t.boolean(),
    invitations: t.ref(Documents),
    texts: t.ref(Documents),
    /** Every other property of the seat's own view by its name, as JSON. */
    rest: t.map("string"),
    /** JSON of the delegation's shared draft, or null. */
    proposal: t.string().default("null"),
  },
  "Own",
);
export type Own = SchemaType<typeof Own>;

export const Person = schema(
  {
    name: t.string(),
    head: t.boolean(),
    connected: t.boolean(),
    /** Epoch ms; −1: may write. */
    mutedUntil: t.float64().default(-1),
  },
  "Person",
);

export const TableSeat = schema({ people: t.map(Person), bot: t.boolean() }, "TableSeat");

/** The table around the match: people, clock, stage. */
export const TableState = schema(
  {
    match: t.string(),
    title: t.string(),
    code: t.string(),
    scenario: t.string(),
    stage: t.string(),
    /** −1: no clock. */
    leftMs: t.float64(),
    clockAt: t.float64(),
    running: t.boolean(),
    /** Table of the class; 0: none. */
    number: t.number().default(0),
    held: t.boolean(),
    /** Epoch ms; −1: none. */
    deadline: t.float64().default(-1),
    /** JSON of numbers. */
    hidden: t.string().default("[]"),
    /** Names by member. */
    observers: t.map("string"),
    /** The roster's seats, in its order. */
    seats: t.map(TableSeat),
  },
  "TableState",
);

export const MatchRoomState = schema(
  { pub: t.ref(Public), table: t.ref(TableState), own: t.map(Own).view() },
  "MatchRoomState",
);
export type MatchRoomState = SchemaType<typeof MatchRoomState>;
