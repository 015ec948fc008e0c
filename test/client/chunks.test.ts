/** The lists of modules that share a file (client/build/chunks.ts), held against what the pages import. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { firstPage, told } from "../../client/build/chunks.ts";

const sources = ["client", "shared"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name.replaceAll("\\", "/")))
    .filter((name) => /\.tsx?$/.test(name)),
);

/** What each file imports when it is evaluated: no types, and nothing that is fetched later. */
const imported = new Map(
  sources.map((file) => {
    const code = readFileSync(file, "utf8");
    const found = code.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s*)?"([^"]+)"/gm);
    return [file, [...found].map(([, target = ""]) => (target.startsWith(".") ? join(dirname(file), target) : target))];
  }),
);

/** Everything that a page's first script evaluates. */
function startOf(entry: string): ReadonlySet<string> {
  const seen = new Set<string>([entry]);
  for (const file of seen) for (const target of imported.get(file) ?? []) seen.add(target);
  return seen;
}

const nameOf = (module: string): string => module.replace(/\.tsx?$/, "");
const first = startOf("client/pages/play/main.tsx");
const ours = (module: string): boolean => /^(client|shared|words:)/.test(module) && !module.endsWith(".css");
const firstNames = new Set([...first].map(nameOf));

describe("modules that share a file", () => {
  test("the walk finds the first page", () => {
    expect(first).toContain("client/pages/play/start/StartPage.tsx");
    expect(first).not.toContain("client/map/index.ts");
  });

  test("whatever the first page shares with anything else is in its file: no further small request", () => {
    const elsewhere = new Set(sources.filter((file) => !first.has(file)).flatMap((file) => imported.get(file) ?? []));
    const shared = [...first].filter((module) => ours(module) && elsewhere.has(module)).map(nameOf);
    expect(shared.filter((module) => !firstPage.modules.includes(module))).toEqual([]);
  });

  test("the first page's file holds nothing that the first page does not need", () => {
    const named = firstPage.modules.filter((module) => !module.startsWith("vite/"));
    expect(named.filter((module) => !firstNames.has(module))).toEqual([]);
  });

  test("what a match is told in is all there, and not on the first page", () => {
    const files = new Set([...sources.map(nameOf), ...[...imported.values()].flat()]);
    expect(told.modules.filter((module) => !files.has(module))).toEqual([]);
    expect(told.modules.filter((module) => firstNames.has(module))).toEqual([]);
  });
});
