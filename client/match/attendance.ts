/** Can both come? What anybody can work out from what is public, and no more (RULES §5). */
import { other, type SeatId, type Side, type VenueId } from "../../shared/base/ids.ts";
import { fightingGoesOn, venueCover } from "../../shared/rules/attendance.ts";
import { takenOf } from "../../shared/rules/scoreParts.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { Frame, Style } from "../../shared/state/matchState.ts";
import type { AttendanceCause, PublicView } from "../../shared/state/seatView.ts";

export interface Plan {
  readonly host: SeatId;
  readonly venue: VenueId;
  readonly style: Style;
  readonly frame: Frame;
  readonly leaderCalled: boolean;
}

export interface Outlook {
  readonly seat: SeatId;
  /** Points from what is public: venue, call, frame, ally, style, promise, ground, stance. */
  readonly known: number;
  readonly terms: readonly { readonly cause: AttendanceCause; readonly amount: number }[];
  /** What they asked for beyond that when the match began: 0.6 A − 0.5 H. Theirs alone since. */
  readonly askedAtStart: number;
  /** The same now, as far as the fighting that everybody saw lets one reckon. */
  readonly askedNow: number;
  readonly guess: "likely" | "open" | "unlikely";
  /** They have ruled talks out: coming would cost them this much will. 0: they have not. */
  readonly willCost: number;
}

/** Points by which the guess may be wrong either way before it is called open; where nothing was fought yet, none. */
const doubt = 12;

/** The outlook for one guest of talks planned so. */
export function outlook(scenario: Scenario, pub: PublicView, plan: Plan, guest: SeatId): Outlook {
  const n = scenario.numbers.attendance;
  const side = scenario.seat[guest]?.side ?? 0;
  const { start } = scenario.files.scenario;
  const terms = venueCover(scenario, { nextTalks: pub.nextTalks }, { ...plan, round: pub.round }, guest);
  if (gained(pub, side)) terms.push({ cause: "gained", amount: n.gained });
  const { stance } = pub.sides[side];
  if (stance === "conditional" && fightingGoesOn(pub)) terms.push({ cause: "conditional", amount: n.conditional });
  const known = terms.reduce((sum, term) => sum + term.amount, 0);
  const asked = (hurt: number) => n.hardnessShare * start.hardness[side] - n.hurtShare * hurt;
  const fought = roundsFought(pub);
  const askedNow = asked(hurtAfter(scenario, pub, side, fought));
  const guess = guessOf(known - askedNow, fought === 0 ? 0 : doubt);
  return {
    seat: guest,
    known,
    terms,
    askedAtStart: asked(start.hurt[side]),
    askedNow,
    guess: stance === "exclude" ? againstItsWord(guess, fought) : guess,
    willCost: stance === "exclude" ? n.excludeWill : 0,
  };
}

type Guess = Outlook["guess"];

const guessOf = (over: number, margin: number): Guess =>
  over >= margin ? "likely" : over <= -margin ? "unlikely" : "open";

/** Leaders hardly go back on having ruled talks out before the war has hurt; afterwards nobody can be sure of it. */
const againstItsWord = (guess: Guess, fought: number): Guess =>
  fought === 0 ? "unlikely" : guess === "likely" ? "open" : guess;

/** Rounds since the start in which there was fighting, as far as the record shows. */
const roundsFought = ({ round, treaty }: PublicView): number => Math.max(0, round - 1 - (treaty?.kept ?? 0));

/** Hurt of a side after so many rounds of fighting (RULES §7.4, §7.9), had the front moved evenly and armies been alike. */
function hurtAfter(scenario: Scenario, pub: PublicView, side: Side, rounds: number): number {
  const { losses, orders, domestic } = scenario.numbers;
  const taken = takenOf(pub);
  const { OFFENSIVE, ATTRITE } = orders.activity;
  const attacks = (of: Side) => (of === 0 && taken > 0 ? OFFENSIVE : ATTRITE);
  const dead = pub.daysPerRound * (losses.own * attacks(side) + losses.opponent * attacks(other(side)));
  const lost = side === 1 && rounds > 0 ? (domestic.groundLost * taken) / rounds : 0;
  let hurt = scenario.files.scenario.start.hurt[side];
  for (let round = 0; round < rounds; round++)
    hurt = Math.min(100, domestic.hurtKept * hurt + dead / domestic.deadPerHurt + lost);
  return hurt;
}

/** Did the side gain ground last round? The attacker's gains are positive. */
function gained(pub: PublicView, side: Side): boolean {
  const changes = Object.values(pub.groundChange);
  return side === 0 ? changes.some((by) => by > 0) : changes.some((by) => by < 0);
}
