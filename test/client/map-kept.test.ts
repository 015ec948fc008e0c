import { expect, test } from "vitest";
import { keep } from "../../client/map/kept.ts";

test("the values asked for last are kept, the others made anew", () => {
  const made: string[] = [];
  const kept = keep<{ key: string }>(2);
  const ask = (key: string) =>
    kept(key, () => {
      made.push(key);
      return { key };
    });
  const first = ask("a");
  ask("b");
  expect(ask("a")).toBe(first);
  ask("c");
  expect(ask("a")).toBe(first);
  ask("b");
  expect(made).toEqual(["a", "b", "c", "b"]);
});
