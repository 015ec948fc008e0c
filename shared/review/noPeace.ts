/** Why there is no peace yet: each text that came to nothing, seat by seat what stood against it, and the nearest that would have passed. */
import type { SeatId } from "../base/ids.ts";
import { type Need, needFor } from "../bots/needs.ts";
import { defaultTraits } from "../bots/policy.ts";
import { type GainPart, type Hindrance, reckon, scoreAlone } from "../bots/reckon.ts";
import { breachOdds, groundChanged, spoilerOutside } from "../rules/ceasefire.ts";
import { hostOf } from "../rules/clauses.ts";
import { ratificationCosts } from "../rules/ratification.ts";
import { missingOffers, neededSeats } from "../rules/signatures.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { benchAt, placeAt } from "./bench.ts";
import { logged } from "./events.ts";
import { type Nearest, nearestText } from "./nearestText.ts";
import type { MatchRecord } from "./record.ts";
import { asTabled, deskFor, heldByBot, outsiderGain } from "./seatSheets.ts";

/** How a version of a text came to nothing. changed: others stood in its place before anybody had refused it. void: signed, and its price broke a side's will. */
export const fates = ["rejected", "unsigned", "changed", "void"] as const;
export type Fate = (typeof fates)[number];

/** What one seat made of a text: a bot by its temperament, a person by the score alone. foe: another whose name it needed had refused it; another: the seat's name stood under another text. */
export interface SeatSheet {
  readonly seat: SeatId;
  readonly bot: boolean;
  readonly answer: "signed" | "rejected" | "none";
  /** Would it sign, by this sheet? */
  readonly accepts: boolean;
  /** What weighs most against it; null: nothing. */
  readonly against: Hindrance | "foe" | "another" | null;
  /** How far it fell short: will, where that is what it lacks; else hundredths of a result. Null where nothing can be measured. */
  readonly short: { readonly of: "will" | "result"; readonly by: number } | null;
  /** By what it would have signed; null: it would, or it is a third party's. */
  readonly need: Need | null;
  /** Will that it asked, and that the seat could spend; null for a third party. */
  readonly price: number;
  readonly limit: number | null;
  readonly costs: readonly { readonly clause: ClauseKind; readonly amount: number }[];
  /** Hundredths of a result, adding up to what the text gains over its alternative; null for a third party. */
  readonly parts: Readonly<Record<GainPart, number>> | null;
  readonly gain: number;
}

/** A version of a text that never entered into force. */
export interface FallenText {
  readonly text: number;
  readonly version: number;
  readonly title: string;
  readonly by: SeatId;
  /** When it was weighed: the last event before it was refused, changed, or the round was locked. */
  readonly n: number;
  readonly round: number;
  readonly convening: number | null;
  readonly host: SeatId | null;
  readonly clauses: readonly Clause[];
  /** Of a breach in its first round, 0-1. */
  readonly chance: number;
  readonly fate: Fate;
  readonly needed: readonly SeatId[];
  /** Those that it needed, then others that answered it. */
  readonly sheets: readonly SeatSheet[];
}

/** Every version that came to nothing, in the order in which they were written. */
export function fallenTexts(record: MatchRecord): FallenText[] {
  const inForce = new Set(logged(record.events, "enteredIntoForce").map(({ event }) => event.text));
  const fallen = record.state.texts
    .filter(({ id }) => !inForce.has(id))
    .flatMap((text) => lives(record, text).map((life) => fall(record, text, life)));
  return fallen.sort((a, b) => a.n - b.n);
}

/** From its being written to its end, as event numbers. */
interface Life {
  readonly version: number;
  readonly from: number;
  /** The last event at which it stood, before its round was locked or it was changed or refused for the first time. */
  readonly to: number;
  readonly fate: Fate;
  readonly refusals: ReadonlyMap<SeatId, number>;
}

function lives(record: MatchRecord, { id, versions, status }: Text): Life[] {
  const written = record.events.filter(
    ({ event }) => (event.kind === "tabled" || event.kind === "amended") && event.text === id,
  );
  const refusals = logged(record.events, "rejected").filter(({ event }) => event.text === id);
  return written.map(({ n: from, round }, at) => {
    const next = written[at + 1]?.n ?? record.events.length;
    const refused = refusals.filter(({ n }) => n > from && n < next);
    const last = refused.at(-1)?.round ?? round;
    const lock = logged(record.events, "locked").find((each) => each.round === last)?.n ?? record.events.length;
    const isLast = at === versions.length - 1;
    const fate = refused.length > 0 ? "rejected" : isLast ? (status === "void" ? "void" : "unsigned") : "changed";
    return {
      ...{ version: at + 1, from, fate },
      to: Math.min(lock, next) - 1,
      refusals: new Map(refused.map(({ n, event }) => [event.seat, n])),
    };
  });
}

