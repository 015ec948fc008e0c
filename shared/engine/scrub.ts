/** What a viewer may know of an event (RULES §9): the whole of it, part of it, or nothing. */
import type { LineId, SeatId, Side, WordId } from "../base/ids.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EventKind, EventOf, MatchEvent, Moved } from "../state/event.ts";
import type { GaugeRef, Term } from "../state/gauge.ts";
import type { MatchState } from "../state/matchState.ts";
import { clientOf, seatDef } from "../state/seating.ts";
import { knows } from "../state/spoken.ts";
import { readersOf } from "./channels.ts";
import { hasHeard } from "./checkWord.ts";
import { mayRead } from "./texts.ts";
import { bandOf, civilianRange, displacedRange, type Viewer } from "./viewFor.ts";

interface Looking {
  readonly scenario: Scenario;
  /** The state after the event. */
  readonly state: MatchState;
  readonly viewer: SeatId | "observer";
}
type Scrub<K extends EventKind> = (event: EventOf<K>, on: Looking) => MatchEvent | null;

const all = <E extends MatchEvent>(event: E): E => event;
const sideOfViewer = ({ scenario, viewer }: Looking): Side | null =>
  viewer === "observer" ? null : seatDef(scenario, viewer).side;
const ownOnly = <E extends MatchEvent & { readonly seat: SeatId }>(event: E, { viewer }: Looking): E | null =>
  event.seat === viewer ? event : null;
const readersOnly = <E extends MatchEvent & { readonly text: number }>(event: E, on: Looking): E | null => {
  const text = on.state.texts[event.text - 1];
  return text && on.viewer !== "observer" && mayRead(on.scenario, on.state, text, on.viewer) ? event : null;
};
/** Has the viewer heard the word, where it was said or from another? */
function heardOf(id: WordId, { state, viewer }: Looking): boolean {
  const word = state.words.find((each) => each.id === id);
  return word !== undefined && hasHeard(word, viewer);
}
/** What comes of a word is known where it was said, not to those to whom it was passed on. */
const heardThere = <E extends MatchEvent & { readonly word: WordId }>(
  event: E,
  { state, viewer }: Looking,
): E | null => {
  const word = state.words.find(({ id }) => id === event.word);
  return word && knows(word.heard, viewer) ? event : null;
};

const scrubs = {
  opened: all,
  roundOpened: all,
  paused: all,
  said: (event, { scenario, state, viewer }) => {
    const readers = readersOf(scenario, state, event.channel);
    return readers === null || readers?.includes(viewer) ? event : null;
  },
  wordWithdrawn: heardThere,
  wordExpired: heardThere,
  confidenceBroken: (event, on) => heardThere({ ...event, word: event.passedBy }, on) && event,
  wordSettled: (event, on) => {
    const line = on.state.lines.find(({ id }) => id === event.line);
    const sees = event.seat === on.viewer || knows(event.seenBy, on.viewer);
    return line && sees && heardOf(line.boundBy, on) ? { ...event, shownBy: null, seenBy: null } : null;
  },
  convened: all,
  responded: all,
  attendanceTested: ownOnly,
  tabled: readersOnly,
  amended: readersOnly,
  endorsed: readersOnly,
  signed: readersOnly,
  unsigned: readersOnly,
  rejected: readersOnly,
  goOnSaid: all,
  noticeGiven: all,
  ordersSet: ownOnly,
  readied: all,
  ordersCleared: ownOnly,
  cardChosen: () => null,
  cardUnchosen: () => null,
  cardWritten: all,
  locked: (event, { viewer }) => {
    const own = event.orders[viewer];
    return { ...event, orders: own ? { [viewer]: own } : {}, standing: event.standing.filter((id) => id === viewer) };
  },
  signatureBelied: readersOnly,
  enteredIntoForce: all,
  protocolEntered: all,
  voided: all,
  hazardDrawn: all,
  breached: (event) => ({ ...event, culprits: [], order: null, deliberate: false }),
  lapsed: all,
  keptRound: all,
  carriedOut: all,
  breachAnswered: all,
  restored: all,
  clauseFailed: all,
  endedByNotice: all,
  districtHandedOver: all,
  shelled: all,
  offensive: all,
  exchanged: all,
  supplied: (event, on) => (knowsSecretOf(event.seat, on) ? event : null),
  leveraged: (event, on) =>
    event.seat === on.viewer || seatDef(on.scenario, event.target).side === sideOfViewer(on) ? event : null,
  signalled: all,
  offered: all,
  stated: all,
  inspected: all,
  deliveryFound: all,
  sanctioned: all,
  councilVoted: all,
  investigationBegun: ownOnly,
  investigated: all,
  disclosed: all,
  // With the share and the published figure anybody could work out the true losses of the round.
  communique: (event, on) => (event.side === sideOfViewer(on) ? event : { ...event, share: null }),
  claimed: ({ byOthers: _byOthers, ...event }) => ({ ...event, truth: null }),
  verified: all,
  leaked: all,
  martialLaw: all,
  evacuated: all,
  ripened: all,
  moved: (event, on) => scrubMove(event, on),
  cardPlayed: all,
  remembered: () => null,
  roundClosed: all,
  ended: all,
} satisfies { [K in EventKind]: Scrub<K> };

