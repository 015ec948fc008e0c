/** A walk of the class in step, what comes next withheld while it is asked, and the review closed to students. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { examine } from "../axe.ts";
import { type Opened, openSource } from "../pageSource.ts";
import { soon } from "../pages.ts";
import { closeDialog, last, place, places, released, type Stage } from "./stage.ts";

/** How many events the page knows of. */
const known = (page: Page) => page.evaluate(() => (globalThis as unknown as Opened).replay().count);
const run = (page: Page) => page.getByText("this did not happen");

/** The student's page goes where the instructor's is, and sees it as they do. Gives where they are. */
export async function inStep(wall: Page, page: Page): Promise<string> {
  await openSource(page);
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
  return shown;
}

/** Who looks at a run of a "what if" is led on with the class, and can go back to it. */
export async function ledFromRun(wall: Page, page: Page, shown: string): Promise<void> {
  await page.getByRole("tab", { name: "Moment" }).click();
  await page.getByRole("button", { name: "Change one thing in round 3…" }).click();
  await page.getByLabel("What is changed").selectOption("nothing");
  await page.getByLabel("How often").selectOption("100");
  await page.getByRole("button", { name: "Let bots play on" }).click();
  await page.getByRole("button", { name: "a typical one" }).click({ timeout: 60_000 });
  await run(page).waitFor();
  await wall.getByRole("button", { name: "Step on" }).click();
  await page.getByText(/What you had open is kept: If all had been as it was/).waitFor();
  expect(await run(page).count()).toBe(0);
  const next = await place(wall);
  await expect.poll(() => place(page), soon).toBe(next);
  await page.getByRole("button", { name: "Back to it, and follow no more" }).click();
  await run(page).waitFor();
  await wall.getByRole("button", { name: "Step back" }).click();
  await expect.poll(() => place(wall), soon).toBe(shown);
}

/** A question calls everybody to its moment, also from a run; nothing after it is given out until it is closed. */
export async function asked({ site, stored }: Stage, wall: Page, page: Page, shown: string): Promise<void> {
  await wall.getByLabel("A question to the class").fill("Would you sign now?");
  await wall.getByRole("button", { name: "Ask", exact: true }).click();
  await page.getByLabel("Would you sign now?").waitFor();
  await openSource(page);
  expect(await run(page).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Back to it" }).count()).toBe(0);
  for (const tab of ["Debrief", "Insight", "Charts"])
    expect(await page.getByRole("tab", { name: tab }).count()).toBe(0);
  expect(await page.getByRole("slider", { name: "Moment" }).count()).toBe(0);
  const upTo = (places.find(shown) ?? 0) + 1;
  await expect.poll(() => known(page), soon).toBe(upTo);
  const withheld = await page.request.get(`${site.students}api/review/${stored.match}`, {
    headers: { authorization: `Bearer ${stored.tokens.Quillon}` },
  });
  expect(await withheld.text()).not.toContain("In round 4");
  await page.keyboard.press("End");
  expect(await place(wall)).toBe(shown);
  await expect.poll(() => known(page), soon).toBe(upTo);
  await page.getByLabel("Would you sign now?").fill("Not without monitors.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await wall.locator(".answers").getByText("Not without monitors.").waitFor();
  expect(await wall.locator(".answers li").first().innerText()).toMatch(/^Quillon, \w+: Not without monitors\.$/);
  await examine(page, "review-asked");
  await wall.getByRole("button", { name: "Close the question" }).click();
  await page.getByRole("tab", { name: "Debrief" }).waitFor();
  await expect.poll(() => known(page), soon).toBe(last + 1);
  await page.getByRole("button", { name: "Back to it" }).waitFor();
  expect(await page.getByLabel("follow", { exact: true }).isChecked()).toBe(false);
  await wall.getByRole("button", { name: "To the beginning" }).click();
  await expect.poll(() => place(wall), soon).toBe("0.01");
  await wall.getByRole("button", { name: "End the walk" }).click();
  await page.getByText("Your instructor walks the class").waitFor({ state: "detached" });
  // Who does not follow is left where they were.
  expect(await place(page)).toBe(shown);
}

/** Closed to students, and opened again. */
export async function closed(wall: Page, page: Page): Promise<void> {
  await wall.getByRole("button", { name: "Share" }).click();
  await released(wall).uncheck();
  await closeDialog(wall);
  await page.reload();
  await page.getByText("Your instructor has not opened the review of this match.").waitFor();
  await wall.getByRole("button", { name: "Share" }).click();
  await released(wall).check();
  await closeDialog(wall);
  await page.getByRole("button", { name: "Ask again" }).click();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
}
