/** Events in words: a headline for the wire, a line for the log. One teller for each kind of event. */
import * as words from "words:events";
import { type ClaimId, type FactId, other, type SeatId, type Side } from "../../shared/base/ids.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { EventKind, EventOf, MatchEvent } from "../../shared/state/event.ts";
import type { PublicClaim, SeenLine } from "../../shared/state/seatView.ts";
import type { Answering } from "../../shared/terms/word.ts";
import { claimedOfOwn, claimWords, counterWords } from "./claims.ts";
import { keyWords } from "./clauses.ts";
import { isolated, list, type Name } from "./format.ts";
import { figure, gaugeName, hoursWords, rungs, signed } from "./gauges.ts";
import { shareWords, stanceWords } from "./labels.ts";
import { moveWords } from "./moves.ts";
import type { Names } from "./names.ts";
import { orderNames, orderWords } from "./orders.ts";
import { deedWords, reasonWords } from "./spoken.ts";

/** What the tellers need besides the event. */
export interface Telling {
  readonly names: Names;
  readonly scenario: Scenario;
  readonly claims: readonly PublicClaim[];
  /** Title of a text, by id, as it stands within a sentence. */
  readonly titleOf: (text: number) => string;
  /** Title of talks, by id: "Moscow". */
  readonly talksOf: (convening: number) => string;
  /** A line of the ledger of words, with what its speaker answered to being accused of it; undefined: not known here. */
  readonly lineOf?: (line: string) => { readonly line: SeenLine; readonly reply: Answering | null } | undefined;
}

export interface Line {
  readonly text: string;
  /** Seat whose chip stands before the line; null: the world's. */
  readonly seat: SeatId | null;
  /** The other side's word, or that there is none (RULES §15). */
  readonly counter?: string;
  readonly facts?: readonly FactId[];
  /** True: a headline of the wire. False: for the log alone. */
  readonly wire: boolean;
  readonly tone?: "bad" | "good";
}

const log = (text: string, seat: SeatId | null = null): Line => ({ text, seat, wire: false });
const wire = (text: string, seat: SeatId | null = null, more: Partial<Line> = {}): Line => ({
  text,
  seat,
  wire: true,
  ...more,
});

/** The card's version for the accused side: mirrored cards have two. */
const versionOf = (scenario: Scenario, card: string, accused: Side) => {
  const found = scenario.card[card];
  return found?.versions[found.mirrored ? accused : 0] ?? found?.versions[0];
};

const claimOf = (t: Pick<Telling, "claims">, id: ClaimId): PublicClaim | undefined =>
  t.claims.find((each) => each.id === id);

/** A number's move, for the log; the rungs of escalation stand on the wire as well. */
function moved(event: EventOf<"moved">, { names }: Telling): Line | null {
  const { of, from, to } = event;
  // What rounding hides has not moved for a reader.
  if (figure(from, 1) === figure(to, 1)) return null;
  if (of.gauge !== "escalation")
    return log(words.moved({ gauge: gaugeName(of, names), move: moveWords(of.gauge, event) }));
  const up = to > from;
  return wire(words.escalation({ up, rung: to, name: rungs[to] ?? "" }), null, { tone: up ? "bad" : "good" });
}

/** Of a word given before many the news tells, with what its speaker says to it; of any other, the log. */
function wordSettled({ line: id, seat, mark, because }: EventOf<"wordSettled">, telling: Telling): Line {
  const { names, lineOf } = telling;
  const found = lineOf?.(id);
  const given = { seat: names.named(seat), mark, because: because ?? ("none" as const) };
  if (!found || found.line.deed === null) return log(words.wordSettled(given), seat);
  const text = words.wordSettledOn({ ...given, deed: deedWords(found.line.deed, telling), public: found.line.public });
  if (!found.line.public || mark === "void") return log(text, seat);
  if (mark === "kept") return wire(text, seat, { tone: "good" });
  return wire(text, seat, { tone: "bad", counter: replied(found.reply, given.seat) });
}

function replied(reply: Answering | null, seat: Name): string {
  if (reply?.says === "yes") return words.admitsIt({ seat });
  return reply?.says === "no"
    ? words.deniesIt({ seat, reason: reasonWords[reply.reason] })
    : words.noReplyFrom({ seat });
}

/** Sentences one after the other; those that are null are not said. */
const sentences = (...all: readonly (string | null)[]): string => all.filter((each) => each !== null).join(" ");

