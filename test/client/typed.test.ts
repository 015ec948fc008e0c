/** What somebody is typing, on a device that stores and on one that does not. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const day = 86_400_000;
let stored: Map<string, string>;

beforeEach(() => {
  vi.resetModules();
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
    key: (at: number) => [...stored.keys()][at] ?? null,
    get length() {
      return stored.size;
    },
  });
  vi.useFakeTimers({ now: Date.parse("2026-11-30T18:00:00Z") });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
/** The module as a page that has just been loaded has it. */
const freshPage = () => import("../../client/ui/typed.ts");

it("comes back on a page that is loaded anew, each text at its own place, until it is forgotten", async () => {
  const before = await freshPage();
  before.keepTyped("one", "We might talk");
  before.keepTyped("other", "Never");
  vi.resetModules();
  const after = await freshPage();
  expect([after.textAt("one"), after.textAt("other"), after.textAt("none")]).toEqual(["We might talk", "Never", ""]);
  after.keepTyped("one", null);
  expect([after.textAt("one"), after.textAt("other")]).toEqual(["", "Never"]);
});

it("is kept by the page where the device stores nothing", async () => {
  vi.stubGlobal("localStorage", undefined);
  const page = await freshPage();
  page.keepTyped("one", "We might talk");
  expect(page.textAt("one")).toBe("We might talk");
  page.keepTyped("one", null);
  expect(page.textAt("one")).toBe("");
});

it("is not taken up where something else has been written in its place", async () => {
  stored.set("line-of-contact.typed.one", "{");
  stored.set("line-of-contact.typed.two", JSON.stringify({ at: Date.now(), value: 7 }));
  const page = await freshPage();
  expect([page.textAt("one"), page.textAt("two")]).toEqual(["", ""]);
});

it("is forgotten when nobody came back to it for a month, and other things of the device are not", async () => {
  (await freshPage()).keepTyped("old", "Long ago");
  stored.set("something else", "1");
  vi.setSystemTime(Date.now() + 31 * day);
  vi.resetModules();
  const page = await freshPage();
  page.keepTyped("new", "Today");
  expect([...stored.keys()].sort()).toEqual(["line-of-contact.typed.new", "something else"]);
});

it.each([
  ["Enter", {}, true],
  ["Enter with Shift", { shiftKey: true }, false],
  ["the Enter that ends a composition", { isComposing: true }, false],
  ["the Enter that ends a composition, told by 229 alone", { keyCode: 229 }, false],
  ["another key", { key: "e" }, false],
] as const)("%s sends a line: %o", async (_, over, sends) => {
  const { sendsLine } = await freshPage();
  const event = { key: "Enter", shiftKey: false, isComposing: false, keyCode: 13, ...over } as KeyboardEvent;
  expect(sendsLine(event)).toBe(sends);
});
