/** Every state of every page at five widths, light and dark: nothing wider than its place, no text cut, no button out of view. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeUpLanguages } from "../../client/build/words/madeUp.ts";
import { layoutFaults } from "../gallery/layout.ts";
import { heights, pages, states, themes, widths } from "../gallery/states.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";

/** English, and the made-up languages: 40 % longer, and from right to left. */
const spoken = ["en", ...Object.keys(madeUpLanguages)];
const configFile = join(import.meta.dirname, "../gallery/vite.config.ts");

describe.skipIf(noBrowser())("the gallery", () => {
  let browser: Browser;
  let server: PreviewServer;
  let origin = "";
  let outDir = "";
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), "gallery-"));
    for (const language of spoken) {
      process.env.PAGE_LANGUAGE = language;
      await build({ configFile, logLevel: "warn", build: { outDir: join(outDir, language) } });
    }
    server = await preview({
      configFile,
      logLevel: "warn",
      build: { outDir },
      preview: { host: "127.0.0.1", port: 0 },
    });
    origin = server.resolvedUrls?.local[0] ?? "";
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await server?.close();
    await rm(outDir, { recursive: true, force: true });
  });

  test.each(spoken.flatMap((language) => pages.map((name) => [name, language] as const)))(
    "every state of %s lies well at every width, in %s",
    async (name, language) => {
      const page = await browser.newPage({ reducedMotion: "reduce" });
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${origin}${language}/state.html?page=${name}`);
      const faults: string[] = [];
      for (const state of states[name]) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: heights[width] });
          for (const theme of themes) {
            await page.evaluate(([one, colours]) => showState(one, colours), [state, theme] as const);
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
            for (const { fault, where, text, by } of await page.evaluate(layoutFaults)) {
              faults.push(`${state} ${width} ${theme}: ${fault} by ${by} px: ${where} “${text}”`);
            }
          }
        }
      }
      await page.close();
      expect(errors).toEqual([]);
      expect(faults).toEqual([]);
    },
  );
});

declare function showState(state: string, theme: string): Promise<void>;