function breached(event: EventOf<"breached">, { names, titleOf }: Telling): Line {
  const text = sentences(
    words.breached({ title: titleOf(event.text), when: hoursWords(event.hours) }),
    event.blamed === null ? words.unwatched : words.named({ side: names.namedSide(event.blamed) }),
    event.absorbed ? words.settled : null,
    onRecord(event, names),
  );
  return wire(text, null, { tone: "bad" });
}

function onRecord({ culprits, order }: EventOf<"breached">, names: Names): string | null {
  if (culprits.length === 0) return null;
  const sides = list(culprits.map((side) => names.side(side)));
  return order === null ? words.onRecord({ sides }) : words.onRecordBy({ sides, order: orderNames[order] });
}

function cardPlayed(event: EventOf<"cardPlayed">, { names, scenario }: Telling): Line | null {
  const version = versionOf(scenario, event.card, event.accused);
  if (!version) return null;
  return wire(names.fill(version.headline, event.accused), null, {
    counter: names.fill(version.counter, event.accused),
    facts: event.facts,
  });
}

function claimed(event: EventOf<"claimed">, telling: Telling): Line {
  const line = { text: claimWords(event, telling.names), seat: event.claimant, facts: event.facts };
  // A card's claim is told by the card itself.
  if (event.card !== null) return { ...line, wire: false };
  return { ...line, wire: true, counter: counterWords(event, telling.claims, telling.names) };
}

function verified(event: EventOf<"verified">, { names, scenario, ...telling }: Telling): Line {
  const { by, holds, low, high } = event;
  const claim = claimOf(telling, event.claim);
  const what = claim
    ? words.aClaimBy({
        seat: names.named(claim.claimant),
        claim: claimedOfOwn(claim, scenario.seat[claim.claimant]?.side ?? null, names),
      })
    : words.aClaim;
  const text = sentences(
    by === "leak" ? words.verifiedByLeak({ what, holds }) : words.verified({ seat: names.named(by), what, holds }),
    claim?.subject === "event" ? null : words.rangeThen({ low: Math.round(low), high: Math.round(high) }),
  );
  return wire(text, by === "leak" ? null : by, { tone: holds ? "good" : "bad" });
}

function locked(event: EventOf<"locked">, { names, claims }: Telling): Line {
  const given = Object.entries(event.orders).filter(([, orders]) => orders.length > 0);
  if (given.length === 0) return log(words.locked);
  const told = given.map(([seat, orders]) =>
    words.lockedOf({ seat: names.named(seat), orders: list(orders.map((each) => orderWords(each, names, claims))) }),
  );
  return log(words.lockedWith({ orders: told.join("; ") }));
}

function communique(event: EventOf<"communique">, { names }: Telling): Line {
  const { share, repeated, text } = event;
  const given = {
    ...{ seat: names.named(event.seat), repeated, dead: event.published, stance: stanceWords[event.stance] },
  };
  const said =
    share === null ? words.communique(given) : words.communiqueWithShare({ ...given, share: shareWords[share] });
  return wire(sentences(said, text === "" ? null : words.quoted({ text: isolated(text) })), event.seat);
}

function shelled(event: EventOf<"shelled">, { names, scenario }: Telling): Line {
  const seat = names.named(event.by);
  const side = names.namedSide(other(scenario.seat[event.by]?.side ?? 0));
  return wire(words.shelled({ side, seat, struck: event.struck, place: names.place(event.town) }), null, {
    counter: words.noReplyFrom({ seat }),
    tone: "bad",
  });
}

function offensive({ side: of, sector: id, gained }: EventOf<"offensive">, { names }: Telling): Line {
  const [side, sector] = [names.namedSide(of), names.sector(id)];
  const ground = Math.abs(gained);
  return wire(
    ground < 0.05 ? words.offensiveInVain({ side, sector }) : words.offensive({ side, sector, gained: ground }),
  );
}

function enteredIntoForce({ text, signatories, venue }: EventOf<"enteredIntoForce">, telling: Telling): Line {
  const { names, titleOf } = telling;
  const given = { title: titleOf(text), signatories: list(signatories.map(names.seat)) };
  const said =
    venue === null ? words.enteredIntoForce(given) : words.enteredIntoForceIn({ ...given, venue: names.venue(venue) });
  return wire(said, null, { tone: "good" });
}

type Tellers = { readonly [K in EventKind]: (event: EventOf<K>, telling: Telling) => Line | null };

