/** Looking at a match again in a real browser: from a file, on a phone, and from the seat right after the end. */
import { writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { gaugeName } from "../../client/words/gauges.ts";
import { moveWords } from "../../client/words/moves.ts";
import { makeNames } from "../../client/words/names.ts";
import { explain } from "../../shared/engine/explain.ts";
import { chain, type Entry, emptyChain, type NewEntry } from "../../shared/log/chain.ts";
import { makeMatchFile, matchFileOf } from "../../shared/log/matchFile.ts";
import { chartsOf } from "../../shared/review/charts.ts";
import { placesOf } from "../../shared/review/places.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import type { EventOf, MatchEvent } from "../../shared/state/event.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { scenario } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { accessible } from "./axe.ts";
import { beReady, fitsWidth, goOn, inRound, look, narrow, passBrief, soon, startSite, visitor } from "./pages.ts";

/** A file of a match of bots with so many messages of people in it. */
function fileOf(messages: number): { path: string; record: MatchRecord } {
  const log = loudMatch(scenario, { scenario: scenario.id, seed: "review", roster: 10, form: "long" }, messages);
  const file = matchFileOf(log.entries());
  if (!file.ok) throw new Error("no file");
  const path = joinPath(temporaryFolder(), "match.json");
  writeFileSync(path, makeMatchFile(file.value));
  return { path, record: log.record() };
}

/** A file whose chain is right, and which other rules than today's have written: from entry `at` on, what was said is no event at all. */
function strangeFile(): { readonly text: string; readonly at: number } {
  const [first, ...rest] = loudMatch(
    scenario,
    { scenario: scenario.id, seed: "strange", roster: 10, form: "long" },
    10,
  ).entries() as (NewEntry & Entry)[];
  const rules: NewEntry = { kind: "rules", body: { scenarioHash: "", engineVersion: "0" } };
  const strange = rest.map((entry): NewEntry => {
    if (entry.kind !== "command") return entry;
    const events = entry.body.events.map((event) => (event.kind === "said" ? { kind: "said", channel: 5 } : event));
    return { kind: "command", body: { ...entry.body, events: events as MatchEvent[] } };
  });
  const file = matchFileOf(chain(emptyChain, [...(first ? [first] : []), rules, ...strange]));
  if (!file.ok) throw new Error("no file");
  const at = rest.findIndex(
    ({ kind, body }) => kind === "command" && body.events.some((event) => event.kind === "said"),
  );
  // After the opening and the mark that other rules take over.
  return { text: makeMatchFile(file.value), at: at + 2 };
}

/** The place that the page names now: "4.17". */
const place = async (page: Page): Promise<string> =>
  (await page.locator(".place-now").innerText()).replace(/^.*#/s, "").trim();

const chosen = (page: Page) => page.locator(".log-rows [aria-current=step]");

describe.skipIf(noBrowser())("the review in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("a file of thousands of messages: the log and its filters, seats' eyes, why, the charts, and time that runs", async () => {
    const site = await startSite();
    const { page, faults } = await visitor(browser, site);
    await page.clock.install();
    await page.goto(`${site.students}review`);
    const input = page.locator("input[type=file]").first();
    await input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.getByText("That is not a file of this game.").waitFor();
    const { text, at } = strangeFile();
    await input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page
      .getByText(
        `This file does not verify. That file comes from another version of the game. It departs at entry ${at},`,
      )
      .waitFor();
    // What comes before it is there to be looked at.
    await page.keyboard.press("End");
    await expect.poll(() => place(page), soon).toMatch(/^1\.\d+$/);
    const file = fileOf(3000);
    const places = placesOf(file.record.events);
    await page.getByRole("button", { name: "Menu" }).click();
    await input.setInputFiles(file.path);
    await page.getByText("This file does not verify.").waitFor({ state: "detached" });
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

    // By keyboard the log is one stop, and its arrows go from entry to entry.
    expect(await page.locator(".log-rows button[tabindex='0']").count()).toBe(1);
    await chosen(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const focused = () => page.evaluate(() => document.activeElement?.querySelector(".place")?.textContent?.trim());
    await expect.poll(focused, soon).not.toBe(label);
    await expect.poll(focused, soon).toBe(await place(page));
    expect(Number((await place(page)).split(".")[1])).toBeGreaterThan(Number(label.split(".")[1]));

    // The log is shown as told, and proved meanwhile.
    await page.getByText("Recomputed: the rules give every event").waitFor();

    // Filters: what is left is what the log has of it.
    const { record } = file;
    const shown = page.locator(".log-pane .hidden[role=status]");
    const filters = page.getByRole("form", { name: "Filter the log" });
    await filters.getByLabel("Kind").selectOption("said");
    const saidBy = (test: (event: EventOf<"said">, round: number) => boolean) =>
      record.events.filter(({ event, round }) => event.kind === "said" && test(event, round)).length;
    // With them stands what became of the words in them.
    const settled = record.events.filter(({ event }) => event.kind === "wordSettled").length;
    await expect
      .poll(() => shown.innerText(), soon)
      .toBe(`${(saidBy(() => true) + settled).toLocaleString("en")} entries shown, messages`);
    await filters.getByLabel("Seat").selectOption("ARM");
    await filters.getByLabel("Round").selectOption("3");
    await filters.getByLabel("Channel").selectOption("plenary");
    const left = saidBy(({ seat, channel }, round) => seat === "ARM" && round === 3 && channel === "plenary");
    expect(left).toBeGreaterThan(1);
    await expect.poll(() => shown.innerText(), soon).toBe(`${left} entries shown, messages`);
    await filters.getByLabel("Words in the log").fill("no such words");
    await page.getByText("Nothing in this match fits these filters.").waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();

    // Another seat's eyes know less.
    const all = await shown.innerText();
    await page.getByLabel("As seen by").selectOption("FRA");
    await expect.poll(() => shown.innerText(), soon).not.toBe(all);
    await page.getByRole("tab", { name: "Seat" }).click();
    await page.getByRole("heading", { name: "France" }).waitFor();
    await page.getByLabel("As seen by").selectOption("everything");

    // Every change of a number, with its rules; and what its start rests on.
    await page.getByRole("slider", { name: "Moment" }).focus();
    await page.keyboard.press("End");
    const names = makeNames(scenario, record.state.nameOrder);
    const gauge = { gauge: "hurt", side: 0 } as const;
    const changes = explain(record.events, gauge);
    await page
      .getByRole("button", { name: `Why? ${gaugeName(gauge, names)}` })
      .last()
      .click();
    const why = page.getByRole("dialog");
    await why.locator(".history > li").first().waitFor();
    expect(await why.locator(".history > li > p:first-child").allInnerTexts()).toEqual(
      changes.map((change) => `Round ${change.round} ${moveWords("hurt", change)}`),
    );
    expect(await why.getByText(/rules §\d/).count()).toBe(changes.flatMap(({ terms }) => terms).length);
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "detached" });

    // What a moment moved is in the answer to "why?" there, though it follows the moment itself.
    const moving = record.events.find(({ n }) => {
      const then = record.events[n + 1]?.event;
      return record.events[n]?.event.kind === "convened" && then?.kind === "moved" && then.from !== then.to;
    });
    if (!moving) throw new Error("no talks moved a number");
    await page.evaluate((hash) => location.assign(hash), `#${places.label(moving.n)}`);
    await expect.poll(() => place(page), soon).toBe(places.label(moving.n));
    await page.getByRole("tab", { name: "Moment" }).click();
    const move = page.locator(".moved > li").first();
    const [from, to] = (await move.locator("strong").innerText()).split(" → ");
    await move.getByRole("button", { name: /^Why\?/ }).click();
    expect(await why.locator(".history > li").first().innerText()).toContain(`${from} → ${to}`);
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "detached" });

    // The chart's points and figures are ways to their moments.
    const plot = page.locator(".plot .u-over");
    const box = await plot.boundingBox();
    if (!box) throw new Error("no plot");
    const dead = chartsOf(record).filter(({ of }) => of.gauge === "militaryDead");
    const most = Math.max(
      ...dead.flatMap(({ truth, claimed }) => [...truth, ...(claimed ?? [])]).map(({ value }) => value),
    );
    const rounds = record.state.round;
    for (const point of [dead[0]?.truth[2], dead[1]?.truth.at(-2)]) {
      if (!point) throw new Error("too short a match");
      const position = { x: (box.width * point.round) / rounds, y: box.height * (1 - point.value / (most * 1.06)) };
      await plot.click({ position });
      await expect.poll(() => place(page), soon).toBe(places.label(point.n));
    }
    await page.getByText("In figures").click();
    const before = await place(page);
    await page.locator(".charts table button").last().click();
    expect(await place(page)).not.toBe(before);
    expect((await place(page)).split(".")[0]).toBe(String(rounds));

    // By the keys, a round at a time.
    const ends = [0, 1, 2].map((round) => record.events.findLast((each) => each.round === round)?.n ?? 0);
    await page.getByRole("slider", { name: "Moment" }).focus();
    await page.keyboard.press("Home");
    for (const end of ends.slice(1)) {
      await page.keyboard.press("Shift+ArrowRight");
      expect(await place(page)).toBe(places.label(end));
    }
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await place(page)).toBe(places.label(ends[1] ?? 0));

    // Played, at its speed, until it is stopped or over; the clock stands still but for what is told here.
    const beats = record.events.filter(
      ({ event }) => !["moved", "remembered", "attendanceTested"].includes(event.kind),
    );
    await page.keyboard.press("Home");
    await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 1000)));
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await button("Play").click();
    await page.clock.runFor(3100);
    expect(await place(page)).toBe(places.label(beats[3]?.n ?? 0));
    await page.getByLabel("Speed").selectOption("4");
    await page.clock.runFor(1100);
    expect(await place(page)).toBe(places.label(beats[7]?.n ?? 0));
    await button("Pause").click();
    await page.clock.runFor(5000);
    expect(await place(page)).toBe(places.label(beats[7]?.n ?? 0));
    await button("Step on").click();
    expect(await place(page)).toBe(places.label(beats[8]?.n ?? 0));
    await page.keyboard.press("End");
    await button("Step back").click();
    await button("Play").click();
    await page.clock.runFor(3000);
    await button("Play").waitFor();
    expect(await place(page)).toBe(places.label(record.events.length - 1));
    await page.clock.resume();
    expect(faults).toEqual([]);
  });

  test("on a phone in the dark every part fits", async () => {
    const site = await startSite();
    const { page, faults } = await visitor(browser, site, { viewport: narrow, hasTouch: true, colorScheme: "dark" });
    await page.goto(`${site.students}review`);
    await page.locator("input[type=file]").setInputFiles(fileOf(60).path);
    for (const name of ["Log", "Seat", "Charts", "Insight", "Debrief", "Moment"]) {
      await page.getByRole("tab", { name }).click();
      await fitsWidth(page);
    }
    await page.getByRole("tab", { name: "Insight" }).click();
    await page.getByRole("button", { name: "Show it large" }).click();
    await page
      .getByRole("dialog")
      .getByRole("img", { name: /Map of possible texts/ })
      .waitFor();
    await accessible(page, "why no peace at 360");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("tab", { name: "Moment" }).click();
    await look(page, "review-360-dark");
    expect(faults).toEqual([]);
  });

  test("after a match that was played: the debrief at the seat, and from its evidence into the review", async () => {
    const site = await startSite();
    const student = await visitor(browser, site);
    const { page } = student;
    await page.goto(site.students);
    await page.getByRole("button", { name: /^Play a full match/ }).click();
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
    await page.getByRole("img", { name: /Map of possible texts/ }).waitFor();
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

    expect(new URL(page.url()).pathname).toMatch(/^\/review\/[\w-]+$/);
    expect(student.faults).toEqual([]);
  });
});

/** Waits for the result or for the way on from the wire; true: the result. */
async function over(page: Page): Promise<boolean> {
  const result = page.getByRole("heading", { name: "True, against claimed" }).first();
  const wire = page.getByRole("button", { name: "Go on", exact: true });
  await result.or(wire).first().waitFor();
  return result.isVisible();
}