/** What a seat did in secret is known to itself, to its own side, and to the side that a patron supplies. */
function knowsSecretOf(seat: SeatId, on: Looking): boolean {
  if (seat === on.viewer) return true;
  const side = sideOfViewer(on);
  return side !== null && (seatDef(on.scenario, seat).side === side || clientOf(on.scenario, seat) === side);
}

/** The event as `viewer` may know it at the time, or null. `state` is the state after it. The instructor sees it whole. */
export function scrub(scenario: Scenario, state: MatchState, event: MatchEvent, viewer: Viewer): MatchEvent | null {
  if (viewer === "instructor") return event;
  return (scrubs[event.kind] as Scrub<EventKind>)(event as EventOf<EventKind>, { scenario, state, viewer });
}

type Sight = "exact" | "none" | "civilians" | "displaced" | "band";

/** How well the viewer sees a gauge. */
function sightOf(of: GaugeRef, on: Looking): Sight {
  if (!("side" in of)) return of.gauge === "widerWar" ? "band" : "exact";
  switch (of.gauge) {
    case "reportedDead":
      return "exact";
    case "civilianDead":
      return "civilians";
    case "displaced":
      return "displaced";
    case "supply":
      return of.side === sideOfViewer(on) || patronOf(on) === of.side ? "exact" : "none";
    default:
      return of.side === sideOfViewer(on) ? "exact" : "none";
  }
}

const patronOf = ({ scenario, viewer }: Looking): Side | null =>
  viewer === "observer" ? null : seatDef(scenario, viewer).patronOf;

function scrubMove(event: Moved, on: Looking): Moved | null {
  const sight = sightOf(event.of, on);
  if (sight === "none") return null;
  const shown = event.terms.map((term) => known(term, on));
  if (sight === "exact") return { ...event, terms: shown };
  const blur = blurs[sight];
  const from = blur(on.scenario, event.from);
  const to = blur(on.scenario, event.to);
  // The sizes would give the hidden value away; the reasons stay, but for the secret ones, which need not add up to anything here.
  const reasons = shown.filter((term) => term.cause !== "undisclosed");
  return { ...event, from, to, terms: reasons.map((term) => ({ ...term, amount: null })) };
}

const blurs = {
  civilians: (scenario: Scenario, x: number) => civilianRange(scenario, x, false).high,
  displaced: (scenario: Scenario, x: number) => displacedRange(scenario, x, false).high,
  /** Upper end of the band. */
  band: (scenario: Scenario, x: number) => (bandOf(scenario, x) + 1) * (100 / scenario.numbers.seen.bands),
} as const;

/** A secret term loses its name for those who may not know it. */
const known = (term: Term, on: Looking): Term => {
  if (term.line && !heardLine(term.line, on)) return { cause: "undisclosed", amount: null };
  if (!term.secretOf) return term;
  if (knowsSecretOf(term.secretOf, on)) return term;
  return { cause: "undisclosed", amount: null };
};

function heardLine(id: LineId, on: Looking): boolean {
  const line = on.state.lines.find((each) => each.id === id);
  return line !== undefined && heardOf(line.boundBy, on);
}
