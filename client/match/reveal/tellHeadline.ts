/** A headline in words: when, what, who says what about it, and what can be known of that. */
import * as words from "words:play/reveal";
import type { FactId } from "../../../shared/base/ids.ts";
import { other, type SeatId, type Side, sides } from "../../../shared/base/ids.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { EventOf, LoggedEvent } from "../../../shared/state/event.ts";
import type { PublicView } from "../../../shared/state/seatView.ts";
import { claimedAbout, claimedFigure } from "../../words/claims.ts";
import type { Telling } from "../../words/events.ts";
import { date, list, time } from "../../words/format.ts";
import { rangeWords, roundDates } from "../../words/gauges.ts";
import { stanceWords } from "../../words/labels.ts";
import { claimantFor } from "../mapModelOf.ts";
import type { Headline } from "./headlines.ts";

/** Who says what; `by` reads as the head of the claim: "Azerbaijan says". */
export interface HeadlineClaim {
  readonly seat: SeatId;
  readonly by: string;
  readonly says: string;
}

export interface ToldHeadline {
  readonly when: string;
  readonly title: string;
  readonly claims: readonly HeadlineClaim[];
  /** What can be known: the gist, and why. */
  readonly verdict: { readonly gist: string; readonly why: string } | null;
  /** Chance that such a truce breaks within the round, 0-1; null: none was in force. */
  readonly odds: number | null;
  readonly facts: readonly FactId[];
}

export interface Around {
  readonly telling: Telling;
  readonly pub: PublicView;
  readonly round: number;
  readonly events: readonly LoggedEvent[];
}

type LineTold = HeadlineOf<"other" | "card">["told"];
type Told = Omit<ToldHeadline, "when">;
const plain = (title: string, more: Partial<Told> = {}): Told => ({
  title,
  ...{ claims: [], verdict: null, odds: null, facts: [] },
  ...more,
});

/** The headline in the page's words. */
export const tellHeadline = (headline: Headline, around: Around): ToldHeadline => ({
  when: whenWords(around.telling.scenario, around, headline.hours),
  ...(tellers[headline.kind] as (headline: Headline, around: Around) => Told)(headline, around),
});

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** The first moment of a round, ms since 1970, as UTC tells it. */
export const startOf = (scenario: Scenario, round: number, days: number): number =>
  Date.parse(`${scenario.files.scenario.startDate}T00:00:00Z`) + Math.max(0, round - 1) * days * dayMs;

const longDay = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
const clock = { hour: "2-digit", minute: "2-digit", timeZone: "UTC" } as const;

/** "Day 3, Monday 12 October, 05:40"; the round's dates where no hour is known. */
function whenWords(scenario: Scenario, { pub, round }: Around, hours: number | null): string {
  if (hours === null) return roundDates(scenario.files.scenario.startDate, round, pub.daysPerRound);
  const at = startOf(scenario, round, pub.daysPerRound) + hours * hourMs;
  const when = hours === 0 ? date(at, longDay) : `${date(at, longDay)}, ${time(at, clock)}`;
  return words.dayAt({ day: Math.floor(hours / 24) + 1, when });
}

type HeadlineOf<K extends Headline["kind"]> = Extract<Headline, { readonly kind: K }>;
type Tellers = { readonly [K in Headline["kind"]]: (headline: HeadlineOf<K>, around: Around) => Told };

const tellers = {
  talks,
  inForce: ({ told, odds }, { telling: { names, titleOf } }) => {
    const { text, venue, signatories } = told.event;
    const title =
      venue === null
        ? words.inForce({ title: titleOf(text) })
        : words.inForceIn({ title: titleOf(text), venue: names.venue(venue) });
    return plain(title, {
      verdict: { gist: words.signedBy({ signatories: list(signatories.map(names.seat)) }), why: "" },
      odds,
    });
  },
  breach,
  kept: ({ told }) => plain(words.kept, { verdict: { gist: "", why: words.keptMore({ rounds: told.event.rounds }) } }),
  attack,
  fire,
  people,
  said,
  // Whose word it is, its headline says; its counter-claim stands as the source has it.
  card: ({ told }) => asItIs(told),
  other: ({ told }, around) => (told.event.kind === "verified" ? tested(told.event, around) : asItIs(told)),
} satisfies Tellers;

