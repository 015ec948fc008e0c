/** What is taken home: downloads, a file dropped on the page again, a report on paper; and a student who is in none of it any more. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { parseMatchFile } from "../../../shared/log/matchFile.ts";
import { verify } from "../../../shared/log/verify.ts";
import { participationKinds } from "../../../shared/review/participation.ts";
import { columnsInReadme, readCsv } from "../../helpers/csv.ts";
import { scenario } from "../../helpers/engine.ts";
import { accepted } from "../../helpers/tables.ts";
import { openSource, wholeDigest } from "../pageSource.ts";
import { screens, visitor } from "../pages.ts";
import { pointsBy, weights } from "./evidence.ts";
import {
  allWords,
  closeDialog,
  dialog,
  drop,
  openExamined,
  people,
  place,
  record,
  type Stage,
  type Visitor,
} from "./stage.ts";

async function download(wall: Page, title: string): Promise<string> {
  const [got] = await Promise.all([
    wall.waitForEvent("download"),
    dialog(wall).getByRole("link", { name: title }).click(),
  ]);
  return readFile(await got.path(), "utf8");
}

/** The four downloads of the dialog, which is left open. */
export async function takeHome(wall: Page) {
  await wall.getByRole("button", { name: "Export" }).click();
  const file = await download(wall, "The match as a file");
  const events = await download(wall, "All events (CSV)");
  const messages = await download(wall, "All messages (CSV)");
  return { file, events, messages, participation: await download(wall, "Participation (CSV)") };
}

/** The four downloads hold what the match holds. Gives the match's file. */
export async function downloads(wall: Page): Promise<string> {
  const first = await takeHome(wall);
  for (const text of [first.events, first.messages, first.participation]) expect(text.startsWith("\uFEFFn")).toBe(true);
  const table = (text: string) => readCsv(text.slice(1));
  const [eventColumns, ...events] = table(first.events);
  const [messageColumns, ...messages] = table(first.messages);
  const [partColumns, ...parts] = table(first.participation);
  expect(eventColumns).toEqual(await columnsInReadme("events.csv"));
  expect(messageColumns).toEqual(await columnsInReadme("messages.csv"));
  expect(partColumns?.slice(0, 4)).toEqual(await columnsInReadme("participation.csv"));
  expect(partColumns).toHaveLength(4 + 3 * participationKinds.length);
  expect(events.map(([n]) => Number(n))).toEqual(record.events.map(({ n }) => n));
  expect(events.map((cells) => JSON.parse(cells.at(-1) ?? "").kind)).toEqual(
    record.events.map(({ event }) => event.kind),
  );
  const said = record.events.flatMap(({ n, event }) => (event.kind === "said" ? [[String(n), event.text]] : []));
  expect(messages.map((cells) => [cells[0], cells.at(-1)])).toEqual(said);
  expect(messages.find((cells) => cells.at(-1) === "As Quillon said.")?.slice(3, 6)).toEqual(["AZE", "1", "Aurelia"]);
  expect(parts.map(([name, , , points]) => `${name} ${Math.round(Number(points))}`)).toEqual(pointsBy(weights));
  expect(verify(scenario, accepted(parseMatchFile(first.file))).ok).toBe(true);
  const outside = first.file.replace(/Quillon here, of Elm Street\.|As Quillon said\./g, "");
  expect(people.filter((name) => outside.includes(name))).toEqual([]);
  await closeDialog(wall);
  return first.file;
}

