/** Events as they reach a page: by message, in bulk, around gaps. */
import { describe, expect, it } from "vitest";
import { createEventList } from "../../client/net/eventList.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";

const event = (n: number, text = `${n}`): LoggedEvent => ({
  n,
  round: 1,
  event: { kind: "said", seat: "AZE", member: "1", channel: "plenary", text },
});
const events = (...numbers: number[]) => numbers.map((n) => event(n));
const numbers = (list: readonly LoggedEvent[]) => list.map(({ n }) => n);

describe("a page's events", () => {
  it("are whole once the bulk has come, whatever came by message before", () => {
    const list = createEventList();
    list.add(events(7, 9));
    expect(list.complete()).toBe(false);
    list.fill(0, events(0, 3, 7));
    expect([list.complete(), numbers(list.list()), list.next()]).toEqual([true, [0, 3, 7, 9], 10]);
  });

  it("follow each other by message, none twice", () => {
    const list = createEventList();
    list.fill(0, events(0, 1));
    list.add(events(2, 5));
    list.add(events(5, 6));
    expect([numbers(list.list()), list.next()]).toEqual([[0, 1, 2, 5, 6], 7]);
  });

  it("are asked for again from before a gap, even when later ones came first", () => {
    const list = createEventList();
    list.fill(0, events(0, 1));
    list.gap();
    list.add(events(8));
    expect(list.next()).toBe(2);
    // The answer was lost too: the next one is asked from the same place.
    list.gap();
    expect(list.next()).toBe(2);
    list.fill(2, events(3, 8));
    expect([numbers(list.list()), list.next()]).toEqual([[0, 1, 3, 8], 9]);
  });

  it("give way to a fuller telling of the same", () => {
    const list = createEventList();
    list.fill(0, events(0, 4));
    list.add(events(6));
    list.fill(0, [event(0), event(2, "revealed"), event(4, "told whole")]);
    expect(list.list().map((each) => [each.n, "text" in each.event && each.event.text])).toEqual([
      [0, "0"],
      [2, "revealed"],
      [4, "told whole"],
      [6, "6"],
    ]);
  });

  it("stay the same object until something is added", () => {
    const list = createEventList();
    list.fill(0, events(0));
    expect(list.list()).toBe(list.list());
    const before = list.list();
    list.add(events(1));
    expect(list.list()).not.toBe(before);
    expect(numbers(before)).toEqual([0]);
  });
});
