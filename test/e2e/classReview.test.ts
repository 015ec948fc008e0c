/** A class's tables side by side in a real browser: from the wall, by mouse and by keyboard, on a phone, on paper. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../server/store/store.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { type PlayedClass, playedClass } from "../helpers/playedClass.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { accessible } from "./axe.ts";
import { fitsWidth, look, narrow, startSite, visitor, wide } from "./pages.ts";

const longName = "Maximiliana-Theodora von und zu Hohenlohe-Langenburg";

/** Three classes as the server would have left them: one played, one with a single table, one not begun. */
async function played(dataDir: string): Promise<Readonly<Record<"many" | "one" | "none", PlayedClass>>> {
  const store = await openStore({ dataDir });
  try {
    const many = await playedClass(
      store,
      [
        { roster: 6, temper: "hawk", students: ["Ada", longName] },
        { roster: 6, temper: "dove", students: ["Ben"] },
        { roster: 6, temper: "hawk" },
        { roster: 4, temper: "pragmatist" },
      ],
      "IR 204, Monday",
    );
    const one = await playedClass(store, [{ roster: 3, temper: "dove" }], "A table alone");
    const none = await playedClass(store, [{ roster: 3, temper: null }], "Tomorrow");
    return { many, one, none };
  } finally {
    await store.close();
  }
}

const shown = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor();
const place = async (page: Page): Promise<string> =>
  (await page.locator(".place-now").innerText()).replace(/^.*#/s, "").trim();

describe.skipIf(noBrowser())("a class's tables in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("where they part ways, every number, the results, and who took part", async () => {
    const dataDir = temporaryFolder();
    const { many, one, none } = await played(dataDir);
    const site = await startSite(dataDir);
    const { context, page, faults } = await visitor(browser, site);

    // From the list of classes, and from the wall.
    await page.goto(site.teach);
    await page.getByRole("link", { name: "Compare the tables of IR 204, Monday" }).waitFor();
    await page.goto(`${site.students}teach?class=${many.id}`);
    await page.getByRole("link", { name: "Compare the tables" }).click();
    await page.getByRole("heading", { name: "Where they part ways" }).waitFor();
    await shown(page, "Tables 1–3 began alike and part ways in the first round.");
    await shown(page, "Table 4 began in a way of its own");
    await page.getByRole("heading", { name: "Round 1: tables 1–3 part" }).waitFor();

    // Tables 1 and 3, alike to the end, have their cells together.
    const tree = page.getByRole("region", { name: "The tables, round by round" });
    expect(await tree.locator("td[rowspan='2']").count()).toBe(8);
    await page.getByText("Ada").first().waitFor();
    for (const details of await page.locator("details").all()) await details.locator("summary").first().click();
    await page.evaluate(() => scrollTo(0, 0));
    await accessible(page, "the class's review");
    await look(page, "class-review-1280");
    await page.emulateMedia({ colorScheme: "dark" });
    await accessible(page, "the class's review in the dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(narrow);
    await fitsWidth(page);
    await accessible(page, "the class's review at 360");
    await look(page, "class-review-360");
    await page.setViewportSize(wide);

    // A cell leads to its moment, by keyboard.
    const cell = tree.getByRole("link", { name: /^Table 2, round 1:/ });
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/review\/[\w-]+\?teach#1\.\d+$/);
    const [asked] = page.url().split("#").slice(-1);
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    expect(await place(page)).toBe(asked);
    await page.goBack();

    // Another number; a figure and a point lead to their moments; the record is marked as from outside.
    await page.getByLabel("Record of 2020").check();
    await shown(page, "From outside the articles: 2,906 soldiers of Azerbaijan died.");
    await page.getByLabel("Number", { exact: true }).selectOption("escalation");
    expect(await page.locator(".small-chart").count()).toBe(4);
    await page.getByText("In figures").click();
    const figures = page.getByRole("region", { name: "Escalation, in figures" });
    const href = await figures.getByRole("link").last().getAttribute("href");
    expect(href).toMatch(new RegExp(`^/review/${many.matches[3]}\\?teach#\\d+\\.\\d+$`));
    const point = page.locator(".small-chart").nth(3).locator("a").last();
    expect(await point.getAttribute("href")).toBe(href);
    await point.locator("rect").click();
    await page.waitForURL(`**${href}`);
    await page.goBack();

    // A highlighted table stays so.
    await page.getByLabel("Highlight").selectOption("2");
    await page.reload();
    await page.locator(".small-charts > [data-chosen=true]", { hasText: "Table 2" }).waitFor();
    expect(new URL(page.url()).searchParams.get("table")).toBe("2");

    // One student's report goes on paper, and nothing else; then the class's, without any student.
    await page.evaluate(() => {
      globalThis.print = () => dispatchEvent(new Event("beforeprint"));
    });
    await page.locator("summary", { hasText: "Ben" }).click();
    await page.getByRole("button", { name: "Print this report: Ben" }).click();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Ben").first().isVisible()).toBe(true);
    await page.getByText("evidence of taking part, not a grade").filter({ visible: true }).waitFor();
    expect(await page.getByText("Ada").first().isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "How each ended" }).isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.getByText("Ben").first().isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "How each ended" }).isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });

    // The gradebook's table: a line a student.
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Taking part, all students (CSV)" }).click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\r\n");
    expect(csv.map((line) => line.replace("\uFEFF", "").split(",")[0])).toEqual(["name", "Ada", longName, "Ben"]);

    // One table, none begun, no such class, and somebody who is no instructor.
    await page.goto(`${site.students}review/class/${one.id}`);
    await shown(page, "One table has no other to part from.");
    await page.goto(`${site.students}review/class/${none.id}`);
    await shown(page, "No table has played a round yet.");
    await accessible(page, "a class that has not begun");
    expect(faults).toEqual([]);
    await page.goto(`${site.students}review/class/nowhere`);
    await shown(page, "There is no such class on this server.");
    await accessible(page, "a class that is not there");
    await context.clearCookies();
    await page.goto(`${site.students}review/class/${many.id}`);
    await shown(page, "This page is the instructor's.");
  });
});
