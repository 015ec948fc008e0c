/** A trial against real talk: of what six players wrote to each other, how much a word that counts can carry (RULES §17). */
import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "../../shared/engine/apply.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import { checkBargain, checkTold, checkWord, sayingTo } from "../../shared/engine/checkWord.ts";
import type { Act } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { answerSchema, sayableSchema } from "../../shared/terms/word.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { d, not } from "./talkTrial/build.ts";
import { type Row, rows } from "./talkTrial/rows.ts";

/** At least nine in ten. */
const wanted = 0.9;

let state: MatchState;

function take(by: { seat: string; member: null } | "clock", rest: object): void {
  const command = by === "clock" ? rest : { by, ...rest };
  const decided = decide(scenario, state, command as Parameters<typeof decide>[2]);
  if (!decided.ok) throw new Error(JSON.stringify([rest, decided.error]));
  state = fold(state, decided.value);
}
const act = (seat: string, given: Act): void => take({ seat, member: null }, { act: given });

/** Round 2, with a text on the direct line that names all third parties, and a word of each to each who passed one on. */
beforeAll(() => {
  const opened = open(scenario, setupOf({ seed: "trial", roster: 6, form: "short" }));
  if (!opened.ok) throw new Error("the match does not open");
  state = opened.value.state;
  for (const kind of ["openRound", "lock", "openRound"]) take("clock", { steer: { kind } });
  act("AZE", {
    ...{ kind: "table", convening: null, title: "A truce" },
    clauses: [
      ...([{ kind: "CEASE", hour: 12 }, { kind: "LINES", round: 2 }, { kind: "JOINTCOM" }] as const),
      ...([
        { kind: "PKF", contributor: "RUS" },
        { kind: "GUARANTOR", seat: "TUR" },
      ] as const),
      { kind: "MONITOR", body: "COC" },
    ],
  });
  const said = [
    ...([
      ["AZE", "RUS"],
      ["ARM", "RUS"],
      ["ARM", "COC"],
      ["AZE", "COC"],
      ["AZE", "ARM"],
      ["AZE", "TUR"],
    ] as const),
    ...([
      ["AZE", "NKA"],
      ["NKA", "RUS"],
      ["NKA", "ARM"],
      ["RUS", "COC"],
    ] as const),
  ];
  for (const [by, to] of said) {
    const deeds = [not(d(by, { kind: "praise", seat: to, clause: null }))];
    act(by, {
      ...{ kind: "say", channel: biChannel(by, to), text: "" },
      word: { kind: "promise", to, inConfidence: false, deeds, if: [] },
    });
  }
});

/** The code with which the rules refuse the word; null: it can be said. */
function refusedBy({ by, to, word }: Row): string | null {
  if (word === null) throw new Error("no word");
  const heard = to === null ? null : [by, to];
  if ("says" in word) {
    answerSchema.parse(word);
    const answering = sayingTo(scenario, state, { seat: by, to: to ?? "AZE", heard });
    if (word.says === "onlyIf") return checkBargain(answering, word)?.code ?? null;
    return word.says === "tells" ? (checkTold(answering, word.told)?.code ?? null) : null;
  }
  const whole = { ...word, to };
  sayableSchema.parse(whole);
  return checkWord(sayingTo(scenario, state, { seat: by, to, heard }), whole)?.code ?? null;
}

const carriedRows = rows.filter(({ word }) => word !== null);

describe("what people said to each other", () => {
  test("as a word, the rules accept", () => {
    const refused = carriedRows.flatMap((row) => {
      const code = refusedBy(row);
      return code === null ? [] : [`${row.by} to ${row.to}: ${row.said} (${code})`];
    });
    expect(refused).toEqual([]);
  });

  test("can be said as a word in at least nine cases of ten", () => {
    const count = (some: readonly Row[]) => some.reduce((sum, row) => sum + row.in.length, 0);
    expect(count(carriedRows) / count(rows)).toBeGreaterThanOrEqual(wanted);
    expect(carriedRows.length / rows.length).toBeGreaterThanOrEqual(wanted);
  });

  test("is here from nearly every message that one of them wrote", () => {
    // 2, 3, 94, 209-211 and 298 were bots'; those left out only repeat a greeting or a thanks.
    const bots = new Set([2, 3, 94, 209, 210, 211, 298]);
    const heard = new Set(rows.flatMap((row) => row.in));
    const missing = Array.from({ length: 381 }, (_, at) => at + 1).filter((n) => !heard.has(n) && !bots.has(n));
    expect(missing).toEqual([]);
  });
});
