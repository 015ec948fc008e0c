/** A first match by its guide alone: each step as the hint says, left half-way and found again, to one thing said back. */
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { beReady, fitsWidth, goOn, inRound, look, narrow, startSite, visitor } from "./pages.ts";

describe.skipIf(noBrowser())("a guided first match", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("on a phone, as the host: ask, hear, invite, table, sign, and say what became of it", async () => {
    const site = await startSite();
    const { page, faults } = await visitor(browser, site, { viewport: narrow, hasTouch: true });
    await page.goto(site.students);
    await page.getByRole("button", { name: /^Play a first match/ }).click();
    await page
      .getByRole("radio", { name: /Nagorno-Karabakh|2020/ })
      .first()
      .check();
    await page.getByRole("radio", { name: /Russia/ }).check();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await inRound(page, 5).waitFor();

    await step(page, "Ask");
    await look(page, "guided-ask-360");
    expect(await page.getByRole("tab", { name: /^Talks/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Open the channels" }).click();
    for (const side of ["Azerbaijan", "Armenia"]) {
      await page.locator(".channel-list button").filter({ hasText: side }).first().click();
      await page.getByRole("button", { name: "What would bring you to talks?" }).click();
      await page.locator("article.word").filter({ hasText: "Answer" }).first().waitFor();
    }
    await step(page, "Invite");
    await page.getByRole("button", { name: "Put hints away" }).click();
    await page.getByRole("button", { name: "Show the hint" }).click();
    await page.getByRole("button", { name: "Open the talks" }).click();
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Call talks…" }).click();
    await dialog.getByRole("checkbox").first().check();
    await dialog.getByRole("button", { name: /^Invite/ }).click();
    await dialog.waitFor({ state: "detached" });

    // Left half-way, it is there again.
    await page.goto(site.students);
    await page.reload();
    await step(page, "Table");
    await page.getByRole("button", { name: "Open the talks" }).click();
    await page.getByRole("button", { name: "Table a text…" }).click();
    await dialog.getByRole("button", { name: "Humanitarian truce" }).click();
    await dialog.getByRole("button", { name: "Table this text" }).click();
    await dialog.waitFor({ state: "detached" });
    await step(page, "Sign");
    await page.getByRole("button", { name: /^Sign/ }).first().click();
    await step(page, "Hold, and be ready");
    await fitsWidth(page);
    await beReady(page);
    await page
      .getByText(/entered into force, signed by/)
      .first()
      .waitFor();
    await step(page, "See what became of it");
    await look(page, "guided-why-360");
    await goOn(page, 5);

    await inRound(page, 6).waitFor();
    await step(page, "Try once more");
    await beReady(page);
    await goOn(page, 6);
    await page.getByRole("heading", { name: "Say it back" }).waitFor();
    await page.locator("#say-back-text").fill("Nobody watched it, and the fighting was heavy.");
    await page.getByRole("button", { name: "Compare with the log" }).click();
    await page.getByText(/^The log says/).waitFor();
    await page.getByRole("link", { name: "Play a full match" }).waitFor();
    await look(page, "guided-end-360");
    await fitsWidth(page);
    expect(faults).toEqual([]);
  });
});

/** The guide stands at the step of this verb. */
const step = (page: Page, verb: string) =>
  page.getByRole("region", { name: "Your first match" }).getByText(verb, { exact: true }).waitFor();
