/** The match file outside the server: taken home by HTTP, verified from the command line. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { matchFileRoutes } from "../../server/http/matchFile.ts";
import { answerErrors } from "../../server/http/refusal.ts";
import { createLog } from "../../server/log.ts";
import { makeMatchFile, parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import { matchFileText, scenarioFolder } from "../golden/load.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted, openBench } from "../helpers/tables.ts";
import { compiledOnce } from "./support/processes.ts";
import { folderForFile, temporaryFolder } from "./support/stores.ts";

const root = join(import.meta.dirname, "../..");
const cli = join(root, "server/cli/verify.ts");

/** Runs the command in the project's folder, as npm does. */
function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    env: { ...compiledOnce, PATH: process.env.PATH, SCENARIOS_DIR: join(root, "seeds") },
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

/** Writes `text` to a file of its own. */
function fileWith(text: string): string {
  const path = join(temporaryFolder(), "match.json");
  writeFileSync(path, text);
  return path;
}

/** The frozen scenario's folder with one number of the rules changed. */
function otherVersion(): string {
  const folder = folderForFile();
  cpSync(scenarioFolder, folder, { recursive: true });
  const file = join(folder, "scenario.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"conveningsARound":2', '"conveningsARound":3'));
  return folder;
}

const text = matchFileText();
const own = ["--scenario", scenarioFolder];

describe("npm run verify", () => {
  it("says in one sentence that a file is verified, and exits with 0", () => {
    const { status, out, err } = run(fileWith(text), ...own);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^match\.json is verified: its \d+ entries and 6 rounds follow from .*last round\. Fingerprint \w{64}\n$/,
    );
  });

  it("says it as data", () => {
    const { status, out } = run(fileWith(text), "--json", ...own);
    expect([status, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ file: "match.json", verified: true, ending: "lastRound" }),
    ]);
  });

  it.each<[string, string, RegExp, string[]?]>([
    [
      "changed",
      text.replace('"margin":', '"margin":1'),
      /^match\.json departs at entry \d+ \(round 1\): it was changed after it was written; the rules give another event \(events\.\d+\.margin is 1\d+ instead of \d+\)\.\n$/,
    ],
    [
      "made of another seed",
      text.replace('"seed":"', '"seed":"x'),
      /departs at entry 0 \(the briefing\): the heading does not fit the entries \(setup\.seed is "x/,
    ],
    [
      "robbed of an entry",
      text.replace(/\{"seq":30,.*\n/, ""),
      /departs at entry 30 \(round \d\): it does not follow from the entry before it/,
    ],
    [
      "robbed of its tail",
      text.replace(/,\n\{"seq":100,[\s\S]*\n\]/, "\n]"),
      /departs at entry 100 \(round \d\): the file breaks off here, before the last of \d+ entries\.\n$/,
    ],
    ["cut short", text.slice(0, 50_000), /^match\.json is cut short: it breaks off after \d+ whole entries\.\n$/],
    ["damaged", text.replace('"seq":30,', '"seq":30'), /^match\.json is damaged at entry 30 and cannot be read/],
    [
      "of another version of the scenario",
      text,
      /another version of the scenario \(hash \w+, here \w+\); give that version's folder with --scenario/,
      ["--scenario", otherVersion()],
    ],
  ])("says where a file departs that was %s, and exits with 1", (_, changed, sentence, args = own) => {
    const { status, out, err } = run(fileWith(changed), ...args);
    expect([status, err]).toEqual([1, ""]);
    expect(out).toMatch(sentence);
  });

  it.each<[string, () => string[], RegExp]>([
    ["no file", () => [], /^Give one match file/],
    ["two files", () => ["a.json", "b.json"], /^Give one match file/],
    ["a file that is not there", () => ["gone.json"], /^There is no file .*gone\.json\.\n$/],
    ["a folder", () => [root], /cannot be read/],
    ["a file of something else", () => [fileWith("{}")], /^match\.json is no match file\.\n$/],
    [
      "a file of a later form",
      () => [fileWith(text.replace('"version":3', '"version":9'))],
      /version 9; only versions up to 3/,
    ],
    [
      "an unknown scenario",
      () => [fileWith(text.replaceAll("karabakh-2020", "elsewhere"))],
      /^There is no scenario "elsewhere"/,
    ],
    ["a scenario that is a path", () => [fileWith(text.replaceAll("karabakh-2020", "../seeds"))], /--scenario/],
    ["a folder without a scenario", () => [fileWith(text), "--scenario", root], /holds no scenario/],
    ["an unknown option", () => ["--loud", "a.json"], /--loud/],
  ])("refuses %s in one sentence, and exits with 2", (_, args, sentence) => {
    const { status, out, err } = run(...args());
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

/** A match with one person, over or not, behind the routes. */
async function served(over: boolean) {
  const bench = await openBench();
  await bench.store.instructors.setMain("token-of-the-instructor");
  const table = await bench.create();
  const { token, member } = accepted(await table.join("Anahit Vardanyan", "ARM"));
  accepted(await table.start());
  accepted(await table.act(member, { kind: "say", channel: "plenary", text: "Good morning." }));
  if (over) accepted(await table.direct("main", { kind: "end" }));
  const app = express().use("/api", matchFileRoutes(bench.store), answerErrors(createLog("silent")));
  const http = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => void http.close());
  await new Promise((resolve) => http.once("listening", resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const get = (path: string, bearer?: string) =>
    fetch(`${origin}/api${path}`, bearer === undefined ? {} : { headers: { authorization: `Bearer ${bearer}` } });
  return { get, id: table.match.id, token, member, bench };
}

describe("the file of a match, by HTTP", () => {
  it("comes to the instructor as a download that verifies and holds no name", async () => {
    const { get, id, member } = await served(false);
    const response = await get(`/teach/matches/${id}/file`, "token-of-the-instructor");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename=line-of-contact-${id}.json`);
    const body = await response.text();
    const file = accepted(parseMatchFile(body));
    expect(makeMatchFile(file)).toBe(body);
    expect(file.members).toEqual([member]);
    expect(body).not.toMatch(/Anahit|Vardanyan/);
    expect(verify(karabakh.scenario, file)).toMatchObject({ ok: true, value: { ending: null } });
  });

  it("comes to the people of the table once the match is over", async () => {
    const { get, id, token } = await served(true);
    const response = await get(`/match/${id}/file`, token);
    expect(response.status).toBe(200);
    const file = accepted(parseMatchFile(await response.text()));
    expect(verify(karabakh.scenario, file)).toMatchObject({ ok: true, value: { ending: "endedByInstructor" } });
  });

  it("stays whole and true when a person is erased", async () => {
    const { get, id, member, bench } = await served(true);
    const before = await (await get(`/teach/matches/${id}/file`, "token-of-the-instructor")).text();
    await bench.store.members.erase(id, member);
    const after = await (await get(`/teach/matches/${id}/file`, "token-of-the-instructor")).text();
    expect(after).toBe(before);
  });

  it("is kept from everybody else", async () => {
    const { get, id, token, bench } = await served(false);
    const elsewhere = accepted(await (await bench.create()).join("Leyla", "AZE")).token;
    const told = async (path: string, bearer?: string) => {
      const response = await get(path, bearer);
      return [response.status, (await response.json()).code];
    };
    expect(await told(`/match/${id}/file`, token)).toEqual([409, "wrongPhase"]);
    expect(await told(`/match/${id}/file`)).toEqual([401, "tokenMissing"]);
    expect(await told(`/match/${id}/file`, "wrong")).toEqual([401, "tokenInvalid"]);
    expect(await told(`/match/${id}/file`, elsewhere)).toEqual([403, "notYours"]);
    expect(await told(`/teach/matches/${id}/file`, token)).toEqual([401, "tokenInvalid"]);
    expect(await told(`/teach/matches/${id}/file`)).toEqual([401, "tokenMissing"]);
    expect(await told("/teach/matches/unknown/file", "token-of-the-instructor")).toEqual([404, "unknownMatch"]);
  });
});
