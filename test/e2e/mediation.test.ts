/** Words that count, to the end: as Russia against bots both sides are asked, what each needs is passed on, and what both said yes to is signed. */
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { mediating } from "../helpers/asRussia.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { karabakh } from "../helpers/scenario.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { beReady, inRound, look, startSite, visitor } from "./pages.ts";
import { storeMatch } from "./stored.ts";

const { scenario } = karabakh;
const sides = [
  ["AZE", "Azerbaijan"],
  ["ARM", "Armenia"],
] as const;

describe.skipIf(noBrowser())("mediation in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("both sides are asked, what each needs is passed on, and the text that both can sign is in force by round 4", async () => {
    // Two rounds in which Russia offered monitors and troops, as a mediator does who is told that neither side comes yet.
    const match = mediating(scenario, "g");
    match.endRound({ kind: "OFFER", what: "monitors" });
    match.endRound({ kind: "OFFER", what: "troops" });
    const dataDir = temporaryFolder();
    const people = [{ name: "Ani", seat: "RUS" }];
    const { tokens } = await storeMatch(dataDir, scenario, { log: match.log(), title: "Three seats", people });
    const site = await startSite(dataDir);
    const { page, faults } = await visitor(browser, site);
    await page.goto(`${site.students}#seat=${tokens.Ani}`);
    await inRound(page, 3).waitFor();

    for (const [seat, name] of sides) {
      await openChannel(page, seat);
      await page.getByRole("button", { name: "What would bring you to talks?" }).click();
      await answers(page, name, 1);
      await askPrice(page);
      await answers(page, name, 2);
    }
    await look(page, "mediation-asked-1280");
    await passOn(page, "AZE");
    await look(page, "mediation-passed-1280");

    await page.getByRole("tab", { name: /^Talks/ }).click();
    await page.getByRole("button", { name: "Call talks…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Moscow" }).click();
    await dialog.getByRole("radio", { name: /^Humanitarian/ }).check();
    await dialog.getByRole("checkbox").first().check();
    await dialog.getByRole("button", { name: /^Invite/ }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Table a text…" }).click();
    for (const kind of ["CEASE", "HUMEX", "TALKS"] as const)
      await dialog.getByRole("checkbox", { name: new RegExp(`^${scenario.clause[kind].name}`) }).check();
    await look(page, "mediation-text-1280");
    await dialog.getByRole("button", { name: "Table this text" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Sign/ }).first().click();
    await look(page, "mediation-signed-1280");
    await beReady(page);
    const wire = page.getByRole("tabpanel").getByRole("region", { name: "Round 3" });
    await wire
      .getByText(/entered into force, signed by/)
      .first()
      .waitFor();
    await look(page, "mediation-in-force-1280");
    expect(faults).toEqual([]);
  });
});

const openChannel = (page: Page, seat: string): Promise<void> =>
  page
    .getByRole("tab", { name: /^Channels/ })
    .click()
    .then(() => page.locator(`.channel-list [data-channel*="${seat}"][data-channel*="RUS"]`).click());

/** So many answers of the seat stand in the channel. */
const answers = (page: Page, name: string, count: number): Promise<void> =>
  page
    .locator("article.word", { hasText: `${name} ` })
    .filter({ hasText: "Answer" })
    .nth(count - 1)
    .waitFor();

/** By the composer, by keyboard alone. */
async function askPrice(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Ask" }).check({ force: true });
  await page.getByLabel("Ask", { exact: true }).last().selectOption("signature");
  await page.locator(".sentence").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(".word-composer").waitFor({ state: "detached" });
}

async function passOn(page: Page, to: string): Promise<void> {
  await openChannel(page, to);
  await page.getByRole("radio", { name: "Pass on" }).check({ force: true });
  await page.locator(".heard-words input").first().check();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.locator("article.word .passed").first().waitFor();
}
