/** Whether a deed was done, as the log shows (§17). One pure function for the ledger of words, the debrief and the bots. */
import type { SeatId } from "../base/ids.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EventKind, EventOf, LoggedEvent, MatchEvent } from "../state/event.ts";
import { seatDef } from "../state/seating.ts";
import { knows } from "../state/spoken.ts";
import type { Deed, DeedKind, DoingOf, TextPattern, Unless } from "../terms/deed.ts";
import type { Order, OrderKind, OrderOf } from "../terms/order.ts";
import { brokenBy } from "./binding.ts";
import { clausesBefore, excused, isSuch, showingsBy, standingSignatures, type TextThen, toldBy } from "./textsInLog.ts";

export interface Verdict {
  /** "undone": its time is over without it or, for what was to be left undone, it happened. "open": neither yet. */
  readonly is: "done" | "undone" | "open";
  /** Number of the event that shows it; null while it is open. */
  readonly by: number | null;
}

/** Kinds that are done in every round of their time; the others are done by once. */
export const lastingDeeds: ReadonlySet<DeedKind> = new Set([
  ...(["hold", "fire", "publish", "stance", "restrain", "supply", "keepText"] as const),
]);

const settling: ReadonlySet<EventKind> = new Set<EventKind>([
  ...([
    "convened",
    "responded",
    "tabled",
    "amended",
    "endorsed",
    "signed",
    "unsigned",
    "rejected",
    "noticeGiven",
  ] as const),
  ...(["locked", "enteredIntoForce", "voided", "lapsed", "endedByNotice", "breached"] as const),
  ...(["shelled", "offensive", "supplied", "leveraged", "signalled", "offered", "stated", "communique"] as const),
  ...(["verified", "martialLaw", "evacuated"] as const),
]);

/** Does the event matter to `settled`? */
export const settles = (event: MatchEvent): boolean =>
  settling.has(event.kind) || (event.kind === "said" && event.word !== undefined);

/**
 * Was the deed done in its rounds? `log` holds the match so far, whole, at least the events that `settles` names, oldest first. A
 * lasting deed is done once every round of its time has it; another by its first time.
 */
export function settled(scenario: Scenario, deed: Deed, log: readonly LoggedEvent[]): Verdict {
  const locks = log.filter(({ event }) => event.kind === "locked");
  const lockOf = (round: number) => locks.find((lock) => lock.round === round)?.n ?? null;
  const found = times(scenario, deed, log).filter(({ round }) => round >= deed.from && round <= deed.to);
  const end = lockOf(deed.to);
  if (deed.not) {
    if (found[0]) return { is: "undone", by: found[0].n };
    return end === null ? still : { is: "done", by: end };
  }
  if (!lastingDeeds.has(deed.does.kind)) {
    if (found[0]) return { is: "done", by: found[0].n };
    return end === null ? still : { is: "undone", by: end };
  }
  const missed = locks.find(
    ({ round }) => round >= deed.from && round <= deed.to && !found.some((time) => time.round === round),
  );
  if (missed) return { is: "undone", by: missed.n };
  return end === null ? still : { is: "done", by: found.at(-1)?.n ?? end };
}

const still: Verdict = { is: "open", by: null };

/** One time at which a deed was done. */
interface Time {
  readonly n: number;
  readonly round: number;
}

interface On {
  readonly scenario: Scenario;
  readonly seat: SeatId;
  readonly log: readonly LoggedEvent[];
}
type Find<K extends DeedKind> = (does: DoingOf<K>, on: On) => Time[];

/** Every time at which the seat did it, in order. */
const times = (scenario: Scenario, { seat, does }: Deed, log: readonly LoggedEvent[]): Time[] =>
  (finds[does.kind] as Find<DeedKind>)(does as never, { scenario, seat, log });

