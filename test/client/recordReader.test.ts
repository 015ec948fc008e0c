/** A page's reader of records: one that is broken or missing stays as it was, the others go on, and the whole is asked for. */
import { expect, test } from "vitest";
import { createRecordReader, type ShelvesState } from "../../client/net/recordReader.ts";
import type { Shape } from "../../shared/protocol/records.ts";

interface View {
  readonly title: string;
  readonly tables: readonly { readonly id: number; readonly stage: string }[];
}
const shape: Shape<View> = { tables: { by: "id" } };
const shelf = (texts: Record<string, string>, check?: number) => ({
  records: new Map(Object.entries(texts)),
  check: check ?? Object.values(texts).reduce((sum, text) => sum + Number.parseInt(text, 10), 0),
});
const state = (all: Record<string, string>, own: Record<string, string> = {}, check?: number): ShelvesState => ({
  all: shelf(all),
  own: new Map([["mine", shelf(own, check)]]),
});
const table = (id: number, stage: string) => JSON.stringify({ id, stage });
const two = { tables: '1 ["1","2"]', "tables/1": `1 ${table(1, "lobby")}`, "tables/2": `1 ${table(2, "lobby")}` };

test("reads what is sound, over all shelves", () => {
  const reader = createRecordReader(shape);
  expect(reader.read(state({ title: '1 "Monday"' }, two))).toBe(true);
  expect(reader.view()).toEqual({
    title: "Monday",
    tables: [
      { id: 1, stage: "lobby" },
      { id: 2, stage: "lobby" },
    ],
  });
  const before = reader.view();
  expect(reader.read(state({ title: '1 "Monday"' }, two))).toBe(true);
  expect(reader.view()).toBe(before);
});

test.each<[string, string]>([
  ["NUL bytes", `2 {"id":1,\0\0\0\0\0}`],
  ["a cut text", `2 {"id":1,"sta`],
  ["no version", table(1, "ended")],
  ["a version that is none", `x ${table(1, "ended")}`],
  ["nothing", ""],
])("keeps a record that arrives as %s, takes the others in, and says so once", (_, broken) => {
  const reader = createRecordReader(shape);
  reader.read(state({}, two));
  const next = { ...two, "tables/1": broken, "tables/2": `2 ${table(2, "ended")}` };
  expect(reader.read(state({}, next, 5))).toBe(false);
  expect(reader.view().tables?.map(({ stage }) => stage)).toEqual(["lobby", "ended"]);
  reader.fill({ all: {}, mine: { ...next, "tables/1": `2 ${table(1, "playing")}` } });
  expect(reader.view().tables?.map(({ stage }) => stage)).toEqual(["playing", "ended"]);
  expect(reader.read(state({}, next, 5))).toBe(true);
  expect(reader.view().tables?.map(({ stage }) => stage)).toEqual(["playing", "ended"]);
});

test("notices a record that is missing, one that nobody wrote, and a version that never came", () => {
  const reader = createRecordReader(shape);
  const { "tables/2": _, ...one } = two;
  expect(reader.read(state({}, one, 3))).toBe(false);
  expect(reader.view().tables?.map(({ id }) => id)).toEqual([1]);
  expect(reader.read(state({}, { ...two, bogus: "1 7" }, 3))).toBe(false);
  expect(reader.read(state({}, two, 4))).toBe(false);
  expect(reader.read(state({}, two, 3))).toBe(true);
});

test("forgets what is taken away, records and whole shelves", () => {
  const reader = createRecordReader(shape);
  reader.read(state({ title: '1 "Monday"' }, two));
  const { "tables/2": _, ...one } = { ...two, tables: '2 ["1"]' };
  expect(reader.read(state({ title: '1 "Monday"' }, one))).toBe(true);
  expect(reader.view().tables?.length).toBe(1);
  expect(reader.read({ all: shelf({ title: '1 "Monday"' }) })).toBe(true);
  expect(reader.view()).toEqual({ title: "Monday" });
});
