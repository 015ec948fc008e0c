/** Folds events into the state. Every change of a match goes through here, live and in replay alike. */
import { type SeatId, type Side, sides } from "../base/ids.ts";
import { settles } from "../rules/settled.ts";
import type { EventKind, EventOf, LoggedEvent, MatchEvent } from "../state/event.ts";
import type { MatchState, SeatState, SideState, Text, Treaty } from "../state/matchState.ts";
import type { Draft, Frozen } from "./draft.ts";
import { endWords, expire, settle, speak, tellOn, withdraw } from "./foldWords.ts";

type Fold<K extends EventKind> = (draft: Draft, event: EventOf<K>) => void;

const nothing = () => {};

const seatOf = (draft: Draft, id: SeatId): Frozen<SeatState> => {
  const seat = draft.seats[id];
  if (!seat) throw new Error(`an event names the seat "${id}", which is not in this match`);
  return seat;
};
const textOf = (draft: Draft, id: number): Frozen<Text> => {
  const text = draft.texts[id - 1];
  if (!text) throw new Error(`an event names text ${id}, which does not exist`);
  return text;
};
const setSeat = (draft: Draft, id: SeatId, change: Partial<Frozen<SeatState>>) => {
  draft.seats = { ...draft.seats, [id]: { ...seatOf(draft, id), ...change } };
};
const setSeats = (draft: Draft, change: (id: SeatId) => Partial<Frozen<SeatState>>) => {
  const seats: Record<SeatId, Frozen<SeatState>> = {};
  for (const id of draft.seatOrder) seats[id] = { ...seatOf(draft, id), ...change(id) };
  draft.seats = seats;
};
const setSide = (draft: Draft, side: Side, change: Partial<Frozen<SideState>>) => {
  const [first, second] = draft.sides;
  draft.sides = side === 0 ? [{ ...first, ...change }, second] : [first, { ...second, ...change }];
};
const setText = (draft: Draft, id: number, change: Partial<Frozen<Text>>) => {
  draft.texts = draft.texts.with(id - 1, { ...textOf(draft, id), ...change });
};
const setTreaty = (draft: Draft, change: Partial<Frozen<Treaty>>) => {
  if (draft.treaty) draft.treaty = { ...draft.treaty, ...change };
};
/** Its protocols go with it: those that have joined it, and those still open, to which there is nothing left to add. */
const closeText = (draft: Draft, text: number, status: "lapsed" | "ended" | "superseded") => {
  setText(draft, text, { status });
  for (const { id, protocolTo, status: was } of draft.texts)
    if (protocolTo === text && (was === "open" || was === "joined"))
      setText(draft, id, { status: was === "open" ? "void" : status });
};
const endTreaty = (draft: Draft, text: number, status: "lapsed" | "ended") => {
  closeText(draft, text, status);
  if (draft.treaty?.text === text) draft.treaty = null;
};
const without = (list: readonly SeatId[], seat: SeatId) => list.filter((id) => id !== seat);

