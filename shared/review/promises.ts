/** The promise ledger: what became of each clause of each text that entered into force. */
import { type SeatId, type Side, sides } from "../base/ids.ts";
import { brokenBy } from "../rules/binding.ts";
import { hasClause } from "../rules/clauses.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EventOf, LoggedEvent } from "../state/event.ts";
import type { Clause, ClauseOf } from "../terms/clause.ts";
import type { Order, OrderKind } from "../terms/order.ts";
import { logged } from "./events.ts";
import type { MatchRecord } from "./record.ts";

export const promiseStates = ["kept", "broken", "missed", "untested"] as const;
/** missed: it fell due and nobody broke it, but it was not carried out. untested: it never stood a round, or never fell due. */
export type PromiseState = (typeof promiseStates)[number];

export interface Breaking {
  /** Number of the event that shows it. */
  readonly n: number;
  readonly round: number;
  /** Truly. */
  readonly by: readonly Side[];
  /** Seats whose orders broke it; empty for an incident that nobody ordered. */
  readonly seats: readonly SeatId[];
  readonly order: OrderKind | null;
  /** Publicly named; null: each blamed the other. */
  readonly blamed: Side | null;
  /** Hours after the round's start. */
  readonly hours: number | null;
  readonly absorbed: boolean;
}

export interface Pledge {
  readonly text: number;
  readonly title: string;
  /** Event and round of its entering into force. */
  readonly n: number;
  readonly since: number;
  readonly signatories: readonly SeatId[];
  readonly clause: Clause;
  readonly state: PromiseState;
  /** Whole rounds that it stood. */
  readonly rounds: number;
  readonly breakings: readonly Breaking[];
  /** Event numbers that show its state, ascending. */
  readonly moments: readonly number[];
}

/** A text's time in force. */
interface Life {
  readonly entered: LoggedEvent & { readonly event: EventOf<"enteredIntoForce"> };
  readonly title: string;
  /** Of this text while it was in force, in order. */
  readonly events: readonly LoggedEvent[];
  /** Orders as locked, by round of its life. */
  readonly orders: ReadonlyMap<number, Readonly<Record<SeatId, readonly Order[]>>>;
}

/** One row a clause, in the order of entering into force and of the text (RULES §8, §12). */
export function promisesOf(record: MatchRecord): Pledge[] {
  return logged(record.events, "enteredIntoForce").flatMap((entered) => {
    const life = lifeOf(record, entered);
    return entered.event.clauses.map((clause) => pledge(record, life, clause));
  });
}

function lifeOf(record: MatchRecord, entered: Life["entered"]): Life {
  const { text } = entered.event;
  const after = record.events.slice(entered.n + 1);
  const ends = after.findIndex(
    ({ event }) =>
      event.kind === "enteredIntoForce" ||
      ((event.kind === "lapsed" || event.kind === "endedByNotice") && event.text === text),
  );
  const events = ends < 0 ? after : after.slice(0, ends + 1);
  const last = events.at(-1)?.round ?? entered.round;
  const locks = logged(record.events, "locked").filter(({ round }) => round >= entered.round && round <= last);
  return {
    entered,
    title: record.state.texts[text - 1]?.title ?? "",
    events: events.filter(({ event }) => !("text" in event) || event.text === text || typeof event.text === "string"),
    orders: new Map(locks.map(({ round, event }) => [round, event.orders])),
  };
}

function pledge(record: MatchRecord, life: Life, clause: Clause): Pledge {
  const { entered, title } = life;
  const breakings = breakingsOf(record.scenario, life, clause);
  const kept = logged(life.events, "keptRound");
  const fate = fateOf(record, life, clause);
  const broken = breakings.filter(({ absorbed }) => !absorbed);
  const state = broken.length > 0 ? "broken" : fate.state;
  const moments = [...(broken.length > 0 ? broken : breakings).map(({ n }) => n), ...fate.moments];
  return {
    text: entered.event.text,
    title,
    n: entered.n,
    since: entered.round,
    signatories: entered.event.signatories,
    clause,
    state,
    rounds: kept.length,
    breakings,
    moments: [...new Set(moments)].sort((a, b) => a - b),
  };
}

/** Where the clause was broken: by an order that it forbids, or, for the clause that stops fire, by an incident. */
function breakingsOf(scenario: Scenario, { entered, events, orders }: Life, clause: Clause): Breaking[] {
  return logged(events, "breached").flatMap(({ n, round, event }): Breaking[] => {
    const { hours, blamed, absorbed } = event;
    const common = { n, round, blamed, hours, absorbed };
    if (!event.deliberate) {
      const mine = clause.kind === quietClause(entered.event.clauses);
      return mine ? [{ ...common, by: event.culprits, seats: [], order: null }] : [];
    }
    const given = Object.entries(orders.get(round) ?? {}).flatMap(([seat, list]) =>
      list
        .filter((order) => brokenBy(scenario, [clause], order) !== null)
        .map((order) => ({ seat, order: order.kind })),
    );
    // A patron breaks it for its client's side.
    const sideOf = (seat: SeatId) => scenario.seat[seat]?.side ?? scenario.seat[seat]?.patronOf ?? null;
    const breakers = given.filter(({ seat }) => sideOf(seat) !== null);
    const [first] = breakers;
    if (!first) return [];
    const by = sides.filter((side) => breakers.some(({ seat }) => sideOf(seat) === side));
    return [{ ...common, by, seats: [...new Set(breakers.map(({ seat }) => seat))], order: first.order }];
  });
}

/** The clause that an incident breaks. */
const quietClause = (clauses: readonly Clause[]): Clause["kind"] | undefined =>
  hasClause(clauses, "CEASE") ? "CEASE" : hasClause(clauses, "LINES") ? "LINES" : clauses[0]?.kind;

interface Fate {
  readonly state: PromiseState;
  readonly moments: readonly number[];
}

/** What became of a clause that nobody broke. */
function fateOf(record: MatchRecord, life: Life, clause: Clause): Fate {
  switch (clause.kind) {
    case "TALKS":
      return fateOfTalks(record, clause);
    case "HUMEX":
      return seen(logged(life.events, "exchanged"));
    case "EXIT":
      return seen(logged(life.events, "endedByNotice"));
    case "HANDOVER":
      return seen(logged(life.events, "districtHandedOver").filter(({ event }) => event.district === clause.district));
    case "MONITOR": {
      const named = logged(life.events, "breached").filter(({ event }) => event.blamed !== null);
      return seen([...logged(life.events, "keptRound"), ...named]);
    }
    default:
      return seen(logged(life.events, "keptRound"));
  }
}

const seen = (events: readonly LoggedEvent[]): Fate => ({
  state: events.length > 0 ? "kept" : "untested",
  moments: events.map(({ n }) => n),
});

/** Talks promised for a round: both leads came to that venue, or they did not. */
function fateOfTalks(record: MatchRecord, { venue, round }: ClauseOf<"TALKS">): Fate {
  const { leads } = record.scenario;
  const held = record.state.convenings.find(
    (c) =>
      c.venue === venue &&
      c.round === round &&
      leads.every((lead) => c.guests.some((guest) => guest.seat === lead && guest.answer === "confirmed")),
  );
  if (held) {
    const came = logged(record.events, "responded").filter(({ event }) => event.convening === held.id);
    return { state: "kept", moments: came.map(({ n }) => n) };
  }
  const over = logged(record.events, "locked").find((lock) => lock.round === round);
  return over ? { state: "missed", moments: [over.n] } : { state: "untested", moments: [] };
}