/** In the words of the wire. */
function asItIs({ line }: LineTold): Told {
  const verdict = line.counter ? { gist: "", why: line.counter } : null;
  return plain(line.text, { verdict, facts: line.facts ?? [] });
}

/** A claim that was put to the test: the claim, and what came of it. */
function tested(event: EventOf<"verified">, { telling: { names, claims } }: Around): Told {
  const claim = claims.find(({ id }) => id === event.claim);
  const title =
    event.by === "leak"
      ? words.leakTested({ holds: event.holds })
      : words.tested({ seat: names.named(event.by), holds: event.holds });
  const verdict = { gist: "", why: words.rangeThen({ low: Math.round(event.low), high: Math.round(event.high) }) };
  if (!claim) return plain(title, { verdict });
  const by = words.says({ seat: names.named(claim.claimant) });
  const says = words.published({ figure: claimedAbout(claim, names) });
  return plain(title, {
    claims: [{ seat: claim.claimant, by, says }],
    verdict: claim.subject === "event" ? null : verdict,
  });
}

function talks({ call, answers }: HeadlineOf<"talks">, { telling: { names, scenario } }: Around): Told {
  const venue = names.venue(call.event.venue);
  const [came, stayed] = (["confirmed", "declined"] as const).map((answer) =>
    answers.filter(({ event }) => event.answer === answer).map(({ event }) => event.seat),
  ) as [SeatId[], SeatId[]];
  const silent = call.event.guests.filter((seat) => !answers.some(({ event }) => event.seat === seat));
  const absent = [...stayed, ...silent];
  const both = scenario.leads.every((seat) => came.includes(seat));
  const title = both
    ? words.talksBoth({ venue })
    : came.length === 0
      ? words.talksNone({ venue })
      : absent.length > 0
        ? words.talksSome({ venue, absent: list(absent.map(names.seat)) })
        : words.talksHeld({ venue });
  return plain(title, { verdict: { gist: "", why: words.talksCalled({ seat: names.named(call.event.host) }) } });
}

function breach({ told, place }: HeadlineOf<"breach">, { telling: { names, scenario } }: Around): Told {
  const { event, odds } = told;
  const chance = odds?.chance ?? null;
  if (event.absorbed) return plain(words.settled, { verdict: watched(event, names), odds: chance });
  const claims = sides.map((side) => ({
    seat: scenario.leads[side],
    by: words.says({ seat: names.named(scenario.leads[side]) }),
    says: words.otherFired({ side: names.namedSide(other(side)) }),
  }));
  return plain(breachTitle(event, place, names), { claims, verdict: watched(event, names), odds: chance });
}

function breachTitle({ hours }: EventOf<"breached">, place: Headline["place"], names: Telling["names"]): string {
  const held = Math.round(hours);
  if (held < 1) return words.breachAtOnce;
  if (place === null) return words.breach({ hours: held });
  return "town" in place
    ? words.breachAt({ place: names.place(place.town), hours: held })
    : words.breachIn({ place: names.sector(place.sector), hours: held });
}

const watched = ({ blamed }: EventOf<"breached">, names: Telling["names"]) =>
  blamed === null
    ? { gist: words.nobodyKnows, why: words.noObservers }
    : { gist: words.monitors({ side: names.namedSide(blamed) }), why: words.monitorsRight };

