/** What if: each kind of change in the form, its runs beside what happened, one run replayed as a match; and the match itself as it was. */
import type { Browser, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultClause } from "../../client/match/clauseOptions.ts";
import { clauseWords } from "../../client/words/clauses.ts";
import { refusalWords } from "../../client/words/codes.ts";
import { figure } from "../../client/words/gauges.ts";
import { makeNames } from "../../client/words/names.ts";
import { orderWords } from "../../client/words/orders.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { Change } from "../../shared/review/change.ts";
import { prepareFork } from "../../shared/review/fork.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { clauseKinds, latestClauses } from "../../shared/rules/clauses.ts";
import type { EventKind, EventOf, LoggedEvent } from "../../shared/state/event.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { scenario } from "../helpers/engine.ts";
import { wholeMatch } from "../helpers/reviewMatch.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { type Opened, openSource, wholeDigest } from "./pageSource.ts";
import { look, soon, startSite, visitor } from "./pages.ts";
import { storeMatch } from "./stored.ts";

/** The last round in which a text entered into force, and what could have been changed in it. */
function choose(record: MatchRecord) {
  const force = record.events.findLast(({ event }) => event.kind === "enteredIntoForce");
  if (force?.event.kind !== "enteredIntoForce") throw new Error("no text entered into force");
  const { round } = force;
  const lock = record.events.find((each) => each.round === round && each.event.kind === "locked");
  const first = record.events.findIndex((each) => each.round === round);
  if (!lock) throw new Error("not locked");
  const before = record.stateAt(lock.n - 1);
  const text = before.texts[force.event.text - 1];
  if (!text) throw new Error("no such text");
  return { round, lock, first, text };
}

/** "4.17". */
const placeOf = ({ events }: MatchRecord, { n, round }: LoggedEvent): string =>
  `${round}.${String(n - events.findIndex((each) => each.round === round) + 1).padStart(2, "0")}`;

/** The first clause that a text open at a lock could not have been given, and what the page must say of it. */
function firstIllegal(record: MatchRecord) {
  const names = makeNames(scenario, record.state.nameOrder);
  for (const lock of record.events.filter(({ event }) => event.kind === "locked")) {
    const state = record.stateAt(lock.n - 1);
    const { pub } = viewFor(scenario, state, "instructor");
    for (const text of state.texts.filter(({ status }) => status === "open")) {
      const clauses = latestClauses(text);
      for (const kind of clauseKinds.filter((each) => !clauses.some((clause) => clause.kind === each))) {
        const clause = defaultClause(kind, { scenario, pub });
        if (!clause) continue;
        const change: Change = { kind: "clauses", text: text.id, clauses: [...clauses, clause] };
        const fork = prepareFork(record, { n: lock.n, change, seed: "any" });
        if (!fork.ok) return { lock, text: text.id, clause, words: refusalWords(fork.error, names.any) };
      }
    }
  }
  throw new Error("every clause could be had in every round");
}

/** The events of a kind in a round. */
const ofKind = <K extends EventKind>(events: readonly LoggedEvent[], round: number, kind: K): EventOf<K>[] =>
  events.flatMap((each) => (each.round === round && each.event.kind === kind ? [each.event as EventOf<K>] : []));

/** The map of the match that the page shows now fills its place: another match before it leaves nothing behind. */
const mapFills = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(() => {
          const [canvas, place] = [".map canvas", ".map .canvas"].map((each) => document.querySelector(each));
          const [is, should] = [canvas?.getBoundingClientRect(), place?.getBoundingClientRect()];
          return is && should
            ? [is.width - should.width, is.height - should.height].map((gap) => Math.abs(Math.round(gap)))
            : null;
        }),
      soon,
    )
    .toEqual([0, 0]);

/** Everything that happened in the match that the page shows. */
const eventsShown = (page: Page): Promise<LoggedEvent[]> =>
  page.evaluate(() => {
    const source = (globalThis as unknown as Opened).replay();
    source.setViewer("everything");
    source.seek(source.count - 1);
    return [...source.snapshot().events];
  });

