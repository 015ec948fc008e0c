/** What guarantors, monitors and forces do about a breach, in the round after it (WAR §5). */
import type { SeatId, Side } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Treaty } from "../state/matchState.ts";
import { seatingOf } from "../state/seating.ts";
import { type BreachAnswer, breachAnswers } from "../terms/choices.ts";
import type { Clause } from "../terms/clause.ts";
import { clauseKey, namedSeat } from "./clauseKeys.ts";
import { playedBy } from "./clauses.ts";
import { given, type Resolution } from "./resolution.ts";

/** Seats that stand for a text by its clauses, each once. */
export const standingFor = memo(
  (clauses: readonly Clause[], scenario: Scenario, seatOrder: readonly SeatId[]): readonly SeatId[] => [
    ...new Set(
      clauses.flatMap((clause) => {
        const named = namedSeat(clause);
        return (named === null ? null : playedBy(scenario, seatOrder, named)) ?? [];
      }),
    ),
  ],
);

type Breaches = Pick<MatchState, "broken" | "seatOrder" | "setup" | "round">;

/** Troops of the seat that have begun to come in under the text. */
function inPlace(scenario: Scenario, { broken, seatOrder }: Breaches, seat: SeatId): boolean {
  const { clauses, done }: Pick<Treaty, "clauses" | "done"> = broken?.treaty ?? { clauses: [], done: {} };
  return clauses.some(
    (clause) =>
      clause.kind === "PKF" &&
      playedBy(scenario, seatOrder, clause.contributor) === seat &&
      (done[clauseKey(scenario, clause)] ?? 0) > 0,
  );
}

/** What the seat can do in this round about the breach in the last one: nothing where it stands for no such text; only who has troops there or weight enforces. */
export function answersOf(scenario: Scenario, state: Breaches, seat: SeatId): readonly BreachAnswer[] {
  const { broken, round, seatOrder, setup } = state;
  if (!broken || broken.round !== round - 1) return none;
  if (!standingFor(broken.treaty.clauses, scenario, seatOrder).includes(seat)) return none;
  const weight = seatingOf(scenario, setup.roster).powers[seat]?.orders.includes("LEVERAGE");
  return weight || inPlace(scenario, state, seat) ? breachAnswers : withoutMeans;
}
const none: readonly BreachAnswer[] = [];
const withoutMeans: readonly BreachAnswer[] = ["callOut", "lookAway"];

/** Each that stands for the text answers; who says nothing looks away. The first that enforces it with success brings it back, from the next round on. */
export function answerBreach(r: Resolution): void {
  const { broken, round } = r.state;
  if (!broken || broken.round !== round - 1) return;
  const n = r.numbers.answers;
  let back = r.state.treaty !== null;
  for (const seat of standingFor(broken.treaty.clauses, r.scenario, r.state.seatOrder)) {
    const order = given(r, "ANSWER_BREACH").find((each) => each.seat === seat)?.order;
    const answer = order?.answer ?? "lookAway";
    r.emit({ kind: "breachAnswered", text: broken.treaty.text, seat, answer, ordered: order !== undefined });
    if (answer === "lookAway") credit(r, seat, "lookedAway", n.lookedAway);
    if (answer === "callOut") callOut(r, seat, broken.blamed);
    if (answer !== "enforce") continue;
    r.move({ gauge: "widerWar" }, [{ cause: "enforcement", amount: n.enforceRisk, seat }]);
    const chance = inPlace(r.scenario, r.state, seat) ? n.restoreInPlace : n.restore;
    const well = r.draw(`enforce ${seat}`).uniform() < chance;
    credit(r, seat, well ? "enforced" : "inVain", well ? n.enforced : n.inVain);
    if (!well || back) continue;
    back = true;
    r.emit({ kind: "restored", text: broken.treaty.text, seat });
  }
}

function callOut(r: Resolution, seat: SeatId, blamed: Side | null): void {
  credit(r, seat, "calledOut", r.numbers.answers.calledOut);
  if (blamed !== null) credit(r, r.scenario.leads[blamed], "blamedBreach", r.numbers.answers.blamed);
}

const credit = (
  r: Resolution,
  seat: SeatId,
  cause: "lookedAway" | "calledOut" | "enforced" | "inVain" | "blamedBreach",
  amount: number,
): void => r.move({ gauge: "credibility", seat }, [{ cause, amount }]);
