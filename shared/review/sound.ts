/**
 * Whether an event that other rules wrote can be what it says it is: every field of its kind, of what exists in this match, in its
 * turn. Today's rules decide a match anew and need none of this; what they did not write is taken as told, and a file may tell anything.
 */
import { sectorIds } from "../base/ids.ts";
import { readersOf } from "../engine/channels.ts";
import { clauseSchema, orderSchema } from "../engine/command.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EventKind, EventOf, MatchEvent } from "../state/event.ts";
import { causes, sideGauges, worldGauges } from "../state/gauge.ts";
import { type Ending, frames, type MatchState, type Outcome, styles } from "../state/matchState.ts";
import { clauseKinds } from "../terms/clause.ts";
import { orderKinds, stances } from "../terms/order.ts";

/** What an event is held against: the state right before it. */
interface Known {
  readonly scenario: Scenario;
  readonly state: MatchState;
}
type Check = (value: unknown, known: Known) => boolean;
type Checks<T> = { readonly [F in Exclude<keyof T, "kind">]-?: Check };

/** Beyond any number of a match; what a page draws and adds up stays a number. */
const most = 1e9;
/** Beyond any passage that may be written; tokens and hashes are far shorter. */
const longest = 4000;

const text: Check = (value) => typeof value === "string" && value.length <= longest;
const bool: Check = (value) => typeof value === "boolean";
const number: Check = (value) => typeof value === "number" && Math.abs(value) <= most;
const whole: Check = (value, known) => number(value, known) && Number.isInteger(value);
const side: Check = (value) => value === 0 || value === 1;
const isNull: Check = (value) => value === null;
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const either =
  (...checks: readonly Check[]): Check =>
  (value, known) =>
    checks.some((check) => check(value, known));
const both =
  (...checks: readonly Check[]): Check =>
  (value, known) =>
    checks.every((check) => check(value, known));
const orNull = (check: Check) => either(isNull, check);
const orNone = (check: Check) => either((value) => value === undefined, check);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const object =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, known) =>
    isObject(value) && Object.entries(checks).every(([field, check]) => check(value[field], known));
const listOf =
  (check: Check): Check =>
  (value, known) =>
    Array.isArray(value) && value.length <= 200 && value.every((each) => check(each, known));
const pairOf =
  (check: Check): Check =>
  (value, known) =>
    Array.isArray(value) && value.length === 2 && value.every((each) => check(each, known));
/** A value for some of the names that `name` knows. */
const recordOf =
  (name: Check, check: Check): Check =>
  (value, known) =>
    isObject(value) && Object.entries(value).every(([key, each]) => name(key, known) && check(each, known));
const named =
  (names: (known: Known) => Iterable<unknown>): Check =>
  (value, known) => {
    for (const name of names(known)) if (name === value) return true;
    return false;
  };

const seat = named(({ state }) => state.seatOrder);
const sector = oneOf(sectorIds);
const town: Check = (value, { scenario }) => typeof value === "string" && Object.hasOwn(scenario.town, value);
const venue = named(({ scenario }) => scenario.files.scenario.venues.map(({ id }) => id));
const district = named(({ scenario }) => scenario.files.scenario.districts.map(({ id }) => id));
const card: Check = (value, { scenario }) => typeof value === "string" && Object.hasOwn(scenario.card, value);
const claim = named(({ state }) => state.claims.map(({ id }) => id));
const facts = listOf(text);
/** Numbers of sessions and texts run from 1; the next to come is one more than there are. */
const upTo =
  (count: (known: Known) => number): Check =>
  (value, known) =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= count(known);
const next =
  (count: (known: Known) => number): Check =>
  (value, known) =>
    value === count(known) + 1;
const convenings = ({ state }: Known) => state.convenings.length;
const texts = ({ state }: Known) => state.texts.length;
const convening = upTo(convenings);
const textId = upTo(texts);
const round: Check = (value, { state }) => value === state.round;
const someRound: Check = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1000;
const version = upTo(({ state }) => Math.max(1, ...state.texts.map(({ versions }) => versions.length)));
const channel: Check = (value, { scenario, state }) =>
  typeof value === "string" && readersOf(scenario, state, value) !== undefined;

/** What a clause or an order names, by the field in which it stands. */
const references: Readonly<Record<string, Check>> = {
  ...{ town, target: seat, client: seat, contributor: seat, body: seat, seat, district, venue, claim },
  to: either(seat, town),
  from: town,
};
const refers: Check = (value, known) =>
  isObject(value) && Object.entries(value).every(([field, each]) => references[field]?.(each, known) ?? true);
const clauses = listOf(both((value) => clauseSchema.safeParse(value).success, refers));
const orders = listOf(both((value) => orderSchema.safeParse(value).success, refers));

const clauseKind = orNone(oneOf(clauseKinds));
const term = object({
  cause: oneOf(Object.keys(causes)),
  amount: orNull(number),
  ...{ seat: orNone(seat), side: orNone(side), sector: orNone(sector), town: orNone(town), card: orNone(card) },
  ...{ clause: clauseKind, secretOf: orNone(seat) },
});
const hazardTerm = object({
  cause: oneOf(["base", "clause", "groundChanged", "spoilerOutside", "restraint"]),
  ...{ amount: number, clause: clauseKind, side: orNone(side) },
});
const gauge = either(
  object({ gauge: oneOf(sideGauges), side }),
  object({ gauge: oneOf(["ground"]), sector }),
  object({ gauge: oneOf(["credibility"]), seat }),
  object({ gauge: oneOf(worldGauges), side: (value) => value === undefined }),
);
const ending = oneOf(["widerWar", "settlement", "lastRound", "endedByInstructor"] satisfies readonly Ending[]);
const outcome = object({
  ...{ ending, joint: number, durability: number, taken: number, handed: number },
  ...{ own: recordOf(seat, number), final: recordOf(seat, number) },
} satisfies { [F in keyof Outcome]: Check });
const written = object({ headline: text, counter: text });

