/** A table of twelve, each side's leader and defence apart, in the browser: who orders what, and the lawful way out of a text in force. */
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Act } from "../../shared/engine/command.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { scenario } from "../helpers/engine.ts";
import { Log } from "../helpers/reviewMatch.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { accessible } from "./axe.ts";
import { fitsWidth, inRound, look, narrow, startSite, visitor, wide } from "./pages.ts";
import { storeMatch } from "./stored.ts";

/** A log at the beginning of round 2, under a text with a clause on leaving it that was kept for a round. */
function underTruce(): Log {
  const [one, other] = scenario.leads;
  for (let i = 1; i <= 30; i++) {
    const log = new Log(scenario, { scenario: scenario.id, seed: `way out ${i}`, roster: 12, form: "short" });
    const act = (seat: string, what: Act) => log.take({ by: { seat, member: null }, act: what });
    log.take({ by: "clock", steer: { kind: "openRound" } });
    act(one, {
      ...{ kind: "table", convening: null, title: "A way out" },
      clauses: [
        { kind: "CEASE", hour: 12 },
        { kind: "LINES", round: 1 },
        { kind: "JOINTCOM" },
        { kind: "HUMEX", of: ["bodies"] },
        { kind: "EXIT", notice: 1 },
      ],
    });
    for (const seat of [one, other]) act(seat, { kind: "sign", text: 1, version: 1 });
    log.take({ by: "clock", steer: { kind: "lock" } });
    log.take({ by: "clock", steer: { kind: "openRound" } });
    if (log.state.treaty !== null && log.state.phase === "open") return log;
  }
  throw new Error("no truce held for a round");
}

const treaty = (page: Page) => page.getByRole("region", { name: "Agreement in force" });

describe.skipIf(noBrowser())("a table of twelve in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("a leader gives notice, the others read it; the defence has the army's orders", async () => {
    const log = underTruce();
    expect(log.state.rosterSeats).toBe(12);
    const dataDir = temporaryFolder();
    const people = [
      { name: "Aysel", seat: "AZE" },
      { name: "Davit", seat: "ARM" },
      { name: "Rauf", seat: "AZD" },
    ];
    const { tokens } = await storeMatch(dataDir, scenario, { log, title: "Twelve", people });
    const site = await startSite(dataDir);
    const pages = await Promise.all(
      people.map(async ({ name }) => {
        const it = await visitor(browser, site);
        await it.page.goto(`${site.students}#seat=${tokens[name]}`);
        await inRound(it.page, 2).waitFor();
        return it;
      }),
    );
    const [leader, other, defence] = pages.map(({ page }) => page) as [Page, Page, Page];
    for (const page of [leader, other, defence]) {
      await page.getByRole("tab", { name: /^Talks/ }).click();
      await treaty(page).getByRole("heading", { name: "A way out" }).waitFor();
      await treaty(page).getByText("A way out, at one round's notice").waitFor();
    }
    // Only who signed may leave.
    const give = (page: Page) => treaty(page).getByRole("button", { name: /^Give notice/ });
    expect(await give(defence).count()).toBe(0);
    await give(other).waitFor();
    await give(leader).click();
    const sure = leader.getByRole("dialog");
    await sure.getByText("it cannot be taken back").waitFor();
    await accessible(leader, "the question before a notice");
    await sure.getByRole("button", { name: "Give notice" }).click();
    const notice = /Notice is given: .*round (\d)/;
    await treaty(leader).getByText(notice).waitFor();
    const ends = notice.exec(await treaty(leader).innerText())?.[1];
    // At one round's notice, given in round 2: it holds in round 2 and binds nobody after it, or after the next.
    expect([2, 3]).toContain(Number(ends));
    const told = new RegExp(`Notice is given: .*round ${ends}`);
    for (const page of [other, defence]) {
      await treaty(page).getByText(told).waitFor();
      expect(await give(page).count()).toBe(0);
    }
    await accessible(leader, "the talks of twelve");
    await look(leader, "twelve-1280");
    await leader.setViewportSize(narrow);
    await fitsWidth(leader);
    await accessible(leader, "the talks of twelve at 360");
    await look(leader, "twelve-360");
    await leader.setViewportSize(wide);
    await leader.reload();
    await leader.getByRole("tab", { name: /^Talks/ }).click();
    await treaty(leader).getByText(told).waitFor();

    // The posture is the defence's alone.
    const order = (page: Page, name: string) => page.locator(".orders-sheet").getByText(name, { exact: true }).first();
    for (const page of [leader, defence]) await page.getByRole("button", { name: "Your orders" }).click();
    await order(defence, "Hold").waitFor();
    await order(leader, "Martial law").waitFor();
    expect(await order(leader, "Hold").count()).toBe(0);
    expect(await order(defence, "Martial law").count()).toBe(0);
    for (const { faults } of pages) expect(faults).toEqual([]);
  });
});
