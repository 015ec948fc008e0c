/** Logs of an earlier form are written anew: the match is the same, what stood openly is sealed. */
import { describe, expect, it } from "vitest";
import { chain, checkChain, type Entry, emptyChain, type NewEntry } from "../../shared/log/chain.ts";
import { matchFileOf } from "../../shared/log/matchFile.ts";
import { leftOut, privateEntryOf } from "../../shared/log/privateEntry.ts";
import { upgradeLog } from "../../shared/log/upgrade.ts";
import { verify } from "../../shared/log/verify.ts";
import { recordOf } from "../../shared/review/record.ts";
import { accepted } from "../golden/golden.ts";
import { loadGolden, matchFileText } from "../golden/load.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, playBots, says } from "../helpers/reviewMatch.ts";

const card = { headline: "Ada is missing", counter: "Ada is at home" };
const at = { round: 1, phase: "open", by: "1" } as const;

/** As the server wrote it then: people's words sealed, everything else in the open. */
function older(): Entry[] {
  const log = new Log(scenario, setupOf({ seed: "older", roster: 3, form: "short" }));
  log.take({ by: "clock", steer: { kind: "openRound" } });
  log.take(says("AZE", "1", "plenary", "Hello from Ben"));
  log.plain({
    kind: "note",
    body: { round: 1, phase: "open", about: "report", member: "2", seat: "ARM", n: 9, text: "" },
  });
  log.plain({ kind: "steer", body: { ...at, action: { kind: "mute", member: "1", seat: "AZE", until: 5 } } });
  log.plain({ kind: "steer", body: { ...at, action: { kind: "pause", paused: true } } });
  log.plain({ kind: "steer", body: { ...at, action: { kind: "writeCard", ...card } } });
  log.takePlain({ by: "instructor", steer: { kind: "writeCard", ...card } });
  return playBots(log).entries();
}
let salts = 0;
const salt = () => `new salt ${salts++}`;
const inChain = (entries: readonly Entry[]) => JSON.stringify(entries.map(({ words: _beside, ...entry }) => entry));

describe("a log of an earlier form", () => {
  const before = older();
  const after = upgradeLog(before, salt) ?? [];

  it("holds people's calls and a card's words in its chain, and no longer", () => {
    for (const told of ['"report"', '"mute"', card.headline, card.counter])
      expect([told, inChain(before).includes(told), inChain(after).includes(told)]).toEqual([told, true, false]);
    expect(inChain(after).includes("pause")).toBe(true);
    expect(after.flatMap((entry) => privateEntryOf(entry) ?? []).map(({ body }) => body)).toMatchObject([
      { about: "report", member: "2", n: 9 },
      { action: { kind: "mute" } },
      { action: { kind: "pause" } },
      { action: { kind: "writeCard" } },
    ]);
  });

  it("tells the same match, word by word, and verifies with or without what is aside", () => {
    const told = (entries: readonly Entry[]) => accepted(recordOf(scenario, entries)).events;
    expect(told(before).some(({ event }) => event.kind === "cardWritten")).toBe(true);
    expect(told(after)).toEqual(told(before));
    const without = after.map(({ words: _left, ...entry }) => entry);
    for (const entries of [after, without]) {
      const file = accepted(matchFileOf(entries));
      expect(accepted(verify(scenario, file)).leftOut).toBe(leftOut(entries));
    }
    expect(leftOut(without)).toBe(2);
  });

  it("is not written anew a second time", () => {
    expect(upgradeLog(after, salt)).toBeNull();
  });

  it("that was changed by hand stays as it is, and goes on showing it", () => {
    const forged = before.map((entry, index) => (index === 3 ? { ...entry, prev: "0" } : entry));
    expect(upgradeLog(forged, salt)).toBeNull();
  });

  it("keeps what it was not given for: a person's erased words stay erased", () => {
    const erased = before.map(({ words: _gone, ...entry }) => entry);
    const again = upgradeLog(erased, salt) ?? [];
    expect(JSON.stringify(again)).not.toContain("Ben");
    expect(accepted(checkChain(again)).seq).toBe(before.length);
  });
});

it("leaves a log alone that has nothing to seal", () => {
  expect(upgradeLog(JSON.parse(matchFileText()).entries, salt)).toBeNull();
  expect(loadGolden("peace").hashes.fingerprint).toBe(JSON.parse(matchFileText()).end.hash);
  expect(upgradeLog([], salt)).toBeNull();
  const opened: NewEntry = { kind: "fork", body: { seed: "x" } };
  expect(upgradeLog(chain(emptyChain, [opened]), salt)).toBeNull();
});
