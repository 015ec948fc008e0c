/** Which words a page speaks: the reader's own choice, else the class's, else the full ones; no choice is lost by a reload. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

/** A browser as far as the choice asks; `open` is what a load of the page makes of it. */
const kept = new Map<string, string>();
const reload = vi.fn();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};
const open = () => {
  vi.resetModules();
  return import("../../client/words/wording.ts");
};

beforeEach(() => {
  kept.clear();
  reload.mockReset();
  vi.stubGlobal("document", {});
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("location", { reload });
});
afterEach(() => vi.unstubAllGlobals());

describe("the words of a page", () => {
  test("are the full ones where nothing is chosen", async () => {
    expect((await open()).wordingNow).toBe("full");
  });

  test("follow the class after one reload, and stay so", async () => {
    (await open()).followClass("plain");
    expect(reload).toHaveBeenCalledTimes(1);
    const again = await open();
    expect(again.plainly).toBe(true);
    again.followClass("plain");
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("are the reader's own where they have chosen, whatever the class says", async () => {
    (await open()).chooseWording("full");
    const again = await open();
    again.followClass("plain");
    expect(reload).not.toHaveBeenCalled();
    expect((await open()).wordingNow).toBe("full");
    (await open()).chooseWording("plain");
    expect(reload).toHaveBeenCalledTimes(1);
    expect((await open()).wordingNow).toBe("plain");
  });

  test("stay as they are where the browser keeps nothing: no reload that would come again and again", async () => {
    vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {} });
    const page = await open();
    page.followClass("plain");
    page.chooseWording("plain");
    expect(reload).not.toHaveBeenCalled();
  });
});
