/** A whole match of ten seats and eight rounds in Chromium: at every event the page has what the log folds to, and no seat's view knows more than the seat could. */
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { mapNames } from "../../client/map/mapNames.ts";
import { textTwin } from "../../client/map/textTwin.ts";
import { mapModelOf } from "../../client/match/mapModelOf.ts";
import { tellingOf } from "../../client/match/match.ts";
import type { Snapshot } from "../../client/net/matchSource.ts";
import type { ReplayViewer } from "../../client/net/replaySource.ts";
import { filterRows, logRows, noFilter, rowAt } from "../../client/pages/review/logRows.ts";
import { bandWord, figure } from "../../client/words/gauges.ts";
import { mapWords } from "../../client/words/map.ts";
import { makeNames } from "../../client/words/names.ts";
import { sides } from "../../shared/base/ids.ts";
import { readGauge } from "../../shared/engine/gauge.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { ReviewReply } from "../../shared/protocol/review.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { GaugeRef } from "../../shared/state/gauge.ts";
import { sideGauges, worldGauges } from "../../shared/state/gaugeKinds.ts";
import type { SeatView } from "../../shared/state/seatView.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { scenario } from "../helpers/engine.ts";
import { type Step, stepsOf, type WholeMatch, wholeMatch } from "../helpers/reviewMatch.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { digest, type Opened, openSource } from "./pageSource.ts";
import { startSite, visitor } from "./pages.ts";
import { storeMatch } from "./stored.ts";

const asViewer = (viewer: ReplayViewer) => (viewer === "everything" ? "instructor" : viewer);

/** What `viewer` is shown right after each event, made anew from the log. */
function expected(steps: readonly Step[], viewer: ReplayViewer) {
  const events: LoggedEvent[] = [];
  return steps.map(({ n, round, event, state }) => {
    const known = scrub(scenario, state, event, asViewer(viewer));
    if (known) events.push({ n, round, event: known });
    return { view: viewFor(scenario, state, asViewer(viewer)), count: events.length, last: events.at(-1) ?? null };
  });
}

/** The same from the page's source, as digests, at each of `moments`; the whole truth beside it where everything is seen. */
const digestsOf = (page: Page, viewer: ReplayViewer, moments: readonly number[]): Promise<string[]> =>
  page.evaluate(
    ({ viewer, moments }) => {
      const { replay, digest } = globalThis as unknown as Opened;
      const source = replay();
      if (!source.setViewer(viewer)) throw new Error(`no such viewer: ${viewer}`);
      return moments.map((n) => {
        source.seek(n);
        const { view, events } = source.snapshot();
        const shown = { view, count: events.length, last: events.at(-1) ?? null };
        return digest(viewer === "everything" ? [shown, source.state()] : [shown]);
      });
    },
    { viewer, moments },
  );

/** Compares at `moments`; where they differ, in full at the first that does. */
async function sameAt(page: Page, steps: readonly Step[], viewer: ReplayViewer, moments: readonly number[]) {
  const all = expected(steps, viewer);
  const wanted = moments.map((n) => digest(viewer === "everything" ? [all[n], steps[n]?.state] : [all[n]]));
  const found = await digestsOf(page, viewer, moments);
  const differs = moments[found.findIndex((each, index) => each !== wanted[index])];
  if (differs === undefined) return expect(found).toHaveLength(moments.length);
  const { view, state } = await page.evaluate((n) => {
    const source = (globalThis as unknown as Opened).replay();
    source.seek(n);
    return { view: source.snapshot().view, state: source.state() };
  }, differs);
  const where = `event ${differs} as ${viewer}`;
  expect(view, where).toEqual(JSON.parse(JSON.stringify(all[differs]?.view)));
  expect(state, where).toEqual(JSON.parse(JSON.stringify(steps[differs]?.state)));
  expect.fail(`${where}: the events that it knows differ`);
}

/** Every number of the table "everything, exact", in its order. */
const numbersOf = ({ state }: Step): string[] =>
  [
    ...sideGauges.flatMap((gauge) => sides.map((side): GaugeRef => ({ gauge, side }))),
    ...Object.keys(state.ground).map((sector): GaugeRef => ({ gauge: "ground", sector })),
    ...worldGauges.map((gauge): GaugeRef => ({ gauge })),
    ...state.seatOrder.map((seat): GaugeRef => ({ gauge: "credibility", seat })),
  ].map((of) => figure(readGauge(state, of), 1));

