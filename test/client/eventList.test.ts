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

test("knows the latest alone, and goes back by pages to the first", () => {
  const list = createEventList();
  list.fill(from(7, 3));
  expect([numbers(list), list.first(), list.next()]).toEqual([
    [8, 9, 10],
    { epoch: "one", n: 8 },
    { epoch: "one", n: 11 },
  ]);
  const asked = { epoch: "one", n: 8 };
  list.precede(from(4, 3), asked);
  // The same answer once more, and a message meanwhile.
  list.precede(from(4, 3), asked);
  expect(list.add(from(10, 1))).toBe(true);
  list.precede({ ...from(-1, 5), after: -1 }, { epoch: "one", n: 5 });
  expect([numbers(list), list.first()]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], null]);
});

test("after a gap too long to be filled it has the latest, and may go back", () => {
  const list = createEventList();
  list.fill(from(-1, 3));
  list.fill(from(99, 2));
  expect([numbers(list), list.first()]).toEqual([[100, 101], { epoch: "one", n: 100 }]);
});

test("takes no page of other numbers, and begins anew under those of the answer", () => {
  const list = createEventList();
  list.fill(from(7, 3));
  const asked = { epoch: "one", n: 8 };
  list.fill(from(1, 2, "two"));
  list.precede(from(-1, 2, "two"), asked);
  expect(numbers(list)).toEqual([2, 3]);
  list.fill(from(7, 3, "two"));
  list.precede(from(20, 2, "three"), { epoch: "two", n: 8 });
  expect([numbers(list), list.first()]).toEqual([[21, 22], { epoch: "three", n: 21 }]);
});
