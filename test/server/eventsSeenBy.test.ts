/** What a connection is told of the seed by which other tables may still play. */
import { expect, it } from "vitest";
import { eventsSeenBy } from "../../server/rooms/eventsSeenBy.ts";
import { sha256Hex } from "../../shared/base/hash.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, playBots } from "../helpers/reviewMatch.ts";

const log = new Log(scenario, setupOf({ seed: "a chosen word", roster: 3, form: "short" }));
playBots(log);
const { events, state } = log.record();
const hashes = events.flatMap(({ event }) => (event.kind === "roundClosed" ? [event.hash] : []));
const seed = "a chosen word";

it.each<[string, boolean, boolean, boolean]>([
  ["AZE", true, false, false],
  ["AZE", false, false, true],
  ["observer", true, false, false],
  ["instructor", true, true, true],
])("%s, where the seed was chosen: %s", (viewer, seedChosen, tellsSeed, tellsHashes) => {
  const told = JSON.stringify(eventsSeenBy(viewer, events, { scenario, state, settings: { seedChosen }, hidden: [] }));
  expect(hashes.length).toBeGreaterThan(2);
  expect(told.includes(`"${seed}"`)).toBe(tellsSeed);
  for (const hash of [sha256Hex(seed), ...hashes]) expect(told.includes(hash)).toBe(tellsHashes);
});
