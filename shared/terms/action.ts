/**
 * Instructor actions: whatever an instructor does to a class, or to one of its tables, each once and under one name. By this list
 * the class's room and a match's room read what they are asked, the engine takes its steps, the log seals and hides, and what was
 * done is taken back. An action's name is also the key of its words (client/words/actions.ts).
 */
import { z } from "zod";
import { plainLine } from "../base/text.ts";
import { longestLine, longestName, mostTables } from "./limits.ts";
import { id as named, side } from "./references.ts";
import { within, written, writtenWords } from "./written.ts";

type Shape = Readonly<Record<string, z.ZodType>>;

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
/** Whatever an instructor writes in their own words. */
const words = writtenWords(longestLine);
/** The same in a command: there the rules refuse what is empty. */
const anyWords = written(longestLine);
/** A person's name. */
const name = within(z.string().overwrite(plainLine), longestName);
const flag = z.boolean();
/** Number of a person at their table. */
const member = z.string();

/** How an action says where: `at` by match ids, or all of the class; a student at the table where they sit; "class": by itself. */
const where = {
  tables: { at: z.union([z.literal("all"), z.array(id).min(1).max(mostTables)]) },
  table: { at: z.array(id).length(1) },
  student: { student: id },
  class: {},
} satisfies Record<string, Shape>;

/**
 * How an action is taken back: by the same with one value turned round, negated or set to 0, or with what was before it; by another
 * at the same tables; by itself once more.
 */
export type Undo =
  | { readonly turns: string }
  | { readonly negates: string }
  | { readonly zeroes: string }
  | { readonly restores: "place" | "head" }
  | { readonly by: "undoCard" }
  | "itself";

interface Form {
  readonly on: keyof typeof where;
  /** What is said besides where. */
  readonly says: Shape;
  /** What the table's log says instead of `says`, where the two differ: people are numbers there. */
  readonly logs?: Shape;
  /** What the engine is given, as a command of the same name. Absent: the rules have no part in it. */
  readonly step?: Shape;
  /** In a table's log openly, or aside, for instructors alone; null: in no table's log. */
  readonly log: "open" | "aside" | null;
  readonly undo: Undo | null;
  /** False: not at the wall. Another door asks for it, another action brings it about, or only older records have it. */
  readonly asked?: false;
}

