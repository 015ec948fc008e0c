/** Looking at a match again in a real browser: from a file, from the seat, by the instructor, and by a link. */
import { writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMatchFile, matchFileOf } from "../../shared/log/matchFile.ts";
import { launchBrowser, noBrowser } from "../helpers/browser.ts";
import { scenario } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { beReady, fitsWidth, goOn, inRound, look, narrow, passBrief, soon, startSite, visitor } from "./pages.ts";

/** A file of a match of bots with so many messages of people in it. */
function fileOf(messages: number): string {
  const log = loudMatch(scenario, { scenario: scenario.id, seed: "review", roster: 10, form: "long" }, messages);
  const file = matchFileOf(log.entries());
  if (!file.ok) throw new Error("no file");
  const path = joinPath(temporaryFolder(), "match.json");
  writeFileSync(path, makeMatchFile(file.value));
  return path;
}

/** The place that the page names now: "4.17". */
const place = async (page: Page): Promise<string> =>
  (await page.locator(".place-now").innerText()).replace(/^.*#/s, "").trim();

const chosen = (page: Page) => page.locator(".log-rows [aria-current=step]");

describe.skipIf(noBrowser())("the review in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("a file of thousands of messages: replay, log, seats' eyes, charts, a fork, and a damaged file", async () => {
    const site = await startSite();
    const { page, faults } = await visitor(browser, site);
    await page.goto(`${site.students}review`);
    const input = page.locator("input[type=file]").first();
    await input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.getByText("That is not a file of this game.").waitFor();
    await input.setInputFiles(fileOf(3000));
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();

    // Only the rows in sight are in the page, however long the log.
    expect(await page.locator(".log-rows li").count()).toBeLessThan(60);
    await page.getByRole("heading", { name: /Before the first round|Round/ }).waitFor();
    await page.keyboard.press("End");
    expect(await place(page)).toMatch(/^\d+\.\d+$/);
    const end = await place(page);
    await page.keyboard.press("ArrowLeft");
    expect(await place(page)).not.toBe(end);
    await page.keyboard.press("Home");
    expect(await place(page)).toBe("0.01");

    // An entry leads to its moment.
    await page.getByLabel("Words in the log").fill("attacked in the south");
    const row = page.locator(".log-rows button").first();
    const label = (await row.locator(".place").innerText()).trim();
    await row.click();
    expect(await place(page)).toBe(label);
    await chosen(page).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await chosen(page).waitFor();
    await look(page, "review-1280");

    // Another seat's eyes know less.
    const all = await page.locator(".log-pane [role=status]").innerText();
    await page.getByLabel("As seen by").selectOption("FRA");
    await expect.poll(() => page.locator(".log-pane [role=status]").innerText(), soon).not.toBe(all);
    await page.getByRole("tab", { name: "Seat" }).click();
    await page.getByRole("heading", { name: "France" }).waitFor();
    await page.getByLabel("As seen by").selectOption("everything");
    await page.getByRole("button", { name: "Round on" }).click();
    await page
      .getByRole("button", { name: /^Why\? Hurt/ })
      .first()
      .click();
    await page
      .getByRole("dialog")
      .getByText(/rules §/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");

    // The charts' figures are ways to their moments.
    await page.getByText("In figures").click();
    const before = await place(page);
    await page.locator(".charts table button").last().click();
    expect(await place(page)).not.toBe(before);

    // One thing changed, played on.
    await page.getByLabel("Words in the log").fill("orders were locked");
    await page.locator(".log-rows button").nth(1).click();
    await page.getByRole("tab", { name: "Moment" }).click();
    await page.getByRole("button", { name: /^Change one thing/ }).click();
    await page.getByLabel("What is changed").selectOption("nothing");
    await page.getByLabel("How often").selectOption("100");
    await page.getByRole("button", { name: "Let bots play on" }).click();
    await page.getByText("Open a run:").waitFor({ timeout: 120_000 });
    await look(page, "review-fork-1280");
    await page.getByRole("button", { name: "a typical one" }).click();
    await page.getByText("this did not happen").waitFor();
    await page.getByRole("button", { name: "← Back" }).click();
    await page.getByText("match.json").waitFor();

    // A damaged file is told so, and what was open stays.
    await page.getByRole("button", { name: "Menu" }).click();
    await page.locator("dialog input[type=file]").setInputFiles({
      name: "cut.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"format":"line-of-contact-match","version":1}'),
    });
    await page.locator(".file-refusal").waitFor();
    await page.getByText("match.json").waitFor();
    expect(faults).toEqual([]);
  });

  test("on a phone in the dark every part fits", async () => {
    const site = await startSite();
    const { page, faults } = await visitor(browser, site, { viewport: narrow, hasTouch: true, colorScheme: "dark" });
    await page.goto(`${site.students}review`);
    await page.locator("input[type=file]").setInputFiles(fileOf(60));
    for (const name of ["Log", "Seat", "Charts", "Insight", "Debrief", "Moment"]) {
      await page.getByRole("tab", { name }).click();
      await fitsWidth(page);
    }
    await look(page, "review-360-dark");
    expect(faults).toEqual([]);
  });

  test("after a match: debrief and reflection at the seat, the instructor's notes, link and walk", async () => {
    const site = await startSite();
    const student = await visitor(browser, site);
    const { page } = student;
    await page.goto(site.students);
    await page.getByRole("button", { name: "Choose a seat" }).click();
    await page.getByRole("radio", { name: /Russia/ }).check();
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await passBrief(page);
    const result = page.getByRole("heading", { name: "True, against claimed" }).first();
    for (let round = 1; round <= 6; round++) {
      await inRound(page, round).waitFor();
      await beReady(page);
      if (await over(page)) break;
      await goOn(page, round);
    }
    await result.waitFor();

    await page.getByRole("heading", { name: "What was promised, and kept" }).waitFor();
    await page.getByLabel(/Which of your decisions/).fill("I called talks too late.");
    await page.getByText("Saved", { exact: true }).waitFor();
    await look(page, "debrief-1280");
    await page.reload();
    await page.getByLabel(/Which of your decisions/).waitFor();
    expect(await page.getByLabel(/Which of your decisions/).inputValue()).toBe("I called talks too late.");
    const evidence = page.locator(".evidence a").first();
    const label = (await evidence.innerText()).trim();
    await evidence.click();
    await page.waitForURL(/\/review\//);
    await expect.poll(() => place(page), soon).toBe(label);
    const match = new URL(page.url()).pathname.split("/").pop() ?? "";

    const teacher = await visitor(browser, site);
    await teacher.page.goto(site.teach);
    await teacher.page.getByRole("button", { name: "Set up a class" }).waitFor();
    await teacher.page.goto(`${site.students}review/${match}?teach#2.05`);
    await expect.poll(() => place(teacher.page), soon).toBe("2.05");
    await teacher.page.getByLabel("A note on this moment").fill("Ask Russia why it waited.");
    await teacher.page.getByRole("button", { name: "Pin it" }).click();
    await teacher.page.locator(".pinned").getByText("Ask Russia why it waited.").waitFor();
    await look(teacher.page, "review-teach-1280");

    // The class follows, and is asked before it sees what came.
    await teacher.page.getByRole("button", { name: "Walk the class" }).click();
    await page.getByText("Your instructor walks the class").waitFor();
    await expect.poll(() => place(page), soon).toBe("2.05");
    await teacher.page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByLabel("What would you do now?").fill("Call both leaders.");
    expect(await page.getByRole("tab", { name: "Debrief" }).count()).toBe(0);
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await teacher.page.locator(".answers").getByText("Call both leaders.").waitFor();
    await look(page, "review-asked-1280");
    await teacher.page.getByRole("button", { name: "Close the question" }).click();
    await page.getByRole("tab", { name: "Debrief" }).waitFor();
    await teacher.page.getByRole("button", { name: "End the walk" }).click();

    await teacher.page.getByRole("button", { name: "Share" }).click();
    await teacher.page.getByRole("button", { name: "Make a link" }).click();
    const link = await teacher.page.locator("dialog .token").innerText();
    const guest = await visitor(browser, site);
    await guest.page.goto(link);
    await guest.page.locator(".pinned").getByText("Ask Russia why it waited.").waitFor();
    expect(await guest.page.getByLabel("A note on this moment").count()).toBe(0);
    for (const { faults } of [student, teacher, guest]) expect(faults).toEqual([]);
  });
});

/** Waits for the result or for the way on from the wire; true: the result. */
async function over(page: Page): Promise<boolean> {
  const result = page.getByRole("heading", { name: "True, against claimed" }).first();
  const wire = page.getByRole("button", { name: "Go on", exact: true });
  await result.or(wire).first().waitFor();
  return result.isVisible();
}
