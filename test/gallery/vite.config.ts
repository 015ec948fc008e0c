/** Builds and serves the gallery: the product's own parts and styles, on pages that the product does not have. */
import { join } from "node:path";
import { defineConfig } from "vite";
import { headPlugin } from "../../client/build/headPlugin.ts";
import { wordsPlugin } from "../../client/build/words/wordsPlugin.ts";
import { bordersPlugin } from "../../client/map/bordersPlugin.ts";
import { homeMapPlugin } from "../../client/map/homeMapPlugin.ts";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  publicDir: false,
  plugins: [
    wordsPlugin(process.env.PAGE_LANGUAGE ?? "en"),
    headPlugin(),
    bordersPlugin(),
    homeMapPlugin(process.env.PAGE_LANGUAGE ?? "en"),
  ],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { host: "127.0.0.1", fs: { allow: [join(import.meta.dirname, "../..")] } },
  build: {
    target: "es2022",
    emptyOutDir: true,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { input: ["index", "state", "frames"].map((page) => join(import.meta.dirname, `${page}.html`)) },
  },
});
