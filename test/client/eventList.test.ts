/** A page's list of events, however they come: by message, in bulk, with a gap, under other numbers. */
import { expect, test } from "vitest";
import { createEventList } from "../../client/net/eventList.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";

const said = (n: number): LoggedEvent => ({
  ...{ n, round: 1 },
  event: { kind: "said", channel: "plenary", seat: "AZE", member: "1", text: `line ${n}` },
});
const from = (after: number, count: number, epoch = "one") => ({
  ...{ epoch, after },
  events: Array.from({ length: count }, (_, index) => said(after + 1 + index)),
});
const numbers = (list: ReturnType<typeof createEventList>) => list.list().map(({ n }) => n);

test("asks for everything first, and follows by message", () => {
  const list = createEventList();
  expect(list.next()).toEqual({ epoch: "", n: 0 });
  expect(list.add(from(-1, 2))).toBe(false);
  list.fill(from(-1, 3));
  expect(list.add(from(2, 2))).toBe(true);
  expect([numbers(list), list.next()]).toEqual([[0, 1, 2, 3, 4], { epoch: "one", n: 5 }]);
});

test("keeps its object until something is added", () => {
  const list = createEventList();
  list.fill(from(-1, 2));
  const before = list.list();
  expect(list.add({ epoch: "one", after: 1, events: [] })).toBe(true);
  expect(list.list()).toBe(before);
});

test("does not take what follows a gap, what it has, or what has other numbers", () => {
  const list = createEventList();
  list.fill(from(-1, 3));
  expect([from(3, 1), from(1, 1), from(2, 1, "two")].map((message) => list.add(message))).toEqual([
    false,
    false,
    false,
  ]);
  expect(numbers(list)).toEqual([0, 1, 2]);
});

test("fills a gap where it began, though messages came before the answer", () => {
  const list = createEventList();
  list.fill(from(-1, 3));
  expect(list.add(from(2, 1))).toBe(true);
  list.fill(from(2, 4));
  expect(numbers(list)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("begins anew under new numbers", () => {
  const list = createEventList();
  list.fill(from(-1, 3));
  list.fill({ epoch: "two", after: -1, events: [said(0), said(4), said(9)] });
  expect(list.add({ epoch: "two", after: 9, events: [said(12)] })).toBe(true);
  expect(numbers(list)).toEqual([0, 4, 9, 12]);
});