/** One fold an event, in the order of state/event.ts. A missing one does not compile. */
const folds = {
  opened: (draft) => {
    draft.count = 0;
  },
  roundOpened: (draft, { round, points }) => {
    draft.phase = "open";
    draft.round = round;
    if (draft.broken && draft.broken.round < round - 1) draft.broken = null;
    setSeats(draft, (id) => ({ points: points[id] ?? 0, spent: 0, ready: false, orders: null }));
  },
  paused: (draft, { paused }) => {
    draft.paused = paused;
  },
  said: (draft, event) => speak(draft, event),
  wordWithdrawn: (draft, event) => withdraw(draft, event),
  wordExpired: (draft, event) => expire(draft, event),
  confidenceBroken: (draft, event) => tellOn(draft, event),
  wordSettled: (draft, event) => settle(draft, event),
  convened: (draft, { convening, host, venue, style, frame, leaderCalled, guests, points }) => {
    setSeat(draft, host, { spent: seatOf(draft, host).spent + points });
    const invited = guests.map((seat) => ({ seat, answer: "pending" as const }));
    const session = { id: convening, round: draft.round, host, venue, style, frame, leaderCalled, guests: invited };
    draft.convenings = [...draft.convenings, session];
  },
  responded: (draft, { convening, seat, answer, points }) => {
    setSeat(draft, seat, { spent: seatOf(draft, seat).spent + points });
    const session = draft.convenings[convening - 1];
    if (!session) return;
    const guests = session.guests.map((guest) => (guest.seat === seat ? { seat, answer } : guest));
    draft.convenings = draft.convenings.with(convening - 1, { ...session, guests });
  },
  attendanceTested: nothing,
  tabled: (draft, { text, convening, title, by, clauses, lev, protocolTo }) => {
    const versions = [{ n: 1, by, round: draft.round, clauses }];
    const nobody = { signed: [], endorsed: [], rejected: [] };
    draft.texts = [
      ...draft.texts,
      { id: text, convening, title, versions, ...nobody, status: "open", lev, ...(protocolTo && { protocolTo }) },
    ];
  },
  amended: (draft, { text, version, by, clauses }) => {
    const versions = [...textOf(draft, text).versions, { n: version, by, round: draft.round, clauses }];
    const { conditions } = textOf(draft, text);
    setText(draft, text, { versions, signed: [], endorsed: [], rejected: [], ...(conditions && { conditions: {} }) });
  },
  endorsed: (draft, { text, seat }) => setText(draft, text, { endorsed: [...textOf(draft, text).endorsed, seat] }),
  signed: (draft, { text, seat, on }) => {
    const { signed, rejected, conditions = {} } = textOf(draft, text);
    const { [seat]: before, ...others } = conditions;
    const waits = on ? { ...others, [seat]: on } : others;
    const hangs = on || before || Object.keys(others).length > 0 ? { conditions: waits } : {};
    setText(draft, text, { signed: [...signed, seat], rejected: without(rejected, seat), ...hangs });
  },
  unsigned: (draft, { text, seat }) => setText(draft, text, { signed: without(textOf(draft, text).signed, seat) }),
  rejected: (draft, { text, seat }) => setText(draft, text, { rejected: [...textOf(draft, text).rejected, seat] }),
  goOnSaid: (draft, { seat, on }) => {
    if (draft.treaty) setTreaty(draft, { goOn: on ? [...draft.treaty.goOn, seat] : without(draft.treaty.goOn, seat) });
  },
  noticeGiven: (draft, { endsAt }) => setTreaty(draft, { endsAt }),
  ordersSet: (draft, { seat, orders }) => setSeat(draft, seat, { orders }),
  readied: (draft, { seat, ready }) => setSeat(draft, seat, { ready }),
  ordersCleared: (draft, { seat }) => setSeat(draft, seat, { orders: null, ready: false }),
  cardChosen: (draft, { card, accused, written }) => {
    draft.cardChoice = { card, accused, ...(written && { written }) };
  },
  cardUnchosen: (draft) => {
    draft.cardChoice = null;
  },
  cardWritten: nothing,
  locked: (draft, { orders }) => {
    draft.phase = "wire";
    setSeats(draft, (id) => ({ orders: orders[id] ?? [], ready: false }));
  },
  signatureBelied: nothing,
  enteredIntoForce: (draft, { text, clauses, lev, signatories, host }) => {
    if (draft.treaty) closeText(draft, draft.treaty.text, "superseded");
    setText(draft, text, { status: "inForce" });
    draft.treaty = {
      text,
      clauses,
      since: draft.round,
      kept: 0,
      lev,
      exchanged: false,
      signatories,
      endsAt: null,
      done: {},
      failed: [],
      goOn: [],
    };
    for (const id of signatories) setSeat(draft, id, { signedRole: true });
    if (host) setSeat(draft, host, { venueTexts: seatOf(draft, host).venueTexts + 1 });
    for (const clause of clauses)
      if (clause.kind === "TALKS") draft.nextTalks = { venue: clause.venue, round: clause.round };
  },
  protocolEntered: (draft, { text, clauses, signatories, changed }) => {
    const { treaty } = draft;
    if (!treaty) return;
    setText(draft, text, { status: "joined" });
    const kept = Object.entries(treaty.done).filter(([key]) => !changed.includes(key));
    setTreaty(draft, {
      clauses,
      signatories: [...new Set([...treaty.signatories, ...signatories])],
      done: Object.fromEntries(kept),
      failed: treaty.failed.filter((key) => !changed.includes(key)),
    });
    for (const id of signatories) setSeat(draft, id, { signedRole: true });
    for (const clause of clauses)
      if (clause.kind === "TALKS" && changed.includes("TALKS"))
        draft.nextTalks = { venue: clause.venue, round: clause.round };
  },
  voided: (draft, { text }) => setText(draft, text, { status: "void" }),
  hazardDrawn: nothing,
  breached: (draft, { absorbed, blamed }) => {
    if (draft.treaty && !absorbed) draft.broken = { treaty: draft.treaty, round: draft.round, blamed };
  },
  lapsed: (draft, { text }) => endTreaty(draft, text, "lapsed"),
  keptRound: (draft, { rounds }) => {
    draft.keptRounds += 1;
    setTreaty(draft, { kept: rounds });
  },
  carriedOut: (draft, { clause, times }) => {
    if (draft.treaty) setTreaty(draft, { done: { ...draft.treaty.done, [clause]: times } });
  },
  breachAnswered: (draft, { seat, answer }) => {
    draft.answers = { ...draft.answers, [seat]: answer };
  },
  restored: (draft, { text }) => {
    if (!draft.broken) return;
    draft.treaty = { ...draft.broken.treaty, kept: 0, goOn: [] };
    draft.broken = null;
    setText(draft, text, { status: "inForce" });
    // What had been joined to it comes back with it.
    for (const { id, protocolTo, status } of draft.texts)
      if (protocolTo === text && status === "lapsed") setText(draft, id, { status: "joined" });
  },
  clauseFailed: (draft, { clause }) => {
    if (draft.treaty) setTreaty(draft, { failed: [...draft.treaty.failed, clause] });
  },
  endedByNotice: (draft, { text }) => endTreaty(draft, text, "ended"),
  districtHandedOver: (draft, { district }) => {
    draft.handed = [...draft.handed, district];
    // By both names: whether a text may have several, the scenario says, which a fold does not know.
    if (draft.treaty) setTreaty(draft, { done: { ...draft.treaty.done, HANDOVER: 1, [`HANDOVER:${district}`]: 1 } });
  },
  shelled: (draft, { town, struck }) => {
    const at = draft.shelled.findIndex((entry) => entry.town === town && entry.struck === struck);
    const entry = { town, round: draft.round, struck };
    draft.shelled = at < 0 ? [...draft.shelled, entry] : draft.shelled.with(at, entry);
  },
  offensive: nothing,
  exchanged: (draft) => {
    if (draft.treaty) setTreaty(draft, { exchanged: true, done: { ...draft.treaty.done, HUMEX: 1 } });
  },
  supplied: (draft, { seat }) => {
    const { deliveries } = seatOf(draft, seat);
    if (deliveries !== null) setSeat(draft, seat, { deliveries: Math.max(0, deliveries - 1) });
  },
  leveraged: nothing,
  signalled: nothing,
  offered: (draft, { seat, what }) => setSeat(draft, seat, { offers: { ...seatOf(draft, seat).offers, [what]: true } }),
  stated: nothing,
  inspected: nothing,
  deliveryFound: nothing,
  sanctioned: nothing,
  councilVoted: (draft, { step, adopted }) => {
    if (adopted) draft.council = step;
  },
  investigationBegun: (draft, { seat, side }) => setSeat(draft, seat, { inquiry: side }),
  investigated: (draft, { seat, side, low, high }) => {
    const [first, second] = seatOf(draft, seat).verified;
    setSeat(draft, seat, { inquiry: null, verified: side === 0 ? [first + 1, second] : [first, second + 1] });
    setSide(draft, side, { leaked: { low, high } });
  },
  disclosed: (draft, { side }) => setSide(draft, side, { disclosed: draft.round }),
  communique: (draft, { side, share, stance, lead }) => {
    if (lead && share !== null) setSide(draft, side, { share, stance });
  },
  claimed: (draft, { claim, claimant, about, subject, value, truth, byOthers, card, facts }) => {
    const known = { truth: truth ?? 0, ...(byOthers ? { byOthers } : {}) };
    const claimed = { id: claim, round: draft.round, claimant, about, subject, value, ...known };
    draft.claims = [...draft.claims, { ...claimed, verdict: null, card, facts }];
  },
  verified: (draft, { claim, by, low, high, holds }) => {
    const at = draft.claims.findIndex((c) => c.id === claim);
    const found = draft.claims[at];
    if (!found) return;
    draft.claims = draft.claims.with(at, { ...found, verdict: { low, high, holds, by } });
    const verified = draft.seats[by]?.verified;
    if (verified)
      setSeat(draft, by, {
        verified: found.about === 0 ? [verified[0] + 1, verified[1]] : [verified[0], verified[1] + 1],
      });
  },
  leaked: (draft, { side, low, high }) => setSide(draft, side, { leaked: { low, high } }),
  martialLaw: (draft, { side }) => setSide(draft, side, { martialLaw: true }),
  evacuated: nothing,
  ripened: (draft, { ripe }) => {
    draft.ripe = ripe;
  },
  moved: (draft, { of, to }) => {
    if ("side" in of) setSide(draft, of.side, { [of.gauge]: to });
    else if ("sector" in of) draft.ground = { ...draft.ground, [of.sector]: to };
    else if ("seat" in of) setSeat(draft, of.seat, { credibility: to });
    else draft[of.gauge] = to;
  },
  cardPlayed: (draft, { card }) => {
    draft.cardsPlayed = [...draft.cardsPlayed, card];
    draft.cardChoice = null;
  },
  remembered: (draft, { gained, lost, rungs, leverage, groundChange, hostedBoth }) => {
    for (const side of sides)
      setSide(draft, side, {
        gainedLast: gained[side],
        lostLast: lost[side],
        rungsLast: rungs[side],
        leverage: leverage[side],
      });
    draft.groundChange = groundChange;
    for (const host of hostedBoth) setSeat(draft, host, { hostedBoth: seatOf(draft, host).hostedBoth + 1 });
    draft.cardChoice = null;
  },
  roundClosed: (draft, { hash }) => {
    draft.lastHash = hash;
  },
  ended: (draft, { outcome }) => {
    draft.phase = "debrief";
    endWords(draft);
    draft.outcome = outcome;
  },
} satisfies { [K in EventKind]: Fold<K> };

