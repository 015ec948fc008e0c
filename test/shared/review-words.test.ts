/** Words in the review: what was told against what was so, who asked, offered and kept, and the words that are taken home. */
import { describe, expect, it } from "vitest";
import { biChannel } from "../../shared/engine/channels.ts";
import { wordsCsv } from "../../shared/review/exports.ts";
import { participationOf } from "../../shared/review/participation.ts";
import { toldTruths } from "../../shared/review/toldTruth.ts";
import { wordTallies } from "../../shared/review/wordTallies.ts";
import type { Deed } from "../../shared/terms/deed.ts";
import type { Sayable, Told } from "../../shared/terms/word.ts";
import { columnsInReadme, readCsv } from "../helpers/csv.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log } from "../helpers/reviewMatch.ts";

const head = { inConfidence: false };
const deed = (seat: string, does: Deed["does"], to = 1): Deed => ({ seat, does, not: false, from: 1, to });

/** A match of one round in which Azerbaijan's person speaks to Armenia's; then the round is locked. */
function talked(words: (says: (seat: string, word: Sayable) => string, log: Log) => void) {
  const log = new Log(scenario, setupOf({ seed: "words", roster: 3, form: "long" }));
  const says = (seat: string, word: Sayable) => {
    const to = seat === "AZE" ? "ARM" : "AZE";
    log.take({
      by: { seat, member: seat === "AZE" ? "1" : "2" },
      act: { kind: "say", channel: biChannel(seat, to), text: "", word },
    });
    return log.state.words.at(-1)?.id ?? "";
  };
  log.take({ by: "clock", steer: { kind: "openRound" } });
  words(says, log);
  log.take({ by: { seat: "AZE", member: "1" }, act: { kind: "setOrders", orders: [{ kind: "HOLD" }] } });
  log.take({ by: "clock", steer: { kind: "lock" } });
  return log.record();
}

const tells = (told: Told): Sayable => ({ ...head, kind: "tell", to: null, told });
const will = scenario.files.scenario.start.will[0];

describe("what was told against what was so", () => {
  it.each<[string, Told, string | null]>([
    ["a figure as it is", { of: "figure", figure: "will", side: 0, value: will }, "true"],
    ["a figure rounded", { of: "figure", figure: "will", side: 0, value: will + 0.1 }, "true"],
    ["a figure that is not so", { of: "figure", figure: "will", side: 0, value: will / 2 }, "false"],
    ["a plan that was carried out", { of: "plan", deeds: [deed("AZE", { kind: "hold" })] }, "true"],
    ["a plan that was not", { of: "plan", deeds: [deed("AZE", { kind: "attack", sector: null })] }, "false"],
    ["a plan that is not due yet", { of: "plan", deeds: [deed("AZE", { kind: "attack", sector: null }, 3)] }, null],
    ["backing, which the log cannot check", { of: "support", seat: "ARM", clause: null }, null],
  ])("%s", (_, told, verdict) => {
    const record = talked((says) => void says("AZE", tells(told)));
    expect(toldTruths(record).map((each) => each.verdict)).toEqual(verdict === null ? [] : [verdict]);
  });

  it("a price that asked for more than was needed says for what", () => {
    const having = [
      { kind: "JOINTCOM" as const, about: null },
      { kind: "NOSHELL" as const, about: null },
    ];
    const record = talked((says, log) => {
      log.take({
        by: { seat: "ARM", member: "2" },
        act: { kind: "table", convening: null, title: "Truce", clauses: [{ kind: "CEASE", hour: 0 }] },
      });
      says("AZE", tells({ of: "signature", text: 1, having, lacking: [], needs: [] }));
    });
    const [told] = toldTruths(record);
    expect(told?.verdict).not.toBe(null);
    expect(told?.own).toBe(false);
    expect(told?.excess.length === 0).toBe(told?.verdict !== "more");
  });
});

describe("who asked, offered and kept", () => {
  const record = talked((says, log) => {
    says("AZE", { ...head, kind: "ask", to: "ARM", asked: { for: "plan" } });
    says("AZE", { ...head, kind: "promise", to: "ARM", deeds: [deed("AZE", { kind: "hold" })], if: [] });
    says("AZE", {
      ...head,
      kind: "promise",
      to: "ARM",
      deeds: [deed("AZE", { kind: "attack", sector: null })],
      if: [],
    });
    const offer = says("ARM", {
      ...{ ...head, kind: "offer", to: "AZE", until: 1, if: [] },
      ...{ give: [deed("ARM", { kind: "hold" }, 3)], get: [deed("AZE", { kind: "hold" })] },
    });
    log.take({ by: { seat: "AZE", member: "1" }, act: { kind: "answer", word: offer, answer: { says: "yes" } } });
  });

  it("is counted by seat and by person", () => {
    const rows = wordTallies(record);
    expect(rows.map(({ seat, member }) => [seat, member])).toEqual([
      ["AZE", null],
      ["ARM", null],
      ["AZE", "1"],
      ["ARM", "2"],
    ]);
    expect(rows[2]).toMatchObject({ said: { ask: 1, promise: 2, answer: 1 }, kept: 2, broken: 1 });
    expect(rows[3]).toMatchObject({ said: { offer: 1 }, accepted: 1, broken: 1 });
  });

  it("is evidence of taking part, by kind", () => {
    const [one] = participationOf(record, []);
    const part = one?.parts.find(({ kind }) => kind === "words");
    expect(part).toMatchObject({ count: 4, share: 1, kinds: { ask: 1, promise: 2, answer: 1 } });
    for (const n of part?.moments ?? []) expect(record.events[n]?.event.kind).toBe("said");
  });

  it("is taken home word by word, under the columns that the README tells", async () => {
    const [columns, ...rows] = readCsv(wordsCsv(record, (member) => `Name ${member}`, String).slice(1));
    expect(columns).toEqual(await columnsInReadme("words.csv"));
    expect(rows.map((row) => row[columns?.indexOf("kind") ?? 0])).toEqual([
      "ask",
      "promise",
      "promise",
      "offer",
      "answer",
    ]);
    const at = (row: string[] | undefined, column: string) => row?.[columns?.indexOf(column) ?? 0];
    expect([at(rows[1], "kept"), at(rows[2], "broken"), at(rows[4], "kept")]).toEqual(["1", "1", "1"]);
    expect(at(rows[4], "answers")).toBe(at(rows[3], "word"));
  });
});