function attack({ attacks }: HeadlineOf<"attack">, { telling: { names } }: Around): Told {
  const [first] = attacks;
  if (!first) return plain("");
  const sector = names.sector(first.event.sector);
  const title =
    attacks.length > 1
      ? words.attackBoth({ sector })
      : words.attack({ side: names.namedSide(first.event.side), sector });
  const gains = attacks.map(({ event: { side, gained } }) =>
    Math.abs(gained) < 0.05
      ? words.gainedNothing({ side: names.namedSide(side) })
      : words.gained({ side: names.namedSide(side), gained: Math.abs(gained) }),
  );
  return plain(title, { verdict: { gist: "", why: gains.join(" ") } });
}

function fire({ fires }: HeadlineOf<"fire">, { telling: { names, scenario } }: Around): Told {
  const town = fires[0]?.event.town ?? "";
  const hit = claimantFor(scenario, town);
  const side = names.namedSide(scenario.town[town]?.side ?? 0);
  const place = names.place(town);
  const named = [...new Set(fires.map(({ event }) => event.by))];
  const strike = fires.every(({ event }) => event.struck);
  return plain(strike ? words.strike({ place, side }) : words.fire({ place, side }), {
    claims: [
      {
        seat: hit,
        by: words.says({ seat: names.named(hit) }),
        says: words.names({ seats: list(named.map(names.seat)) }),
      },
      ...named.map((seat) => ({ seat, by: names.Seat(seat), says: words.noReply })),
    ],
    verdict: { gist: words.untested, why: "" },
  });
}

/** By how much a number moved this round, as a share of where it stands now. */
function shareMoved({ events, round }: Around, gauge: string, side: Side): number {
  const moves = events.flatMap(({ round: of, event }) =>
    of === round && event.kind === "moved" && event.of.gauge === gauge && "side" in event.of && event.of.side === side
      ? [event]
      : [],
  );
  const [from, to] = [moves[0]?.from ?? 0, moves.at(-1)?.to ?? 0];
  return to > from && to > 0 ? 1 - from / to : 0;
}

function people(_: HeadlineOf<"people">, around: Around): Told {
  const { names, scenario } = around.telling;
  const { pub } = around;
  const thousands = sides.reduce<number>((sum, side) => {
    const { low, high } = pub.sides[side].displaced;
    return sum + ((low + high) / 2) * shareMoved(around, "displaced", side);
  }, 0);
  const title =
    thousands >= 1
      ? words.people({ thousands: Math.round(thousands) })
      : thousands > 0
        ? words.peopleFew
        : words.civilians;
  const claims = sides.map((side) => ({
    seat: scenario.leads[side],
    by: names.Side(side),
    says: `${words.left({ range: rangeWords(pub.sides[side].displaced) })} ${words.killed({ range: rangeWords(pub.sides[side].civilianDead) })}`,
  }));
  return plain(title, { claims, verdict: { gist: words.estimate, why: words.estimateWhy } });
}

/** A side of which nobody spoke stands beside the one that did: its silence is no claim. */
function said({ statements }: HeadlineOf<"said">, { telling: { names, scenario } }: Around): Told {
  const claims = sides.flatMap((side) => {
    const seat = scenario.leads[side];
    const own = statements.filter(({ said: { event } }) => event.side === side);
    if (own.length === 0) return [{ seat, by: names.Seat(seat), says: words.silent }];
    return own.map(({ said: { event } }) => ({
      seat: event.seat,
      by: words.says({ seat: names.named(event.seat) }),
      says: [claimedFigure({ subject: "militaryDead", value: event.published }), stanceWords[event.stance]]
        .map((figure) => words.published({ figure }))
        .join(" "),
    }));
  });
  return plain(words.said, { claims, verdict: { gist: words.unchecked, why: words.saidBefore } });
}

/** How many characters one reads at a headline. */
export const lengthOf = ({ title, claims, verdict }: ToldHeadline): number =>
  [title, ...claims.flatMap(({ by, says }) => [by, says]), verdict?.gist ?? "", verdict?.why ?? ""].join("").length;
