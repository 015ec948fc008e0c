/** What a student writes of their own, and the evidence that the instructor weighs. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { participationKind } from "../../../client/words/review/participation.ts";
import { defaultWeights, participationOf } from "../../../shared/review/participation.ts";
import { examine } from "../axe.ts";
import { soon } from "../pages.ts";
import {
  closeDialog,
  dialog,
  openExamined,
  people,
  record,
  released,
  type Stage,
  studentOf,
  type Visitor,
} from "./stage.ts";

/** A reflection is kept as it is typed. */
export async function reflection(stage: Stage): Promise<Visitor> {
  const student = await studentOf(stage, "Quillon");
  const decision = student.page.getByLabel(/Which of your decisions/);
  await decision.fill("I, Quillon, signed too early.");
  await student.page.getByText("Saved", { exact: true }).waitFor();
  await examine(student.page, "end-debrief");
  await student.page.reload();
  await expect.poll(() => decision.inputValue(), soon).toBe("I, Quillon, signed too early.");
  return student;
}

const members = people.map((_, index) => ({
  member: String(index + 1),
  seat: record.state.seatOrder[index] ?? null,
}));
/** "Aurelia 63" for each, by the rules. */
export const pointsBy = (weights: typeof defaultWeights) =>
  participationOf(record, members, weights).map(({ points }, index) => `${people[index]} ${Math.round(points)}`);
/** The same, as the dialog shows it. */
const pointsShown = async (wall: Page) =>
  (await dialog(wall).locator("details.student summary").all()).reduce<Promise<string[]>>(async (before, row) => {
    const words = (await row.innerText()).replace(/\s+/g, " ");
    const found = /(\w+) (\d+) of 100$/.exec(words);
    return [...(await before), `${found?.[1]} ${found?.[2]}`];
  }, Promise.resolve([]));

export const weights = { ...defaultWeights, rounds: 0, texts: 80 };

/** Points follow the weights, and nothing else does; the weights and the release are each other's no concern. */
export async function weighed(wall: Page): Promise<void> {
  await wall.getByRole("button", { name: "Share" }).click();
  await released(wall).uncheck();
  await closeDialog(wall);
  await wall.getByRole("button", { name: "Taking part" }).click();
  await expect.poll(() => pointsShown(wall), soon).toEqual(pointsBy(defaultWeights));
  expect(pointsBy(weights)).not.toEqual(pointsBy(defaultWeights));
  for (const kind of ["rounds", "texts"] as const) {
    await dialog(wall).getByLabel(participationKind[kind]).fill(String(weights[kind]));
    await wall.keyboard.press("Tab");
  }
  await expect.poll(() => pointsShown(wall), soon).toEqual(pointsBy(weights));
  const row = dialog(wall).locator("details.student", { hasText: "Quillon" });
  await row.locator("summary").click();
  await row.getByText("I, Quillon, signed too early.").waitFor();
  await row.getByText("Not handed in yet.").waitFor();
  await closeDialog(wall);
  await wall.getByRole("button", { name: "Share" }).click();
  expect(await released(wall).isChecked()).toBe(false);
  await released(wall).check();
  await closeDialog(wall);
  await openExamined(wall, "Taking part", "review-part", () => row.locator("summary").click());
  await expect.poll(() => pointsShown(wall), soon).toEqual(pointsBy(weights));
  await closeDialog(wall);
}