/** Dropped on the page, the file opens as what it was; what is no such file is told so, and what was open stays. */
export async function droppedAgain({ browser, site }: Stage, wall: Page, file: string): Promise<Visitor> {
  await openSource(wall);
  const here = await wholeDigest(wall);
  const reader = await visitor(browser, site);
  const { page } = reader;
  await page.goto(`${site.students}review`);
  await page.getByRole("heading", { name: "Review a match" }).waitFor();
  await drop(page, "ir-204.json", file);
  await page.getByText("ir-204.json").waitFor();
  await openSource(page);
  expect(await wholeDigest(page)).toBe(here);
  await page.getByRole("button", { name: "Round on" }).click();
  const at = await place(page);
  // A file in which something was changed is shown up to there, beside what was open.
  const changed = JSON.parse(file);
  const touched = changed.entries.findIndex(({ kind }: { kind: string }, i: number) => i > 30 && kind === "command");
  changed.entries[touched].body.events[0].strange = 1;
  await drop(page, "changed.json", JSON.stringify(changed));
  await page
    .getByText(new RegExp(`something in it was changed. It departs at entry ${touched}, round \\d+;`))
    .waitFor();
  await page.getByText("changed.json").waitFor();
  await page.getByRole("button", { name: "← Back" }).click();
  // So is one that is cut off.
  await drop(page, "cut.json", file.slice(0, file.length / 2));
  await page.getByText(/The file ends too early\. It departs at entry \d+, round \d+;/).waitFor();
  await page.getByRole("button", { name: "← Back" }).click();
  for (const [name, text, words, entry] of [
    ["cut.json", file.slice(0, 200), "The file ends too early.", /Entry 0/],
    ["foreign.json", '{"type":"FeatureCollection"}', "That is not a file of this game.", null],
    ["photo.json", "\u0089PNG\r\n", "That file is not JSON.", null],
  ] as const) {
    await drop(page, name, text);
    const refusal = page.locator(".file-refusal");
    await refusal.getByText(words).waitFor();
    if (entry) await refusal.getByText(entry).waitFor();
    await page.getByText("ir-204.json").waitFor();
    expect(await place(page)).toBe(at);
    await refusal.getByRole("button", { name: "Close" }).click();
    await refusal.waitFor({ state: "detached" });
  }
  expect(await wholeDigest(page)).toBe(here);
  return reader;
}

/** On paper: the report alone, with all that stands behind "more". */
export async function onPaper(wall: Page): Promise<void> {
  await wall.getByRole("button", { name: "Export" }).click();
  await dialog(wall).getByRole("button", { name: "A report to print" }).click();
  const report = wall.locator(".report");
  await report.waitFor({ state: "attached" });
  expect(await report.isVisible()).toBe(false);
  await wall.emulateMedia({ media: "print" });
  await report.getByRole("heading", { name: "IR 204" }).waitFor();
  await report.getByText("Aurelia").waitFor();
  expect(await wall.getByRole("banner").isVisible()).toBe(false);
  expect(await report.locator(".claims tbody tr").count()).toBe(record.state.claims.length);
  const evidence = report.locator(".evidence li");
  const visible = await evidence.evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
  expect(visible).toBe(await evidence.count());
  await wall.screenshot({ path: `${screens}/review-print.png`, fullPage: true });
  const paper = await wall.pdf({ format: "A4" });
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  await wall.emulateMedia({ media: null });
  await wall.evaluate(() => dispatchEvent(new Event("afterprint")));
  await report.waitFor({ state: "detached" });
}

/** Erased, a student is nowhere: not on the page, not in what is taken home, not in others' words; the match still holds. */
export async function erased(wall: Page, student: Page, file: string): Promise<void> {
  await openExamined(wall, "Export", "review-erase", async () => {
    await dialog(wall).getByLabel("Student", { exact: true }).selectOption({ label: "Quillon" });
    await dialog(wall).getByRole("button", { name: "Erase name and words" }).click();
    await dialog(wall).getByText("As Quillon said.").waitFor();
  });
  await dialog(wall).getByRole("button", { name: "Erase", exact: true }).click();
  await dialog(wall)
    .getByRole("status")
    .filter({ hasText: /^Gone: / })
    .waitFor();
  await closeDialog(wall);
  const second = await takeHome(wall);
  await closeDialog(wall);
  for (const [name, text] of Object.entries(second))
    expect({ name, text: text.match(/Quillon|Elm Street/g) }).toEqual({ name, text: null });
  expect(second.participation).toContain("Aurelia");
  const verdict = verify(scenario, accepted(parseMatchFile(second.file)));
  expect(verdict.ok && verdict.value.fingerprint).toBe(accepted(parseMatchFile(file)).end.hash);
  await wall.reload();
  await wall.getByRole("button", { name: "Play", exact: true }).waitFor();
  await wall.keyboard.press("End");
  expect(await allWords(wall)).not.toMatch(/Quillon|Elm Street/);
  await wall.getByLabel("Words in the log").fill("Quillon");
  await wall.getByText("Nothing in this match fits these filters.").waitFor();
  await wall.getByRole("button", { name: "Taking part" }).click();
  await dialog(wall).locator("details.student").nth(9).waitFor();
  for (const each of await dialog(wall).locator("summary").all()) await each.click();
  expect(await dialog(wall).innerText()).not.toContain("Quillon");
  await closeDialog(wall);
  await student.reload();
  await student.getByText("Your place could not be found.").first().waitFor();
}
