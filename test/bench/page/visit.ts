/** One visit to a page with an empty cache, and what it cost. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";

export interface Wanted {
  readonly origin: string;
  readonly path: string;
  /** Selector of what makes the page of use. */
  readonly usable: string;
  /** Waits for the map as well. */
  readonly map?: boolean;
  /** Four times slower processor, 1.6 Mbit/s with 150 ms there and back. */
  readonly slow?: boolean;
}

export interface Visit {
  /** Milliseconds from the start of the navigation. */
  readonly usableAt: number;
  /** NaN where no map was waited for. */
  readonly mapAt: number;
  /** Bytes on the wire until all that was waited for was there; of one kind of resource, or of all. */
  bytes(kind?: string): number;
  /** File names of the scripts. */
  scripts(): string[];
  /** Addresses outside the origin. */
  strangers(): string[];
  /** Resolves once nothing has been asked and no message has come for a while: bots have said what they had to say. */
  quiet(): Promise<void>;
  /** Share of the next `seconds` that the main thread works, in per cent. */
  busyShare(seconds: number): Promise<number>;
  close(): Promise<void>;
}

const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

export async function visit(browser: Browser, wanted: Wanted): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  if (wanted.slow) {
    await cdp.send("Network.emulateNetworkConditions", line);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  const fetched = listen(cdp, page);
  await page.addInitScript(watch, wanted);
  await page.goto(wanted.origin + wanted.path, { waitUntil: "commit" });
  await page.waitForFunction(
    (map) => performance.getEntriesByName(map ? "bench: map" : "bench: usable").length > 0,
    wanted.map ?? false,
    { timeout: 60_000 },
  );
  const at = (name: string) => page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime, name);
  const usableAt = (await at("bench: usable")) ?? Number.NaN;
  const mapAt = (await at("bench: map")) ?? Number.NaN;
  const here = fetched.resources();
  return {
    usableAt,
    mapAt,
    bytes: (kind) => here.filter(({ type }) => !kind || type === kind).reduce((sum, { bytes }) => sum + bytes, 0),
    scripts: () => here.filter(({ type }) => type === "Script").map(({ url }) => basename(new URL(url).pathname)),
    strangers: () => fetched.urls().filter((url) => isStranger(url, wanted.origin)),
    quiet: () => quiet(page, fetched.lastAt),
    busyShare: (seconds) => busyShare(cdp, page, seconds),
    close: () => context.close(),
  };
}

/** In the page, from its first moment: marks when what is waited for is there. */
function watch({ usable, map }: Wanted): void {
  const marked = new Set<string>();
  const mark = (name: string) => {
    if (!marked.has(name)) performance.mark(name);
    marked.add(name);
  };
  let frames = 0;
  const look = () => {
    if (document.querySelector(usable)) mark("bench: usable");
    // The map names its canvas when it has something to draw, and draws within the next two frames.
    if (document.querySelector("canvas[role=img][aria-label]")) frames++;
    if (frames > 2) mark("bench: map");
    if (!marked.has(map ? "bench: map" : "bench: usable")) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Resource {
  readonly url: string;
  readonly type: string;
  bytes: number;
}

function listen(cdp: CDPSession, page: Page) {
  const byId = new Map<string, Resource>();
  const sockets: string[] = [];
  let lastAt = Date.now();
  cdp.on("Network.webSocketFrameReceived", () => {
    lastAt = Date.now();
  });
  cdp.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    lastAt = Date.now();
    byId.set(requestId, { url: request.url, type: type ?? "Other", bytes: 0 });
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const resource = byId.get(requestId);
    if (resource) resource.bytes = encodedDataLength;
  });
  page.on("websocket", (socket) => void sockets.push(socket.url()));
  return {
    /** Those that had arrived by now. */
    resources: () => [...byId.values()].filter(({ bytes }) => bytes > 0),
    /** When something was last asked or a message came, epoch ms. */
    lastAt: () => lastAt,
    urls: () => [...[...byId.values()].map(({ url }) => url), ...sockets],
  };
}

function isStranger(url: string, origin: string): boolean {
  const { protocol, host } = new URL(url);
  return /^(https?|wss?):$/.test(protocol) && host !== new URL(origin).host;
}

/** So long without a message or request is quiet, and so long it is waited for at the most, in ms. */
const quietMs = 8_000;
const patienceMs = 90_000;

async function quiet(page: Page, lastAt: () => number): Promise<void> {
  const began = Date.now();
  while (Date.now() - lastAt() < quietMs && Date.now() - began < patienceMs) await page.waitForTimeout(500);
}

async function busyShare(cdp: CDPSession, page: Page, seconds: number): Promise<number> {
  await cdp.send("Performance.enable");
  // What the arrival left to do is no part of idleness.
  await page.waitForTimeout(3_000);
  const before = await taskSeconds(cdp);
  await page.waitForTimeout(seconds * 1_000);
  return (100 * ((await taskSeconds(cdp)) - before)) / seconds;
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

const isBuilt = (dist: string, file: string) => existsSync(join(dist, "assets", file));

/** Whether a built script holds Phaser. */
export const isPhaser = (dist: string, file: string): boolean =>
  isBuilt(dist, file) && readFileSync(join(dist, "assets", file), "utf8").includes("Phaser");

/** Bytes of built scripts as they come to who takes gzip: the smallest are sent as they are (client/build/compressPlugin.ts). */
export const gzipOf = (dist: string, files: readonly string[]): number =>
  files
    .filter((file) => isBuilt(dist, file))
    .map((file) => (isBuilt(dist, `${file}.gz`) ? `${file}.gz` : file))
    .reduce((sum, file) => sum + statSync(join(dist, "assets", file)).size, 0);
