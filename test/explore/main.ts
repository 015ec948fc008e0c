/**
 * `npm run explore -- 20`: runs the property tests that many times (20 unless told), each time with cases that nobody chose,
 * and prints the seed of each run, how long it took and whether a law failed. `PROPERTY_SEED=N npm run vitest -- run FILE` repeats one.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const times = Math.max(1, Math.round(Number(process.argv[2] ?? 20)) || 1);
const files = globSync("test/**/*.test.ts", { cwd: root }).filter((file) =>
  readFileSync(join(root, file), "utf8").includes("fc.assert("),
);
console.log(`${files.length} files with properties, ${times} times`);
let failed = 0;
for (let run = 1; run <= times; run++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const began = performance.now();
  const { status, stdout } = spawnSync("npx", ["vitest", "run", "--project", "unit", ...files], {
    cwd: root,
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    encoding: "utf8",
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${String(run).padStart(4)}  seed ${String(seed).padEnd(10)}  ${seconds} s  ${status === 0 ? "holds" : "FAILS"}`,
  );
  if (status === 0) continue;
  failed += 1;
  console.log(stdout);
}
console.log(failed === 0 ? "every law held" : `${failed} of ${times} runs failed`);
process.exitCode = failed === 0 ? 0 : 1;
