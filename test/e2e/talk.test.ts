/** Words that count, in the browser: a mediator asks both sides, and is answered in the same round. */
import type { Browser } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { fitsWidth, inRound, look, narrow, passBrief, startSite, visitor } from "./pages.ts";

describe.skipIf(noBrowser())("talk in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test.each([
    ["a wide screen", { viewport: { width: 1280, height: 800 } }, "1280"],
    ["a phone in the dark", { viewport: narrow, hasTouch: true, colorScheme: "dark" as const }, "360-dark"],
  ])("as Russia against bots, both sides are asked what would bring them to talks, on %s", async (_, options, name) => {
    const site = await startSite();
    const { page } = await visitor(browser, site, options);
    await page.goto(site.students);
    await page.getByRole("button", { name: /^Play a full match/ }).click();
    await page.getByRole("radio", { name: /Russia/ }).check();
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await passBrief(page);
    await inRound(page, 1).waitFor();
    await page.getByRole("tab", { name: /Channels/ }).click();
    for (const side of ["Azerbaijan", "Armenia"]) {
      await page.locator(".channel-list button").filter({ hasText: side }).first().click();
      await page.getByRole("button", { name: "What would bring you to talks?" }).click();
      await page.locator("article.word").filter({ hasText: "Answer" }).first().waitFor();
      await fitsWidth(page);
      await look(page, `talk-${side}-${name}`);
    }
  });
});
