/** Free text to a bot: which words it proposes, by the English keywords (RULES §17). */

import * as keywords from "words:play/matcher";
import { describe, expect, test } from "vitest";
import { namesIn } from "../../shared/bots/talk/lexicon.ts";
import { proposeWords } from "../../shared/bots/talk/proposeWords.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import { actSchema } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { Deed } from "../../shared/terms/deed.ts";
import type { Asked, Sayable } from "../../shared/terms/word.ts";
import { scenario, seenBy } from "./helpers/seen.ts";

const lexicon = { keywords, names: namesIn(scenario) };

/** The third round of a match of eight. */
const moments = seenBy("RUS", { roster: 8, form: "long" }).filter(({ state }) => state.phase === "open");
const state = moments.find((each) => each.state.round === 3)?.state as MatchState;

const proposed = (text: string, to: string, from = "RUS") =>
  proposeWords(text, lexicon, { scenario, view: viewFor(scenario, state, from), to });

const does = ({ not, does: { kind }, seat, from, to }: Deed): string =>
  `${seat} ${not ? "not " : ""}${kind} ${from === to ? from : `${from}-${to}`}`;
const deeds = (list: readonly Deed[]): string => list.map(does).join(", ");

/** A word in one line. */
function told(word: Sayable | undefined): string {
  if (!word) return "nothing";
  if (word.kind === "ask") return `ask ${question(word.asked)}`;
  if (word.kind === "offer")
    return `offer ${deeds(word.give)} for ${deeds(word.get)}${word.if.length > 0 ? ` if ${deeds(word.if)}` : ""}`;
  if (word.kind === "promise" || word.kind === "warn")
    return `${word.kind} ${deeds(word.deeds)}${word.if.length > 0 ? ` if ${deeds(word.if)}` : ""}`;
  return word.kind;
}
function question(asked: Asked): string {
  if (asked.for === "deeds") return deeds(asked.deeds);
  if (asked.for === "talks") return `talks ${asked.venue ?? "anywhere"} ${asked.frame ?? "any"}`;
  if (asked.for === "figure") return `figure ${asked.figure} ${asked.side}`;
  return asked.for;
}

describe("the first word proposed for a sentence", () => {
  test.each([
    ["What would bring you to Moscow?", "ARM", "ask talks moscow any"],
    ["what do you need to come to talks in Geneva, humanitarian ones?", "AZE", "ask talks geneva humanitarian"],
    ["Will you come to talks in Moscow?", "ARM", "ask ARM comeToTalks 3"],
    ["Would you hold fire next round", "AZE", "ask AZE hold 4"],
    ["Please stop shelling Stepanakert.", "AZE", "ask AZE not shell 3"],
    ["don't attack in the south until round 5", "AZE", "ask AZE not attack 3-5"],
    ["What would you need to sign a truce?", "ARM", "ask signature"],
    ["What are you going to do?", "TUR", "ask plan"],
    ["How many soldiers have you lost? Your losses?", "AZE", "ask figure militaryDead 0"],
    ["We will send monitors if you hold fire for 2 rounds", "ARM", "offer RUS offerForces 3 for ARM hold 3-4"],
    ["If Armenia holds back, would you hold fire?", "AZE", "offer  for AZE hold 3 if ARM hold 3"],
    ["We promise to call talks in Moscow", "ARM", "promise RUS callTalks 3"],
    ["Would you send observers?", "UN", "ask UN offerForces 3"],
    ["Would you stop supplying weapons?", "TUR", "ask TUR not supply 3"],
    ["Can you put pressure on Azerbaijan?", "TUR", "ask TUR press 3"],
    ["Lovely weather today", "ARM", "nothing"],
    ["", "ARM", "nothing"],
    ["Would you hold fire?", "TUR", "nothing"],
  ])("%s (to %s): %s", (text, to, first) => {
    expect(told(proposed(text, to)[0])).toBe(first);
  });

  test("a warning between belligerents, and a bargain where each does the same", () => {
    expect(told(proposed("If you shell our towns we will shell yours, be warned", "AZE", "ARM")[0])).toBe(
      "warn ARM shell 3 if AZE shell 3",
    );
    expect(told(proposed("Hold fire next round and we do the same", "AZE", "ARM")[0])).toBe(
      "offer ARM hold 4 for AZE hold 4",
    );
  });
});

test("never more than three, and every one may be said, whatever is written", () => {
  const topics = Object.values(keywords).flatMap((group) => (typeof group === "string" ? [] : Object.values(group)));
  const phrases = topics
    .flatMap((list) => String(list).split(","))
    .map((phrase) => phrase.trim().replaceAll("*", "ing"));
  const names = Object.values(lexicon.names).flatMap((group) => Object.values(group).flat());
  const words = [...phrases, ...names, "3", "5", "9", ","];
  let count = 0;
  for (let i = 0; i < 600; i++) {
    const text = Array.from({ length: 1 + (i % 9) }, (_, at) => words[(i * 7919 + at * 104_729) % words.length]).join(
      " ",
    );
    const from = state.seatOrder[i % state.seatOrder.length] ?? "RUS";
    const to = state.seatOrder[(i * 5 + 1) % state.seatOrder.length] ?? "ARM";
    if (from === to) continue;
    const list = proposed(text, to, from);
    expect(list.length).toBeLessThanOrEqual(3);
    for (const word of list) {
      const act = actSchema.parse({ kind: "say", channel: biChannel(from, to), text: "", word });
      expect({ text, word, ...decide(scenario, state, { by: { seat: from, member: null }, act }) }).toMatchObject({
        ok: true,
      });
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(300);
});
