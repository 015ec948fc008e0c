/** The review of a stored match, as its instructor, its students and whoever has a link use it together. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { participationWords } from "../../client/text/review/participation.ts";
import { parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import { defaultWeights, participationKinds, participationOf } from "../../shared/review/participation.ts";
import { placesOf } from "../../shared/review/places.ts";
import { launchBrowser, noBrowser } from "../helpers/browser.ts";
import { scenario } from "../helpers/engine.ts";
import { says, wholeMatch } from "../helpers/reviewMatch.ts";
import { accepted } from "../helpers/tables.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { accessible } from "./axe.ts";
import { type Opened, openSource, wholeDigest } from "./pageSource.ts";
import { fitsWidth, look, narrow, type Site, screens, soon, startSite, visitor, wide } from "./pages.ts";
import { type Stored, storeMatch } from "./stored.ts";

/** Names that stand in no text of the product. */
const people = [
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

/** The place that the page names now: "4.17". */
const place = async (page: Page): Promise<string> =>
  (await page.locator(".place-now").innerText()).replace(/^.*#/s, "").trim();

const dialog = (page: Page) => page.getByRole("dialog");
const closeDialog = async (page: Page) => {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
};

/** One of the instructor's dialogs, looked at in both sizes as `ready` makes it; the wide one is left open. */
async function openExamined(page: Page, tool: string, name: string, ready = async () => {}): Promise<void> {
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
async function allWords(page: Page): Promise<string> {
  const words: string[] = [];
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    words.push(await page.locator("body").innerText());
  }
  await page.getByRole("tab", { name: "Moment" }).click();
  return words.join("\n");
}

/** The page, or the dialog on it, passes axe in both sizes and fits; pictures of it are left to look at. */
async function examine(page: Page, name: string): Promise<void> {
  await accessible(page, name);
  await look(page, `${name}-1280`);
  await page.setViewportSize(narrow);
  await fitsWidth(page);
  await accessible(page, `${name} at 360`);
  await look(page, `${name}-360`);
  await page.setViewportSize(wide);
}

/** Lets a file go over the page, as a person does who drags it there. */
async function drop(page: Page, name: string, text: string): Promise<void> {
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

/** Reads a table as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (char === "\n") rows.push([]);
    } else if (char !== "\r") cell += char;
  }
  return rows.slice(0, -1);
}

/** The columns of an export as README.md tells them. */
async function columnsInReadme(file: string): Promise<string[]> {
  const row = (await readFile("README.md", "utf8")).split("\n").find((line) => line.startsWith(`| \`${file}\` |`));
  const told = row?.split("|")[2] ?? "";
  return told
    .replace(/\([^)]*\)/g, "")
    .split(", then")[0]
    ?.split(",")
    .map((column) => column.trim()) as string[];
}

describe.skipIf(noBrowser())("the review that is served", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const { log } = whole();
  const record = log.record();
  const places = placesOf(record.events);
  const last = record.events.length - 1;

  async function setUp(): Promise<{ site: Site; stored: Stored }> {
    const dataDir = temporaryFolder();
    const seated = people.map((name, index) => ({ name, seat: record.state.seatOrder[index] ?? "" }));
    const stored = await storeMatch(dataDir, scenario, { log, title: "IR 204", people: seated });
    return { stored, site: await startSite(dataDir) };
  }

  async function teacherAt(site: Site, { match }: Stored, moment = "0.01") {
    const teacher = await visitor(browser, site);
    await teacher.page.goto(site.teach);
    await teacher.page.goto(`${site.students}review/${match}?teach#${moment}`);
    await expect.poll(() => place(teacher.page), soon).toBe(moment);
    return teacher;
  }

  async function studentOf(site: Site, { tokens }: Stored, name: string) {
    const student = await visitor(browser, site);
    await student.page.goto(`${site.students}#seat=${tokens[name]}`);
    await student.page.getByRole("heading", { name: "What was promised, and kept" }).waitFor();
    return student;
  }
  const toReview = async (page: Page) => {
    await page.getByRole("link", { name: "Replay the match, moment by moment" }).click();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  };

  test("notes, links with names and without, a walk in step with what comes next withheld, and the review closed", async () => {
    const { site, stored } = await setUp();
    const teacher = await teacherAt(site, stored, "2.05");
    const wall = teacher.page;

    // A moment that the match does not have is told so, whether the page opens there or is sent there.
    const review = `${site.students}review/${stored.match}?teach`;
    const unknown = (page: Page, hash: string) =>
      page
        .getByRole("alert")
        .filter({ hasText: "This match has no such moment." })
        .filter({ hasText: `#${hash}` });
    const fresh = await teacher.context.newPage();
    await fresh.goto(`${review}#99.01`);
    await unknown(fresh, "99.01").waitFor();
    expect(await place(fresh)).toBe("0.01");
    await fresh.close();
    for (const hash of ["3.9999", "nowhere"]) {
      await wall.goto(`${review}#4.12`);
      await expect.poll(() => place(wall), soon).toBe("4.12");
      await wall.goto(`${review}#${hash}`);
      await unknown(wall, hash).waitFor();
      expect(await place(wall)).toBe("4.12");
      await wall.goto(`${review}#4.13`);
      await expect.poll(() => place(wall), soon).toBe("4.13");
      expect(await unknown(wall, hash).count()).toBe(0);
    }
    await wall.getByRole("button", { name: "Step on" }).click();
    const on = await place(wall);
    await expect.poll(() => new URL(wall.url()).hash, soon).toBe(`#${on}`);
    await wall.goto(`${review}#2.05`);
    await expect.poll(() => place(wall), soon).toBe("2.05");

    const pinned = (page: Page) => page.locator(".pinned");
    const pin = async (page: Page, text: string, forAll = true) => {
      await page.getByLabel("A note on this moment").fill(text);
      if (!forAll) await page.getByLabel("for all to read").uncheck();
      await page.getByRole("button", { name: "Pin it" }).click();
      await pinned(page).getByText(text, { exact: true }).waitFor();
    };
    await pin(wall, "Ask Russia why it waited.");
    await pin(wall, "Not for the class: who tires?", false);
    await pin(wall, "A slip.");
    await pinned(wall).filter({ hasText: "A slip." }).getByRole("button", { name: "Take it away" }).click();
    await pinned(wall).getByText("A slip.").waitFor({ state: "detached" });
    await pinned(wall).filter({ hasText: "Ask Russia" }).getByRole("button", { name: "Edit" }).click();
    await wall.getByLabel("This note in other words").fill("Ask Russia, and France, why they waited.");
    await wall.getByRole("button", { name: "Keep the change" }).click();
    await pinned(wall).getByText("Ask Russia, and France, why they waited.").waitFor();
    const notes = ["Ask Russia, and France, why they waited.", "Not for the class: who tires?"];
    const readNotes = (page: Page) => pinned(page).locator("p:first-child").allInnerTexts();
    expect((await readNotes(wall)).sort()).toEqual(notes);
    await wall.reload();
    await pinned(wall).first().waitFor();
    expect((await readNotes(wall)).sort()).toEqual(notes);

    // A student reads what is for all, and writes one that the instructor alone reads besides.
    const student = await studentOf(site, stored, "Quillon");
    const { page } = student;
    await toReview(page);
    await page.getByRole("button", { name: "Go to 2.05" }).click();
    await pinned(page).first().waitFor();
    expect(await readNotes(page)).toEqual(notes.slice(0, 1));
    await page.getByLabel("A note on this moment").fill("I was offline here.");
    await page.getByText("You and your instructor read it.").waitFor();
    await page.getByRole("button", { name: "Pin it" }).click();
    await pinned(page).getByText("I was offline here.").waitFor();
    await wall.reload();
    await pinned(wall).filter({ hasText: "I was offline here." }).getByText("Quillon").waitFor();

    // Links: with names and without, what is for all and nothing else.
    await openExamined(wall, "Share", "review-share");
    const links: string[] = [];
    for (const withNames of [false, true]) {
      await dialog(wall)
        .getByLabel("For whom")
        .fill(withNames ? "The examiner" : "Parents");
      await dialog(wall).getByLabel("with the students' names").setChecked(withNames);
      await dialog(wall).getByRole("button", { name: "Make a link" }).click();
      await dialog(wall)
        .locator("li", { hasText: withNames ? "The examiner" : "Parents" })
        .waitFor();
      links.push(await dialog(wall).locator(".token").innerText());
    }
    expect(new Set(links).size).toBe(2);
    await closeDialog(wall);
    const guests: Awaited<ReturnType<typeof visitor>>[] = [];
    for (const [index, link] of links.entries()) {
      const guest = await visitor(browser, site);
      const answer = guest.page.waitForResponse((response) => response.url().endsWith(`/api/review/${stored.match}`));
      await guest.page.goto(link);
      const sent = await (await answer).text();
      await expect.poll(() => place(guest.page), soon).toBe("2.05");
      expect(await readNotes(guest.page)).toEqual(notes.slice(0, 1));
      const told = await allWords(guest.page);
      // What somebody wrote stands as it was written; who they are is told by the link with names alone.
      const written = /Quillon here, of Elm Street\.|As Quillon said\./g;
      for (const words of [told.replace(written, ""), sent.replace(written, "")]) {
        expect(people.filter((name) => words.includes(name))).toEqual(index === 0 ? [] : people);
        expect(words).not.toContain("Not for the class");
        expect(words).not.toContain("I was offline");
      }
      for (const name of ["Share", "Export", "Taking part", "Walk the class", "Pin it", "Edit", "Take it away"])
        expect(await guest.page.getByRole("button", { name, exact: true }).count()).toBe(0);
      guests.push(guest);
    }
    await wall.getByRole("button", { name: "Share" }).click();
    await dialog(wall).locator("li", { hasText: "Parents" }).getByRole("button", { name: "Take it back" }).click();
    await dialog(wall).locator("li", { hasText: "Parents" }).waitFor({ state: "detached" });
    await closeDialog(wall);
    await guests[0]?.page.reload();
    await guests[0]?.page.getByText(/This review opens from your seat/).waitFor();
    await guests[1]?.page.reload();
    await expect.poll(() => place(guests[1]?.page as Page), soon).toBe("2.05");

    // The class walks in step.
    await openSource(page);
    const known = () => page.evaluate(() => (globalThis as unknown as Opened).replay().count);
    const from = await place(page);
    expect(from).toBe("2.05");
    await wall.getByRole("button", { name: "Walk the class" }).click();
    await page.getByText("Your instructor walks the class").waitFor();
    await wall.getByRole("button", { name: "Round on" }).click();
    await wall.getByRole("button", { name: "Step on" }).click();
    const shown = await place(wall);
    expect(shown).toMatch(/^3\.0/);
    await expect.poll(() => place(page), soon).toBe(shown);
    await wall.getByLabel("As seen by").selectOption("ARM");
    await expect.poll(() => page.getByLabel("As seen by").inputValue(), soon).toBe("ARM");
    await examine(wall, "review-walk");

    // Who looks at a run of a "what if" meanwhile is led on with the class, and can go back to it; a question calls them once more.
    await page.getByRole("tab", { name: "Moment" }).click();
    await page.getByRole("button", { name: "Change one thing in round 3…" }).click();
    await page.getByLabel("What is changed").selectOption("nothing");
    await page.getByLabel("How often").selectOption("100");
    await page.getByRole("button", { name: "Let bots play on" }).click();
    await page.getByRole("button", { name: "a typical one" }).click({ timeout: 60_000 });
    const run = page.getByText("this did not happen");
    await run.waitFor();
    await wall.getByRole("button", { name: "Step on" }).click();
    await page.getByText(/What you had open is kept: If all had been as it was/).waitFor();
    expect(await run.count()).toBe(0);
    const next = await place(wall);
    await expect.poll(() => place(page), soon).toBe(next);
    await page.getByRole("button", { name: "Back to it, and follow no more" }).click();
    await run.waitFor();
    await wall.getByRole("button", { name: "Step back" }).click();
    await expect.poll(() => place(wall), soon).toBe(shown);
    await wall.getByLabel("A question to the class").fill("Would you sign now?");
    await wall.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByLabel("Would you sign now?").waitFor();
    await openSource(page);
    expect(await run.count()).toBe(0);
    expect(await page.getByRole("button", { name: "Back to it" }).count()).toBe(0);
    for (const tab of ["Debrief", "Insight", "Charts"])
      expect(await page.getByRole("tab", { name: tab }).count()).toBe(0);
    expect(await page.getByRole("slider", { name: "Moment" }).count()).toBe(0);
    const upTo = (places.find(shown) ?? 0) + 1;
    await expect.poll(known, soon).toBe(upTo);
    const withheld = await page.request.get(`${site.students}api/review/${stored.match}`, {
      headers: { authorization: `Bearer ${stored.tokens.Quillon}` },
    });
    expect(await withheld.text()).not.toContain("In round 4");
    await page.keyboard.press("End");
    expect(await place(wall)).toBe(shown);
    await expect.poll(known, soon).toBe(upTo);
    await page.getByLabel("Would you sign now?").fill("Not without monitors.");
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await wall.locator(".answers").getByText("Not without monitors.").waitFor();
    expect(await wall.locator(".answers li").first().innerText()).toMatch(/^Quillon, \w+: Not without monitors\.$/);
    await examine(page, "review-asked");
    await wall.getByRole("button", { name: "Close the question" }).click();
    await page.getByRole("tab", { name: "Debrief" }).waitFor();
    await expect.poll(known, soon).toBe(last + 1);
    await page.getByRole("button", { name: "Back to it" }).waitFor();
    expect(await page.getByLabel("follow", { exact: true }).isChecked()).toBe(false);
    await wall.getByRole("button", { name: "To the beginning" }).click();
    await expect.poll(() => place(wall), soon).toBe("0.01");
    await wall.getByRole("button", { name: "End the walk" }).click();
    await page.getByText("Your instructor walks the class").waitFor({ state: "detached" });
    // Who does not follow is left where they were.
    expect(await place(page)).toBe(shown);

    // Closed to students, and opened again.
    const released = dialog(wall).getByLabel("The students of this table may review the match");
    await wall.getByRole("button", { name: "Share" }).click();
    await released.uncheck();
    await closeDialog(wall);
    await page.reload();
    await page.getByText("Your instructor has not opened the review of this match.").waitFor();
    await wall.getByRole("button", { name: "Share" }).click();
    await released.check();
    await closeDialog(wall);
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    const expectedFaults = /console: Failed to load resource: the server responded with a status of 40[13]/;
    for (const { faults } of [teacher, student, ...guests])
      expect(faults.filter((fault) => !expectedFaults.test(fault))).toEqual([]);
  });

  test("evidence and weights, reflections, downloads dropped on the page again, a report on paper, and a student erased", async () => {
    const { site, stored } = await setUp();
    const student = await studentOf(site, stored, "Quillon");
    const decision = student.page.getByLabel(/Which of your decisions/);
    await decision.fill("I, Quillon, signed too early.");
    await student.page.getByText("Saved", { exact: true }).waitFor();
    await examine(student.page, "end-debrief");
    await student.page.reload();
    await expect.poll(() => decision.inputValue(), soon).toBe("I, Quillon, signed too early.");

    const teacher = await visitor(browser, site);
    const wall = teacher.page;
    // The browser's own print dialog would stand in the way.
    await wall.addInitScript(() => {
      window.print = () => dispatchEvent(new Event("beforeprint"));
    });
    await wall.goto(site.teach);
    await wall.goto(`${site.students}review/${stored.match}?teach`);
    const released = () => dialog(wall).getByLabel("The students of this table may review the match");
    await wall.getByRole("button", { name: "Share" }).click();
    await released().uncheck();
    await closeDialog(wall);

    // Points follow the weights, and nothing else does.
    const members = people.map((_, index) => ({
      member: String(index + 1),
      seat: record.state.seatOrder[index] ?? null,
    }));
    const pointsBy = (weights: typeof defaultWeights) =>
      participationOf(record, members, weights).map(({ points }, index) => `${people[index]} ${Math.round(points)}`);
    const pointsShown = async () =>
      (await dialog(wall).locator("details.student summary").all()).reduce<Promise<string[]>>(async (before, row) => {
        const words = (await row.innerText()).replace(/\s+/g, " ");
        const found = /(\w+) (\d+) of 100$/.exec(words);
        return [...(await before), `${found?.[1]} ${found?.[2]}`];
      }, Promise.resolve([]));
    await wall.getByRole("button", { name: "Taking part" }).click();
    await expect.poll(pointsShown, soon).toEqual(pointsBy(defaultWeights));
    const weights = { ...defaultWeights, rounds: 0, texts: 80 };
    expect(pointsBy(weights)).not.toEqual(pointsBy(defaultWeights));
    for (const kind of ["rounds", "texts"] as const) {
      await dialog(wall).getByLabel(participationWords[kind]).fill(String(weights[kind]));
      await wall.keyboard.press("Tab");
    }
    await expect.poll(pointsShown, soon).toEqual(pointsBy(weights));
    const row = dialog(wall).locator("details.student", { hasText: "Quillon" });
    await row.locator("summary").click();
    await row.getByText("I, Quillon, signed too early.").waitFor();
    await row.getByText("Not handed in yet.").waitFor();
    await closeDialog(wall);
    await wall.getByRole("button", { name: "Share" }).click();
    expect(await released().isChecked()).toBe(false);
    await released().check();
    await closeDialog(wall);
    await openExamined(wall, "Taking part", "review-part", () => row.locator("summary").click());
    await expect.poll(pointsShown, soon).toEqual(pointsBy(weights));
    await closeDialog(wall);

    // The four downloads hold what the match holds.
    const download = async (title: string): Promise<string> => {
      const [got] = await Promise.all([
        wall.waitForEvent("download"),
        dialog(wall).getByRole("link", { name: title }).click(),
      ]);
      return readFile(await got.path(), "utf8");
    };
    const takeHome = async () => {
      await wall.getByRole("button", { name: "Export" }).click();
      const file = await download("The match as a file");
      const events = await download("All events (CSV)");
      const messages = await download("All messages (CSV)");
      return { file, events, messages, participation: await download("Participation (CSV)") };
    };
    const first = await takeHome();
    for (const text of [first.events, first.messages, first.participation])
      expect(text.startsWith("\uFEFFn")).toBe(true);
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

    // Dropped on the page, the file opens as what it was; what is no such file is told so, and what was open stays.
    await openSource(wall);
    const here = await wholeDigest(wall);
    const reader = await visitor(browser, site);
    const { page } = reader;
    await page.goto(`${site.students}review`);
    await page.getByRole("heading", { name: "Review a match" }).waitFor();
    await drop(page, "ir-204.json", first.file);
    await page.getByText("ir-204.json").waitFor();
    await openSource(page);
    expect(await wholeDigest(page)).toBe(here);
    await page.getByRole("button", { name: "Round on" }).click();
    const at = await place(page);
    // A file in which something was changed is shown up to there, beside what was open.
    const changed = JSON.parse(first.file);
    const touched = changed.entries.findIndex(({ kind }: { kind: string }, i: number) => i > 30 && kind === "command");
    changed.entries[touched].body.events[0].strange = 1;
    await drop(page, "changed.json", JSON.stringify(changed));
    await page
      .getByText(new RegExp(`something in it was changed. It departs at entry ${touched}, round \\d+;`))
      .waitFor();
    await page.getByText("changed.json").waitFor();
    await page.getByRole("button", { name: "← Back" }).click();
    for (const [name, text, words, entry] of [
      ["cut.json", first.file.slice(0, first.file.length / 2), "The file ends too early.", /Entry \d+/],
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

    // On paper: the report alone, with all that stands behind "more".
    await wall.getByRole("button", { name: "Export" }).click();
    await dialog(wall).getByRole("button", { name: "A report to print" }).click();
    const report = wall.locator(".report");
    await report.waitFor({ state: "attached" });
    expect(await report.isVisible()).toBe(false);
    await wall.emulateMedia({ media: "print" });
    await report.getByRole("heading", { name: "IR 204" }).waitFor();
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

    // Erased, a student is nowhere: not on the page, not in what is taken home, not in others' words; the match still holds.
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
    const second = await takeHome();
    await closeDialog(wall);
    for (const [name, text] of Object.entries(second))
      expect({ name, text: text.match(/Quillon|Elm Street/g) }).toEqual({ name, text: null });
    expect(second.participation).toContain("Aurelia");
    const verdict = verify(scenario, accepted(parseMatchFile(second.file)));
    expect(verdict.ok && verdict.value.fingerprint).toBe(accepted(parseMatchFile(first.file)).end.hash);
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
    await student.page.reload();
    await student.page.getByText("Your place could not be found.").first().waitFor();
    const expectedFaults = /console: Failed to load resource: the server responded with a status of 40[13]/;
    for (const { faults } of [teacher, student, reader])
      expect(faults.filter((fault) => !expectedFaults.test(fault))).toEqual([]);
  });
});
