/** What the page offers with words that count: questions ready to ask, buttons on a word, and a seat's record. */
import { describe, expect, test } from "vitest";
import { doingsOf, kindsFor } from "../../client/match/deedChoices.ts";
import { movesWith, readyAsks, recordOf, type WordMove, waitingWords } from "../../client/match/spoken.ts";
import { answerDraft, answeringOf, sayableOf, type WordDraft } from "../../client/match/wordDraft.ts";
import { fold } from "../../shared/engine/apply.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import type { Act } from "../../shared/engine/command.ts";
import { actSchema } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { SeenLine } from "../../shared/state/seatView.ts";
import type { Deed } from "../../shared/terms/deed.ts";
import type { Sayable } from "../../shared/terms/word.ts";
import { scenario, seenBy } from "./helpers/seen.ts";

const channel = biChannel("AZE", "RUS");

/** The first open moment of a match of six. */
const opened = (): MatchState => {
  for (const { state } of seenBy("RUS", { roster: 6, form: "long" })) if (state.phase === "open") return state;
  throw new Error("the match never opened");
};

const may = (state: MatchState, seat: string, act: Act) =>
  decide(scenario, state, { by: { seat, member: null }, act: actSchema.parse(act) });

function taken(state: MatchState, seat: string, act: Act): MatchState {
  const decided = may(state, seat, act);
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return fold(state, decided.value);
}

const hold = (seat: string, round: number): Deed => ({
  seat,
  does: { kind: "hold" },
  not: false,
  from: round,
  to: round,
});

describe("questions ready to ask", () => {
  const asked = (to: string) =>
    readyAsks(viewFor(scenario, opened(), "RUS"), scenario, to).map(({ asked }) =>
      asked.for === "deeds" ? asked.deeds[0]?.does.kind : asked.for,
    );

  test("a belligerent's leader is asked about talks, fire and plans", () => {
    expect(asked("AZE")).toEqual(["talks", "hold", "plan"]);
  });
  test("who neither fights nor comes to talks is asked what it can do", () => {
    expect(asked("TUR")).not.toContain("hold");
    expect(asked("TUR")).not.toContain("talks");
    expect(asked("TUR")).toContain("plan");
  });
  test("every one is accepted, and is not offered again while it stands open", () => {
    const state = opened();
    for (const to of state.seatOrder.filter((seat) => seat !== "RUS")) {
      const ready = readyAsks(viewFor(scenario, state, "RUS"), scenario, to);
      for (const word of ready) {
        const act: Act = { kind: "say", channel: biChannel("RUS", to), text: "", word };
        const then = taken(state, "RUS", act);
        expect(readyAsks(viewFor(scenario, then, "RUS"), scenario, to)).not.toContainEqual(word);
      }
    }
  });
});

describe("buttons on a word", () => {
  const draft: WordDraft = {
    ...{ to: "AZE", others: [], until: 1, figure: 0, inConfidence: false },
    kind: "ask",
    ours: [{ seat: "RUS", does: { kind: "praise", seat: "AZE", clause: null }, not: false, from: 1, to: 1 }],
    theirs: [hold("AZE", 1)],
  };
  const said = (word: ReturnType<typeof sayableOf>): MatchState => {
    if (!word) throw new Error("no word");
    return taken(opened(), "RUS", { kind: "say", channel, text: "", word });
  };

  test.each<[string, ReturnType<typeof sayableOf>, readonly WordMove[]]>([
    ["a request is answered with yes or no", sayableOf(draft), ["yes", "no"]],
    ["an offer can be changed as well", sayableOf({ ...draft, kind: "offer" }), ["yes", "no", "change"]],
    ["a promise asks for nothing", sayableOf({ ...draft, kind: "promise", theirs: [] }), []],
    [
      "an open question is answered in other words",
      { kind: "ask", to: "AZE", inConfidence: false, asked: { for: "plan" } },
      ["tell", "no"],
    ],
  ])("%s", (_name, word, wanted) => {
    const state = said(word);
    const seen = viewFor(scenario, state, "AZE").own?.spoken.words.at(-1);
    const mine = viewFor(scenario, state, "RUS").own?.spoken.words.at(-1);
    expect(seen && movesWith(seen, "AZE")).toEqual(wanted);
    expect(mine && movesWith(mine, "RUS")).toEqual(wanted.length > 0 ? ["withdraw"] : []);
    expect(waitingWords(viewFor(scenario, state, "AZE"))).toHaveLength(wanted.length > 0 ? 1 : 0);
    expect(waitingWords(viewFor(scenario, state, "RUS"))).toEqual([]);
  });

  test("a counter-offer begins as the offer turned round, and is accepted", () => {
    const state = said(sayableOf({ ...draft, kind: "offer" }));
    const seen = viewFor(scenario, state, "AZE").own?.spoken.words.at(-1);
    const answer = seen && answeringOf(answerDraft(seen, 1), seen);
    if (!seen || !answer) throw new Error("no answer");
    expect(answer).toEqual({ says: "onlyIf", give: draft.theirs, get: draft.ours, if: [], until: 1 });
    const then = taken(state, "AZE", { kind: "answer", word: seen.id, answer });
    expect(waitingWords(viewFor(scenario, then, "RUS"))).toHaveLength(1);
    expect(waitingWords(viewFor(scenario, then, "AZE"))).toEqual([]);
  });

  test("an offer of nothing, and a warning without a condition, are no words", () => {
    expect(sayableOf({ ...draft, kind: "offer", ours: [], theirs: [] })).toBeNull();
    expect(sayableOf({ ...draft, kind: "warn", theirs: [] })).toBeNull();
  });
});

test("every deed that the page offers can be spoken of", () => {
  const state = opened();
  const view = viewFor(scenario, state, "RUS");
  const refused: unknown[] = [];
  for (const to of ["AZE", "ARM", "TUR"]) {
    for (const seat of ["RUS", to]) {
      const on = { scenario, view, seat, to };
      for (const does of kindsFor(on).flatMap((kind) => doingsOf(kind, on))) {
        const deed: Deed = { seat, does, not: false, from: 1, to: 2 };
        const head = { to, inConfidence: false };
        const says: Sayable =
          seat === to
            ? { ...head, kind: "ask", asked: { for: "deeds", deeds: [deed] } }
            : { ...head, kind: "promise", deeds: [deed], if: [] };
        const decided = may(state, "RUS", { kind: "say", channel: biChannel("RUS", to), text: "", word: says });
        if (!decided.ok) refused.push([does, decided.error]);
      }
    }
  }
  expect(refused).toEqual([]);
});

test("a record counts the marks of a seat's own words, and no plans", () => {
  const line = (by: string, mark: string, kind = "word") => ({ by, mark, kind }) as SeenLine;
  const lines = [line("AZE", "kept"), line("AZE", "broken"), line("AZE", "open"), line("AZE", "kept", "plan")];
  expect(recordOf([...lines, line("RUS", "kept")], "AZE")).toEqual({ kept: 1, broken: 1, open: 1 });
});
