/** Events in words: a headline for the wire, a line for the log. One teller for each kind of event. */
import { type ClaimId, type FactId, other, type SeatId, type Side } from "../../shared/base/ids.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { EventKind, EventOf, MatchEvent } from "../../shared/state/event.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import { claimedOfOwn, claimWords, counterWords } from "./claims.ts";
import { figure, gaugeName, hoursWords, list, rungs, signed } from "./gauges.ts";
import { endingWords, frameWords, shareWords, stanceWords, styleWords } from "./labels.ts";
import { moveWords } from "./moves.ts";
import type { Names } from "./names.ts";
import { orderNames, orderWords } from "./orders.ts";

/** What the tellers need besides the event. */
export interface Telling {
  readonly names: Names;
  readonly scenario: Scenario;
  readonly claims: readonly PublicClaim[];
  /** Title of a text, by id. */
  readonly titleOf: (text: number) => string;
  /** Title of talks, by id: "Moscow". */
  readonly talksOf: (convening: number) => string;
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
  if (of.gauge === "escalation") {
    return wire(`The war ${to > from ? "climbed" : "came down"} to rung ${to}: ${rungs[to] ?? ""}.`, null, {
      tone: to > from ? "bad" : "good",
    });
  }
  return log(`${gaugeName(of, names)}: ${moveWords(of.gauge, event)}`);
}

function breached(event: EventOf<"breached">, { names, titleOf }: Telling): Line {
  const when = hoursWords(event.hours);
  const who =
    event.blamed === null
      ? "Each side blamed the other; nobody was there to watch."
      : `The monitors named ${names.side(event.blamed)}. They are right most of the time.`;
  const then = event.absorbed ? " The joint commission settled the incident; the text holds." : "";
  const truth =
    event.culprits.length > 0
      ? ` On record: ${list(event.culprits.map((side) => names.side(side)))}${
          event.order === null ? "" : `, by the order “${orderNames[event.order]}”`
        }.`
      : "";
  return wire(`Fire under “${titleOf(event.text)}” ${when}. ${who}${then}${truth}`, null, { tone: "bad" });
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
  const claim = claimOf(telling, event.claim);
  const who = event.by === "leak" ? "A leak tested" : `${names.Seat(event.by)} checked`;
  const what = claim
    ? ` a claim by ${names.seat(claim.claimant)}, ${claimedOfOwn(claim, scenario.seat[claim.claimant]?.side ?? null, names)}`
    : " a claim";
  const range =
    claim?.subject === "event" ? "" : ` The range when it was made: ${figure(event.low)}–${figure(event.high)}.`;
  return wire(
    `${who}${what}: it ${event.holds ? "holds" : "does not hold"}.${range}`,
    event.by === "leak" ? null : event.by,
    { tone: event.holds ? "good" : "bad" },
  );
}

type Tellers = { readonly [K in EventKind]: (event: EventOf<K>, telling: Telling) => Line | null };