/** A draft that starts as `state`, which stays as it is. */
export const draftOf = (state: MatchState): Draft => ({ ...state });

/** Keeps an event by which words may be settled. */
function remember(draft: Draft, entry: LoggedEvent): void {
  const past = [...draft.past];
  while (past.length <= entry.round) past.push([]);
  past[entry.round] = [...(past[entry.round] ?? []), entry];
  draft.past = past;
}

/** Takes one event into `draft`. For the engine's own drafts alone; others use `apply`. */
export function applyTo(draft: Draft, event: MatchEvent): void {
  const n = draft.count;
  (folds[event.kind] as Fold<EventKind>)(draft, event as EventOf<EventKind>);
  draft.count += 1;
  if (settles(event)) remember(draft, { n, round: draft.round, event });
}

/** The state after `event`. Gives a new state and leaves the old one as it was. */
export const apply = (state: MatchState, event: MatchEvent): MatchState => fold(state, [event]);

/** Where events lead that were folded while they were made. */
const made = new WeakMap<
  readonly MatchEvent[],
  { readonly from: MatchState; readonly to: MatchState; readonly count: number }
>();

/** Says that `events`, all of them, were made by folding each into a draft that began as `from` and is now `draft`. */
export function madeWhileFolding(events: readonly MatchEvent[], from: MatchState, draft: MatchState): void {
  // What is remembered of the draft itself is of a state on the way.
  made.set(events, { from, to: { ...draft }, count: events.length });
}

/** The state after all of `events`, in order; it shares with `state` whatever they did not touch. */
export function fold(state: MatchState, events: readonly MatchEvent[]): MatchState {
  const known = made.get(events);
  if (known?.from === state && known.count === events.length) return known.to;
  const draft = draftOf(state);
  for (const event of events) applyTo(draft, event);
  return draft as MatchState;
}
