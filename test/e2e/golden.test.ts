/** The golden matches in a browser: the same rules, bundled as the pages are, give the same hashes as in Node. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Golden from "../golden/golden.ts";
import { frozenFiles, goldenNames, loadGolden, matchFileText } from "../golden/load.ts";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";

/** What the bundle leaves on the page's window. */
type Bundled = typeof globalThis & { readonly golden: typeof Golden };

/** golden.ts with all that it imports, as one script; nothing is written to the disk. */
async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, "../golden/golden.ts");
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2022", minify: true, lib: { entry, name: "golden", formats: ["iife"] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (!chunk) throw new Error("nothing was built");
  return chunk.code;
}

describe.skipIf(noBrowser())("in Chromium", () => {
  const files = frozenFiles();
  const text = matchFileText();
  let page: Page;

  beforeAll(async () => {
    page = await (await sharedBrowser()).newPage();
    await page.addScriptTag({ content: await bundle() });
  });
  afterAll(() => page?.close());

  test.each(goldenNames)("the match %s runs to the same hashes", async (name) => {
    const golden = loadGolden(name);
    const hashes = await page.evaluate((given) => (globalThis as Bundled).golden.rerun(given.files, given.golden), {
      files,
      golden,
    });
    expect(hashes).toEqual(golden.hashes);
  });

  const verdict = (changed: string) =>
    page.evaluate((given) => (globalThis as Bundled).golden.verdictOn(given.files, given.changed), { files, changed });

  test("a match file verifies", async () => {
    expect(await verdict(text)).toMatchObject({
      ok: true,
      value: { fingerprint: loadGolden("peace").hashes.fingerprint },
    });
  });

  test("a changed one departs where it does in Node", async () => {
    expect(await verdict(text.replace('"margin":', '"margin":1'))).toMatchObject({
      ok: false,
      error: [{ code: "chainBroken" }, { code: "eventDiffers", with: { round: 1 } }],
    });
  });
});
