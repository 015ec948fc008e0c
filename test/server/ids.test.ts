/** Ids that lie in tables and addresses. */
import { expect, it } from "vitest";
import { drawId } from "../../server/tokens.ts";
import { makeCsv, usualForm } from "../../shared/review/csv.ts";

it("an id begins with a letter and goes on with letters and digits, so that no export changes it", () => {
  const ids = Array.from({ length: 2_000 }, () => drawId(12));
  expect(ids.filter((id) => !/^[A-Za-z][A-Za-z0-9]{11}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(makeCsv([ids], { ...usualForm, mark: "unmarked" })).toBe(`${ids.join(",")}\r\n`);
});
