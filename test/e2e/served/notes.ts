/** Notes pinned to moments, the moments themselves, and links that show them to others. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { soon, visitor } from "../pages.ts";
import {
  allWords,
  closeDialog,
  dialog,
  openExamined,
  people,
  place,
  type Stage,
  studentOf,
  toReview,
  type Visitor,
} from "./stage.ts";

const notes = ["Ask Russia, and France, why they waited.", "Not for the class: who tires?"];
const pinned = (page: Page) => page.locator(".pinned");
const readNotes = (page: Page) => pinned(page).locator("p:first-child").allInnerTexts();

/** A moment that the match does not have is told so, whether the page opens there or is sent there. */
export async function strangeMoments({ site, stored }: Stage, teacher: Visitor): Promise<void> {
  const wall = teacher.page;
  const review = `${site.students}review/${stored.match}?teach`;
  const unknown = (page: Page, hash: string) =>
    page
      .getByRole("alert")
      .filter({ hasText: "This match has no such moment." })
      .filter({ hasText: `#${hash}` });
  const fresh = await teacher.context.newPage();
  await fresh.goto(`${review}#99.01`);
  await unknown(fresh, "99.01").waitFor();
  expect(await place(fresh)).toBe("0.01");
  await fresh.close();
  for (const hash of ["3.9999", "nowhere"]) {
    await wall.goto(`${review}#4.12`);
    await expect.poll(() => place(wall), soon).toBe("4.12");
    await wall.goto(`${review}#${hash}`);
    await unknown(wall, hash).waitFor();
    expect(await place(wall)).toBe("4.12");
    await wall.goto(`${review}#4.13`);
    await expect.poll(() => place(wall), soon).toBe("4.13");
    expect(await unknown(wall, hash).count()).toBe(0);
  }
  await wall.getByRole("button", { name: "Step on" }).click();
  const on = await place(wall);
  await expect.poll(() => new URL(wall.url()).hash, soon).toBe(`#${on}`);
  await wall.goto(`${review}#2.05`);
  await expect.poll(() => place(wall), soon).toBe("2.05");
}

async function pin(page: Page, text: string, forAll = true): Promise<void> {
  await page.getByLabel("A note on this moment").fill(text);
  if (!forAll) await page.getByLabel("for all to read").uncheck();
  await page.getByRole("button", { name: "Pin it" }).click();
  await pinned(page).getByText(text, { exact: true }).waitFor();
}

/** The instructor's notes, for all and not: written, taken away, changed, and there again. */
export async function teacherNotes(wall: Page): Promise<void> {
  await pin(wall, "Ask Russia why it waited.");
  await pin(wall, "Not for the class: who tires?", false);
  await pin(wall, "A slip.");
  await pinned(wall).filter({ hasText: "A slip." }).getByRole("button", { name: "Take it away" }).click();
  await pinned(wall).getByText("A slip.").waitFor({ state: "detached" });
  await pinned(wall).filter({ hasText: "Ask Russia" }).getByRole("button", { name: "Edit" }).click();
  await wall.getByLabel("This note in other words").fill("Ask Russia, and France, why they waited.");
  await wall.getByRole("button", { name: "Keep the change" }).click();
  await pinned(wall).getByText("Ask Russia, and France, why they waited.").waitFor();
  expect((await readNotes(wall)).sort()).toEqual(notes);
  await wall.reload();
  await pinned(wall).first().waitFor();
  expect((await readNotes(wall)).sort()).toEqual(notes);
}

/** A student reads what is for all, and writes one that the instructor alone reads besides. */
export async function studentNotes(stage: Stage, wall: Page): Promise<Visitor> {
  const student = await studentOf(stage, "Quillon");
  const { page } = student;
  await toReview(page);
  await page.getByRole("button", { name: "Go to 2.05" }).click();
  await pinned(page).first().waitFor();
  expect(await readNotes(page)).toEqual(notes.slice(0, 1));
  await page.getByLabel("A note on this moment").fill("I was offline here.");
  await page.getByText("You and your instructor read it.").waitFor();
  await page.getByRole("button", { name: "Pin it" }).click();
  await pinned(page).getByText("I was offline here.").waitFor();
  await wall.reload();
  await pinned(wall).filter({ hasText: "I was offline here." }).getByText("Quillon").waitFor();
  return student;
}

/** Links, with names and without, show what is for all and nothing else, until they are taken back. */
export async function links({ browser, site, stored }: Stage, wall: Page): Promise<readonly Visitor[]> {
  await openExamined(wall, "Share", "review-share");
  const made: string[] = [];
  for (const withNames of [false, true]) {
    await dialog(wall)
      .getByLabel("For whom")
      .fill(withNames ? "The examiner" : "Parents");
    await dialog(wall).getByLabel("with the students' names").setChecked(withNames);
    await dialog(wall).getByRole("button", { name: "Make a link" }).click();
    await dialog(wall)
      .locator("li", { hasText: withNames ? "The examiner" : "Parents" })
      .waitFor();
    made.push(await dialog(wall).locator(".token").innerText());
  }
  expect(new Set(made).size).toBe(2);
  await closeDialog(wall);
  const guests: Visitor[] = [];
  for (const [index, link] of made.entries()) {
    const guest = await visitor(browser, site);
    const answer = guest.page.waitForResponse((response) => response.url().endsWith(`/api/review/${stored.match}`));
    await guest.page.goto(link);
    const sent = await (await answer).text();
    await expect.poll(() => place(guest.page), soon).toBe("2.05");
    expect(await readNotes(guest.page)).toEqual(notes.slice(0, 1));
    const told = await allWords(guest.page);
    // What somebody wrote stands as it was written; who they are is told by the link with names alone.
    const written = /Quillon here, of Elm Street\.|As Quillon said\./g;
    for (const words of [told.replace(written, ""), sent.replace(written, "")]) {
      expect(people.filter((name) => words.includes(name))).toEqual(index === 0 ? [] : people);
      expect(words).not.toContain("Not for the class");
      expect(words).not.toContain("I was offline");
    }
    for (const name of ["Share", "Export", "Taking part", "Walk the class", "Pin it", "Edit", "Take it away"])
      expect(await guest.page.getByRole("button", { name, exact: true }).count()).toBe(0);
    guests.push(guest);
  }
  await wall.getByRole("button", { name: "Share" }).click();
  await dialog(wall).locator("li", { hasText: "Parents" }).getByRole("button", { name: "Take it back" }).click();
  await dialog(wall).locator("li", { hasText: "Parents" }).waitFor({ state: "detached" });
  await closeDialog(wall);
  await guests[0]?.page.reload();
  await guests[0]?.page.getByText(/This review opens from your seat/).waitFor();
  await guests[1]?.page.reload();
  await expect.poll(() => place(guests[1]?.page as Page), soon).toBe("2.05");
  return guests;
}
