/** The review of one match with ten people at it: stored, served, and opened by those who use it together. */
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { placesOf } from "../../../shared/review/places.ts";
import { scenario } from "../../helpers/engine.ts";
import { says, wholeMatch } from "../../helpers/reviewMatch.ts";
import { temporaryFolder } from "../../server/support/stores.ts";
import { accessible } from "../axe.ts";
import { fitsWidth, look, narrow, type Site, soon, startSite, visitor, wide } from "../pages.ts";
import { type Stored, storeMatch } from "../stored.ts";

/** Names that stand in no text of the product. */
export const people = [
  "Aurelia",
  "Quillon",
  "Bronwen",
  "Casimir",
  "Dorothea",
  "Evander",
  "Fenella",
  "Gideon",
  "Hesper",
  "Ignatia",
];

const whole = () =>
  wholeMatch(scenario, { roster: 10, form: "long" }, (round) =>
    round === 2
      ? [says("ARM", "2", "plenary", "Quillon here, of Elm Street."), says("AZE", "1", "plenary", "As Quillon said.")]
      : [],
  );

const { log } = whole();
export const record = log.record();
export const places = placesOf(record.events);
export const last = record.events.length - 1;

export type Visitor = Awaited<ReturnType<typeof visitor>>;

export interface Stage {
  readonly browser: Browser;
  readonly site: Site;
  readonly stored: Stored;
}

/** The match in a store of its own, and the product that serves it. Ends with the test. */
export async function setUp(browser: Browser): Promise<Stage> {
  const dataDir = temporaryFolder();
  const seated = people.map((name, index) => ({ name, seat: record.state.seatOrder[index] ?? "" }));
  const stored = await storeMatch(dataDir, scenario, { log, title: "IR 204", people: seated });
  return { browser, stored, site: await startSite(dataDir) };
}

export async function teacherAt({ browser, site, stored }: Stage, moment = "0.01"): Promise<Visitor> {
  const teacher = await visitor(browser, site);
  await teacher.page.goto(site.teach);
  await teacher.page.goto(`${site.students}review/${stored.match}?teach#${moment}`);
  await expect.poll(() => place(teacher.page), soon).toBe(moment);
  return teacher;
}

export async function studentOf({ browser, site, stored }: Stage, name: string): Promise<Visitor> {
  const student = await visitor(browser, site);
  await student.page.goto(`${site.students}#seat=${stored.tokens[name]}`);
  await student.page.getByRole("heading", { name: "What was promised, and kept" }).waitFor();
  return student;
}

export async function toReview(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Replay the match, moment by moment" }).click();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
}

/** Nothing went wrong in their pages, but that doors were shut to them which are meant to be. */
export function faultless(visitors: readonly Visitor[]): void {
  const expected = /console: Failed to load resource: the server responded with a status of 40[13]/;
  for (const { faults } of visitors) expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
}

export const released = (page: Page) => dialog(page).getByLabel("The students of this table may review the match");

/** The place that the page names now: "4.17". */
export const place = async (page: Page): Promise<string> =>
  (await page.locator(".place-now").innerText()).replace(/^.*#/s, "").trim();

export const dialog = (page: Page) => page.getByRole("dialog");
export const closeDialog = async (page: Page) => {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
};

/** One of the instructor's dialogs, looked at in both sizes as `ready` makes it; the wide one is left open. */
export async function openExamined(page: Page, tool: string, name: string, ready = async () => {}): Promise<void> {
  await page.setViewportSize(narrow);
  await page.getByRole("button", { name: "Menu" }).click();
  await dialog(page).getByRole("button", { name: tool }).click();
  await ready();
  await accessible(page, `${name} at 360`);
  await fitsWidth(page);
  await look(page, `${name}-360`);
  await page.reload();
  await page.setViewportSize(wide);
  await page.getByRole("button", { name: tool }).click();
  await ready();
  await accessible(page, name);
  await look(page, `${name}-1280`);
}

/** What a person can read on the page, part by part. */
export async function allWords(page: Page): Promise<string> {
  const words: string[] = [];
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    words.push(await page.locator("body").innerText());
  }
  await page.getByRole("tab", { name: "Moment" }).click();
  return words.join("\n");
}

/** Lets a file go over the page, as a person does who drags it there. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: "application/json" }));
      return data;
    },
    [name, text] as const,
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await page.getByText("Drop the match file to open it here").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await page.getByText("Drop the match file to open it here").waitFor({ state: "detached" });
}
