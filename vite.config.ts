import { join } from "node:path";
import prefresh from "@prefresh/vite";
import { defineConfig } from "vitest/config";
import { asGroup, firstPage, told } from "./client/build/chunks.ts";
import { compressPlugin } from "./client/build/compressPlugin.ts";
import { headPlugin } from "./client/build/headPlugin.ts";
import { jitlessPlugin } from "./client/build/jitlessPlugin.ts";
import { leanSdkPlugin } from "./client/build/leanSdkPlugin.ts";
import { mapChunkPlugin } from "./client/build/mapChunkPlugin.ts";
import { noticesPlugin } from "./client/build/noticesPlugin.ts";
import { pageBasePlugin } from "./client/build/pageBasePlugin.ts";
import { stylesheetOrderPlugin } from "./client/build/stylesheetOrderPlugin.ts";
import { tooOldPlugin } from "./client/build/tooOldPlugin.ts";
import { languages } from "./client/build/words/catalogue.ts";
import { pageText, wordsPlugin } from "./client/build/words/wordsPlugin.ts";
import { bordersPlugin } from "./client/map/bordersPlugin.ts";
import { homeMapPlugin } from "./client/map/homeMapPlugin.ts";
import { newEnough } from "./launcher.mjs";

// Told here, since the tests' own faults under an older Node would name neither it nor the way out.
if (process.env.VITEST && !newEnough(process.versions.node))
  throw new Error(
    `The tests need a newer Node than ${process.versions.node}: npm test, or npm run vitest -- run FILE, finds one.`,
  );

/** The language of the pages' words: a build has one, and so has a page (client/words/README.md). */
const language = process.env.PAGE_LANGUAGE ?? "en";

export default defineConfig({
  root: "client",
  publicDir: false,
  base: `/${language}/`,
  plugins: [
    // In development a changed component is swapped, and the page keeps its state.
    !process.env.VITEST && (await prefresh()),
    wordsPlugin(language),
    headPlugin(),
    bordersPlugin(),
    homeMapPlugin(language),
    jitlessPlugin(),
    leanSdkPlugin(),
    mapChunkPlugin(),
    noticesPlugin(),
    tooOldPlugin(pageText(language, "tooOld")),
    stylesheetOrderPlugin(),
    pageBasePlugin(language),
    languages().includes(language) && compressPlugin(),
  ],
  worker: { format: "es", plugins: () => [jitlessPlugin()] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: `../dist/${language}`,
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      // Warnings about slow plugins mean nothing to somebody who starts a class on a busy machine.
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [asGroup(firstPage, "preact"), asGroup(told)] } },
      input: ["index", "teach", "projector", "review", "classReview", "rules", "reach"].map(
        (page) => `client/${page}.html`,
      ),
    },
  },
  test: {
    root: ".",
    // Green is quiet: failures with what they printed, and the closing lines.
    reporters: ["minimal"],
    silent: "passed-only",
    // Node's own warns in every process that asks for it; the pages' own storage is the browser's.
    execArgv: ["--no-experimental-webstorage"],
    // Left to itself, vitest leaves one processor free. Projects run in the order of their names, the longest files first.
    maxWorkers: "100%",
    // What Node has compiled for one worker, or for a server that a test starts, it need not compile for the next.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/compiled") },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          root: ".",
          // For a machine that has much else to do: a timeout is to end what hangs, not to time what works.
          testTimeout: 60_000,
          include: ["test/*.test.ts", "test/{shared,client,seeds}/**/*.test.ts"],
          setupFiles: ["test/helpers/properties.ts"],
          // These files are pure: what they import is evaluated once for all of them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          root: ".",
          include: ["test/server/**/*.test.ts"],
          pool: "forks",
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          root: ".",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/helpers/needBrowser.ts"],
          pool: "forks",
          // Files that one process runs share its browser.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
