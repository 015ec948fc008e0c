/**
 * The review's page in a real browser, built, at its widest layout: from a match file to its first view, and along it. Times are
 * those that the page's main thread has computed, where nothing else is said: neighbours take from the clock, not from those.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Entry } from "../../../shared/log/chain.ts";
import { makeMatchFile, matchFileOf } from "../../../shared/log/matchFile.ts";
import { findBrowser, launchBrowser } from "../../helpers/browser.ts";
import { type Figure, spread } from "../figure.ts";
import { benchFolder } from "../folder.ts";
import { startOurs } from "../server/servers.ts";

const dist = join(import.meta.dirname, "../../../dist");
const scrubs = 200;
/** Scrubs before those that count, as the engine compiles what it sees often. */
const warmUp = 20;
/** How long a scrub's echo is waited for, ms. */
const quiet = 80;
/** A frame of a screen, ms. */
const frame = 16;

/** Figures of the page for a log; none, and a word, where there is no browser or no page. */
export async function inBrowser(entries: readonly Entry[]): Promise<Figure[]> {
  if (findBrowser() === null) return skipped("No Chromium found: the page is not measured. Name one in CHROME_PATH.");
  if (!existsSync(join(dist, "en", "review.html")))
    return skipped("The page is not built, and not measured: npm run build.");
  const folder = benchFolder();
  const file = fileOf(entries, folder);
  const server = await startOurs(folder, dist);
  const browser = await launchBrowser();
  try {
    const { page, view } = await firstView(browser, server.origin, file);
    const anywhere = await scrubbed(browser, page, 7919);
    const along = await scrubbed(browser, page, 3);
    const aim = { of: "value", most: frame, mostP99: frame } as const;
    return [
      { name: "the page's first view, by the clock", unit: "ms", value: view.wall, aim: { of: "value", most: 500 } },
      { name: "the same, computed", unit: "ms", value: view.computed, aim: { of: "value", most: 350 } },
      { name: "the map in it, by the clock", unit: "ms", value: view.map },
      {
        name: "from then on until its log is proved",
        unit: "ms",
        value: view.proved,
        aim: { of: "value", most: 1000 },
      },
      { ...spread("a scrub to any moment: its frame", "ms", anywhere.frame), aim },
      { ...spread("the same, with all it sets off", "ms", anywhere.all) },
      { ...spread("a scrub along: its frame", "ms", along.frame), aim },
      { ...spread("the same, with all it sets off", "ms", along.all) },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

function skipped(word: string): Figure[] {
  console.error(word);
  return [];
}

/** The log as a file that can be opened. */
function fileOf(entries: readonly Entry[], folder: string): string {
  const file = matchFileOf(entries);
  if (!file.ok) throw new Error(`the match is no file: ${file.error.code}`);
  const path = join(folder, "match.json");
  writeFileSync(path, makeMatchFile(file.value));
  return path;
}

interface View {
  /** From the file's choice to the first frame of the match, ms. */
  readonly wall: number;
  readonly computed: number;
  /** To the first frame with the map. */
  readonly map: number;
  /** From the first frame of the match until its proof is told. */
  readonly proved: number;
}

async function firstView(browser: Browser, origin: string, file: string): Promise<{ page: Page; view: View }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${origin}/review`);
  const input = page.locator("input[type=file]");
  await input.waitFor();
  // The page as it is after somebody has looked for their file.
  await page.waitForTimeout(1_000);
  const marks = await marked(browser, async () => {
    await input.setInputFiles(file);
    await page.waitForFunction(() =>
      ["bench: map", "bench: proved"].every((name) => performance.getEntriesByName(name).length > 0),
    );
  });
  const [given, view, map, proved] = ["bench: given", "bench: view", "bench: map", "bench: proved"].map((name) =>
    marks.find((mark) => mark.name === name),
  );
  if (!given || !view || !map || !proved) throw new Error("the page did not come to its first view");
  await page.waitForTimeout(1_000);
  return {
    page,
    view: {
      ...{ wall: view.ts - given.ts, computed: view.tts - given.tts, map: map.ts - given.ts },
      proved: proved.ts - view.ts,
    },
  };
}

/** In the page, from its first moment: marks when the file is there, when the match is on the screen, and when its map is. */
function watch(): void {
  const afterFrame = (name: string) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark(name);
    port2.postMessage(0);
  };
  const once = (selector: string, frames: number, then: () => void) => {
    const look = () => {
      const there = document.querySelector(selector) !== null;
      if (there && frames-- <= 0) then();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  addEventListener("change", () => performance.mark("bench: given"), { capture: true, once: true });
  once(".scrubber", 0, () => afterFrame("bench: view"));
  once("[data-proof=proved]", 0, () => performance.mark("bench: proved"));
  // The map names its canvas when it has something to draw, and draws in the frame after.
  once("canvas[role=img][aria-label]", 1, () => afterFrame("bench: map"));
}

/** A mark of the page. Milliseconds, by the clock and of the thread: the page itself cannot read the latter. */
interface Mark {
  readonly name: string;
  readonly ts: number;
  readonly tts: number;
}

/** The page's marks while `work` goes on, in order. */
async function marked(browser: Browser, work: () => Promise<unknown>): Promise<Mark[]> {
  const cdp = await browser.newBrowserCDPSession();
  const marks: Mark[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => {
    for (const { name, ts, tts } of value as Partial<Mark>[])
      if (name?.startsWith("bench: ") && ts !== undefined && tts !== undefined)
        marks.push({ name, ts: ts / 1_000, tts: tts / 1_000 });
  });
  const traceConfig = { includedCategories: ["blink.user_timing"], excludedCategories: ["*"] };
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  await work();
  const complete = new Promise<void>((resolve) => cdp.once("Tracing.tracingComplete", () => resolve()));
  await cdp.send("Tracing.end");
  await complete;
  await cdp.detach();
  return marks.sort((one, other) => one.ts - other.ts);
}

/** Milliseconds of the main thread for each scrub. */
interface Scrubbed {
  /** From the knob's move until the frame that shows it is drawn, map and all. */
  readonly frame: number[];
  /** With everything that it sets off afterwards. */
  readonly all: number[];
}

/** Moves the knob from event to event, `stride` apart, round and round. */
async function scrubbed(browser: Browser, page: Page, stride: number): Promise<Scrubbed> {
  const marks = await marked(browser, () => page.evaluate(scrub, { stride, times: warmUp + scrubs, quiet }));
  const at = (name: string) => marks.filter((mark) => mark.name === name).slice(warmUp);
  const [moved, drawn, still] = [at("bench: moved"), at("bench: drawn"), at("bench: still")];
  const since = (ends: readonly Mark[]) => ends.map(({ tts }, index) => tts - (moved[index]?.tts ?? Number.NaN));
  return { frame: since(drawn), all: since(still) };
}

/** In the page. */
async function scrub({ stride, times, quiet }: { stride: number; times: number; quiet: number }): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(".track input");
  if (!input) throw new Error("no slider");
  const afterFrame = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(0));
    });
  for (let time = 1; time <= times; time++) {
    performance.mark("bench: moved");
    input.value = String((time * stride) % Number(input.max));
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await afterFrame();
    performance.mark("bench: drawn");
    await new Promise((resolve) => setTimeout(resolve, quiet));
    performance.mark("bench: still");
    performance.clearMarks();
  }
}
