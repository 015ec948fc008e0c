/** Words that count as sentences: every kind of deed, done and left undone, by one and by many, and every kind of word. */
import { describe, expect, test } from "vitest";
import { kindsFor } from "../../client/match/deedSlots.ts";
import { makeNames } from "../../client/words/names.ts";
import { deedNames, deedWords, doingWords, spokenWords } from "../../client/words/spoken.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import type { Deed, Doing } from "../../shared/terms/deed.ts";
import type { Told, Word } from "../../shared/terms/word.ts";
import { scenarioOf } from "../helpers/scenario.ts";
import { doingsOf } from "./helpers/doings.ts";
import { scenario, seenBy } from "./helpers/seen.ts";

const titleOf = () => "A first step";
const karabakh = { names: makeNames(scenario, 0), titleOf };
const ilvane = { names: makeNames(scenarioOf("upper-ilvane").scenario, 0), titleOf };

const deed = (seat: string, does: Doing, some: Partial<Deed> = {}): Deed => ({
  ...{ seat, does, not: false, from: 2, to: 2 },
  ...some,
});
const some = { text: 1, having: [], lacking: [] };
const wanted = { text: null, having: [{ kind: "MONITOR", about: "TUR" } as const], lacking: [] };

describe("a deed reads", () => {
  test.each<[string, Deed]>([
    ["Azerbaijan holds fire in round 2", deed("AZE", { kind: "hold" })],
    [
      "Azerbaijan does not shell any town in rounds 2 to 4",
      deed("AZE", { kind: "shell", town: null }, { not: true, to: 4 }),
    ],
    [
      "The United States comes to talks called by Russia in Moscow in round 2",
      deed("USA", { kind: "comeToTalks", host: "RUS", venue: "moscow" }),
    ],
    ["Armenia publishes at least two thirds of its losses in round 2", deed("ARM", { kind: "publish", share: 2 })],
    ["Russia is not open to talks in round 2", deed("RUS", { kind: "stance", stance: "open" }, { not: true })],
    [
      "Russia uses leverage on Armenia, against it (its will) in round 2",
      deed("RUS", { kind: "press", target: "ARM", direction: "down", on: "will" }),
    ],
    [
      "Armenia signs “A first step” in round 2, unless Russia said yes to it first",
      deed("ARM", { kind: "sign", texts: some, unless: { is: "yesOf", seat: "RUS" } }),
    ],
    [
      "Armenia does not put forward a text with “Monitors” (Turkey) in round 2",
      deed("ARM", { kind: "table", texts: wanted, unless: null }, { not: true }),
    ],
  ])("%s", (words, said) => expect(deedWords(said, karabakh)).toBe(words));

  test("with the verb of many where a name is of many", () => {
    const by = (not: boolean) => deedWords(deed("FPT", { kind: "publish", share: 3 }, { not }), ilvane);
    expect(by(false)).toBe("The Free Ports publish all their losses in round 2");
    expect(by(true)).toBe("The Free Ports do not publish all their losses in round 2");
  });
});

/** Every deed that a seat can choose at the first open moment. */
function* choices(): Generator<Deed> {
  const { view } = seenBy("RUS", { roster: 6, form: "long" }).find(({ state }) => state.phase === "open") ?? {};
  for (const { id: seat } of view?.pub.seats ?? []) {
    const on = { scenario, view: view as never, seat, to: "RUS" };
    for (const kind of kindsFor(on)) for (const does of doingsOf(kind, on)) yield deed(seat, does);
  }
}

