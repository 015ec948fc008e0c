/** A room's copy that follows event by event is the same as one that is written anew. */
import { expect, test } from "vitest";
import { emptyState } from "../../server/rooms/mirror.ts";
import { createMatchMirror, type Mirrored } from "../../server/rooms/mirrorMatch.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { randomPlay } from "../helpers/randomPlay.ts";
import { karabakh } from "../helpers/scenario.ts";

const { scenario } = karabakh;

test.each(["one", "two"])("after every command of a random match (%s)", (seed) => {
  const seats = ["AZE", "ARM", "RUS", "TUR"];
  const copy = emptyState(seats);
  const follow = createMatchMirror(copy);
  const kinds = new Set<string>();
  const matchAt = (state: MatchState): Mirrored => ({ scenario, state, seen: () => true, proposal: () => null });
  let begun = false;
  randomPlay(
    scenario,
    { scenario: scenario.id, seed, roster: 4, form: "short" },
    {
      watch({ before, after, result }) {
        if (!result.ok) return;
        if (!begun) follow(matchAt(before));
        begun = true;
        for (const { kind } of result.value) kinds.add(kind);
        const events = result.value.map((event, n) => ({ n, round: after.round, event }));
        follow(matchAt(after), events);
        const anew = emptyState(seats);
        createMatchMirror(anew)(matchAt(after));
        expect(copy.toJSON()).toEqual(anew.toJSON());
      },
    },
  );
  expect([...kinds]).toEqual(expect.arrayContaining(["readied", "ordersSet", "said"]));
});
