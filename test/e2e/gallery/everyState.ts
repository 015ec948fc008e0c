/**
 * Every state of every page at five widths, and in English on a phone at 200 %, light and dark: nothing wider than its place, no
 * text cut, no button out of view, headings one level at a time.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type PageName, pages, states, widths, zoomed } from "../../gallery/states.ts";
import { noBrowser, sharedBrowser } from "../../helpers/browser.ts";

const configFile = join(import.meta.dirname, "../../gallery/vite.config.ts");

/** The tests of one language, for a file of its own: files run side by side. */
export function everyStateIn(language: string): void {
  describe.skipIf(noBrowser())(`the gallery in ${language}`, () => {
    let browser: Browser;
    let server: PreviewServer;
    let origin = "";
    let outDir = "";
    beforeAll(async () => {
      outDir = await mkdtemp(join(tmpdir(), "gallery-"));
      process.env.PAGE_LANGUAGE = language;
      await build({ configFile, logLevel: "warn", build: { outDir } });
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
      delete process.env.PAGE_LANGUAGE;
      await server?.close();
      await rm(outDir, { recursive: true, force: true });
    });

    /** A page's states at every width; `errors` is what they throw. */
    async function framesOf(name: PageName) {
      const page = await browser.newPage({ reducedMotion: "reduce", viewport: { width: 1920, height: 5000 } });
      onTestFinished(() => page.close());
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${origin}frames.html?page=${name}${language === "en" ? "&zoomed" : ""}`);
      return { page, errors };
    }

    test.each(pages)("every state of %s lies well at every width", async (name) => {
      const { page, errors } = await framesOf(name);
      const faults: string[] = [];
      for (const state of states[name]) {
        faults.push(...(await page.evaluate((each) => examine(each), state)));
      }
      expect(errors).toEqual([]);
      expect(faults).toEqual([]);
    });

    test("what is wrong in dark colours alone is found at every width", async () => {
      const { page } = await framesOf("reach");
      await page.evaluate((each) => examine(each), "good");
      const content = "[data-theme=dark] a, [data-theme=dark] button { position: relative; left: 2000px; }";
      for (const frame of page.frames()) await frame.addStyleTag({ content });
      const faults = await page.evaluate((each) => examine(each), "good");
      const found = faults.map((line) => line.replace(/:.*/, ""));
      const all = [...widths, ...(language === "en" ? [zoomed.width] : [])];
      expect([...new Set(found)]).toEqual(all.map((width) => `good ${width} dark`));
    });
  });
}

/** What frames.html has on its window. */
declare function examine(state: string): Promise<string[]>;