test("every deed that can be chosen has a sentence of its own, done and left undone, without a hole", () => {
  const all = [...choices()];
  expect(new Set(all.map(({ does }) => does.kind)).size).toBeGreaterThan(Object.keys(deedNames).length - 4);
  for (const each of all) {
    const said = [
      deedWords(each, karabakh),
      deedWords({ ...each, not: true }, karabakh),
      doingWords(each.does, karabakh),
    ];
    expect(new Set(said).size).toBe(3);
    for (const words of said) expect(words).not.toMatch(/undefined|null|\[object|\{|\}| {2}| ,|\bnone\b/);
  }
});

const holds = deed("AZE", { kind: "hold" });
const comes = deed("ARM", { kind: "comeToTalks", host: null, venue: null }, { from: 3, to: 3 });
const heads = { to: null, inConfidence: false };
const answer = (answer: Extract<Word, { kind: "answer" }>["answer"]): Word => ({
  kind: "answer",
  answers: "plenary.1",
  answer,
});
const tell = (told: Told): Word => ({ kind: "tell", ...heads, told }) as Word;
const clauses: Clause[] = [{ kind: "JOINTCOM" }, { kind: "NOBEYOND" }];

describe("a word reads", () => {
  test.each<[string, Word]>([
    [
      "asks whether Azerbaijan holds fire in round 2",
      { kind: "ask", ...heads, asked: { for: "deeds", deeds: [holds] } },
    ],
    [
      "asks what would bring them to talks in Moscow",
      { kind: "ask", ...heads, asked: { for: "talks", venue: "moscow", frame: null } },
    ],
    ["asks what they would need to sign a text", { kind: "ask", ...heads, asked: { for: "signature", text: null } }],
    [
      "asks for a figure: the displaced of Azerbaijan, in thousands",
      { kind: "ask", ...heads, asked: { for: "figure", figure: "displaced", side: 0 } },
    ],
    ["asks what they are going to do", { kind: "ask", ...heads, asked: { for: "plan" } }],
    [
      "offers: if Azerbaijan holds fire in round 2, then Armenia comes to talks in round 3 (open until the end of round 2)",
      { kind: "offer", ...heads, give: [comes], get: [holds], if: [], until: 2 },
    ],
    [
      "offers: if Azerbaijan holds fire in round 2, then nothing in return, if Armenia comes to talks in round 3 (open until the end of round 4)",
      { kind: "offer", ...heads, give: [], get: [holds], if: [comes], until: 4 },
    ],
    [
      "promises: Armenia comes to talks in round 3 and Azerbaijan holds fire in round 2",
      { kind: "promise", ...heads, deeds: [comes, holds], if: [] },
    ],
    [
      "warns: if Azerbaijan holds fire in round 2, then Armenia comes to talks in round 3",
      { kind: "warn", ...heads, deeds: [comes], if: [holds] },
    ],
    [
      "tells: the military dead of Azerbaijan: 1,200",
      tell({ of: "figure", figure: "militaryDead", side: 0, value: 1200 }),
    ],
    [
      "tells: to come to talks, what is needed is nothing more",
      tell({ of: "talks", venue: null, frame: null, needs: [] }),
    ],
    [
      "tells: a text with “Monitors” (Turkey) can be signed, if Azerbaijan holds fire in round 2",
      tell({ of: "signature", ...wanted, needs: [holds] }),
    ],
    ["tells: the plan is that Azerbaijan holds fire in round 2", tell({ of: "plan", deeds: [holds] })],
    [
      "tells: a text: A joint commission settles incidents and No strikes beyond the region",
      tell({ of: "text", text: null, clauses }),
    ],
    ["tells: support for Turkey for “Monitors”", tell({ of: "support", seat: "TUR", clause: "MONITOR" })],
    [
      "accuses Armenia of breaking “Ceasefire” of “A first step”",
      { kind: "accuse", ...heads, seat: "ARM", accusation: { of: "clause", text: 1, clause: "CEASE" } },
    ],
    ["answers: yes", answer({ says: "yes" })],
    ["answers: no (it would not last)", answer({ says: "no", reason: "risk" })],
    [
      "answers: only so: Azerbaijan holds fire in round 2 (open until the end of round 3)",
      answer({ says: "onlyIf", give: [holds], get: [], if: [], until: 3 }),
    ],
  ])("Russia %s", (words, word) => expect(spokenWords(word, "RUS", karabakh)).toBe(`Russia ${words}`));

  test("with the verb of many where a name is of many", () => {
    expect(spokenWords({ kind: "passOn", ...heads, word: "plenary.1" }, "FPT", ilvane)).toBe(
      "The Free Ports pass a word on",
    );
  });
});
