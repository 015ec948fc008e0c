/** A match's shelves that follow event by event hold the same as shelves that are written anew. */
import { expect, test } from "vitest";
import type { Table } from "../../server/match/table.ts";
import { createMatchShelves } from "../../server/rooms/matchShelves.ts";
import { createShelves } from "../../server/rooms/shelves.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { randomPlay } from "../helpers/randomPlay.ts";
import { karabakh } from "../helpers/scenario.ts";

const { scenario } = karabakh;
const seats = ["AZE", "ARM", "RUS", "TUR"];
const askers = seats.map((seat, index) => ({ role: "member", member: String(index), seat }) as const);
const names = askers.flatMap(({ seat, member }) => [`viewer ${seat}`, `member ${member}`]);
/** A table at which nobody says or does anything beside the match. */
const tableAt = (host: { scenario: typeof scenario; state: MatchState }) =>
  ({
    host,
    view: () => ({ stage: "playing", seats: [] }),
    proposal: () => null,
    people: { get: () => undefined },
    supervision: { muted: new Map(), noticesFor: () => [] },
  }) as unknown as Table;
/** Values by key, without the versions. */
const values = (shelves: ReturnType<typeof createShelves>) =>
  Object.entries(shelves.whole(names)).map(([name, texts]) => [
    name,
    Object.fromEntries(
      Object.entries(texts)
        .map(([key, text]): [string, string] => [key, text.slice(text.indexOf(" ") + 1)])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  ]);

test.each(["one", "two"])("after every command of a random match (%s)", (seed) => {
  const shelves = createShelves();
  const host = { scenario, state: null as unknown as MatchState };
  const kinds = new Set<string>();
  let follow: ReturnType<typeof createMatchShelves> | null = null;
  randomPlay(
    scenario,
    { scenario: scenario.id, seed, roster: 4, form: "short" },
    {
      watch({ before, after, result }) {
        if (!result.ok) return;
        if (!follow) {
          host.state = before;
          follow = createMatchShelves(shelves, tableAt(host), () => 0);
          for (const asker of askers) follow.fill(asker, []);
        }
        host.state = after;
        for (const { kind } of result.value) kinds.add(kind);
        const events = result.value.map((event, n) => ({ n, round: after.round, event }));
        follow.follow(askers, events, () => []);
        const anew = createShelves();
        const fresh = createMatchShelves(anew, tableAt({ scenario, state: after }), () => 0);
        for (const asker of askers) fresh.fill(asker, []);
        expect(values(shelves)).toEqual(values(anew));
      },
    },
  );
  expect([...kinds]).toEqual(expect.arrayContaining(["readied", "ordersSet", "said"]));
});
