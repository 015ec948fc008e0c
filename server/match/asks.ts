/** What asks something of a seat now: invitations, texts to sign or answer, words that wait for its answer. */
import type { SeatId } from "../../shared/base/ids.ts";
import { ownView } from "../../shared/engine/viewFor.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchState } from "../../shared/state/matchState.ts";

/** A key for each, the same as long as it asks the same. */
export function asksOf(scenario: Scenario, state: MatchState, seat: SeatId): readonly string[] {
  const { invitations, mustAnswer, texts, spoken } = ownView(scenario, state, seat);
  const toSign = texts.filter(
    ({ status, maySign, needed, signed, rejected, versions }) =>
      status === "open" &&
      maySign &&
      needed.includes(seat) &&
      !signed.includes(seat) &&
      !rejected.includes(seat) &&
      versions.at(-1)?.round === state.round,
  );
  return [
    ...invitations.map(({ convening }) => `invitation ${convening}`),
    ...mustAnswer.map((text) => `draft ${text}`),
    ...toSign.map(({ id, versions }) => `text ${id} ${versions.length}`),
    ...spoken.words.filter(({ mine }) => mine).map(({ id }) => `word ${id}`),
  ];
}
