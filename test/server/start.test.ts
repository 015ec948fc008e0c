/** Starting and stopping the real server: one sentence for each fault, a working link, a clean end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseFile } from "../../server/store/database.ts";
import { teachTokenFile } from "../../server/tokens.ts";
import { builtPages, scenarioFolder, startServer } from "./support/processes.ts";
import { temporaryFolder } from "./support/stores.ts";

const seeds = join(import.meta.dirname, "../../seeds");

/** What a server needs to start on this machine, in a folder of its own. */
const sound = () => ({ PORT: "0", HOST: "127.0.0.1", DATA_DIR: temporaryFolder(), SCENARIOS_DIR: seeds });

describe("a server that cannot start says why in one sentence and exits with 1:", () => {
  it.each<
    [
      string,
      () => Promise<{ env: Record<string, string>; dist?: string }> | { env: Record<string, string>; dist?: string },
      RegExp[],
    ]
  >([
    [
      "wrong variables, all at once",
      () => ({ env: { ...sound(), PORT: "x", LOG: "y" } }),
      [/^PORT must be /, /^LOG must be /],
    ],
    [
      "a taken port",
      async () => ({ env: { ...sound(), PORT: String(await takenPort()) } }),
      [/^Port \d+ is already in use; .*PORT/],
    ],
    [
      "an address of another machine",
      () => ({ env: { ...sound(), HOST: "192.0.2.1" } }),
      [/^HOST 192\.0\.2\.1 with PORT 0 cannot be listened on/],
    ],
    [
      "a data folder that cannot be written",
      () => ({ env: { ...sound(), DATA_DIR: underAFile() } }),
      [/^DATA_DIR .* cannot be written to/],
    ],
    [
      "a database that is none",
      () => ({ env: { ...sound(), DATA_DIR: noDatabase() } }),
      [/^The database .* is not a database/],
    ],
    [
      "a database in use",
      () => ({ env: { ...sound(), DATA_DIR: databaseInUse() } }),
      [/^The database .* is in use by another process/],
    ],
    [
      "a scenario that is not JSON",
      () => ({ env: { ...sound(), SCENARIOS_DIR: scenarioFolder({ scenario: "{", cards: "," }) } }),
      [/^The scenario practice cannot be used: scenario\.json is not valid JSON/, /cards\.json is not valid JSON/],
    ],
    [
      "no scenario at all",
      () => ({ env: { ...sound(), SCENARIOS_DIR: temporaryFolder() } }),
      [/^SCENARIOS_DIR .* holds no scenario/],
    ],
    [
      "no folder of scenarios",
      () => ({ env: { ...sound(), SCENARIOS_DIR: "nowhere" } }),
      [/^SCENARIOS_DIR .*nowhere cannot be read/],
    ],
    ["pages that were never built", () => ({ env: sound(), dist: temporaryFolder() }), [/run npm run build first\.$/]],
  ])("%s", async (_, prepare, sentences) => {
    const { env, dist = builtPages() } = await prepare();
    const server = startServer(env, "--dist", dist);
    expect(await server.ended).toBe(1);
    const lines = server.output.err.trimEnd().split("\n");
    expect(lines).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
    expect(server.output.out).toBe("");
  });

  it("every fault of an unsound scenario, a line each", async () => {
    const env = { ...sound(), SCENARIOS_DIR: scenarioFolder({ scenario: '{"id": 7}', clauses: "{}" }) };
    const server = startServer(env, "--dist", builtPages());
    expect(await server.ended).toBe(1);
    const lines = server.output.err.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^The scenario practice cannot be used: .*\.$/);
    expect(lines).toContain("The scenario practice cannot be used: cards.json is missing.");
    expect(lines).toContainEqual(expect.stringMatching(/: scenario\.json: id: /));
    expect(lines).toContainEqual(expect.stringMatching(/: clauses\.json: /));
  });

  it("before the pages are built, not after", async () => {
    const before = buildTime();
    const server = startServer({ ...sound(), PORT: String(await takenPort()) }, "--build");
    expect(await server.ended).toBe(1);
    expect(server.output.err).toMatch(/^Port \d+ is already in use; [^\n]*\n$/);
    expect(buildTime()).toBe(before);
  });

  it("an option that does not exist", async () => {
    const server = startServer(sound(), "--fast");
    expect(await server.ended).toBe(1);
    expect(server.output.err).toMatch(/^Unknown option '--fast'[^\n]*\n$/);
  });
});