function fall(record: MatchRecord, text: Text, { version, to: n, fate, refusals }: Life): FallenText {
  const { scenario } = record;
  const state = record.stateAt(n);
  const { clauses = [], by = "" } = text.versions[version - 1] ?? {};
  const { convening } = text;
  const host = hostOf(state, convening);
  const signed = state.texts[text.id - 1]?.signed ?? [];
  const needed = neededSeats(scenario, state.seatOrder, clauses, host);
  const seats = [...new Set([...needed, ...refusals.keys(), ...signed])];
  const { chance } = breachOdds(scenario, clauses, {
    groundChanged: groundChanged(scenario, state.groundChange),
    spoilerOutside: spoilerOutside(scenario, state.setup.roster, signed),
    answers: state.answers,
    days: state.daysPerRound,
  });
  return {
    ...{ text: text.id, version, title: text.title, by, n, round: state.round, convening, host, clauses, chance, fate },
    needed,
    sheets: seats.map((seat) => sheetFor(record, { seat, text, clauses, refusedAt: refusals.get(seat) ?? null, n })),
  };
}

interface Asked {
  readonly seat: SeatId;
  readonly text: Text;
  readonly clauses: readonly Clause[];
  /** The event by which it refused the text; null: it did not. */
  readonly refusedAt: number | null;
  readonly n: number;
}

/** As the seat knew things when it refused, else when the text was last before it. */
function sheetFor(record: MatchRecord, { seat, text, clauses, refusedAt, n }: Asked): SeatSheet {
  const { scenario } = record;
  const state = record.stateAt(refusedAt === null ? n : refusedAt - 1);
  const { signed = [], lev = 0 } = state.texts[text.id - 1] ?? {};
  const bot = heldByBot(record, seat, state.round);
  const answer = refusedAt !== null ? "rejected" : signed.includes(seat) ? "signed" : "none";
  const missing = missingOffers(clauses, (id) => state.seats[id]?.offers).some((each) => each.seat === seat);
  const common = { seat, bot, answer } as const;
  const { side } = seatDef(scenario, seat);
  if (side === null) return outsiderSheet(scenario, state, clauses, { ...common, missing });
  const tabled = asTabled(scenario, state, { seat, side, clauses, convening: text.convening, signed, lev });
  const traits = bot ? defaultTraits(scenario, seat) : scoreAlone(scenario);
  const desk = deskFor(scenario, state, seat);
  const { verdict, limit, parts, against } = reckon(desk, side, traits, tabled, clauses);
  const over = verdict.price - limit;
  const short = against === "price" && over > 0 ? over : -100 * verdict.gain;
  const beside = answer === "signed" ? null : besideTerms(record, state, text, seat);
  return {
    ...common,
    against: against ?? beside,
    need: verdict.sign ? null : needFor({ desk, side, traits, place: placeAt(state, text.convening) }, tabled),
    ...{ accepts: verdict.sign, limit, price: verdict.price, gain: 100 * verdict.gain },
    short: against && short > 0 ? { of: against === "price" && over > 0 ? "will" : "result", by: short } : null,
    costs: ratificationCosts(scenario, state, text, clauses, side),
    parts: Object.fromEntries(Object.entries(parts).map(([part, worth]) => [part, 100 * worth])) as SeatSheet["parts"],
  };
}

/** What kept a seat from a text that it would have signed. */
function besideTerms(
  { scenario }: MatchRecord,
  { texts }: MatchState,
  { id }: Text,
  seat: SeatId,
): "foe" | "another" | null {
  const { rejected = [] } = texts[id - 1] ?? {};
  if (scenario.leads.some((lead) => lead !== seat && rejected.includes(lead))) return "foe";
  const other = texts.some((text) => text.id !== id && text.status === "open" && text.signed.includes(seat));
  return other ? "another" : null;
}

function outsiderSheet(
  scenario: MatchRecord["scenario"],
  state: MatchState,
  clauses: readonly Clause[],
  { missing, ...common }: Pick<SeatSheet, "seat" | "bot" | "answer"> & { readonly missing: boolean },
): SeatSheet {
  const gain = 100 * outsiderGain(scenario, state, common.seat, clauses);
  const against = missing ? "offer" : gain < 0 ? "goals" : null;
  return {
    ...common,
    ...{ accepts: against === null, against, need: null, gain, price: 0, limit: null, costs: [], parts: null },
    short: against === "goals" ? { of: "result", by: -gain } : null,
  };
}

/** The last version of each text, in the order in which they came to nothing: what there is to say of a text as a whole. */
export const lastVersions = (fallen: readonly FallenText[]): FallenText[] =>
  fallen.filter((each) => !fallen.some(({ text, version }) => text === each.text && version > each.version));

/** Seats that would not sign, or did not where they would have, and why. */
export const blockersOf = ({ sheets }: FallenText): SeatSheet[] =>
  sheets.filter(({ answer, against }) => answer !== "signed" && against !== null);

/** The nearest text to this one that all would have signed then, itself maybe; null: none within three clauses of it. */
export const nearestTo = (record: MatchRecord, { n, convening, clauses }: FallenText): Nearest | null =>
  nearestText(record, n, benchAt(record, n, convening), clauses);

/** A text that came to nothing, and the nearest that would have passed; null: none. */
export interface NearTo {
  readonly to: FallenText;
  readonly found: Nearest | null;
}
