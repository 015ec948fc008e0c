/** Accessibility as axe sees it: WCAG 2.2 A and AA, and its good practices. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { fitsWidth, look, narrow, wide } from "./pages.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

/** The page as it stands now has no violation; each is named with its first element. */
export async function accessible(page: Page, name: string): Promise<void> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    // What passes is not told, which is most of the work.
    (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ["violations"] }),
  );
  expect(
    violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)}`),
    `axe on ${name}`,
  ).toEqual([]);
}

/** The page, or the dialog on it, passes axe in both sizes and fits; pictures of it are left to look at. */
export async function examine(page: Page, name: string): Promise<void> {
  await accessible(page, name);
  await look(page, `${name}-1280`);
  await page.setViewportSize(narrow);
  await fitsWidth(page);
  await accessible(page, `${name} at 360`);
  await look(page, `${name}-360`);
  await page.setViewportSize(wide);
}