describe("a server that starts", () => {
  const ready = /Instructor {2}(http:\/\/127\.0\.0\.1:(\d+))\/teach\?token=([\w-]+)\n {2}Students {4}(\S+)/;

  it("prints a link that opens the instructor's page, and ends with 0 on SIGTERM", async () => {
    const server = startServer(sound(), "--dist", builtPages());
    const [, origin = "", , token = "", students = ""] = await server.until(ready);
    expect(students).toBe(`${origin}/`);
    expect(await (await fetch(students)).text()).toContain("Join");

    const link = await fetch(`${origin}/teach?token=${token}`, { redirect: "manual" });
    expect([link.status, link.headers.get("location")]).toEqual([303, "/teach"]);
    const cookie = link.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    const session = `${origin}/api/teach/session`;
    expect((await fetch(session, { headers: { cookie: cookie.split(";")[0] ?? "" } })).status).toBe(200);
    expect((await fetch(session)).status).toBe(401);

    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(server.output.err).toBe("");
  });

  it("keeps the link over a restart, in a file that only its owner may read", async () => {
    const env = sound();
    const tokens: string[] = [];
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const server = startServer(env, "--dist", builtPages());
      tokens.push((await server.until(ready))[3] ?? "");
      server.process.kill(signal);
      expect(await server.ended).toBe(0);
    }
    expect(tokens[0]).toMatch(/^[\w-]{32}$/);
    expect(tokens[1]).toBe(tokens[0]);
    expect(statSync(join(env.DATA_DIR, teachTokenFile)).mode & 0o777).toBe(0o600);
  });

  it("ends with whoever started it, though no signal came", async () => {
    const starter = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    onTestFinished(() => void starter.kill("SIGKILL"));
    const server = startServer({ ...sound(), LAUNCHED_BY: String(starter.pid) }, "--dist", builtPages());
    await server.until(ready);
    starter.kill("SIGKILL");
    expect(await server.ended).toBe(0);
  });

  it("starts under `node --watch` as well, which sends messages of its own on the database thread's port", async () => {
    const server = startServer({ ...sound(), WATCH_REPORT_DEPENDENCIES: "1" }, "--dist", builtPages());
    expect(await server.until(ready)).toBeTruthy();
  });

  it("prints the public address and takes the token that it is given", async () => {
    const env = { ...sound(), PUBLIC_URL: "https://class.example/", TEACH_TOKEN: "a-token-of-my-own" };
    const server = startServer(env, "--dist", builtPages());
    await server.until(
      /https:\/\/class\.example\/teach\?token=a-token-of-my-own\n {2}Students {4}https:\/\/class\.example\/\n/,
    );
  });
});

/** When the project's own pages were last built; 0 for never. */
const buildTime = (): number => statSync(join(seeds, "../dist/en/index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;

async function takenPort(): Promise<number> {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  return (other.address() as AddressInfo).port;
}

function underAFile(): string {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  return join(file, "data");
}

function noDatabase(): string {
  const dir = temporaryFolder();
  writeFileSync(join(dir, databaseFile), "no database".repeat(500));
  return dir;
}

function databaseInUse(): string {
  const dir = temporaryFolder();
  const db = new DatabaseSync(join(dir, databaseFile));
  db.exec("BEGIN EXCLUSIVE");
  onTestFinished(() => db.close());
  return dir;
}
