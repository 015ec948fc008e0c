/** What is the instructors' alone stands in the chain by its digest: it can be left out, and neither guessed nor forged. */
import { describe, expect, it } from "vitest";
import type { Bodies, Entry, NewEntry } from "../../shared/log/chain.ts";
import { makeMatchFile, matchFileOf, parseMatchFile } from "../../shared/log/matchFile.ts";
import { leftOut, privateEntryOf } from "../../shared/log/privateEntry.ts";
import { sealNote, tokenOf } from "../../shared/log/sealing.ts";
import { verify } from "../../shared/log/verify.ts";
import { accepted } from "../golden/golden.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, playBots, says } from "../helpers/reviewMatch.ts";

const at = { round: 1, phase: "open" } as const;
const note = (about: Bodies["note"]["about"], text: string): NewEntry => ({
  kind: "note",
  body: { ...at, about, member: "2", seat: "ARM", n: null, text },
});
const steer = (action: Bodies["steer"]["action"]): NewEntry => ({ kind: "steer", body: { ...at, by: "1", action } });

const log = new Log(scenario, setupOf({ seed: "aside", roster: 3, form: "short" }));
log.take({ by: "clock", steer: { kind: "openRound" } });
log.take(says("AZE", "1", "plenary", "You are all fools"));
const told: readonly NewEntry[] = [
  note("report", ""),
  note("help", "He is rude to me"),
  steer({ kind: "mute", member: "1", seat: "AZE", until: 5 }),
];
for (const entry of told) log.note(entry);
log.note(steer({ kind: "pause", paused: true }));
const entries = playBots(log).entries();
const file = accepted(matchFileOf(entries));
const without = entries.map((entry) => {
  const { words: _left, ...rest } = entry;
  return entry.kind === "aside" ? rest : entry;
});

describe("an aside", () => {
  it("tells its reader everything, and the chain nothing", () => {
    const asides = entries.filter(({ kind }) => kind === "aside");
    expect(asides.map((entry) => privateEntryOf(entry)?.kind)).toEqual(["note", "note", "steer"]);
    expect(asides.map((entry) => privateEntryOf(entry)?.body)).toMatchObject([
      { about: "report", member: "2" },
      { about: "help", text: tokenOf(asides[1]?.words?.[1] ?? { salt: "", text: "" }) },
      { action: { kind: "mute", member: "1" } },
    ]);
    expect(JSON.stringify(without)).not.toMatch(/"report"|"help"|mute|rude/);
    expect(JSON.stringify(without)).toContain("pause");
  });

  it("can be left out: the file verifies, with the same fingerprint, and says how many are missing", () => {
    const given = accepted(parseMatchFile(makeMatchFile(accepted(matchFileOf(without)))));
    expect(given.version).toBe(3);
    expect(accepted(verify(scenario, given))).toMatchObject({ leftOut: 3, fingerprint: file.end.hash });
    expect(accepted(verify(scenario, file))).toMatchObject({ leftOut: 0, fingerprint: file.end.hash });
    expect(without.map(privateEntryOf).filter((each) => each !== null)).toHaveLength(1);
  });

  it("stands in the chain as another one each time, so that nobody finds a call by trying all members", () => {
    const seal = (salt: string) => sealNote(note("report", ""), () => salt).value;
    expect(seal("one")).not.toEqual(seal("other"));
  });

  it.each([
    ["changed", ([first, ...rest]: Entry["words"] & {}) => [{ salt: first?.salt ?? "", text: "{}" }, ...rest]],
    ["no longer there, with its words left", ([, ...rest]: Entry["words"] & {}) => rest],
    ["joined by words of nobody", (words: Entry["words"] & {}) => [...words, { salt: "x", text: "I resign" }]],
  ])("that was %s departs", (_, forge) => {
    const index = entries.findIndex(({ words = [] }) => words.length > 1);
    const forged = entries.map((entry, i) => (i === index ? { ...entry, words: forge(entry.words ?? []) } : entry));
    const verdict = verify(scenario, accepted(matchFileOf(forged)));
    expect(verdict).toMatchObject({ ok: false, error: [{ code: "hashDiffers", with: { entry: index } }] });
  });

  it.each(["", "{", "null", "[]", '{"kind":"opened"}', '{"kind":"note","body":{}}'])(
    "that holds %j holds nothing",
    (text) => {
      const word = { salt: "any", text };
      const entry = { ...(entries[0] as Entry), kind: "aside", body: { of: tokenOf(word) }, words: [word] };
      expect(privateEntryOf(entry)).toBeNull();
      expect(leftOut([entry])).toBe(0);
    },
  );
});