/** What the page must show at a moment: where it is, the map in words, the log's row, the seat's standing or all numbers. */
interface Shown {
  readonly place: string;
  readonly heading: string;
  readonly map: readonly string[];
  /** Null: no row of the log is chosen. */
  readonly row: string | null;
  readonly numbers: readonly string[];
}

/** The words for any event of the match, as `viewer` is shown them. */
function wordsFor(steps: readonly Step[], viewer: ReplayViewer): (step: Step) => Shown {
  const seen = steps.flatMap(({ n, round, event, state }): LoggedEvent[] => {
    const known = scrub(scenario, state, event, asViewer(viewer));
    return known ? [{ n, round, event: known }] : [];
  });
  const end = steps.at(-1);
  if (!end) throw new Error("no events");
  const names = makeNames(scenario, end.state.nameOrder);
  const whole = { view: viewFor(scenario, end.state, asViewer(viewer)), events: seen } as unknown as Snapshot;
  const rows = filterRows(logRows(seen, tellingOf(scenario, names, whole)), noFilter);
  return (step) => {
    const { n, round, state } = step;
    const view = viewFor(scenario, state, asViewer(viewer));
    const first = steps.findIndex((each) => each.round === round);
    return {
      place: `${round}.${String(n - first + 1).padStart(2, "0")}`,
      heading: round === 0 ? "Briefing" : `Round ${round}`,
      map: mapInWords(
        view,
        seen.filter((each) => each.n <= n),
      ),
      row: rows[rowAt(rows, n)]?.text ?? null,
      numbers: viewer === "everything" ? numbersOf(step) : standingOf(view),
    };
  };
}

function mapInWords(view: SeatView, events: readonly LoggedEvent[]): string[] {
  const { map, scenario: file, names: nameFile } = scenario.files;
  const names = makeNames(scenario, view.pub.nameOrder);
  const setting = { scenario, names, theme: "light", reducedMotion: true, draft: [] } as const;
  const model = mapModelOf(view, events, { ...setting, choosable: { towns: [], sectors: [] } });
  const { summary, sections } = textTwin(model, map, mapNames(file, nameFile), mapWords);
  return [summary, ...sections.flatMap(({ heading, items }) => [heading, ...items])];
}

/** The meters of a seat's own column. */
function standingOf({ pub, own }: SeatView): string[] {
  const side = own?.own;
  return [
    ...(side ? [side.will, side.hardness, side.hurt, side.force].map((value) => figure(value)) : []),
    ...(side ? [figure(side.supply, 1)] : []),
    ...(own?.clientSupply == null ? [] : [figure(own.clientSupply, 1)]),
    figure(pub.seats.find(({ id }) => id === own?.seat)?.credibility ?? 0),
    bandWord(pub.widerWarBand),
    figure(pub.energyAlarm),
  ];
}

/** Scrubs to each of `moments` by the slider and reads the page as it then stands. */
const shownAt = (page: Page, moments: readonly number[]): Promise<Shown[]> =>
  page.evaluate(async (moments) => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const text = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const slider = document.querySelector<HTMLInputElement>("input[aria-label=Moment]");
    if (!slider) throw new Error("no slider");
    const found = [];
    for (const n of moments) {
      slider.value = String(n);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      const chosen = () => document.querySelector<HTMLElement>(".log-rows [aria-current=step]");
      // The log follows a few frames after the moment.
      const busy = () => document.querySelector(".log-pane[aria-busy=true]") !== null;
      for (let i = 0; i < 2 || (i < 60 && (busy() || !chosen())); i++) await frame();
      const line = chosen()?.querySelector(".line");
      const told = [...(line?.childNodes ?? [])]
        .filter((node) => node.nodeType === 3 || node.nodeName === "BDI")
        .map((node) => node.textContent);
      const place = text(document.querySelector(".place-now")).replace(/^.*#/, "");
      const figures = all(".all-numbers tbody td").map((cell) => cell.firstChild?.textContent?.trim() ?? "");
      const meters = all("section[aria-labelledby=standing-heading] .meter .value").map(text);
      found.push({
        place,
        heading: text(document.querySelector(".place-now strong")),
        map: all(".twin p, .twin h3, .twin li").map(text),
        row: line ? told.join("").trim() : null,
        numbers: figures.length > 0 ? figures : meters,
      });
    }
    return found;
  }, moments);

/** The marks in whatever the seat is shown after event `n`, searched as text. */
const marksIn = (page: Page, seat: string, n: number, marks: readonly string[]): Promise<string[]> =>
  page.evaluate(
    ({ seat, n, marks }) => {
      const source = (globalThis as unknown as Opened).replay();
      if (!source.setViewer(seat)) throw new Error(`no such viewer: ${seat}`);
      source.seek(n);
      const text = JSON.stringify(source.snapshot());
      return marks.filter((mark) => text.includes(mark));
    },
    { seat, n, marks },
  );