export const actions = {
  /** Out of the lobby: the briefing begins. */
  start: { on: "tables", says: {}, log: "open", undo: null },
  /** Briefing → round 1; wire → the next round. */
  openRound: { on: "tables", says: {}, step: {}, log: "open", undo: null },
  /** Locks orders and resolves the round (RULES §7). */
  lock: { on: "tables", says: {}, step: {}, log: "open", undo: null },
  pause: { on: "tables", says: { paused: flag }, step: { paused: flag }, log: "open", undo: { turns: "paused" } },
  /** Longer by so much, or (below 0) shorter again; never more than twice the phase's own clock. */
  extend: {
    on: "tables",
    says: { seconds: z.int().min(-600).max(600) },
    log: "open",
    undo: { negates: "seconds" },
  },
  /** Rounds are open for so many seconds, from the next one on; 0: as long as the class was set up with. */
  roundTime: {
    on: "tables",
    says: { seconds: z.int().min(0).max(3600) },
    log: "open",
    undo: { zeroes: "seconds" },
  },
  /** The match ends after the wire of this round; 0: with the last that its form has. */
  lastRound: { on: "tables", says: { round: z.int().min(0).max(99) }, log: "open", undo: { zeroes: "round" } },
  holdWire: { on: "tables", says: { held: flag }, log: "open", undo: { turns: "held" } },
  /** The round's card; null: none. */
  chooseCard: {
    on: "tables",
    says: { card: id.nullable(), accused: side },
    step: { card: named.nullable(), accused: side },
    log: "open",
    undo: { by: "undoCard" },
  },
  /** This round's card in the instructor's own words; it moves no number. */
  writeCard: {
    on: "tables",
    says: { headline: words, counter: words },
    step: { headline: anyWords, counter: anyWords },
    log: "open",
    undo: { by: "undoCard" },
  },
  /** Leaves this round's card to chance again. */
  undoCard: { on: "tables", says: {}, step: {}, log: "open", undo: null },
  broadcast: { on: "tables", says: { text: words }, log: "open", undo: null },
  messageSeat: { on: "table", says: { seat: id, text: words }, log: "aside", undo: null },
  messageStudent: { on: "student", says: { text: words }, logs: { member, text: words }, log: "aside", undo: null },
  /** `help`: the call's number on the wall; `call`: at its table. */
  answerHelp: {
    on: "class",
    says: { help: z.int().min(0), text: words },
    logs: { call: z.int().min(0), text: words },
    log: "aside",
    undo: null,
  },
  passHead: { on: "student", says: {}, logs: { seat: id, member }, log: "aside", undo: { restores: "head" } },
  /** `seat` null: an observer at that table. `match` null as well: back among those who wait. */
  seat: {
    on: "student",
    says: { match: id.nullable(), seat: id.nullable() },
    logs: { seat: id, member },
    log: "aside",
    undo: { restores: "place" },
  },
  swap: { on: "class", says: { one: id, other: id }, log: null, undo: "itself" },
  /** Sends out: no seat, and no way back until let in again. What they said and did stays theirs. */
  remove: { on: "student", says: {}, log: null, undo: null },
  /** Answers somebody at the door, by their id there. */
  admit: { on: "class", says: { who: id, admitted: flag }, log: null, undo: null },
  door: { on: "class", says: { door: z.enum(["open", "approval", "closed"]) }, log: null, undo: null },
  /** The projector may show these names; all: of everybody who is in. */
  letThrough: {
    on: "class",
    says: { students: z.union([z.literal("all"), z.array(id).min(1).max(120)]) },
    log: null,
    undo: null,
  },
  /** The record does not keep the name: who is erased must not be found there. */
  rename: { on: "student", says: { name }, log: null, undo: null },
  /** Somebody's seat was taken away: they were seated elsewhere, or removed. */
  left: { on: "student", says: {}, logs: { seat: id, member }, log: "aside", undo: null, asked: false },
  bot: { on: "table", says: { seat: id, bot: flag }, log: "aside", undo: { turns: "bot" } },
  /** Takes back a seat's orders and readiness before the round resolves; what it had set stays in the log. */
  clearOrders: {
    on: "table",
    says: { seat: id, reason: words },
    step: { seat: named },
    log: "aside",
    undo: null,
  },
  hideMessage: {
    on: "table",
    says: { n: z.int().min(0), hidden: flag },
    log: "aside",
    undo: { turns: "hidden" },
  },
  /** `until`: epoch ms; 0: may write again. */
  mute: {
    on: "student",
    says: { minutes: z.int().min(0).max(120) },
    logs: { member, seat: id, until: z.int().min(0) },
    log: "aside",
    undo: { zeroes: "minutes" },
  },
  /** When the lesson is over: epoch ms; 0: not said. */
  bell: { on: "class", says: { time: z.int().min(0) }, log: null, undo: null },
  /** At all tables: the class is over, and its code free. */
  end: { on: "tables", says: {}, step: {}, log: "open", undo: null },
  /** The reviews are opened to the students of all tables, or closed. */
  release: { on: "class", says: { released: flag }, log: null, undo: null, asked: false },
  /** Through a seat's eyes, or into a private channel: in the match's room. */
  look: { on: "table", says: { seat: id }, log: "open", undo: null, asked: false },
  lookInto: { on: "table", says: { channel: z.string() }, log: "open", undo: null, asked: false },
  /** In older records, which do not say what it ended: `openRound` or `lock`. */
  forceOn: { on: "tables", says: {}, log: null, undo: null, asked: false },
} as const satisfies Record<string, Form>;

export type ActionKind = keyof typeof actions;
export const actionKinds = Object.keys(actions) as ActionKind[];
/** The same list, its lines as they are in general. */
const forms: Readonly<Record<ActionKind, Form>> = actions;
export const formOf = (kind: ActionKind): Form => forms[kind];