const tellers = {
  opened: () => log("The match began."),
  roundOpened: (e) => log(`Round ${e.round} opened.`),
  paused: (e) => log(e.paused ? "The match was paused." : "The match went on."),
  said: () => null,
  convened: (e, { names }) =>
    wire(
      `${names.Seat(e.host)} called talks in ${names.venue(e.venue)} (${frameWords[e.frame].name.toLowerCase()} frame, ${styleWords[e.style].as})${e.leaderCalled ? "; the leaders were telephoned" : ""}. Invited: ${list(e.guests.map(names.seat))}.`,
      e.host,
    ),
  responded: (e, { names, talksOf }) =>
    wire(
      e.answer === "confirmed"
        ? `${names.Seat(e.seat)} confirmed: a delegation comes to ${talksOf(e.convening)}.`
        : `${names.Seat(e.seat)} declined to come to ${talksOf(e.convening)}.`,
      e.seat,
      { tone: e.answer === "confirmed" ? "good" : "bad" },
    ),
  attendanceTested: (e, { talksOf }) =>
    log(`For you alone: ${talksOf(e.convening)}, margin ${signed(e.margin)}.`, e.seat),
  tabled: (e, { names }) => log(`${names.Seat(e.by)} tabled “${e.title}”.`, e.by),
  amended: (e, { names, titleOf }) =>
    log(`${names.Seat(e.by)} changed “${titleOf(e.text)}”: version ${e.version}.`, e.by),
  endorsed: (e, { names, titleOf }) => log(`${names.Seat(e.seat)} endorsed “${titleOf(e.text)}”.`, e.seat),
  signed: (e, { names, titleOf }) =>
    log(`${names.Seat(e.seat)} signed “${titleOf(e.text)}”, version ${e.version}.`, e.seat),
  unsigned: (e, { names, titleOf }) =>
    log(`${names.Seat(e.seat)} took the signature back from “${titleOf(e.text)}”.`, e.seat),
  rejected: (e, { names, titleOf }) => log(`${names.Seat(e.seat)} rejected “${titleOf(e.text)}”.`, e.seat),
  noticeGiven: (e, { names, titleOf }) =>
    wire(
      `${names.Seat(e.seat)} gave notice: from round ${e.endsAt} on nobody is bound by “${titleOf(e.text)}”.`,
      e.seat,
      {
        tone: "bad",
      },
    ),
  ordersSet: (e, { names, claims }) =>
    log(`Orders set: ${list(e.orders.map((order) => orderWords(order, names, claims)))}.`, e.seat),
  readied: (e, { names }) =>
    log(
      `${names.Seat(e.seat)} ${names.many(e.seat) ? "are" : "is"} ${e.ready ? "ready" : "not ready any more"}.`,
      e.seat,
    ),
  ordersCleared: (e, { names }) => log(`The instructor took back the orders of ${names.seat(e.seat)}.`, e.seat),
  cardChosen: () => null,
  cardUnchosen: () => null,
  cardWritten: (e) => wire(e.headline, null, { counter: e.counter || "No reply was given." }),
  locked: (e, { names, claims }) => {
    const given = Object.entries(e.orders).filter(([, orders]) => orders.length > 0);
    if (given.length === 0) return log("Orders were locked.");
    const words = given.map(
      ([seat, orders]) => `${names.seat(seat)}: ${list(orders.map((o) => orderWords(o, names, claims)))}`,
    );
    return log(`Orders were locked. ${words.join("; ")}.`);
  },
  enteredIntoForce: (e, { names, titleOf }) =>
    wire(
      `“${titleOf(e.text)}” entered into force, signed by ${list(e.signatories.map(names.seat))}${e.venue === null ? "" : ` in ${names.venue(e.venue)}`}.`,
      null,
      { tone: "good" },
    ),
  voided: (e, { names, titleOf }) =>
    wire(`“${titleOf(e.text)}” failed at home: ${names.side(e.side)} could not carry its price.`, null, {
      tone: "bad",
    }),
  hazardDrawn: (e, { titleOf }) =>
    log(`Risk that “${titleOf(e.text)}” broke this round: ${Math.round(e.chance * 100)} %.`),
  breached,
  lapsed: (e, { titleOf }) =>
    wire(`“${titleOf(e.text)}” lapsed. The rest of the round was fought.`, null, { tone: "bad" }),
  keptRound: (e, { titleOf }) =>
    wire(`“${titleOf(e.text)}” held: ${e.rounds === 1 ? "a full round" : `${e.rounds} rounds`} kept.`, null, {
      tone: "good",
    }),
  endedByNotice: (e, { titleOf }) => wire(`“${titleOf(e.text)}” ended, as notice had been given.`),
  districtHandedOver: (e, { names }) =>
    wire(`The district of ${names.district(e.district)} passed to ${names.side(0)}, as agreed.`),
  shelled: (e, { names, scenario }) => {
    const side = scenario.seat[e.by]?.side ?? 0;
    const victim = names.Side(other(side));
    const what = e.struck ? `a strike on ${names.place(e.town)}` : `shelling of ${names.place(e.town)}`;
    return wire(`${victim} reported ${what} and named ${names.seat(e.by)}.`, null, {
      counter: `No reply from ${names.seat(e.by)}.`,
      tone: "bad",
    });
  },
  offensive: (e, { names }) =>
    wire(
      `${names.Side(e.side)} attacked in the ${names.sector(e.sector)} and gained ${Math.abs(e.gained) < 0.05 ? "next to nothing" : `${figure(Math.abs(e.gained), 1)} of ten points`}.`,
    ),
  exchanged: () => wire("Bodies and prisoners were exchanged.", null, { tone: "good" }),
  supplied: (e, { names }) => log(`${names.Seat(e.seat)} supplied ${names.seat(e.client)}, in secret.`, e.seat),
  leveraged: (e, { names }) =>
    wire(
      `${names.Seat(e.seat)} leaned on ${names.seat(e.target)}: ${e.direction === "up" ? "support for its" : "pressure on its"} ${e.on}.`,
      e.seat,
    ),
  signalled: (e, { names }) =>
    wire(
      e.hot
        ? `${names.Seat(e.seat)} and ${names.seat(e.to)} used the hotline.`
        : `${names.Seat(e.seat)} sent ${names.seat(e.to)} a warning signal.`,
      e.seat,
      { tone: e.hot ? "good" : "bad" },
    ),
  offered: (e, { names }) =>
    wire(`${names.Seat(e.seat)} offered ${e.what === "monitors" ? "monitors" : "peacekeeping troops"}.`, e.seat),
  stated: (e, { names }) =>
    wire(`${names.Seat(e.seat)} called on the public of ${names.side(e.side)} to let the fighting stop.`, e.seat),
  communique: (e, { names }) =>
    wire(
      `${names.Seat(e.seat)}${e.repeated ? " repeated" : ""}: ${stanceWords[e.stance]}; ${e.share === null ? "" : `published ${shareWords[e.share]} this round; `}${e.published === 0 ? "no military dead published" : `${figure(e.published)} military dead in all`}.${e.text === "" ? "" : ` “${e.text}”`}`,
      e.seat,
    ),
  claimed,
  verified,
  leaked: (e, { names }) =>
    wire(
      `A leak from ${names.side(e.side)}: its military dead lie between ${figure(e.low)} and ${figure(e.high)}, more than it published.`,
      null,
      { tone: "bad" },
    ),
  martialLaw: (e, { names }) => wire(`${names.Seat(e.seat)} declared martial law.`, e.seat),
  evacuated: (e, { names }) => wire(`${names.Seat(e.seat)} moved civilians out of ${names.place(e.town)}.`, e.seat),
  ripened: (e) =>
    e.ripe
      ? wire("Exhaustion showed on both sides. Concessions made at talks cost half.", null, { tone: "good" })
      : wire("The moment of exhaustion passed."),
  moved,
  cardPlayed,
  remembered: () => null,
  roundClosed: (e) => log(`Round ${e.round} closed.`),
  ended: (e) => wire(`The match ended: ${endingWords[e.ending].title.toLowerCase()}. ${endingWords[e.ending].says}`),
} satisfies Tellers;

/** The event in words; null where there is nothing to tell (chat stands in the channels). */
export const tell = (event: MatchEvent, telling: Telling): Line | null =>
  (tellers[event.kind] as (event: MatchEvent, telling: Telling) => Line | null)(event, telling);
