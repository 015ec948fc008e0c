/** `npm run build`: the pages, once for each language of client/words; with `--made-up` in the made-up ones as well. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { languages } from "./words/catalogue.ts";
import { madeUpLanguages } from "./words/madeUp.ts";

const root = join(import.meta.dirname, "../..");
const madeUp = process.argv.includes("--made-up") ? Object.keys(madeUpLanguages) : [];

await rm(join(root, "dist"), { recursive: true, force: true });
for (const language of [...languages(), ...madeUp]) {
  process.env.PAGE_LANGUAGE = language;
  await build({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
}
