/** People's words beside the chain: they can be forgotten, and not be forged. */
import { describe, expect, it } from "vitest";
import { makeMatchFile, matchFileOf, parseMatchFile } from "../../shared/log/matchFile.ts";
import { erasedPassage, sealCommand, tokenOf, unseal } from "../../shared/log/sealing.ts";
import { verify } from "../../shared/log/verify.ts";
import { recordOf } from "../../shared/review/record.ts";
import { accepted } from "../golden/golden.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, playBots, says } from "../helpers/reviewMatch.ts";

const log = new Log(scenario, setupOf({ seed: "words", roster: 3, form: "short" }));
log.take({ by: "clock", steer: { kind: "openRound" } });
log.take(says("AZE", "1", "plenary", "My address is 12 Long Lane"));
log.take(says("ARM", "2", "plenary", "Please do not write that here"));
log.take({
  by: { seat: "AZE", member: "1" },
  act: { kind: "table", convening: null, title: "Ada's truce", clauses: [{ kind: "JOINTCOM" }] },
});
log.take({
  by: { seat: "AZE", member: "1" },
  act: {
    kind: "setOrders",
    orders: [{ kind: "HOLD" }, { kind: "COMMUNIQUE", share: 1, stance: "open", text: "Ada speaking" }],
  },
});
log.take({ by: "clock", steer: { kind: "lock" } });
const entries = playBots(log).entries();
const file = accepted(matchFileOf(entries));
const withoutMember = (member: string) =>
  entries.map((entry) => {
    const { words: _gone, ...rest } = entry;
    return JSON.stringify(entry.body).includes(`"member":"${member}"`) ? rest : entry;
  });

describe("words", () => {
  it("stand nowhere in what is hashed", () => {
    const chained = JSON.stringify(entries.map(({ words: _words, ...entry }) => entry));
    for (const text of ["Long Lane", "Please", "Ada"]) expect(chained).not.toContain(text);
    expect(JSON.stringify(entries)).toContain("Long Lane");
  });

  it("come back in the record, wherever they were repeated", () => {
    const record = accepted(recordOf(scenario, entries));
    const told = JSON.stringify(record.events);
    expect(told.match(/Ada speaking/g)?.length).toBeGreaterThanOrEqual(3);
    expect(record.state.texts[0]?.title).toBe("Ada's truce");
    expect(told).not.toMatch(/"~[0-9a-f]{40}"/);
  });

  it("can be forgotten: the file still verifies, and nothing of them is left", () => {
    const text = makeMatchFile(accepted(matchFileOf(withoutMember("1"))));
    for (const said of ["Long Lane", "Ada"]) expect(text).not.toContain(said);
    expect(text).toContain("Please do not");
    const again = accepted(parseMatchFile(text));
    expect(accepted(verify(scenario, again)).fingerprint).toBe(file.end.hash);
    const record = accepted(recordOf(scenario, again.entries));
    expect(record.state.texts[0]?.title).toBe(erasedPassage);
    expect(record.events.some(({ event }) => event.kind === "said" && event.text === erasedPassage)).toBe(true);
  });

  it.each([
    ["changed", (words: readonly { salt: string; text: string }[]) => words.map((w) => ({ ...w, text: `${w.text}!` }))],
    ["put there", (words: readonly { salt: string; text: string }[]) => [...words, { salt: "x", text: "I resign" }]],
  ])("that were %s depart at their entry", (_, forge) => {
    const at = entries.findIndex(({ words }) => words);
    const forged = entries.map((entry, i) => (i === at ? { ...entry, words: forge(entry.words ?? []) } : entry));
    const verified = verify(scenario, accepted(matchFileOf(forged)));
    expect(verified).toMatchObject({ ok: false, error: [{ code: "hashDiffers", with: { entry: at, round: 1 } }] });
  });

  it("cannot be guessed from their token without the salt", () => {
    const seal = (salt: string) => sealCommand(says("AZE", "1", "plenary", "yes"), () => salt).value;
    expect(seal("one")).not.toEqual(seal("other"));
    expect(seal("one")).toEqual(says("AZE", "1", "plenary", tokenOf({ salt: "one", text: "yes" })));
  });

  it("come back within what others say about them", () => {
    const token = tokenOf({ salt: "one", text: "Ada's truce" });
    expect(unseal([`On “${token}”: no.`], new Map([[token, "Ada's truce"]]))).toEqual(["On “Ada's truce”: no."]);
    expect(unseal([`On “${token}”: no.`], new Map(), erasedPassage)).toEqual([`On “${erasedPassage}”: no.`]);
  });

  it("of bots, and words that the rules would refuse, stay as they are", () => {
    const draw = () => "salt";
    const bot = { by: { seat: "AZE", member: null }, act: { kind: "say", channel: "plenary", text: "Hold." } } as const;
    expect(sealCommand(bot, draw)).toEqual({ value: bot, words: [] });
    for (const text of ["", "  ", "x".repeat(1001)])
      expect(sealCommand(says("AZE", "1", "plenary", text), draw).words).toEqual([]);
  });
});