/** Numbers from 0 up to `count`, `apart` from each other, the last one included. */
const everyNth = (count: number, apart: number): number[] => [
  ...new Set([...Array.from({ length: Math.ceil(count / apart) }, (_, index) => index * apart), count - 1]),
];

describe.skipIf(noBrowser())("a whole match in the browser", () => {
  let browser: Browser;
  let whole: WholeMatch;
  let steps: readonly Step[];
  beforeAll(async () => {
    browser = await sharedBrowser();
    whole = wholeMatch(scenario, { roster: 10, form: "long" });
    steps = stepsOf(scenario, whole);
  });

  test("at every event the page has what the log folds to, in full and through each seat's eyes, and shows it", async () => {
    const { log } = whole;
    const { round, outcome, seatOrder } = log.state;
    expect({ round, ending: outcome?.ending, seats: log.state.rosterSeats }).toEqual({
      ...{ round: 8, ending: "lastRound", seats: 10 },
    });
    const said = (text: string) => ({ round, phase: "debrief", member: "3", seat: "NKA", n: null, text }) as const;
    log.note({ kind: "note", body: { ...said("Only the instructor is to read this."), about: "help" } });
    const dataDir = temporaryFolder();
    const people = seatOrder.slice(0, 10).map((seat, index) => ({ name: `Student ${index + 1}`, seat }));
    const stored = await storeMatch(dataDir, scenario, { log, title: "Ten seats", people });
    const site = await startSite(dataDir);
    const { page, faults } = await visitor(browser, site);

    // A student, after the end: the log, but for what was said between few.
    const answer = page.waitForResponse((response) => response.url().endsWith(`/api/review/${stored.match}`));
    await page.goto(`${site.students}#seat=${stored.tokens["Student 2"]}`);
    const sent = await (await answer).text();
    expect((JSON.parse(sent) as ReviewReply).as).toBe("student");
    expect(sent).not.toContain("Only the instructor");
    await page.getByRole("link", { name: "Replay the match, moment by moment" }).click();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    await openSource(page);
    const count = steps.length;
    expect(await page.evaluate(() => (globalThis as unknown as Opened).replay().count)).toBe(count);

    const every = everyNth(count, 1);
    for (const viewer of ["everything", "ARM", "FRA"]) await sameAt(page, steps, viewer, every);
    for (const seat of seatOrder.slice(0, 10)) await sameAt(page, steps, seat, everyNth(count, 29));

    // Searched as text: who was not in the channel does not have the words, nor a communiqué before it was out.
    const { marks } = whole;
    expect(marks.length).toBeGreaterThan(100);
    const locks = steps.filter(({ event }) => event.kind === "locked");
    expect(locks).toHaveLength(8);
    for (const seat of seatOrder.slice(0, 10)) {
      for (const lock of [...locks.filter((each) => each.round % 3 === 1), null]) {
        const at = lock ? lock.n - 1 : count - 1;
        const now = lock?.round ?? Number.POSITIVE_INFINITY;
        const texts = marks.map(({ text }) => text);
        const secret = marks.filter(
          ({ readers, untilLock }) =>
            readers !== null && !readers.includes(seat) && (untilLock === null || untilLock >= now),
        );
        const found = await marksIn(page, seat, at, texts);
        expect(
          found.filter((text) => secret.some((mark) => mark.text === text)),
          `${seat} after event ${at}`,
        ).toEqual([]);
        // The search finds what may be known.
        if (lock === null) {
          const free = marks.filter(({ untilLock, readers }) => untilLock === null && readers?.includes(seat));
          expect(free.length).toBeGreaterThanOrEqual(8);
          expect(found).toEqual(expect.arrayContaining(free.map(({ text }) => text)));
        }
      }
    }

    // What stands on the page.
    await page.getByRole("tab", { name: "Seat" }).click();
    for (const [viewer, apart] of [
      ["everything", 7],
      ["ARM", 41],
      ["TUR", 41],
    ] as const) {
      await page.getByLabel("As seen by").selectOption(viewer);
      const moments = everyNth(count, apart);
      const found = await shownAt(page, moments);
      const wordsAt = wordsFor(steps, viewer);
      for (const [index, n] of moments.entries()) {
        const step = steps[n];
        if (!step) throw new Error(`no event ${n}`);
        expect({ n, viewer, ...found[index] }).toEqual({ n, viewer, ...wordsAt(step) });
      }
    }
    expect(faults).toEqual([]);
  });
});
