/** Whether a deed can be spoken of at all: in the power of its seat, in rounds to come, of things that exist (§17). */
import { sides } from "../base/ids.ts";
import { type Refusal, refusal } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ActPower } from "../scenario/schema.ts";
import type { MatchState } from "../state/matchState.ts";
import { clientOf, isLead, seatDef, seatingOf } from "../state/seating.ts";
import { type Knowing, knows } from "../state/spoken.ts";
import type { ClausePattern, Deed, DeedKind, DoingOf, TextPattern, Unless } from "../terms/deed.ts";
import type { OrderKind } from "../terms/order.ts";
import { mayRead } from "./texts.ts";

/** What a deed is held against: the match, and everybody who is to understand it. */
export interface Speaking {
  readonly scenario: Scenario;
  readonly state: MatchState;
  /** Seats that must be able to read each text named; null: everybody. */
  readonly readers: Knowing;
}

/**
 * Why such a deed cannot be spoken of, or null: unknownSeat, deedOver, beyondLastRound, notTheirPower (with: seat, deed), unknownTown,
 * townNotTheirs, townWithinRegion, townBeyondRegion, unknownTarget, unknownClaim, unknownVenue, unknownText, textUnread.
 */
export function checkDeed(on: Speaking, deed: Deed): Refusal | null {
  const { state } = on;
  if (!state.seatOrder.includes(deed.seat)) return refusal("unknownSeat", { seat: deed.seat });
  const first = state.phase === "open" ? state.round : state.round + 1;
  if (deed.from < first || deed.to < deed.from) return refusal("deedOver", { round: first });
  if (deed.to > state.rounds) return refusal("beyondLastRound", { rounds: state.rounds });
  return couldDo(on, deed);
}

/** Why such a deed cannot have been done by now, or null: deedToCome (with: round), and as `checkDeed` but for the time. */
export function checkDone(on: Speaking, deed: Deed): Refusal | null {
  const { state } = on;
  if (!state.seatOrder.includes(deed.seat)) return refusal("unknownSeat", { seat: deed.seat });
  if (deed.from < 1 || deed.to < deed.from || deed.to > state.round)
    return refusal("deedToCome", { round: state.round });
  return couldDo(on, deed);
}

/** Whatever the time: in the power of its seat, and about things that exist. */
function couldDo(on: Speaking, deed: Deed): Refusal | null {
  const { scenario, state } = on;
  if (!canDo(scenario, state, deed)) return refusal("notTheirPower", { seat: deed.seat, deed: deed.does.kind });
  return (checks[deed.does.kind] as Check<DeedKind>)(deed.does as never, on, deed.seat);
}

type Need = { readonly order: OrderKind } | { readonly act: ActPower } | "anybody" | "signatory";

/** What a seat must have for a deed to be its own. */
const needs = {
  hold: { order: "HOLD" },
  fire: { order: "ATTRITE" },
  attack: { order: "OFFENSIVE" },
  shell: { order: "SHELL" },
  strike: { order: "STRIKE_BEYOND" },
  martialLaw: { order: "MARTIAL_LAW" },
  publish: { order: "COMMUNIQUE" },
  stance: { order: "COMMUNIQUE" },
  restrain: { order: "RESTRAIN" },
  evacuate: { order: "EVACUATE" },
  press: { order: "LEVERAGE" },
  supply: { order: "SUPPLY" },
  signal: { order: "SIGNAL" },
  hotline: { order: "HOTLINE" },
  offerForces: { order: "OFFER" },
  statement: { order: "STATEMENT" },
  verify: { order: "VERIFY" },
  callTalks: { act: "convene" },
  comeToTalks: { act: "respond" },
  table: { act: "table" },
  sign: { act: "sign" },
  endorse: "anybody",
  reject: { act: "reject" },
  giveNotice: "signatory",
  keepText: "anybody",
  show: "anybody",
  carry: "anybody",
  praise: "anybody",
} satisfies { [K in DeedKind]: Need };

/** The kinds of deeds, in the order in which they are listed. */
export const deedKinds = Object.keys(needs) as readonly DeedKind[];

/** Has the seat what the deed needs, in this match? */
export function canDo(
  scenario: Scenario,
  state: { readonly setup: Pick<MatchState["setup"], "roster"> },
  { seat, does }: { readonly seat: string; readonly does: { readonly kind: DeedKind } },
): boolean {
  const need: Need = needs[does.kind];
  if (need === "anybody") return true;
  const powers = seatingOf(scenario, state.setup.roster).powers[seat];
  if (need === "signatory") return seatDef(scenario, seat).side !== null && (powers?.acts.includes("sign") ?? false);
  return "order" in need ? (powers?.orders.includes(need.order) ?? false) : (powers?.acts.includes(need.act) ?? false);
}

type Check<K extends DeedKind> = (does: DoingOf<K>, on: Speaking, seat: string) => Refusal | null;
const fine = () => null;

