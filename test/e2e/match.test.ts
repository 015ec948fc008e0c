/** Whole matches in a real browser: an instructor, two students and bots; and one person alone. */
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import {
  beReady,
  fitsWidth,
  goOn,
  inRound,
  join,
  look,
  narrow,
  passBrief,
  setUpClass,
  soon,
  startClass,
  startSite,
  visitor,
} from "./pages.ts";

describe.skipIf(noBrowser())("a match in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("two students and bots play six rounds to the result, and one of them reloads half-way", async () => {
    const site = await startSite();
    const teacher = await visitor(browser, site);
    const code = await setUpClass(teacher.page, site, "A class of two", {
      ...{ students: 2, tables: 1, roster: 4 },
      ...{ brief: 0, open: 0, wire: 300 },
    });
    await look(teacher.page, "teach-lobby-1280");

    const one = await visitor(browser, site);
    const two = await visitor(browser, site, { viewport: narrow, hasTouch: true, colorScheme: "dark" });
    await one.page.goto(`${site.students}join/${code}`);
    await one.page.getByRole("link", { name: "Play alone against bots" }).waitFor();
    expect(await one.page.getByRole("button", { name: /^Play a full match/ }).count()).toBe(0);
    await join(one.page, site, code, "Ani");
    await one.page.getByRole("status").filter({ hasText: "Welcome, Ani" }).waitFor();
    await join(two.page, site, code, "Murad with a name as long as the field will take");
    await two.page.getByRole("status").filter({ hasText: "Welcome, Murad" }).waitFor();
    await fitsWidth(two.page);
    await look(two.page, "waiting-360-dark");

    await startClass(teacher.page);
    await passBrief(one.page);
    await passBrief(two.page);

    for (let round = 1; round <= 6; round++) {
      for (const { page } of [one, two]) await inRound(page, round).waitFor();
      if (round === 2) {
        await look(one.page, "play-1280");
        await look(two.page, "play-360-dark");
        await fitsWidth(two.page);
        await fitsWidth(one.page);
        await talkHasTheHeight(two.page);
      }
      if (round === 3) {
        await two.page.reload();
        await inRound(two.page, round).waitFor();
      }
      await beReady(one.page);
      await beReady(two.page);
      if (await ended(one.page)) break;
      if (round === 1) {
        await look(one.page, "after-resolution-1280");
        await wireIsGrouped(two.page);
      }
      await goOn(one.page, round);
      await goOn(two.page, round);
    }
    for (const { page } of [one, two]) await page.getByRole("heading", { name: "True, against claimed" }).waitFor();
    await look(one.page, "result-1280");
    await fitsWidth(two.page);
    await teacher.page.locator(".tile").getByText("ended").waitFor();
    for (const { faults } of [teacher, one, two]) expect(faults).toEqual([]);
  });

  test("one person plays Russia as mediator against bots to the end, from the start link alone", async () => {
    const site = await startSite();
    const { page, faults } = await visitor(browser, site);
    await page.goto(site.students);
    await look(page, "start-1280");
    await page.getByRole("button", { name: /^Play a full match/ }).click();
    await page.getByRole("radio", { name: /Russia/ }).check();
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await passBrief(page);

    await inRound(page, 1).waitFor();
    await aWordIsTold(page);
    await page.getByRole("button", { name: "Call talks…" }).click();
    await look(page, "convene-1280");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Invite/ })
      .click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page
      .getByRole("tabpanel")
      .getByRole("heading", { name: /Moscow/ })
      .waitFor();
    await look(page, "talks-1280");

    for (let round = 1; round <= 6; round++) {
      await inRound(page, round).waitFor();
      await beReady(page);
      if (await ended(page)) break;
      await goOn(page, round);
    }
    await page.getByRole("heading", { name: "True, against claimed" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("a browser that is too old for the pages reads one sentence", async () => {
    const site = await startSite();
    const { page } = await visitor(browser, site);
    await page.addInitScript(growOld);
    await page.goto(site.students);
    await page.getByRole("alert").getByText("This browser is too old for these pages").waitFor();
  });

  test("a round is played on a page that the browser translates: the clock runs, and the round's number changes", async () => {
    const site = await startSite();
    const teacher = await visitor(browser, site);
    const code = await setUpClass(teacher.page, site, "In other words", {
      ...{ students: 1, tables: 1, roster: 4 },
      ...{ brief: 0, open: 600, wire: 300 },
    });
    const { page, faults } = await visitor(browser, site);
    await page.addInitScript(translateAll);
    await join(page, site, code, "Ani");
    await page.getByRole("status").filter({ hasText: "Welcome, Ani" }).waitFor();
    await startClass(teacher.page);
    await passBrief(page);
    await inRound(page, 1).waitFor();
    const clock = page.getByRole("timer");
    const shown = await clock.innerText();
    await expect.poll(() => clock.innerText(), soon).not.toBe(shown);
    expect(await page.getByRole("banner").locator("font").count()).toBeGreaterThan(0);
    await beReady(page);
    await goOn(page, 1);
    await inRound(page, 2).waitFor();
    expect(await inRound(page, 1).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

/** In the page: takes away what the newest browsers have and older ones have not. */
function growOld(): void {
  Reflect.deleteProperty(Array.prototype, "toSorted");
}

/** In the page: does to every text, and to every later one, what Chrome's translator does, and heeds no `translate`, as some do not; the words stay as they are. */
function translateAll(): void {
  const translate = (root: Node) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = root instanceof Text ? [root] : [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest("font, head, script, style, textarea, option")) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) translate(node);
  }).observe(document, { childList: true, subtree: true });
}

/** On a phone the map leaves the height to talk, and is one tap away. */
async function talkHasTheHeight(page: Page): Promise<void> {
  const map = page.locator("main .map");
  for (const name of [/^Talks/, /^Channels/, /^Orders/]) {
    await page.getByRole("tab", { name }).click();
    await map.waitFor({ state: "hidden" });
    const panel = await page.getByRole("tabpanel").boundingBox();
    // Ready, with its count, stays in sight below.
    expect(panel?.height).toBeGreaterThan(narrow.height * 0.6);
  }
  await look(page, "channels-360-dark");
  await page.getByRole("tab", { name: /^World/ }).click();
  await map.waitFor();
}

/** Each side's word stands once, beside the other's; what matters less is folded, and opens. */
async function wireIsGrouped(page: Page): Promise<void> {
  const wire = page.getByRole("tabpanel").getByRole("region", { name: "Round 1" });
  await wire.getByRole("heading", { name: "What each side says" }).waitFor();
  expect(await wire.locator(".statements > li").count()).toBe(2);
  const folded = wire.locator(".folded").first();
  expect(await folded.locator(".headline").first().isVisible()).toBe(false);
  await folded.locator("summary").click();
  expect(await folded.locator(".headline").first().isVisible()).toBe(true);
  await look(page, "wire-360-dark");
}

/** A word of the field, asked and left by keyboard. */
async function aWordIsTold(page: Page): Promise<void> {
  const word = page.getByRole("button", { name: "mediator", exact: true });
  const meaning = page.getByRole("note").filter({ hasText: "helps the two sides to talk" });
  await word.press("Enter");
  await meaning.waitFor();
  await page.keyboard.press("Escape");
  await meaning.waitFor({ state: "hidden" });
  expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.locator("body").innerText()).not.toContain("[[");
}

/** Waits for the result or for the way on from the wire; true: the result. */
async function ended(page: Page): Promise<boolean> {
  const result = page.getByRole("heading", { name: "True, against claimed" });
  const wire = page.getByRole("button", { name: "Go on", exact: true });
  await result.or(wire).first().waitFor();
  return result.isVisible();
}
