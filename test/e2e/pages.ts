/** Ways through the pages, as a person takes them, and an ear for what goes wrong in them. */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { startServer } from "../server/support/processes.ts";
import { temporaryFolder } from "../server/support/stores.ts";

/** Screenshots for a person to look at. */
export const screens = "test/e2e/screens";
mkdirSync(screens, { recursive: true });

/** How long a state may take to come: machines that run the tests differ. For `expect.poll`. */
export const soon = { timeout: 60_000 };

export const wide = { width: 1280, height: 860 };
export const narrow = { width: 360, height: 740 };

export interface Site {
  readonly students: string;
  readonly teach: string;
  readonly dataDir: string;
}

/** The built product in a process of its own, with the links that it prints. Ends with the test. */
export async function startSite(dataDir = temporaryFolder(), port = "0"): Promise<Site> {
  const fixed = { HOST: "127.0.0.1", SCENARIOS_DIR: resolve("seeds"), BOT_PACE: "none" };
  const env = { ...fixed, PORT: port, DATA_DIR: dataDir };
  const server = startServer(env, "--dist", resolve("dist"));
  const [, teach = ""] = await server.until(/Instructor\s+(\S+)/);
  return { teach, students: new URL("/", teach).href, dataDir };
}

/** A browser context whose pages may not fail: page errors, console errors and requests to other origins end the test. */
export async function visitor(
  browser: Browser,
  site: Site,
  {
    news = false,
    ...options
  }: {
    /** Each round is told headline by headline, as for anybody who has chosen nothing; else the list is shown at once. */
    news?: boolean;
    viewport?: { width: number; height: number };
    colorScheme?: "light" | "dark";
    hasTouch?: boolean;
  } = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: wide, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(soon.timeout);
  if (!news)
    await context.addInitScript(() => {
      // Pages without an origin keep nothing.
      if (location.origin !== "null") localStorage.setItem("line-of-contact.news", "waits");
    });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  // Also what a library tries and catches itself: an operator who has violations reported would hear of each.
  await context.exposeFunction("violated", (what: string) => faults.push(`content policy: ${what}`));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { violated(what: string): void }).violated(`${violatedDirective} ${blockedURI}`),
    ),
  );
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(site.students).origin) faults.push(`asked ${origin}`);
  });
  onTestFinished(() => context.close());
  return { context, page, faults };
}

/** Writes what the page shows now to test/e2e/screens. */
export const look = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: `${screens}/${name}.png` });

/** How a class differs from what set-up proposes; sizes and clocks as the page's options name them. */
export interface Wishes {
  readonly students: number;
  readonly tables?: number;
  readonly roster?: number;
  /** Seconds; 0: none. */
  readonly open?: number;
  readonly brief?: number;
  readonly wire?: number;
  readonly grace?: number;
}

/** Sets a class up as an instructor does, and waits for its wall. Gives the join code. */
export async function setUpClass(page: Page, site: Site, title: string, wishes: Wishes): Promise<string> {
  await page.goto(site.teach);
  await page.getByRole("button", { name: "Set up a class" }).click();
  await page.getByLabel("Title of the class").fill(title);
  await page.getByLabel("How many students?").fill(String(wishes.students));
  const chosen = [
    ["Tables", wishes.tables],
    ["Seats at a table", wishes.roster],
    ["Briefing", wishes.brief],
    ["Talks and orders", wishes.open],
    ["The wire (what came of it)", wishes.wire],
    ["When somebody is gone", wishes.grace],
  ] as const;
  for (const [label, value] of chosen) {
    if (value !== undefined) await page.getByLabel(label, { exact: true }).selectOption(String(value));
  }
  await page.getByRole("button", { name: "Create the class" }).click();
  return (await page.locator(".wall-code strong").innerText()).trim();
}

/** Starts every table from the wall. */
export async function startClass(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start all tables" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Joins a class by code and name from the start page. */
export async function join(page: Page, site: Site, code: string, name: string): Promise<void> {
  await page.goto(`${site.students}join/${code}`);
  await page.getByLabel("Your name").first().fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
}

/** The link that opens a class's projector on a device of nobody's, as its wall gives it. */
export async function projectorLink(wall: Page): Promise<string> {
  await wall.getByRole("button", { name: "This class…" }).click();
  await wall.getByRole("button", { name: "Who comes in…" }).click();
  const dialog = wall.getByRole("dialog");
  const link = await dialog.locator("code.token").innerText();
  await dialog.getByRole("button", { name: "Close" }).click();
  return link;
}

/** Answers the three questions of the brief, rightly or not, and is ready. */
export async function passBrief(page: Page): Promise<void> {
  const ready = page.getByRole("button", { name: "I'm ready" });
  await ready.waitFor();
  const questions = page.locator("fieldset");
  expect(await questions.count()).toBe(3);
  for (let i = 0; i < 3; i++) await questions.nth(i).locator("input").first().check();
  await ready.click();
}

/** The round that the top bar names, at any width. */
export const inRound = (page: Page, round: number) =>
  page.getByRole("banner").getByText(new RegExp(`^Round ${round}\\b`));

/** What the page asks before somebody is ready, in its order, by the answer that leaves things as they are. */
const left = ["Ready without answering", "Ready without signing", "Set them and be ready", "Leave it so, and be ready"];

/** Ready for the open phase: what is open is left so, drafted orders are set; whatever the page asks is answered. */
export async function beReady(page: Page): Promise<void> {
  const orders = page.getByRole("tab", { name: /^Orders/ });
  if (await orders.isVisible()) await orders.click();
  await page.getByRole("button", { name: "Ready", exact: true }).click();
  const said = page.getByRole("button", { name: /^(Ready ✓|Go on)$/ });
  const result = page.getByRole("heading", { name: "True, against claimed" }).first();
  const news = page.getByRole("dialog", { name: /^What happened in round/ });
  const question = page.getByRole("button", { name: new RegExp(`^(${left.join("|")})$`) });
  for (let asked = 0; asked <= left.length; asked++) {
    await question.or(said).or(result).or(news).first().waitFor();
    if (!(await question.isVisible())) return;
    const name = await question.innerText();
    await question.click();
    await page.getByRole("button", { name, exact: true }).waitFor({ state: "detached" });
  }
}

/** No horizontal scrolling, whatever the width. */
export async function fitsWidth(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).overflowX !== "visible" || scrolls(one.parentElement));
    const wide = [...document.querySelectorAll("body *")].filter(
      (one) => one.getBoundingClientRect().right > clientWidth && !scrolls(one.parentElement),
    );
    return [`${scrollWidth} of ${clientWidth} px`, ...wide.slice(0, 4).map((one) => one.outerHTML.slice(0, 120))];
  });
  expect(beyond).toEqual([]);
}

/** Has read the wire of `round`; the next round may have opened already. */
export async function goOn(page: Page, round: number): Promise<void> {
  const on = page.getByRole("button", { name: "Go on", exact: true });
  const next = inRound(page, round + 1);
  const result = page.getByRole("heading", { name: "True, against claimed" });
  await on.or(next).or(result).first().waitFor();
  if (await on.isVisible()) await on.click();
}