/** One list of fields a kind of event: one that is left out does not compile. */
const fields = {
  opened: { seedHash: text, scenarioHash: text, seats: listOf(seat) },
  roundOpened: { round: next(({ state }) => state.round), points: recordOf(seat, number) },
  paused: { paused: bool, by: oneOf(["clock", "instructor"]) },
  said: { seat, member: orNull(text), channel, text },
  convened: {
    ...{ convening: next(convenings), host: seat, venue, style: oneOf(styles), frame: oneOf(frames) },
    ...{ leaderCalled: bool, guests: listOf(seat), points: number },
  },
  responded: { convening, seat, answer: oneOf(["confirmed", "declined"]), points: number },
  attendanceTested: { convening, seat, margin: number },
  tabled: { text: next(texts), convening: orNull(convening), title: text, by: seat, clauses, lev: number },
  amended: { text: textId, version: whole, by: seat, clauses },
  endorsed: { text: textId, seat },
  signed: { text: textId, version, seat },
  unsigned: { text: textId, seat },
  rejected: { text: textId, seat },
  noticeGiven: { text: textId, seat, endsAt: someRound },
  ordersSet: { seat, orders },
  readied: { seat, ready: bool },
  ordersCleared: { seat },
  cardChosen: { card: orNull(card), accused: side, written: orNone(written) },
  cardUnchosen: {},
  cardWritten: { headline: text, counter: text },
  locked: { round, orders: recordOf(seat, orders), standing: listOf(seat) },
  enteredIntoForce: {
    ...{ text: textId, clauses, signatories: listOf(seat), lev: number },
    ...{ venue: orNull(venue), host: orNull(seat) },
  },
  voided: { text: textId, side },
  hazardDrawn: { text: textId, hazard: number, chance: number, terms: listOf(hazardTerm) },
  breached: {
    ...{ text: textId, hours: number, deliberate: bool, culprits: listOf(side), order: orNull(oneOf(orderKinds)) },
    ...{ blamed: orNull(side), absorbed: bool },
  },
  lapsed: { text: textId },
  keptRound: { text: textId, rounds: whole },
  endedByNotice: { text: textId },
  districtHandedOver: { district, points: number },
  shelled: { town, by: seat, struck: bool },
  offensive: { side, sector, gained: number },
  exchanged: {},
  supplied: { seat, client: seat },
  leveraged: { seat, target: seat, direction: oneOf(["up", "down"]), on: oneOf(["will", "supply"]) },
  signalled: { seat, to: seat, hot: bool },
  offered: { seat, what: oneOf(["monitors", "troops"]) },
  stated: { seat, side },
  communique: {
    ...{ lead: bool, seat, side, share: orNull(oneOf([0, 1, 2, 3])), stance: oneOf(stances) },
    ...{ text, published: number, repeated: bool },
  },
  claimed: {
    ...{ claim: both(text, (value, known) => !claim(value, known)), claimant: seat, about: side },
    ...{ subject: oneOf(["militaryDead", "civilianDead", "displaced", "event"]), value: number },
    ...{ truth: orNull(number), card: orNull(card), facts },
  },
  verified: { claim, by: either(seat, oneOf(["leak"])), low: number, high: number, holds: bool },
  leaked: { side, low: number, high: number },
  martialLaw: { seat, side },
  evacuated: { seat, town },
  ripened: { ripe: bool },
  moved: { of: gauge, from: number, to: number, terms: listOf(term) },
  cardPlayed: { card, accused: side, byInstructor: bool, facts },
  remembered: {
    ...{ gained: pairOf(bool), lost: pairOf(bool), rungs: pairOf(listOf(whole)), leverage: pairOf(number) },
    ...{ hostedBoth: listOf(seat), groundChange: object({ N: number, C: number, S: number }) },
  },
  roundClosed: { round, hash: text },
  ended: { ending, outcome, seed: text },
} satisfies { [K in EventKind]: Checks<EventOf<K>> };

/** In which phases an event that begins or ends something may stand; all others may wherever there is a round to stand in. */
const turns: Partial<Record<EventKind, readonly MatchState["phase"][]>> = {
  opened: ["briefing"],
  roundOpened: ["briefing", "wire"],
  locked: ["open"],
  roundClosed: ["wire"],
  ended: ["briefing", "open", "wire"],
};

/**
 * The first thing about `event` that cannot be, right after `state`: "kind", the name of a field, or null where nothing is amiss.
 * @param event of any shape at all.
 */
export function unsound(scenario: Scenario, state: MatchState, event: MatchEvent): string | null {
  const { kind } = event;
  if (!Object.hasOwn(fields, kind)) return "kind";
  if (!(turns[kind]?.includes(state.phase) ?? true)) return "kind";
  const values = event as unknown as Readonly<Record<string, unknown>>;
  const known = { scenario, state };
  const amiss = Object.entries(fields[kind] as Readonly<Record<string, Check>>).find(
    ([field, check]) => !check(values[field], known),
  );
  return amiss?.[0] ?? null;
}
