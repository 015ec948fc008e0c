/** Folds events into the state. Every change of a match goes through here, live and in replay alike. */
import type { SeatId } from "../base/ids.ts";
import type { EventKind, EventOf, MatchEvent } from "../state/event.ts";
import type { MatchState, SeatState } from "../state/matchState.ts";
import { moveGauge } from "./gauge.ts";

type Fold<K extends EventKind> = (draft: MatchState, event: EventOf<K>) => void;

/** A private copy that may be changed in place. Strings and numbers are shared; every object that a fold touches is new. */
export function draftOf(state: MatchState): MatchState {
  const seats: Record<SeatId, SeatState> = {};
  for (const id of state.seatOrder) {
    const seat = state.seats[id] as SeatState;
    seats[id] = { ...seat, offers: { ...seat.offers }, verified: [...seat.verified] };
  }
  return {
    ...state,
    seats,
    sides: [{ ...state.sides[0] }, { ...state.sides[1] }],
    ground: { ...state.ground },
    convenings: state.convenings.map((c) => ({ ...c, guests: c.guests.map((g) => ({ ...g })) })),
    texts: state.texts.map((t) => ({
      ...t,
      versions: [...t.versions],
      signed: [...t.signed],
      endorsed: [...t.endorsed],
      rejected: [...t.rejected],
    })),
    treaty: state.treaty ? { ...state.treaty } : null,
    claims: state.claims.map((c) => ({ ...c })),
    handed: [...state.handed],
    shelled: state.shelled.map((s) => ({ ...s })),
    cardsPlayed: [...state.cardsPlayed],
  };
}

const nothing = () => {};

const seatOf = (draft: MatchState, id: SeatId): SeatState => {
  const seat = draft.seats[id];
  if (!seat) throw new Error(`an event names the seat "${id}", which is not in this match`);
  return seat;
};
const textOf = (draft: MatchState, id: number) => {
  const text = draft.texts[id - 1];
  if (!text) throw new Error(`an event names text ${id}, which does not exist`);
  return text;
};
const endTreaty = (draft: MatchState, text: number, status: "lapsed" | "ended") => {
  textOf(draft, text).status = status;
  if (draft.treaty?.text === text) draft.treaty = null;
};

