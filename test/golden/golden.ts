/** A golden match: commands, and the hashes that they must give in every engine. Imports shared/ alone, so that a browser can run it. */
import { canonical, sha256Hex } from "../../shared/base/hash.ts";
import type { Result } from "../../shared/base/result.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { chain, emptyChain, engineVersion, type NewEntry } from "../../shared/log/chain.ts";
import type { Departure } from "../../shared/log/departure.ts";
import { type MatchFile, makeMatchFile, matchFileOf, parseMatchFile } from "../../shared/log/matchFile.ts";
import { replay } from "../../shared/log/replay.ts";
import { type Verified, verify } from "../../shared/log/verify.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { Ending, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";

export interface Hashes {
  readonly ending: Ending | null;
  /** The state's hash at the close of each round. */
  readonly rounds: readonly string[];
  /** Of the state at the end. */
  readonly state: string;
  /** Of all events in order. */
  readonly events: string;
  /** Last hash of the match file's chain. */
  readonly fingerprint: string;
}

export interface Golden {
  readonly about: string;
  readonly scenarioHash: string;
  readonly setup: Setup;
  readonly hashes: Hashes;
  readonly commands: readonly Command[];
}

/** The match file that the commands give. Throws where one is refused: a golden match has none such. */
export function fileOf(scenario: Scenario, setup: Setup, commands: readonly Command[]): MatchFile {
  const opened = accepted(open(scenario, setup));
  const rules = { scenarioHash: scenario.hash, engineVersion };
  const entries: NewEntry[] = [{ kind: "opened", body: { ...rules, setup, events: opened.events } }];
  let { state } = opened;
  for (const command of commands) {
    const events = accepted(decide(scenario, state, command));
    entries.push({ kind: "command", body: { command, events } });
    state = fold(state, events);
  }
  return accepted(matchFileOf(chain(emptyChain, entries)));
}

/** What a verified file hashes to. */
export function hashesOf(scenario: Scenario, file: MatchFile): Hashes {
  const { roundHashes: rounds, ending, fingerprint } = accepted(verify(scenario, file));
  const { state, events } = accepted(replay(scenario, file.entries));
  const hash = (value: unknown) => sha256Hex(canonical(value));
  return { ending, rounds, state: hash(state), events: hash(events), fingerprint };
}

/** Plays a golden match again from its scenario's files, through the text of a match file, and gives its hashes. */
export function rerun(files: Readonly<Record<string, unknown>>, { setup, commands }: Golden): Hashes {
  const parsed = parseScenario(files);
  if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error[0])}`);
  const text = makeMatchFile(fileOf(parsed.value, setup, commands));
  return hashesOf(parsed.value, accepted(parseMatchFile(text)));
}

/** What verify says of a file's text. */
export function verdictOn(
  files: Readonly<Record<string, unknown>>,
  text: string,
): Result<Verified, readonly Departure[]> {
  const parsed = parseScenario(files);
  if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error[0])}`);
  return verify(parsed.value, accepted(parseMatchFile(text)));
}

/** The value of a success; throws the rest. */
export function accepted<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