const tellers = {
  opened: () => log(words.opened),
  roundOpened: ({ round }) => log(words.roundOpened({ round })),
  paused: ({ paused }) => log(words.paused({ paused })),
  said: () => null,
  convened: ({ host, venue, frame, style, leaderCalled: called, guests }, { names }) =>
    wire(
      words.convened({
        ...{ seat: names.named(host), venue: names.venue(venue), frame, style, called },
        guests: list(guests.map(names.seat)),
      }),
      host,
    ),
  responded: (e, { names, talksOf }) => {
    const given = { seat: names.named(e.seat), talks: talksOf(e.convening) };
    return e.answer === "confirmed"
      ? wire(words.confirmed(given), e.seat, { tone: "good" })
      : wire(words.declined(given), e.seat, { tone: "bad" });
  },
  attendanceTested: (e, { talksOf }) =>
    log(words.attendanceTested({ talks: talksOf(e.convening), margin: signed(e.margin) }), e.seat),
  tabled: ({ by, title }, { names }) => log(words.tabled({ seat: names.named(by), title: isolated(title) }), by),
  amended: ({ by, text, version }, { names, titleOf }) =>
    log(words.amended({ seat: names.named(by), title: titleOf(text), version }), by),
  endorsed: ({ seat, text }, { names, titleOf }) =>
    log(words.endorsed({ seat: names.named(seat), title: titleOf(text) }), seat),
  signed: ({ seat, text, version }, { names, titleOf }) =>
    log(words.signed({ seat: names.named(seat), title: titleOf(text), version }), seat),
  unsigned: ({ seat, text }, { names, titleOf }) =>
    log(words.unsigned({ seat: names.named(seat), title: titleOf(text) }), seat),
  rejected: ({ seat, text }, { names, titleOf }) =>
    log(words.rejected({ seat: names.named(seat), title: titleOf(text) }), seat),
  goOnSaid: ({ seat, on }, { names }) => wire(words.goOnSaid({ seat: names.named(seat), on }), seat),
  noticeGiven: ({ seat, text, endsAt: round }, { names, titleOf }) =>
    wire(words.noticeGiven({ seat: names.named(seat), title: titleOf(text), round }), seat, { tone: "bad" }),
  ordersSet: (e, { names, claims }) =>
    log(words.ordersSet({ orders: list(e.orders.map((order) => orderWords(order, names, claims))) }), e.seat),
  readied: ({ seat, ready }, { names }) => log(words.readied({ seat: names.named(seat), ready }), seat),
  ordersCleared: ({ seat }, { names }) => log(words.ordersCleared({ seat: names.named(seat) }), seat),
  cardChosen: () => null,
  cardUnchosen: () => null,
  cardWritten: (e) =>
    wire(isolated(e.headline), null, { counter: e.counter === "" ? words.noReply : isolated(e.counter) }),
  locked,
  signatureBelied: ({ seat, text, order }, { names, titleOf }) =>
    wire(words.signatureBelied({ seat: names.named(seat), title: titleOf(text), order: orderNames[order] }), seat, {
      tone: "bad",
    }),
  enteredIntoForce,
  protocolEntered: ({ text, signatories }, { names, titleOf }) =>
    wire(words.protocolEntered({ title: titleOf(text), signatories: list(signatories.map(names.seat)) }), null, {
      tone: "good",
    }),
  voided: (e, { names, titleOf }) =>
    wire(words.voided({ title: titleOf(e.text), side: names.namedSide(e.side) }), null, { tone: "bad" }),
  hazardDrawn: (e, { titleOf }) =>
    log(words.hazardDrawn({ title: titleOf(e.text), chance: Math.round(e.chance * 100) })),
  breached,
  lapsed: (e, { titleOf }) => wire(words.lapsed({ title: titleOf(e.text) }), null, { tone: "bad" }),
  keptRound: ({ text, rounds }, { titleOf }) =>
    wire(words.keptRound({ title: titleOf(text), rounds }), null, { tone: "good" }),
  carriedOut: ({ seat, clause }, { names }) =>
    wire(words.carriedOut({ seat: names.named(seat), clause: keyWords(clause, names) }), seat, { tone: "good" }),
  breachAnswered: ({ seat, text, answer }, { names, titleOf }) =>
    wire(words.breachAnswered({ seat: names.named(seat), title: titleOf(text), answer }), seat, {
      tone: answer === "lookAway" ? "bad" : "good",
    }),
  restored: ({ seat, text }, { names, titleOf }) =>
    wire(words.restored({ title: titleOf(text), seat: names.named(seat) }), seat, { tone: "good" }),
  clauseFailed: ({ seat, clause }, { names }) =>
    wire(
      seat === null
        ? words.clauseFailed({ clause: keyWords(clause, names) })
        : words.clauseFailedBy({ seat: names.named(seat), clause: keyWords(clause, names) }),
      seat,
      { tone: "bad" },
    ),
  endedByNotice: (e, { titleOf }) => wire(words.endedByNotice({ title: titleOf(e.text) })),
  districtHandedOver: (e, { names }) =>
    wire(words.districtHandedOver({ district: names.district(e.district), side: names.namedSide(0) })),
  shelled,
  offensive,
  exchanged: () => wire(words.exchanged, null, { tone: "good" }),
  supplied: ({ seat, client }, { names }) =>
    log(words.supplied({ seat: names.named(seat), client: names.named(client) }), seat),
  leveraged: ({ seat, target, direction, on }, { names }) =>
    wire(words.leveraged({ seat: names.named(seat), target: names.named(target), direction, on }), seat),
  signalled: ({ seat, to, hot }, { names }) => {
    const given = { seat: names.named(seat), to: names.named(to) };
    return wire(hot ? words.hotline(given) : words.signalled(given), seat, { tone: hot ? "good" : "bad" });
  },
  offered: ({ seat, what }, { names }) => wire(words.offered({ seat: names.named(seat), what }), seat),
  stated: ({ seat, side }, { names }) =>
    wire(words.stated({ seat: names.named(seat), side: names.namedSide(side) }), seat),
  inspected: ({ seat, patron }, { names }) =>
    wire(words.inspected({ seat: names.named(seat), patron: names.named(patron) }), seat),
  deliveryFound: ({ patron, client, by }, { names }) =>
    wire(
      words.deliveryFound({ patron: names.named(patron), client: names.named(client) }),
      by === "chance" ? null : by,
      {
        tone: "bad",
      },
    ),
  sanctioned: ({ seat, side, suspended }, { names }) =>
    wire(
      words.sanctioned({ seat: names.named(seat), side: names.namedSide(side), suspended: suspended ? "yes" : "no" }),
      seat,
    ),
  councilVoted: ({ step, against, adopted }, { names }) =>
    wire(
      words.councilVoted({
        step: String(step),
        against: against.length === 0 ? "none" : list(against.map((seat) => names.named(seat).text)),
        adopted: adopted ? "yes" : "no",
      }),
      null,
    ),
  investigationBegun: ({ seat, side }, { names }) =>
    log(words.investigationBegun({ side: names.namedSide(side) }), seat),
  investigated: ({ seat, side, low, high }, { names }) =>
    wire(words.investigated({ seat: names.named(seat), side: names.namedSide(side), low, high }), seat),
  disclosed: ({ side }, { names, scenario }) =>
    wire(words.disclosed({ side: names.namedSide(side) }), scenario.leads[side]),
  wordWithdrawn: ({ seat }, { names }) => log(words.wordWithdrawn({ seat: names.named(seat) }), seat),
  wordExpired: ({ seat }, { names }) => log(words.wordExpired({ seat: names.named(seat) }), seat),
  confidenceBroken: ({ seat, to }, { names }) =>
    log(words.confidenceBroken({ seat: names.named(seat), to: names.named(to) }), seat),
  wordSettled,
  communique,
  claimed,
  verified,
  leaked: ({ side, low, high }, { names }) =>
    wire(words.leaked({ side: names.namedSide(side), low: Math.round(low), high: Math.round(high) }), null, {
      tone: "bad",
    }),
  martialLaw: ({ seat }, { names }) => wire(words.martialLaw({ seat: names.named(seat) }), seat),
  evacuated: ({ seat, town }, { names }) =>
    wire(words.evacuated({ seat: names.named(seat), place: names.place(town) }), seat),
  ripened: ({ ripe }) => wire(words.ripened({ ripe }), null, ripe ? { tone: "good" } : {}),
  moved,
  cardPlayed,
  remembered: () => null,
  roundClosed: ({ round }) => log(words.roundClosed({ round })),
  ended: ({ ending }) => wire(words.ended({ ending })),
} satisfies Tellers;

/** The event in words; null where there is nothing to tell (chat stands in the channels). */
export const tell = (event: MatchEvent, telling: Telling): Line | null =>
  (tellers[event.kind] as (event: MatchEvent, telling: Telling) => Line | null)(event, telling);
