// Vite plugin: zod in a page or worker compiles no parsers. The content policy forbids that, and each probe for it would be reported.
import type { Plugin } from "vite";

const file = "/node_modules/zod/v4/core/core.js";
const emptyConfig = "__zod_globalConfig = {}";

/** @throws Error where zod no longer keeps its configuration so */
export const jitlessPlugin = (): Plugin => ({
  name: "jitless",
  transform(code, id) {
    if (!id.replaceAll("\\", "/").endsWith(file)) return null;
    if (!code.includes(emptyConfig)) throw new Error(`${file} has no "${emptyConfig}" any more`);
    return { code: code.replace(emptyConfig, "__zod_globalConfig = { jitless: true }"), map: null };
  },
});
