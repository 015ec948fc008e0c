/** Makes a release that is not a checkout: `npm run release` builds the pages and packs one archive into release/out. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Folder, type Lock, type Manifest, production, runtime } from "./packages.ts";

const root = join(import.meta.dirname, "..");
const out = join(import.meta.dirname, "out");
/** What a server runs on, as it stands in the checkout. */
const parts = ["dist", "server", "shared", "seeds", "launcher.mjs", "launch.mjs", "start.mjs"];
/** Left out: editors' schemas, which `npm run schema` writes. */
const leftOut = join(root, "seeds/schema");

const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), "utf8"));
const [manifest, lock] = [read<Manifest>("package.json"), read<Lock>("package-lock.json")];
const name = `${manifest.name}-${manifest.version}`;
const folder = join(out, name);

rmSync(out, { recursive: true, force: true });
mkdirSync(join(folder, "runtime"), { recursive: true });
for (const part of parts)
  cpSync(join(root, part), join(folder, part), { recursive: true, filter: (path) => path !== leftOut });
for (const file of ["README.md", "Containerfile", ".containerignore"])
  cpSync(join(import.meta.dirname, file), join(folder, file));
cpSync(join(root, "dist/en/NOTICES.txt"), join(folder, "NOTICES.txt"));
write(folder, production(manifest, lock));
write(join(folder, "runtime"), runtime(manifest, lock));

const archive = join(out, `${name}.tar.gz`);
const { status } = spawnSync("tar", ["-czf", archive, "-C", out, name], { stdio: "inherit" });
if (status !== 0) throw new Error(`tar ended with ${status}`);
process.stdout.write(`${archive} (${(statSync(archive).size / 1e6).toFixed(1)} MB)\n`);

function write(place: string, { manifest, lock }: Folder): void {
  writeFileSync(join(place, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(place, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
}
