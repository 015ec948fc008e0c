/** The search for why there was no peace, as the page hears it. */
import { expect, test } from "vitest";
import { type FromPeaceWorker, findPeace, type Peace, type PeaceWorker } from "../../client/match/findPeace.ts";
import { peacePieces } from "../../shared/review/peaceSearch.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";

const record = loudMatch(scenario, setupOf({ seed: "peace", roster: 6, form: "short" }), 5).record();
const pieces = [...peacePieces(record)].slice(0, 3);
const [first, second] = pieces;
if (!first || !second) throw new Error("nothing came to nothing in this match");

const shape = ({ texts, maps, state }: Peace) => [texts.length + maps.length, state];

test.each<[string, readonly FromPeaceWorker[], unknown]>([
  [
    "all",
    [first, second, { kind: "done" }],
    [
      [1, "looking"],
      [2, "looking"],
      [2, "done"],
    ],
  ],
  [
    "a failure, and nothing after it",
    [first, { kind: "failed" }, second],
    [
      [1, "looking"],
      [1, "failed"],
    ],
  ],
])("what is found comes piece by piece: %s", (_, messages, expected) => {
  const heard: unknown[] = [];
  let say: ((event: { data: FromPeaceWorker }) => void) | null = null;
  const start = (): PeaceWorker => ({
    postMessage: () => {},
    addEventListener: (type: string, listener: never) => {
      if (type === "message") say = listener;
    },
    terminate: () => {},
  });
  findPeace(record, (peace) => heard.push(shape(peace)), start);
  for (const data of messages) (say as ((event: { data: FromPeaceWorker }) => void) | null)?.({ data });
  expect(heard).toEqual(expected);
});
