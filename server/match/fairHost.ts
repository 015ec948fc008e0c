/** Whether a bot may call talks yet, or a person who could has still to have the chance (§17). */
import type { SeatId } from "../../shared/base/ids.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { seatingOf } from "../../shared/state/seating.ts";
import type { SpokenWord } from "../../shared/state/spoken.ts";
import type { Deed } from "../../shared/terms/deed.ts";

/** How long after a round's start a bot calls talks at the earliest, where no person could, in ms. */
export const earliestTalks = 10_000;

/** The round so far, by the table's clock; ms. */
export interface RoundSoFar {
  readonly passed: number;
  /** Null: no clock. */
  readonly left: number | null;
  readonly whole: number | null;
}

/** People who may still call talks in this round: not ready, and not having left it to others. */
export function hostsAwaited(scenario: Scenario, state: MatchState, people: readonly SeatId[]): readonly SeatId[] {
  const { powers } = seatingOf(scenario, state.setup.roster);
  return people.filter(
    (seat) => powers[seat]?.acts.includes("convene") === true && !state.seats[seat]?.ready && !leavesIt(state, seat),
  );
}

/** "You go on": it asks somebody else to call talks, or gives its word to call none. */
const leavesIt = ({ words, round }: MatchState, seat: SeatId): boolean =>
  words.some((word) => word.by === seat && word.round === round && leavesItBy(word, seat));

function leavesItBy({ word }: SpokenWord, seat: SeatId): boolean {
  const calls = (deed: Deed) => deed.does.kind === "callTalks";
  if (word.kind === "ask")
    return word.asked.for === "deeds" && word.asked.deeds.some((deed) => calls(deed) && !deed.not);
  if (word.kind === "offer")
    return word.get.some((deed) => calls(deed) && !deed.not) || word.give.some((deed) => calls(deed) && deed.not);
  return word.kind === "promise" && word.deeds.some((deed) => calls(deed) && deed.seat === seat && deed.not);
}

/** May bots call talks? Not before half of the clock has passed, or without a clock at all, while a person could. */
export const botsMayHost = (awaited: readonly SeatId[], { passed, left, whole }: RoundSoFar): boolean =>
  awaited.length > 0 ? left !== null && whole !== null && left <= whole / 2 : passed >= earliestTalks;

/** Ms until time alone lets bots call talks; null: time alone does not, or they may. */
export function untilBotsMayHost(awaited: readonly SeatId[], so: RoundSoFar): number | null {
  if (botsMayHost(awaited, so)) return null;
  if (awaited.length === 0) return earliestTalks - so.passed;
  return so.left === null || so.whole === null ? null : so.left - so.whole / 2;
}
