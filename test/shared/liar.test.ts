/** Who keeps its words is taken at its word; who breaks them finds doors closed, and hears why (RULES §17). */
import { expect, test } from "vitest";
import type { Deed, Doing } from "../../shared/terms/deed.ts";
import { mediating } from "../helpers/asRussia.ts";
import { karabakh } from "../helpers/scenario.ts";

const sides = ["AZE", "ARM"] as const;
const head = { inConfidence: false };
const deed = (seat: string, does: Doing, round: number): Deed => ({ seat, does, not: false, from: round, to: round });

/** What both sides answer to the same offer, after three rounds in which Russia promised each of them a call to Ankara. */
function answersTo(keeps: boolean): (string | null)[][] {
  const match = mediating(karabakh.scenario, "g");
  for (let round = 1; round <= 3; round++) {
    for (const to of sides) {
      const deeds = [deed("RUS", { kind: "hotline", to: "TUR" }, round)];
      match.say(to, { kind: "promise", ...head, to, deeds, if: [] });
    }
    match.endRound(...(keeps ? [{ kind: "HOTLINE", to: "TUR" } as const] : []));
  }
  return sides.map((to) => {
    const give = [deed("RUS", { kind: "press", target: to, direction: "up", on: "will" }, 4)];
    match.say(to, { kind: "offer", ...head, to, give, get: [deed(to, { kind: "hold" }, 4)], if: [], until: 4 });
    const said = match.running.state.words.findLast(({ by, word }) => by === to && word.kind === "answer")?.word;
    if (said?.kind !== "answer") throw new Error(`${to} does not answer`);
    return [said.answer.says, said.answer.says === "no" ? said.answer.reason : null];
  });
}

test.each([
  ["an honest mediator's offer is accepted", true, ["yes", null]],
  ["a liar's same offer is refused, because of its record", false, ["no", "record"]],
] as const)("%s", (_, keeps, wanted) => {
  expect(answersTo(keeps)).toEqual([wanted, wanted]);
});