describe.skipIf(noBrowser())("what if, in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("orders, a name, a clause, a card, nothing: each is played on, one run opened, and the match left as it was", async () => {
    const { log } = wholeMatch(scenario, { roster: 10, form: "long" });
    const record = log.record();
    const { round, lock, first, text } = choose(record);
    const names = makeNames(scenario, record.state.nameOrder);
    const dataDir = temporaryFolder();
    const { match } = await storeMatch(dataDir, scenario, { log, title: "Ten seats", people: [] });
    const site = await startSite(dataDir);
    const { page, faults } = await visitor(browser, site);
    await page.goto(site.teach);
    const moment = placeOf(record, lock);
    await page.goto(`${site.students}review/${match}?teach#${moment}`);
    await page.getByText(`#${moment}`).first().waitFor();
    await openSource(page);
    const untouched = await wholeDigest(page);
    const file = async () => (await page.request.get(`${site.students}api/teach/matches/${match}/file`)).text();
    const kept = await file();

    const form = page.locator("form.change");
    const outcomes = page.locator(".outcomes");
    const start = async (kind: string, runs = "100") => {
      const open = page.getByRole("button", { name: `Change one thing in round ${round}…` });
      if (await open.isVisible()) await open.click();
      await form.getByLabel("What is changed").selectOption(kind);
      await form.getByLabel("How often").selectOption(runs);
    };
    const playOn = () => form.getByRole("button", { name: "Let bots play on" }).click();
    const box = (words: string): Locator => form.locator("label.choice", { hasText: words }).locator("input");

    /** Lets the bots play on from the form as it stands, reads the figures, replays a run, and gives its events. */
    const tryOut = async (compared: boolean, ...heading: string[]): Promise<LoggedEvent[]> => {
      await playOn();
      await page.getByText("Open a run:").waitFor({ timeout: 60_000 });
      const title = await page.locator(".fork strong").first().innerText();
      for (const part of heading) expect(title.toLowerCase()).toContain(part.toLowerCase());
      const { state } = record;
      const dead = state.sides[0].civilianDead + state.sides[1].civilianDead;
      const told = (await outcomes.innerText()).replace(/\s+/g, " ");
      expect(told).toContain("In 100 runs: median");
      expect(told).toContain(`In your match: ${figure(dead, Math.abs(dead) < 20 ? 1 : 0)}.`);
      // The same runs without the change stand beside it, and the difference run by run.
      expect(await outcomes.locator(".beside").count()).toBe(compared ? 1 : 0);
      expect(told.includes("Without the change: median")).toBe(compared);
      expect(told.includes("Run by run, the change makes")).toBe(compared);
      expect(/ held through round \d+ in \d+ of 100 runs, against \d+ without the change\./.test(told)).toBe(compared);
      expect(told).toMatch(/Yours.*: the last round\./);
      const [, low = 0, high = 0] = /eight in ten between ([\d,]+) and ([\d,]+)/.exec(told.replaceAll(",", "")) ?? [];
      const [, median = -1] = /median ([\d,]+)/.exec(told.replaceAll(",", "")) ?? [];
      expect(Number(median)).toBeGreaterThanOrEqual(Number(low));
      expect(Number(median)).toBeLessThanOrEqual(Number(high));
      const ends = [...(/end[^:]*: ([^.]*)\. Yours/.exec(told)?.[1]?.matchAll(/(\d+) %/g) ?? [])].map(([, part]) =>
        Number(part),
      );
      expect(ends.reduce((sum, part) => sum + part, 0)).toBeGreaterThanOrEqual(98);
      expect(await outcomes.locator(".histogram circle").count()).toBe(1);

      await page.getByRole("button", { name: "a typical one" }).click();
      await page.getByText("this did not happen").waitFor();
      const run = await eventsShown(page);
      expect(run.slice(0, first)).toEqual(JSON.parse(JSON.stringify(record.events.slice(0, first))));
      expect(run.at(-1)?.event.kind).toBe("ended");
      await page.keyboard.press("Home");
      await page.getByText("#0.01").first().waitFor();
      await mapFills(page);
      await page.getByRole("button", { name: "← Back" }).click();
      await page.getByText("this did not happen").waitFor({ state: "detached" });
      await page.getByText(`#${moment}`).first().waitFor();
      expect(await wholeDigest(page)).toBe(untouched);
      await mapFills(page);
      // The other runs can still be opened.
      await page.getByRole("button", { name: "the best for all" }).waitFor();
      return run;
    };

    // What the rules forbid says so beside the choice, or as soon as it is tried; nothing else changes.
    await start("orders");
    const seat = scenario.leads[0];
    await form.getByLabel("Which seat").selectOption(seat);
    const barred = form.locator("label.choice", { has: page.locator("input:disabled") }).first();
    expect((await barred.innerText()).split(" · ").at(-1)).toMatch(/^[A-Z].*\.$/);
    const illegal = firstIllegal(record);
    await page.goto(`${site.students}review/${match}?teach#${placeOf(record, illegal.lock)}`);
    await page.reload();
    await page
      .getByText(`#${placeOf(record, illegal.lock)}`)
      .first()
      .waitFor();
    await page.getByRole("button", { name: `Change one thing in round ${illegal.lock.round}…` }).click();
    await form.getByLabel("What is changed").selectOption("clauses");
    const which = form.getByLabel("Which text");
    if (await which.isVisible()) await which.selectOption(String(illegal.text));
    await box(clauseWords(illegal.clause, names)).check();
    await playOn();
    await page.locator(".fork .refusal").getByText(illegal.words).waitFor();
    expect(await outcomes.count()).toBe(0);
    await openSource(page);
    expect(await wholeDigest(page)).toBe(untouched);
    await page.goto(`${site.students}review/${match}?teach#${moment}`);
    await page.getByText(`#${moment}`).first().waitFor();

    // Other orders of one seat.
    await start("orders");
    await form.getByLabel("Which seat").selectOption(seat);
    await form.locator("label.choice input:not(:disabled):not(:checked)").first().check();
    await form.locator("label.choice input:checked").first().waitFor();
    const ordered = async () => {
      const labels = await form.locator("label.choice", { has: page.locator("input:checked") }).allInnerTexts();
      return labels.map((label) => label.split(" · ")[0]?.trim() ?? "");
    };
    const chosen = await ordered();
    const otherOrders = await tryOut(true, names.seat(seat), "ordered");
    const [locked] = ofKind(otherOrders, round, "locked");
    const given = (locked?.orders[seat] ?? []).map((order) => orderWords(order, names));
    expect([...given].sort()).toEqual([...chosen].sort());
    expect(locked?.orders[seat]).not.toEqual(ofKind(record.events, round, "locked")[0]?.orders[seat]);
    await look(page, "review-fork-1280");

    // A name that was there is missing: the text does not come into force.
    const signer = scenario.leads[1];
    await start("sign");
    await box(`${names.Seat(signer)} does not sign “${text.title}”`).check();
    const unsigned = await tryOut(true, names.seat(signer), "not signed", text.title);
    expect(ofKind(record.events, round, "enteredIntoForce").map((event) => event.text)).toEqual([text.id]);
    expect(ofKind(unsigned, round, "enteredIntoForce")).toEqual([]);

    // Without one of its clauses it does, and says so.
    const left = latestClauses(text)[0];
    if (!left) throw new Error("a text without clauses");
    await start("clauses");
    await form.getByLabel("Which text").selectOption(String(text.id));
    await box(clauseWords(left, names)).uncheck();
    const shorter = await tryOut(true, text.title, "without", names.clause(left.kind));
    expect(ofKind(shorter, round, "amended").at(-1)?.clauses).toEqual(
      latestClauses(text).filter(({ kind }) => kind !== left.kind),
    );

    // A card.
    const card = scenario.files.cards.cards.find(({ mirrored }) => !mirrored);
    if (!card) throw new Error("every card is mirrored");
    await start("card");
    await box(card.name).check();
    const other = await tryOut(true, card.name);
    expect(ofKind(other, round, "cardPlayed").map((event) => event.card)).toEqual([card.id]);
    expect(ofKind(record.events, round, "cardPlayed").map((event) => event.card)).not.toEqual([card.id]);

    // Nothing: the round's orders are those that were given.
    await start("nothing");
    const same = await tryOut(false, "as it was");
    expect(ofKind(same, round, "locked")[0]?.orders).toEqual(ofKind(record.events, round, "locked")[0]?.orders);

    // Many runs, stopped.
    await start("nothing", "3000");
    await playOn();
    await expect
      .poll(() => page.locator("progress").evaluate((bar) => (bar as HTMLProgressElement).value), soon)
      .toBeGreaterThan(0);
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText("Open a run:").waitFor();
    const stopped = Number(/In ([\d,]+) runs/.exec(await outcomes.innerText())?.[1]?.replaceAll(",", ""));
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(3000);
    expect(await wholeDigest(page)).toBe(untouched);
    expect(await file()).toBe(kept);
    expect(faults).toEqual([]);
  });
});
