/** Can both come? What anybody can work out from what is public, and no more (RULES §5). */
import type { SeatId, VenueId } from "../../shared/base/ids.ts";
import { fightingGoesOn, venueCover } from "../../shared/rules/attendance.ts";
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
  /** "likely", "open" or "unlikely", judged from the start. */
  readonly guess: "likely" | "open" | "unlikely";
}

/** Points by which the guess may be wrong either way before it is called open. */
const margin = 12;

/** The outlook for one guest of talks planned so. */
export function outlook(scenario: Scenario, pub: PublicView, plan: Plan, guest: SeatId): Outlook {
  const n = scenario.numbers.attendance;
  const side = scenario.seat[guest]?.side ?? 0;
  const { start } = scenario.files.scenario;
  const terms = venueCover(scenario, { nextTalks: pub.nextTalks }, { ...plan, round: pub.round }, guest);
  if (gained(pub, side)) terms.push({ cause: "gained", amount: n.gained });
  const conditional = pub.sides[side].stance === "conditional";
  // Of the treaty only its clauses count here, and they are public.
  const treaty = pub.treaty as Parameters<typeof fightingGoesOn>[0]["treaty"];
  if (conditional && fightingGoesOn({ treaty })) terms.push({ cause: "conditional", amount: n.conditional });
  const known = terms.reduce((sum, term) => sum + term.amount, 0);
  const askedAtStart = n.hardnessShare * start.hardness[side] - n.hurtShare * start.hurt[side];
  const over = known - askedAtStart;
  return {
    seat: guest,
    known,
    terms,
    askedAtStart,
    guess: over >= margin ? "likely" : over <= -margin ? "unlikely" : "open",
  };
}

/** Did the side gain ground last round? The attacker's gains are positive. */
function gained(pub: PublicView, side: 0 | 1): boolean {
  const changes = Object.values(pub.groundChange);
  return side === 0 ? changes.some((by) => by > 0) : changes.some((by) => by < 0);
}
