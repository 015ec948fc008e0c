/** A match's log: one body a kind of entry, each entry chained to the one before by its hash. */
import { z } from "zod";
import { canonical, sha256Hex } from "../base/hash.ts";
import type { MemberId, SeatId } from "../base/ids.ts";
import { ok, type Result, refuse } from "../base/result.ts";
import { type Command, commandSchema, requestId } from "../engine/command.ts";
import type { MatchEvent } from "../state/event.ts";
import { forms, type Phase, phases, type Setup } from "../state/matchState.ts";
import { withTodaysName } from "../terms/oldAction.ts";
import type { Order } from "../terms/order.ts";
import { orderSchema } from "../terms/order.ts";
import type { Passage } from "./passage.ts";

/** Goes up whenever the same commands may give other events. */
export const engineVersion = "3";

/** Whose entries are hashed over canonical JSON, with the keys in order; all later ones over the JSON as it is stored. */
const canonicalRules: readonly string[] = ["1", "2"];

/** Which rules wrote what follows: the match can be recomputed by these alone. */
export interface Rules {
  readonly scenarioHash: string;
  readonly engineVersion: string;
}

export interface Bodies {
  /** The first entry, once. */
  readonly opened: Rules & { readonly setup: Setup; readonly events: readonly MatchEvent[] };
  readonly command: { readonly command: Command; readonly events: readonly MatchEvent[] };
  /** Other rules than before take over (a new version of the program or of the scenario). */
  readonly rules: Rules;
  /** The phase's clock as it was set: milliseconds left, null where none runs. */
  readonly clock: {
    readonly round: number;
    readonly phase: Phase;
    readonly leftMs: number | null;
    readonly running: boolean;
  };
  /** From here on the log is a "what if" with another seed; the entries before are a copy of the match's. */
  readonly fork: { readonly seed: string };
  /** A delegation's shared draft of orders; it holds for this round. */
  readonly proposal: {
    readonly round: number;
    readonly seat: SeatId;
    readonly by: MemberId;
    readonly orders: readonly Order[];
    /** The page's own name for what it asked for, here and below: a repeat is not done again. */
    readonly id?: string | undefined;
  };
  /**
   * A `note`, or a `steer` that is not for all to know: its token stands in the chain, and what it says lies
   * beside it (privateEntry.ts), so that it can be left out of what others are given.
   */
  readonly aside: { readonly of: string };
  /**
   * What an instructor did or said at this table, beside the commands that it brought about. People are named by their
   * number, the instructor by the number of their token.
   */
  readonly steer: {
    readonly round: number;
    readonly phase: Phase;
    readonly by: string;
    readonly action: { readonly kind: string; readonly [value: string]: string | number | boolean | null };
    readonly id?: string | undefined;
  };
  /** Something that happened among the table's people: a call for help, a wish for another seat, a report, a head who took over. */
  readonly note: {
    readonly round: number;
    readonly phase: Phase;
    readonly about: "help" | "swap" | "report" | "headTook";
    readonly member: MemberId;
    readonly seat: SeatId;
    /** Number of the event concerned, if any. */
    readonly n: number | null;
    readonly text: string;
    readonly id?: string | undefined;
  };
}
export type EntryKind = keyof Bodies;

/** An entry without its number and hashes. */
export type NewEntry = { [K in EntryKind]: { readonly kind: K; readonly body: Bodies[K] } }[EntryKind];

/** An entry with its number and hashes; `kind` says what its body holds (`readEntry`). */
export interface Entry {
  /** From 0, without gaps. */
  readonly seq: number;
  readonly kind: string;
  readonly body: unknown;
  /** Hash of the entry before, "" for the first. */
  readonly prev: string;
  readonly hash: string;
  /** The passages whose tokens stand in the body for the first time, outside the hash; those of erased people are gone. */
  readonly words?: readonly Passage[];
}

/** Where the chain ends: the next entry's number, and the hash that it builds on ("" before the first). */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}
export const emptyChain: ChainEnd = { seq: 0, hash: "" };

/** An entry as it is written: `json` is its body's text, which is both hashed and stored. */
export interface WrittenEntry extends Entry {
  readonly json: string;
}

/** An entry's hash: of the one before, its kind, and its body's JSON as it stands in the store and in a match file. */
const hashOf = (prev: string, kind: string, json: string): string =>
  sha256Hex(`${prev}[${JSON.stringify(kind)},${json}]`);

/** The same by `canonicalRules`. */
const canonicalHashOf = (prev: string, kind: string, body: unknown): string =>
  sha256Hex(prev + canonical([kind, body]));

/** JSON of a body. What was read from JSON gives the text that it was read from. */
const jsonOf = (body: unknown): string => JSON.stringify(body) ?? "null";

/** The entries with their numbers and hashes, in order after `end`. */
export function write(end: ChainEnd, entries: readonly NewEntry[]): WrittenEntry[] {
  let prev = end.hash;
  return entries.map(({ kind, body }, index) => {
    const json = jsonOf(body);
    const entry = { seq: end.seq + index, kind, body, prev, hash: hashOf(prev, kind, json), json };
    prev = entry.hash;
    return entry;
  });
}