/** One fold an event. A missing one does not compile. */
const folds = {
  opened: nothing,
  roundOpened: (draft, { round, points }) => {
    draft.phase = "open";
    draft.round = round;
    for (const id of draft.seatOrder) {
      const seat = seatOf(draft, id);
      seat.points = points[id] ?? 0;
      seat.spent = 0;
      seat.ready = false;
      seat.orders = null;
    }
  },
  paused: (draft, { paused }) => {
    draft.paused = paused;
  },
  said: nothing,
  convened: (draft, event) => {
    seatOf(draft, event.host).spent += event.points;
    draft.convenings.push({
      id: event.convening,
      round: draft.round,
      host: event.host,
      venue: event.venue,
      style: event.style,
      frame: event.frame,
      leaderCalled: event.leaderCalled,
      guests: event.guests.map((seat) => ({ seat, answer: "pending" })),
    });
  },
  responded: (draft, { convening, seat, answer, points }) => {
    seatOf(draft, seat).spent += points;
    const guest = draft.convenings[convening - 1]?.guests.find((g) => g.seat === seat);
    if (guest) guest.answer = answer;
  },
  attendanceTested: nothing,
  tabled: (draft, { text, convening, title, by, clauses, lev }) => {
    draft.texts.push({
      id: text,
      convening,
      title,
      versions: [{ n: 1, by, round: draft.round, clauses: [...clauses] }],
      signed: [],
      endorsed: [],
      rejected: [],
      status: "open",
      lev,
    });
  },
  amended: (draft, { text, version, by, clauses }) => {
    const open = textOf(draft, text);
    open.versions.push({ n: version, by, round: draft.round, clauses: [...clauses] });
    open.signed = [];
    open.rejected = [];
    open.endorsed = [];
  },
  endorsed: (draft, { text, seat }) => {
    textOf(draft, text).endorsed.push(seat);
  },
  signed: (draft, { text, seat }) => {
    const open = textOf(draft, text);
    open.signed.push(seat);
    open.rejected = open.rejected.filter((id) => id !== seat);
  },
  unsigned: (draft, { text, seat }) => {
    const open = textOf(draft, text);
    open.signed = open.signed.filter((id) => id !== seat);
  },
  rejected: (draft, { text, seat }) => {
    textOf(draft, text).rejected.push(seat);
  },
  noticeGiven: (draft, { endsAt }) => {
    if (draft.treaty) draft.treaty.endsAt = endsAt;
  },
  ordersSet: (draft, { seat, orders }) => {
    seatOf(draft, seat).orders = [...orders];
  },
  readied: (draft, { seat, ready }) => {
    seatOf(draft, seat).ready = ready;
  },
  cardChosen: (draft, { card, accused }) => {
    draft.cardChoice = { card, accused };
  },
  locked: (draft, { orders }) => {
    draft.phase = "wire";
    for (const id of draft.seatOrder) {
      const seat = seatOf(draft, id);
      seat.orders = [...(orders[id] ?? [])];
      seat.ready = false;
    }
  },
  enteredIntoForce: (draft, event) => {
    const text = textOf(draft, event.text);
    if (draft.treaty) textOf(draft, draft.treaty.text).status = "superseded";
    text.status = "inForce";
    draft.treaty = {
      text: event.text,
      clauses: [...event.clauses],
      since: draft.round,
      kept: 0,
      lev: event.lev,
      exchanged: false,
      signatories: [...event.signatories],
      endsAt: null,
    };
    for (const id of event.signatories) seatOf(draft, id).signedRole = true;
    if (event.host) seatOf(draft, event.host).venueTexts += 1;
    for (const clause of event.clauses)
      if (clause.kind === "TALKS") draft.nextTalks = { venue: clause.venue, round: clause.round };
  },
  voided: (draft, { text }) => {
    textOf(draft, text).status = "void";
  },
  hazardDrawn: nothing,
  breached: nothing,
  lapsed: (draft, { text }) => endTreaty(draft, text, "lapsed"),
  keptRound: (draft, { rounds }) => {
    draft.keptRounds += 1;
    if (draft.treaty) draft.treaty.kept = rounds;
  },
  endedByNotice: (draft, { text }) => endTreaty(draft, text, "ended"),
  districtHandedOver: (draft, { district }) => {
    draft.handed.push(district);
  },
  shelled: (draft, { town, struck }) => {
    const before = draft.shelled.find((entry) => entry.town === town && entry.struck === struck);
    if (before) before.round = draft.round;
    else draft.shelled.push({ town, round: draft.round, struck });
  },
  offensive: nothing,
  exchanged: (draft) => {
    if (draft.treaty) draft.treaty.exchanged = true;
  },
  supplied: nothing,
  leveraged: nothing,
  signalled: nothing,
  offered: (draft, { seat, what }) => {
    seatOf(draft, seat).offers[what] = true;
  },
  stated: nothing,
  communique: (draft, { side, share, stance, lead }) => {
    if (!lead) return;
    draft.sides[side].share = share;
    draft.sides[side].stance = stance;
  },
  claimed: (draft, event) => {
    draft.claims.push({
      id: event.claim,
      round: draft.round,
      claimant: event.claimant,
      about: event.about,
      subject: event.subject,
      value: event.value,
      truth: event.truth ?? 0,
      verdict: null,
      card: event.card,
      facts: [...event.facts],
    });
  },
  verified: (draft, { claim, by, low, high, holds }) => {
    const found = draft.claims.find((c) => c.id === claim);
    if (!found) return;
    found.verdict = { low, high, holds, by };
    const verifier = draft.seats[by];
    if (verifier) verifier.verified[found.about] += 1;
  },
  leaked: nothing,
  martialLaw: (draft, { side }) => {
    draft.sides[side].martialLaw = true;
  },
  evacuated: nothing,
  ripened: (draft, { ripe }) => {
    draft.ripe = ripe;
  },
  moved: (draft, { of, to }) => moveGauge(draft, of, to),
  cardPlayed: (draft, { card }) => {
    draft.cardsPlayed.push(card);
    draft.cardChoice = null;
  },
  remembered: (draft, event) => {
    for (const side of [0, 1] as const) {
      const memory = draft.sides[side];
      memory.gainedLast = event.gained[side];
      memory.lostLast = event.lost[side];
      memory.rungsLast = [...event.rungs[side]];
      memory.leverage = event.leverage[side];
    }
    draft.groundChange = event.groundChange;
    for (const convening of event.hostedBoth) seatOf(draft, convening).hostedBoth += 1;
    draft.cardChoice = null;
  },
  roundClosed: (draft, { hash }) => {
    draft.lastHash = hash;
  },
  ended: (draft, { outcome }) => {
    draft.phase = "debrief";
    draft.outcome = outcome;
  },
} satisfies { [K in EventKind]: Fold<K> };

/** Changes `draft` in place by one event. For the engine's own drafts alone; others use `apply`. */
export function applyTo(draft: MatchState, event: MatchEvent): void {
  (folds[event.kind] as Fold<EventKind>)(draft, event as EventOf<EventKind>);
}

/** The state after `event`. Gives a new state and leaves the old one as it was. */
export const apply = (state: MatchState, event: MatchEvent): MatchState => fold(state, [event]);

/** The state after all of `events`, in order. */
export function fold(state: MatchState, events: readonly MatchEvent[]): MatchState {
  const draft = draftOf(state);
  for (const event of events) applyTo(draft, event);
  return draft;
}
