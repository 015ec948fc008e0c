/** What the page offers to do with a text, against what the rules accept. */
import { describe, expect, test } from "vitest";
import { type TextAct, type TextActions, textActions, textActs } from "../../client/match/textActions.ts";
import type { Act } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { seatingOf } from "../../shared/state/seating.ts";
import type { OwnView, ReadableText } from "../../shared/state/seatView.ts";
import { scenario, seenBy } from "./helpers/seen.ts";

describe("what can be done with a text", () => {
  const own = {
    seat: "ARM",
    channels: ["direct", "session:1"],
    own: { will: 60, willFloor: 20 },
  } as unknown as OwnView;
  const open = {
    ...{ id: 1, convening: 1, title: "Truce", lev: 0, status: "open", maySign: true, breachChance: 0.5, price: 10 },
    ...{ signed: [], endorsed: [], rejected: [], needed: ["AZE", "ARM"], missingOffers: [] },
    versions: [{ n: 1, by: "RUS", round: 1, clauses: [] }],
  } as unknown as ReadableText;
  const offered: TextActions = { sign: "first", amend: "open", reject: "open", endorse: "open" };
  const mine = { ...open, versions: [{ n: 1, by: "ARM", round: 1, clauses: [] }] } as unknown as ReadableText;
  const missing = [{ seat: "RUS", clause: "PKF" }] as const;

  test.each<[string, ReadableText, TextActions]>([
    ["a draft that waits for my name is to be signed", open, offered],
    ["a text that my side cannot carry is not proposed", { ...open, price: 50 }, { ...offered, sign: "open" }],
    ["one that it can just carry is", { ...open, price: 40 }, offered],
    ["a text that somebody rejected is not proposed", { ...open, rejected: ["AZE"] }, { ...offered, sign: "open" }],
    [
      "a text that lacks an offer cannot be signed yet",
      { ...open, missingOffers: missing },
      { ...offered, sign: "shut" },
    ],
    [
      "what I rejected I can still sign, and not reject again",
      { ...open, rejected: ["ARM"] },
      { sign: "open", amend: "open", endorse: "open" },
    ],
    ["what I tabled I cannot reject", mine, { sign: "first", amend: "open", endorse: "open" }],
    ["what I signed I can take back", { ...open, signed: ["ARM"] }, { unsign: "open", amend: "open", reject: "open" }],
    [
      "what I endorsed I do not endorse again",
      { ...open, endorsed: ["ARM"] },
      { sign: "first", amend: "open", reject: "open" },
    ],
    [
      "who need not sign is asked to change or endorse it",
      { ...open, maySign: false, price: null },
      { amend: "first", endorse: "open" },
    ],
    [
      "who signs without sitting at the table cannot change it",
      { ...open, convening: 2 },
      { sign: "first", reject: "open", endorse: "open" },
    ],
    ["nothing can be done with a text in force", { ...open, status: "inForce" }, {}],
  ])("%s", (_words, text, wanted) => {
    expect(textActions(text, { own, acts: ["table", "sign"] })).toEqual(wanted);
  });
});

/** They sit at no table. */
const silent = new Set(["AZD", "PRESS"]);

describe("whole matches", () => {
  const actOf = (kind: TextAct, text: ReadableText): Act => {
    const version = text.versions.length;
    if (kind === "sign") return { kind, text: text.id, version };
    if (kind === "amend") return { kind, text: text.id, version, clauses: [...(text.versions.at(-1)?.clauses ?? [])] };
    return { kind, text: text.id };
  };

  test.each([
    ["AZE", 6],
    ["ARM", 10],
    ["NKA", 6],
    ["RUS", 6],
    ["TUR", 10],
    ["FRA", 10],
    ["UN", 8],
    ["PRESS", 10],
    ["AZD", 12],
    ["AZE", 12],
  ])("%s with %d seats is offered exactly what the rules accept", (seat, roster) => {
    let seen = 0;
    for (const { state, view } of seenBy(seat, { roster, form: "long" })) {
      if (!view.own || view.pub.phase !== "open") continue;
      const acts = seatingOf(scenario, roster).powers[seat]?.acts ?? [];
      for (const text of view.own.texts.filter(({ status }) => status === "open")) {
        const possible = textActions(text, { own: view.own, acts });
        for (const kind of textActs) {
          const decided = decide(scenario, state, { by: { seat, member: null }, act: actOf(kind, text) });
          // Who has signed need not endorse as well: the rules allow it, the page does not offer it.
          if (kind === "endorse" && text.signed.includes(seat)) continue;
          const may = possible[kind] !== undefined && possible[kind] !== "shut";
          expect(decided.ok, `${kind} of text ${text.id} in round ${state.round}`).toBe(may);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(silent.has(seat) ? -1 : 10);
  });
});