/** The same without the bodies' texts: for entries that are told, and not stored. */
export const chain = (end: ChainEnd, entries: readonly NewEntry[]): Entry[] =>
  write(end, entries).map(({ json: _written, ...entry }) => entry);

/** As `chain`, in the form of `canonicalRules`: for a log of their time that is written anew. */
export function canonicalChain(end: ChainEnd, entries: readonly NewEntry[]): Entry[] {
  let prev = end.hash;
  return entries.map(({ kind, body }, index) => {
    const entry = { seq: end.seq + index, kind, body, prev, hash: canonicalHashOf(prev, kind, body) };
    prev = entry.hash;
    return entry;
  });
}

/** Whether all of a log is in the form of `canonicalRules`. */
export const isCanonical = (entries: readonly Entry[]): boolean =>
  entries.every(
    ({ kind, body }) =>
      (kind !== "opened" && kind !== "rules") ||
      canonicalRules.includes((body as Partial<Rules> | null)?.engineVersion ?? ""),
  );

/**
 * The chain's end after `entry`; where it does not follow from `end`, the first field that shows it: "seq" or "prev" for
 * an entry out of its place, "hash" for one that was changed in it. Logs of both forms are read, and those begun in the one and
 * continued in the other.
 */
export function link(end: ChainEnd, { seq, kind, body, prev, hash }: Entry): Result<ChainEnd, "seq" | "prev" | "hash"> {
  if (seq !== end.seq) return { ok: false, error: "seq" };
  if (prev !== end.hash) return { ok: false, error: "prev" };
  if (hash !== hashOf(prev, kind, jsonOf(body)) && hash !== canonicalHashOf(prev, kind, body))
    return { ok: false, error: "hash" };
  return ok({ seq: seq + 1, hash });
}

/** Where the chain of `entries` ends; chainBroken (with: seq) at the first that does not follow from those before it. */
export function checkChain(entries: readonly Entry[]): Result<ChainEnd> {
  let end = emptyChain;
  for (const entry of entries) {
    const next = link(end, entry);
    if (!next.ok) return refuse("chainBroken", { seq: entry.seq });
    end = next.value;
  }
  return ok(end);
}

/** Events are compared with what the rules give, never believed: their outline is enough. */
const events = z.array(z.looseObject({ kind: z.string() })) as unknown as z.ZodType<MatchEvent[]>;
const rules = { scenarioHash: z.string().max(64), engineVersion: z.string().max(20) };
const round = z.int().min(0).max(1000);
const id = z.string().max(64);

export const setupSchema = z.strictObject({
  scenario: id,
  seed: z.string().max(100),
  roster: z.int().min(0).max(99),
  form: z.enum(forms),
  types: z.literal("drawn").optional(),
});

const bodySchemas = {
  opened: z.strictObject({ ...rules, setup: setupSchema, events }),
  command: z.strictObject({ command: commandSchema, events }),
  rules: z.strictObject(rules),
  clock: z.strictObject({
    round,
    phase: z.enum(phases),
    leftMs: z.number().nullable(),
    running: z.boolean(),
  }),
  fork: z.strictObject({ seed: z.string().min(1).max(100) }),
  proposal: z.strictObject({ round, seat: id, by: id, orders: z.array(orderSchema).max(30), id: requestId.optional() }),
  aside: z.strictObject({ of: z.string().regex(/^~[0-9a-f]{40}$/) }),
  steer: z.strictObject({
    round,
    phase: z.enum(phases),
    by: id,
    action: z
      .object({ kind: z.string().max(30) })
      .catchall(z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])),
    id: requestId.optional(),
  }),
  note: z.strictObject({
    round,
    phase: z.enum(phases),
    about: z.enum(["help", "swap", "report", "headTook"]),
    member: id,
    seat: id,
    n: z.int().min(0).nullable(),
    text: z.string().max(2000),
    id: requestId.optional(),
  }),
} satisfies { [K in EntryKind]: z.ZodType<Bodies[K]> };

const isKind = (kind: string): kind is EntryKind => Object.hasOwn(bodySchemas, kind);

/** What an instructor did by the name that it has today, whichever the entry has. */
function renamed(entry: NewEntry): NewEntry {
  if (entry.kind !== "steer") return entry;
  const { body } = entry;
  return { kind: "steer", body: { ...body, action: withTodaysName(body.action, body.phase) } };
}

/** An entry as the kind it says, its body checked and an old action by its name of today. Refuses schema (with: path, message). */
export function readEntry({ seq, kind, body }: Entry): Result<NewEntry> {
  const at = `entries.${seq}`;
  if (!isKind(kind)) return refuse("schema", { path: `${at}.kind`, message: "is no kind of entry" });
  const parsed = bodySchemas[kind].safeParse(body);
  if (parsed.success) return ok(renamed({ kind, body: parsed.data } as NewEntry));
  const [issue] = parsed.error.issues;
  return refuse("schema", {
    path: [at, "body", ...(issue?.path ?? [])].join("."),
    message: issue?.message ?? "cannot be read",
  });
}
