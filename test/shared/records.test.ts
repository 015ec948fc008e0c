/** Views as keyed records: what falls apart comes together again, and what does not change stays the same object. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownView, publicView } from "../../shared/engine/viewFor.ts";
import { recordsOf, type Shape, viewOf } from "../../shared/protocol/records.ts";
import { type MatchRecords, matchShape } from "../../shared/protocol/views.ts";
import { randomPlay } from "../helpers/randomPlay.ts";
import { karabakh } from "../helpers/scenario.ts";

interface Sample {
  readonly title: string;
  readonly none: null | { readonly deep: number };
  readonly part: { readonly one: number; readonly two: readonly string[] };
  readonly whole: readonly { readonly name: string; readonly count: number }[];
  readonly split: readonly { readonly id: number; readonly people: readonly { readonly member: string }[] }[];
}
const shape: Shape<Sample> = {
  none: {},
  part: {},
  whole: { by: "name" },
  split: { by: "id", item: { people: { by: "member" } } },
};
const sample: Sample = {
  title: "Monday",
  none: null,
  part: { one: 1, two: ["a"] },
  whole: [
    { name: "a/b %2F c", count: 1 },
    { name: "", count: 2 },
  ],
  split: [
    { id: 7, people: [] },
    { id: 3, people: [{ member: "x" }, { member: "y" }] },
  ],
};

describe("a view", () => {
  test("falls into small records with plain keys", () => {
    expect([...recordsOf(shape, sample).keys()]).toEqual([
      ...["title", "none", "part/one", "part/two", "whole", "whole/a%2Fb %252F c", "whole/", "split"],
      ...["split/7/id", "split/7/people", "split/3/id", "split/3/people", "split/3/people/x", "split/3/people/y"],
    ]);
  });

  test("comes together again, whatever its lists hold", () => {
    const name = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "", "a/b", "%2F"));
    const views = fc.record({
      title: fc.string(),
      none: fc.option(fc.record({ deep: fc.integer() })),
      part: fc.record({ one: fc.integer(), two: fc.array(fc.string()) }),
      whole: fc.uniqueArray(fc.record({ name, count: fc.integer() }), { selector: (each) => each.name }),
      split: fc.uniqueArray(
        fc.record({
          id: fc.integer(),
          people: fc.uniqueArray(fc.record({ member: name }), { selector: (each) => each.member }),
        }),
        { selector: ({ id }) => id },
      ),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOf(shape, recordsOf(shape, view))).toEqual(view);
      }),
    );
  });

  test("keeps the objects that have not changed", () => {
    const before = viewOf(shape, recordsOf(shape, sample));
    expect(viewOf(shape, recordsOf(shape, sample), before)).toBe(before);
    const after = viewOf(shape, recordsOf(shape, { ...sample, part: { ...sample.part, one: 2 } }), before);
    expect([after.split, after.whole, after.part?.one]).toEqual([before.split, before.whole, 2]);
    expect([after.split === before.split, after.part === before.part]).toEqual([true, false]);
  });

  test("is shown without an item that has not arrived", () => {
    const records = recordsOf(shape, sample);
    records.delete("split/7/id");
    records.delete("split/7/people");
    expect(viewOf(shape, records).split?.map(({ id }) => id)).toEqual([3]);
  });

  test("of a match is the same after its journey, at every step", () => {
    const { scenario } = karabakh;
    let before: Partial<MatchRecords> | null = null;
    randomPlay(
      scenario,
      { scenario: scenario.id, seed: "records", roster: 4, form: "short" },
      {
        watch({ after, result }) {
          if (!result.ok) return;
          const view = { pub: publicView(scenario, after), own: ownView(scenario, after, "ARM") };
          const records = recordsOf<Partial<MatchRecords>>(matchShape, view);
          before = viewOf(
            matchShape,
            new Map([...records].map(([key, value]) => [key, JSON.parse(JSON.stringify(value))])),
            before,
          );
          expect(before).toEqual(view);
        },
      },
    );
    expect(before).not.toBeNull();
  });
});
