/** A round told headline by headline, by keyboard: it goes on where it stood after a reload, and leads to the list. */
import { describe, expect, test } from "vitest";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import {
  beReady,
  fitsWidth,
  inRound,
  join,
  look,
  passBrief,
  setUpClass,
  startClass,
  startSite,
  visitor,
} from "./pages.ts";

describe.skipIf(noBrowser())("a round told in the browser", () => {
  test("headline after headline, through a reload, to the list and the next round", async () => {
    const site = await startSite();
    const browser = await sharedBrowser();
    const teacher = await visitor(browser, site);
    const code = await setUpClass(teacher.page, site, "A class of one", {
      ...{ students: 1, tables: 1, roster: 4 },
      ...{ brief: 0, open: 0, wire: 300 },
    });
    const { page, faults } = await visitor(browser, site, { news: true });
    await join(page, site, code, "Ani");
    await page.getByRole("status").filter({ hasText: "Welcome, Ani" }).waitFor();
    await startClass(teacher.page);
    await passBrief(page);
    await inRound(page, 1).waitFor();
    await beReady(page);

    const news = page.getByRole("dialog", { name: "What happened in round 1" });
    await news.getByText("Headline 1 of").waitFor();
    await page.keyboard.press("Space");
    await news.getByRole("button", { name: "Resume" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await news.getByText("Headline 2 of").waitFor();
    await news.locator("h1").waitFor();
    const second = await news.locator("h1").innerText();
    await fitsWidth(page);
    await look(page, "reveal-1280");

    await page.reload();
    await news.getByText("Headline 2 of").waitFor();
    expect(await news.locator("h1").innerText()).toBe(second);
    // What lies behind is out of reach.
    expect(await page.locator("header.top").evaluate((top) => (top as HTMLElement).inert)).toBe(true);

    await page.keyboard.press("Escape");
    await news.waitFor({ state: "detached" });
    await page.getByRole("tabpanel").getByRole("region", { name: "Round 1" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await inRound(page, 2).waitFor();
    expect(faults).toEqual([]);
  });
});
