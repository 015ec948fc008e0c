/** Recomputes a match file and says where it departs, if it does: `npm run verify -- FILE [--scenario FOLDER] [--json]`. Exit 0 verified, 1 departs, 2 bad input. */
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Refusal } from "../../shared/base/result.ts";
import type { Departure } from "../../shared/log/departure.ts";
import { type MatchFile, parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import { reason, systemCode } from "../faults.ts";
import { runCommand } from "./command.ts";
import { folderOf, soundScenario, UsageFault } from "./scenario.ts";
import { damageWords, departureWords, verifiedWords } from "./verify/sentences.ts";

await runCommand(() => {
  const { path, scenario, json } = parseOptions(process.argv.slice(2));
  const verdict = judge(path, scenario);
  process.stdout.write(`${json ? JSON.stringify(verdict.data, null, 2) : verdict.sentence}\n`);
  process.exitCode = verdict.exit;
});

interface Verdict {
  readonly exit: 0 | 1;
  readonly sentence: string;
  readonly data: object;
}

function judge(path: string, scenarioFolder: string | undefined): Verdict {
  const name = basename(path);
  const file = parseMatchFile(read(path));
  if (!file.ok) return unreadable(name, file.error);
  const verdict = verify(soundScenario(folderFor(file.value, scenarioFolder)), file.value);
  if (verdict.ok) {
    const sentence = verifiedWords(name, file.value, verdict.value);
    return { exit: 0, sentence, data: { file: name, verified: true, ...verdict.value } };
  }
  return departing(name, departureWords(name, verdict.error), verdict.error);
}

/** A match file that is cut short or damaged departs. @throws UsageFault for anything else that cannot be read. */
function unreadable(name: string, refusal: Refusal): Verdict {
  const { code, with: values = {} } = refusal;
  if (code === "truncated" || values.path !== undefined) return departing(name, damageWords(name, refusal), [refusal]);
  if (code === "olderVersion")
    throw new UsageFault(
      `${name} has the form of version ${values.version}; only versions up to ${values.known} can be read here.`,
    );
  throw new UsageFault(`${name} is no match file.`);
}

function departing(name: string, sentence: string, departures: readonly (Departure | Refusal)[]): Verdict {
  return { exit: 1, sentence, data: { file: name, verified: false, departures } };
}

/** The folder given, or the one that bears the name of the file's scenario. @throws UsageFault where there is none. */
function folderFor({ scenario }: MatchFile, given: string | undefined): string {
  if (given !== undefined) return folderOf(given);
  // The name comes out of the file: it must not lead out of the scenarios' folder.
  if (/^[\w-]+$/.test(scenario.id)) return folderOf(scenario.id);
  throw new UsageFault(`The file names no scenario that could be found; give its folder with --scenario.`);
}

/** @throws UsageFault where there is no such file. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") throw new UsageFault(`There is no file ${path}.`);
    throw new UsageFault(`${path} cannot be read (${reason(error)}).`);
  }
}

/** @throws UsageFault with a sentence for the first thing wrong. */
function parseOptions(args: readonly string[]): { path: string; scenario: string | undefined; json: boolean } {
  const { values, positionals } = split(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new UsageFault("Give one match file: npm run verify -- FILE [--scenario FOLDER] [--json].");
  // npm starts its scripts in the project's folder; the path was typed in this one.
  return { path: resolve(process.env.INIT_CWD ?? "", file), scenario: values.scenario, json: values.json };
}

function split(args: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(args);
  } catch (error) {
    throw new UsageFault(`${reason(error)}.`);
  }
}

function parse(args: readonly string[]) {
  const options = { scenario: { type: "string" }, json: { type: "boolean", default: false } } as const;
  return parseArgs({ args: [...args], allowPositionals: true, options });
}
