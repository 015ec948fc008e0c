// Vite plugin: writes NOTICES.txt, the licences of other people's work that is part of the built pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const root = join(import.meta.dirname, "../..");
/** A package's folder at the end of whatever leads there. */
const packageOf = /.*node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/;
/** Made into data at the build, so that no module of theirs is in a page. */
const drawnFrom = ["world-atlas"];

/** Names the packages whose modules, styles or fonts went into the pages, each with its licence whole. */
export function noticesPlugin(): Plugin {
  return {
    name: "notices",
    apply: "build",
    generateBundle(_, bundle) {
      const used = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? file.moduleIds : file.originalFileNames,
      );
      const names = used.flatMap((path) => packageOf.exec(path)?.[1]?.replaceAll("\\", "/") ?? []);
      const notices = [...new Set([...names, ...drawnFrom])].sort().map(notice);
      this.emitFile({ type: "asset", fileName: "NOTICES.txt", source: notices.join(`\n${"-".repeat(80)}\n\n`) });
    },
  };
}

function notice(name: string): string {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n${text && `\n${text}\n`}`;
}
