/** What the page offers with words that count: questions ready to ask, buttons on a word, and a seat's record. */
import { describe, expect, test } from "vitest";
import { kindsFor } from "../../client/match/deedSlots.ts";
import { readyAsks } from "../../client/match/readyAsks.ts";
import { movesWith, recordOf, type WordMove, waitingWords } from "../../client/match/spoken.ts";
import { accusableTowns, conditionsOfMany, isConfided, passable } from "../../client/match/wordChoices.ts";
import {
  answerDraft,
  answeringOf,
  newDraft,
  sayableOf,
  toldKinds,
  type WordDraft,
} from "../../client/match/wordDraft.ts";
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
import { doingsOf } from "./helpers/doings.ts";
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
    ...newDraft("ask", "AZE", 1),
    ours: [{ seat: "RUS", does: { kind: "praise", seat: "AZE", clause: null }, not: false, from: 1, to: 1 }],
    theirs: [hold("AZE", 1)],
  };
  const said = (word: ReturnType<typeof sayableOf>): MatchState => {
    if (!word) throw new Error("no word");
    return taken(opened(), "RUS", { kind: "say", channel, text: "", word });
  };

  test.each<[string, ReturnType<typeof sayableOf>, readonly WordMove[]]>([
    ["a request is answered with yes, no, or only if", sayableOf(draft, []), ["yes", "only", "no"]],
    ["an offer can be changed as well", sayableOf({ ...draft, kind: "offer" }, []), ["yes", "no", "change"]],
    ["a promise asks for nothing", sayableOf({ ...draft, kind: "promise", theirs: [] }, []), []],
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
    const state = said(sayableOf({ ...draft, kind: "offer" }, []));
    const seen = viewFor(scenario, state, "AZE").own?.spoken.words.at(-1);
    const answer = seen && answeringOf(answerDraft(seen, { me: "AZE", round: 1, only: true }), []);
    if (!seen || !answer) throw new Error("no answer");
    expect(answer).toEqual({ says: "onlyIf", give: draft.theirs, get: draft.ours, if: [], until: 1 });
    const then = taken(state, "AZE", { kind: "answer", word: seen.id, answer });
    expect(waitingWords(viewFor(scenario, then, "RUS"))).toHaveLength(1);
    expect(waitingWords(viewFor(scenario, then, "AZE"))).toEqual([]);
  });

  test("an offer of nothing, and a warning without a condition, are no words", () => {
    expect(sayableOf({ ...draft, kind: "offer", ours: [], theirs: [] }, [])).toBeNull();
    expect(sayableOf({ ...draft, kind: "warn", theirs: [] }, [])).toBeNull();
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

describe("the composer", () => {
  const state = opened();
  const viewOf = (now: MatchState, seat: string) => viewFor(scenario, now, seat);
  const say = (now: MatchState, seat: string, draft: WordDraft) => {
    const word = sayableOf(draft, viewOf(now, seat).own?.texts ?? []);
    if (!word || draft.to === null) throw new Error("no word");
    return taken(now, seat, { kind: "say", channel: biChannel(seat, draft.to), text: "", word });
  };
  const praise: Deed = { seat: "RUS", does: { kind: "praise", seat: "AZE", clause: null }, not: false, from: 1, to: 1 };

  test("makes every kind of statement once what it names is chosen, and none before", () => {
    const fact = scenario.files.facts.facts[0]?.id ?? "";
    const chosen: Record<(typeof toldKinds)[number], Partial<WordDraft>> = {
      plan: { ours: [praise] },
      did: { past: [hold("ARM", 1)] },
      figure: { figure: "will", side: 1, value: 40 },
      talks: { venue: "moscow", theirs: [hold("AZE", 1)] },
      signature: { having: ["CEASE"], lacking: ["PKF"] },
      text: { text: 1 },
      support: { seat: "AZE", clause: "GUARANTOR" },
      fact: { fact },
    };
    const tabled = taken(state, "AZE", {
      ...{ kind: "table", convening: null, title: "Truce", clauses: [{ kind: "CEASE", hour: 12 }] },
    });
    for (const told of toldKinds) {
      const draft = { ...newDraft("tell", "ARM", 1), told };
      if (["plan", "did", "text", "support", "fact"].includes(told)) expect(sayableOf(draft, [])).toBeNull();
      const own = told === "plan" ? { ours: [hold("AZE", 1)] } : {};
      const theirs = told === "talks" ? { theirs: [hold("ARM", 1)] } : {};
      const seat = told === "support" ? { seat: "RUS" } : {};
      expect(() => say(tabled, "AZE", { ...draft, ...chosen[told], ...own, ...theirs, ...seat }), told).not.toThrow();
    }
  });

  test("warns under a condition that any other seat can fulfil", () => {
    const warning = { ...newDraft("warn", "AZE", 1), ours: [praise], theirs: [hold("ARM", 1)] };
    expect(say(state, "RUS", warning).words).toHaveLength(1);
  });

  test("offers conditions of many that the rules accept: a text signed by all, both sides holding fire", () => {
    const tabled = taken(state, "AZE", {
      ...{ kind: "table", convening: null, title: "Truce", clauses: [{ kind: "CEASE", hour: 12 }] },
    });
    const conditions = conditionsOfMany(scenario, viewOf(tabled, "AZE"), "AZE");
    expect(conditions.map(({ is, deeds }) => [is, deeds.map(({ seat }) => seat)])).toEqual([
      ["signed", ["ARM"]],
      ["silence", expect.arrayContaining(["ARM"])],
    ]);
    for (const { deeds } of conditions) {
      const promise = { ...newDraft("promise", "ARM", 1), ours: [hold("AZE", 1)], theirs: deeds };
      expect(say(tabled, "AZE", promise).words).toHaveLength(1);
    }
  });

  test("passes on what was heard elsewhere, and knows what was said in confidence", () => {
    const asked = say(state, "ARM", { ...newDraft("promise", "RUS", 1), ours: [hold("ARM", 1)], inConfidence: true });
    const heard = passable(viewOf(asked, "RUS"), biChannel("RUS", "AZE"));
    expect(heard.map((word) => [word.by, isConfided(word, "RUS"), isConfided(word, "ARM")])).toEqual([
      ["ARM", true, false],
    ]);
    expect(passable(viewOf(asked, "RUS"), biChannel("RUS", "ARM"))).toEqual([]);
    const passed = say(asked, "RUS", { ...newDraft("passOn", "AZE", 1), word: heard[0]?.id ?? "" });
    expect(viewOf(passed, "AZE").own?.spoken.words.map(({ by }) => by)).toEqual(["ARM", "RUS"]);
  });

  test("accuses of fire on a town none but who could have fired there", () => {
    expect(accusableTowns(scenario, "TUR")).toEqual([]);
    const town = accusableTowns(scenario, "ARM")[0] ?? "";
    const draft = { ...newDraft("accuse", "RUS", 1), seat: "ARM", accused: "town" as const };
    expect(sayableOf(draft, [])).toBeNull();
    expect(say(state, "AZE", { ...draft, town }).words).toHaveLength(1);
  });

  test("answers a question about talks with a condition as a counter-offer", () => {
    const asked = say(state, "RUS", { ...newDraft("ask", "AZE", 1), asked: "talks", venue: "moscow" });
    const [seen] = waitingWords(viewOf(asked, "AZE"));
    if (!seen) throw new Error("no question");
    expect(movesWith(seen, "AZE")).toEqual(["tell", "only", "no"]);
    const draft = answerDraft(seen, { me: "AZE", round: 1, only: true });
    const answer = answeringOf({ ...draft, theirs: [praise] }, []);
    if (!answer) throw new Error("no answer");
    const then = taken(asked, "AZE", { kind: "answer", word: seen.id, answer });
    expect(waitingWords(viewOf(then, "RUS"))).toHaveLength(1);
  });
});