type Row<K extends ActionKind> = (typeof actions)[K];
/** Names of the lines that are so. */
type Which<Is> = { [K in ActionKind]: Row<K> extends Is ? K : never }[ActionKind];
type Values<S extends Shape> = { -readonly [F in keyof S]: z.output<S[F]> };
type Named<K extends ActionKind, V> = { [F in "kind" | keyof V]: F extends keyof V ? V[F] : K };

type Said<K extends ActionKind> = Named<K, Values<(typeof where)[Row<K>["on"]]> & Values<Row<K>["says"]>>;
type Logged<K extends ActionKind> = Named<
  K,
  Values<Row<K> extends { logs: infer L extends Shape } ? L : Row<K>["says"]>
>;
type Step<K extends ActionKind> = Named<K, Values<Row<K> extends { step: infer S extends Shape } ? S : never>>;

export type AskedKind = Exclude<ActionKind, Which<{ asked: false }>>;
export type TableKind = Exclude<ActionKind, Which<{ log: null }>>;
export type StepKind = Which<{ step: Shape }>;
/** Kinds that say `at` which tables, and mean the same at each. */
export type AtTablesKind = Extract<Which<{ on: "tables" | "table" }>, AskedKind>;

/** An action as the wall asks for it. */
export type InstructorAction = { [K in AskedKind]: Said<K> }[AskedKind];
/** An action as a class's record has it: what the wall asks for, a look, the release of the reviews. */
export type RecordedAction = { [K in ActionKind]: Said<K> }[Exclude<ActionKind, "left">];
/** An action at one table, as its log has it: people by their number there. */
export type TableAction = { [K in TableKind]: Logged<K> }[TableKind];
/** The same without what follows from others: who got a seat, and who lost one. */
export type DirectAction = Exclude<TableAction, { kind: "seat" | "left" }>;
/** An action that a match's room is asked for: the same as the wall's, without `at`. */
export type RoomAction = Extract<TableAction, { kind: AtTablesKind }>;
/** What the engine does for an instructor, or for the clock. */
export type Steer = { [K in StepKind]: Step<K> }[StepKind];

/** One of these kinds, each with what `shapeOf` says. */
function schemaOf<A>(kinds: readonly ActionKind[], shapeOf: (form: Form) => Shape): z.ZodType<A> {
  const options = kinds.map((kind) => z.strictObject({ kind: z.literal(kind), ...shapeOf(forms[kind]) }));
  const [first, ...rest] = options;
  if (!first) throw new Error("no action is of this sort");
  return z.discriminatedUnion("kind", [first, ...rest]) as unknown as z.ZodType<A>;
}

const isAsked = (kind: ActionKind): kind is AskedKind => forms[kind].asked !== false;
const isStep = (kind: ActionKind): kind is StepKind => forms[kind].step !== undefined;
const isAtTables = (kind: ActionKind): kind is AtTablesKind => isAsked(kind) && "at" in where[forms[kind].on];
/** Every action that the wall asks for, that a match's room is asked for, that the engine takes. */
export const askedKinds = actionKinds.filter(isAsked);
export const roomKinds = actionKinds.filter(isAtTables);
export const stepKinds = actionKinds.filter(isStep);

/** What a class's room is asked for. */
export const instructorActionSchema = schemaOf<InstructorAction>(askedKinds, ({ on, says }) => ({
  ...where[on],
  ...says,
}));
/** What a match's room is asked for. */
export const roomActionSchema = schemaOf<RoomAction>(roomKinds, ({ says }) => says);
/** What the engine is given. */
export const steerSchema = schemaOf<Steer>(stepKinds, ({ step = {} }) => step);

/** The engine's command for an action at a table; null where the rules have no part in it. */
export function stepOf(action: TableAction): Steer | null {
  const { step } = forms[action.kind];
  if (!step) return null;
  const values = Object.entries(action).filter(([field]) => field in step);
  return { kind: action.kind, ...Object.fromEntries(values) } as Steer;
}

/** Fields that hold an instructor's own words, in whichever action. */
export const wordFields: readonly string[] = [
  ...new Set(
    actionKinds.flatMap((kind) =>
      Object.entries(forms[kind].says).flatMap(([field, schema]) => (schema === words ? [field] : [])),
    ),
  ),
];
