/** What a release installs: all that the server needs, and nothing else. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Folder, production, runtime } from "../release/packages.ts";

const read = (name: string) => JSON.parse(readFileSync(name, "utf8"));
const [manifest, lock] = [read("package.json"), read("package-lock.json")];
const folders = ({ lock: cut }: Folder): string[] =>
  Object.keys((cut as { packages: Record<string, unknown> }).packages).filter((folder) => folder !== "");

describe("the lock of a release", () => {
  const server = folders(production(manifest, lock));

  it("has every dependency of the server, by the version and digest of the checkout", () => {
    const { packages } = production(manifest, lock).lock as { packages: Record<string, { integrity?: string }> };
    for (const name of Object.keys(manifest.dependencies)) {
      expect(packages[`node_modules/${name}`]?.integrity, name).toBe(lock.packages[`node_modules/${name}`].integrity);
    }
    expect(packages["node_modules/pg-pool"]?.integrity).toMatch(/^sha512-/);
  });

  it("has no tool, no Node, and no TypeScript, which a package would merely like to have beside it", () => {
    const strangers =
      /node_modules\/(vite|vitest|knip|phaser|typescript|node-(bin-)?(linux|darwin|win)|@typescript|@biomejs)/;
    expect(server.filter((folder) => strangers.test(folder))).toEqual([]);
    expect(server.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
  });

  it("has no package of the tools alone", () => {
    expect(server.filter((folder) => lock.packages[folder].dev)).toEqual([]);
  });
});

it("the Nodes lie in a folder of their own, one a platform", () => {
  const names = folders(runtime(manifest, lock)).map((folder) => folder.replace("node_modules/", ""));
  expect(names.sort()).toEqual(Object.keys(manifest.optionalDependencies).sort());
});
