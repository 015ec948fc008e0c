// Vite plugin: a page is asked for by many paths, so its own files stand in it by their whole address; all other files find each other relatively.
import type { Plugin } from "vite";

/** Rewrites "./assets/…" in the built pages to "/LANGUAGE/assets/…". */
export const pageBasePlugin = (language: string): Plugin => ({
  name: "page-base",
  apply: "build",
  enforce: "post",
  config: () => ({ base: "./" }),
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        file.source = String(file.source).replaceAll(/(\s(?:src|href|content)=")\.\//g, `$1/${language}/`);
      }
    },
  },
});