/** By the orders as locked; an event of the round that shows it to others stands for it where there is one. */
function ordered<K extends OrderKind>(
  { log, seat }: On,
  kind: K,
  is: (order: OrderOf<K>) => boolean = () => true,
  shows?: (event: MatchEvent) => boolean,
): Time[] {
  return log.flatMap((entry): Time[] => {
    if (entry.event.kind !== "locked") return [];
    const orders: readonly Order[] = entry.event.orders[seat] ?? [];
    if (!orders.some((order) => order.kind === kind && is(order as OrderOf<K>))) return [];
    const shown = shows && log.find(({ round, event }) => round === entry.round && shows(event));
    return [{ n: shown?.n ?? entry.n, round: entry.round }];
  });
}

/** By events of one kind. */
const told = <K extends EventKind>({ log }: On, kind: K, is: (event: EventOf<K>) => boolean): Time[] =>
  log.filter(({ event }) => event.kind === kind && is(event as EventOf<K>));

const any = <T>(wanted: T | null, given: T): boolean => wanted === null || wanted === given;

/** What was said once a round is resolved belongs to the next one; what was said in the briefing, to the first. */
function saidIn(log: readonly LoggedEvent[], { n, round }: LoggedEvent): Time {
  const after =
    round === 0 || log.some((entry) => entry.event.kind === "locked" && entry.round === round && entry.n < n);
  return { n, round: after ? round + 1 : round };
}

/** Times at which the seat acted on such a text, but for those that are excused. */
function onTexts(on: On, texts: TextPattern, unless: Unless | null, acts: readonly (TextThen & Time)[]): Time[] {
  return acts
    .filter((act) => isSuch(act, texts))
    .filter((act) => unless === null || !excused(on.scenario, on.log, unless, act));
}

const acted = ({ log, seat }: On, kind: "endorsed" | "rejected"): (TextThen & Time)[] =>
  log.flatMap(({ n, round, event }) =>
    event.kind === kind && event.seat === seat
      ? [{ n, round, text: event.text, clauses: clausesBefore(log, event.text, n) }]
      : [],
  );

const putForward = ({ log, seat }: On): (TextThen & Time)[] =>
  log.flatMap(({ n, round, event }) =>
    (event.kind === "tabled" || event.kind === "amended") && event.by === seat
      ? [{ n, round, text: event.text, clauses: event.clauses }]
      : [],
  );

/** Rounds in which no order of the seat broke the text in force. */
function keptText(text: number | null, { scenario, seat, log }: On): Time[] {
  let inForce: TextThen | null = null;
  return log.flatMap(({ n, round, event }): Time[] => {
    if (event.kind === "enteredIntoForce") inForce = event;
    if ((event.kind === "lapsed" || event.kind === "endedByNotice") && event.text === inForce?.text) inForce = null;
    if (event.kind !== "locked") return [];
    // What enters into force at a resolution binds the orders of that round.
    const entering = log.find(
      (entry) => entry.n > n && entry.round === round && entry.event.kind === "enteredIntoForce",
    );
    const binding = entering?.event.kind === "enteredIntoForce" ? entering.event : inForce;
    const broken =
      binding !== null &&
      any(text, binding.text) &&
      (event.orders[seat] ?? []).some((order) => brokenBy(scenario, binding.clauses, order) !== null);
    return broken ? [] : [{ n, round }];
  });
}

