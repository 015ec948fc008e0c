/** A real Chromium for the tests, wherever the machine keeps one. */
import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of a Chromium: CHROME_PATH, then the usual places, then Playwright's own; null where there is none. */
export function findBrowser(): string | null {
  const places = [process.env.CHROME_PATH ?? "", ...usual, chromium.executablePath()];
  return places.find((path) => path !== "" && runnable(path)) ?? null;
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True where browser tests cannot run; `needBrowser.ts` says so once for all of them. */
export const noBrowser = (): boolean => findBrowser() === null;

/** Starts a headless browser; the caller closes it. Throws where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("no Chromium found");
  return chromium.launch({ executablePath, args: flags });
}

let shared: Promise<Browser> | undefined;

/** The browser of this process, started for whoever asks first; it ends with the process. Throws where there is none. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}