/** Null as a town: any. `theirs`: it must not be of the seat's own side. */
function town(id: string | null, { scenario }: Speaking, seat: string, beyond: boolean, theirs = true): Refusal | null {
  if (id === null) return null;
  const found = scenario.town[id];
  if (!found) return refusal("unknownTown", { town: id });
  if ((found.side === seatDef(scenario, seat).side) === theirs) return refusal("townNotTheirs", { town: id });
  if (!theirs || found.beyond === beyond) return null;
  return refusal(beyond ? "townWithinRegion" : "townBeyondRegion", { town: id });
}

const seatKnown = (id: string | null, { state }: Speaking): Refusal | null =>
  id === null || state.seatOrder.includes(id) ? null : refusal("unknownSeat", { seat: id });

const venueKnown = (id: string | null, { scenario }: Speaking): Refusal | null =>
  id === null || scenario.files.scenario.venues.some((venue) => venue.id === id)
    ? null
    : refusal("unknownVenue", { venue: id });

/** A clause's pattern is about something that there is. */
function pattern({ kind, about }: ClausePattern, { scenario, state }: Speaking): Refusal | null {
  if (about === null) return null;
  const { districts, venues } = scenario.files.scenario;
  const places: string[] = [...scenario.sectors, ...districts.map(({ id }) => id), ...venues.map(({ id }) => id)];
  const towns = about.split("-");
  const known =
    state.seatOrder.includes(about) ||
    places.includes(about) ||
    (kind === "LINES" && /^\d{1,3}$/.test(about)) ||
    (towns.length === 2 && towns.every((id) => scenario.town[id] !== undefined));
  return known ? null : refusal("clauseParameter", { clause: kind ?? "", field: about });
}

/** The first clause of the lists that is about nothing that there is. */
export const checkPatterns = (lists: readonly ClausePattern[], on: Speaking): Refusal | null =>
  lists.map((one) => pattern(one, on)).find((fault) => fault !== null) ?? null;

/** A text by its number: there, and read by all who are to understand the word. */
export function checkText(id: number | null, { scenario, state, readers }: Speaking): Refusal | null {
  if (id === null) return null;
  const text = state.texts[id - 1];
  if (!text) return refusal("unknownText", { text: id });
  const blind = state.seatOrder.find((seat) => knows(readers, seat) && !mayRead(scenario, state, text, seat));
  return blind === undefined ? null : refusal("textUnread", { text: id, seat: blind });
}

const texts = ({ text, having, lacking }: TextPattern, on: Speaking): Refusal | null =>
  checkText(text, on) ?? checkPatterns([...having, ...lacking], on);

const textsUnless = (does: { texts: TextPattern; unless: Unless | null }, on: Speaking): Refusal | null =>
  texts(does.texts, on) ?? seatKnown(does.unless?.seat ?? null, on);

const addressee = (to: string | null, on: Speaking, seat: string): Refusal | null => {
  const found = to === null ? undefined : on.scenario.seat[to];
  if (to === null) return null;
  const answers = found && (isLead(on.scenario, to) || found.orders.includes("SIGNAL"));
  return answers && to !== seat && on.state.seatOrder.includes(to) ? null : refusal("unknownTarget", { target: to });
};

const checks = {
  hold: fine,
  fire: fine,
  attack: fine,
  shell: (does, on, seat) => town(does.town, on, seat, false),
  strike: (does, on, seat) => town(does.town, on, seat, true),
  martialLaw: fine,
  publish: fine,
  stance: fine,
  restrain: fine,
  evacuate: (does, on, seat) => town(does.town, on, seat, false, false),
  press: ({ target }, { scenario }) =>
    sides.some((side) => scenario.leads[side] === target) ? null : refusal("unknownTarget", { target }),
  supply: (_, { scenario }, seat) =>
    clientOf(scenario, seat) === null ? refusal("notTheirPower", { seat, deed: "supply" }) : null,
  signal: ({ to }, on, seat) => addressee(to, on, seat),
  hotline: ({ to }, on, seat) => addressee(to, on, seat),
  offerForces: fine,
  statement: fine,
  verify: ({ claim }, { state }) =>
    claim === null || state.claims.some(({ id }) => id === claim) ? null : refusal("unknownClaim", { claim }),
  callTalks: ({ venue }, on, seat) =>
    venue === null || on.scenario.seat[seat]?.venues.includes(venue) ? null : refusal("unknownVenue", { venue }),
  comeToTalks: ({ host, venue }, on) => seatKnown(host, on) ?? venueKnown(venue, on),
  table: textsUnless,
  sign: textsUnless,
  endorse: textsUnless,
  reject: (does, on) => texts(does.texts, on),
  giveNotice: fine,
  keepText: ({ text }, on) => checkText(text, on),
  show: (does, on, seat) =>
    does.to === seat ? refusal("unknownTarget", { target: seat }) : (seatKnown(does.to, on) ?? texts(does.texts, on)),
  carry: ({ to }, on, seat) => (to === seat ? refusal("unknownTarget", { target: seat }) : seatKnown(to, on)),
  praise: ({ seat: of }, on) => seatKnown(of, on),
} satisfies { [K in DeedKind]: Check<K> };