/** One line a kind of deed. A missing one does not compile. */
const finds = {
  hold: (_, on) => ordered(on, "HOLD"),
  fire: (_, on) => ordered(on, "ATTRITE"),
  attack: ({ sector }, on) =>
    ordered(
      on,
      "OFFENSIVE",
      (order) => any(sector, order.sector),
      (event) =>
        event.kind === "offensive" && event.side === seatDef(on.scenario, on.seat).side && any(sector, event.sector),
    ),
  shell: ({ town }, on) =>
    ordered(
      on,
      "SHELL",
      (order) => any(town, order.town),
      (event) => event.kind === "shelled" && !event.struck && event.by === on.seat && any(town, event.town),
    ),
  strike: ({ town }, on) =>
    ordered(
      on,
      "STRIKE_BEYOND",
      (order) => any(town, order.town),
      (event) => event.kind === "shelled" && event.struck && event.by === on.seat && any(town, event.town),
    ),
  martialLaw: (_, on) => told(on, "martialLaw", ({ seat }) => seat === on.seat),
  publish: ({ share }, on) =>
    told(on, "communique", (event) => event.seat === on.seat && event.share !== null && event.share >= share),
  stance: ({ stance }, on) => told(on, "communique", (event) => event.seat === on.seat && event.stance === stance),
  restrain: (_, on) => ordered(on, "RESTRAIN"),
  evacuate: ({ town }, on) => told(on, "evacuated", (event) => event.seat === on.seat && any(town, event.town)),
  press: ({ target, direction, on: what }, on) =>
    ordered(
      on,
      "LEVERAGE",
      (order) => order.target === target && any(direction, order.direction) && any(what, order.on),
      (event) => event.kind === "leveraged" && event.seat === on.seat && event.target === target,
    ),
  supply: (_, on) => ordered(on, "SUPPLY", undefined, (event) => event.kind === "supplied" && event.seat === on.seat),
  signal: ({ to }, on) => told(on, "signalled", (event) => event.seat === on.seat && !event.hot && any(to, event.to)),
  hotline: ({ to }, on) => told(on, "signalled", (event) => event.seat === on.seat && event.hot && any(to, event.to)),
  offerForces: ({ what }, on) => told(on, "offered", (event) => event.seat === on.seat && event.what === what),
  statement: ({ on: side }, on) => told(on, "stated", (event) => event.seat === on.seat && any(side, event.side)),
  verify: ({ claim }, on) => told(on, "verified", (event) => event.by === on.seat && any(claim, event.claim)),
  callTalks: ({ venue, frame }, on) =>
    told(on, "convened", (event) => event.host === on.seat && any(venue, event.venue) && any(frame, event.frame)),
  comeToTalks: ({ host, venue }, on) =>
    told(on, "responded", (event) => {
      if (event.seat !== on.seat || event.answer !== "confirmed") return false;
      const call = on.log.find((entry) => entry.event.kind === "convened" && entry.event.convening === event.convening);
      return call?.event.kind === "convened" && any(host, call.event.host) && any(venue, call.event.venue);
    }),
  table: ({ texts, unless }, on) => onTexts(on, texts, unless, putForward(on)),
  sign: ({ texts, unless }, on) => onTexts(on, texts, unless, standingSignatures(on.log, on.seat)),
  endorse: ({ texts, unless }, on) => onTexts(on, texts, unless, acted(on, "endorsed")),
  reject: ({ texts }, on) => onTexts(on, texts, null, acted(on, "rejected")),
  giveNotice: (_, on) => told(on, "noticeGiven", ({ seat }) => seat === on.seat),
  keepText: ({ text }, on) => keptText(text, on),
  show: ({ to, texts }, on) =>
    showingsBy(on.log, on.seat, to)
      .filter((shown) => isSuch(shown, texts))
      .flatMap(({ n }) => on.log.filter((entry) => entry.n === n).map((entry) => saidIn(on.log, entry))),
  carry: ({ to }, on) =>
    on.log.flatMap((entry) => {
      const { event } = entry;
      if (event.kind !== "said" || event.seat !== on.seat || event.word?.says.kind !== "passOn") return [];
      return knows(event.word.heard, to) ? [saidIn(on.log, entry)] : [];
    }),
  praise: ({ seat, clause }, on) =>
    on.log.flatMap((entry) => {
      const { event } = entry;
      if (event.kind !== "said" || event.seat !== on.seat || event.word?.heard !== null) return [];
      const support = toldBy(event.word.says);
      const backs =
        support?.of === "support" && support.seat === seat && (clause === null || support.clause === clause);
      return backs ? [saidIn(on.log, entry)] : [];
    }),
} satisfies { [K in DeedKind]: Find<K> };
