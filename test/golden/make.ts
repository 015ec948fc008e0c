/**
 * Makes the golden matches anew: `node test/golden/make.ts` after rules or the events' form have changed on purpose. The scenario
 * is the copy beside them; `--scenario` first takes a new copy of the project's own, after its files' form has changed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeMatchFile } from "../../shared/log/matchFile.ts";
import { scenarioFileNames } from "../../shared/scenario/parse.ts";
import type { MatchState, Setup, Text } from "../../shared/state/matchState.ts";
import { fileOf, type Golden, hashesOf } from "./golden.ts";
import { frozenScenario, type GoldenName, scenarioFolder } from "./load.ts";
import { type Mood, play } from "./play.ts";

const here = import.meta.dirname;
const source = join(here, "../../seeds/karabakh-2020");
/** Seeds tried until a match ends as it should. */
const tries = 500;

interface Wanted {
  readonly name: GoldenName;
  readonly about: string;
  readonly setup: Omit<Setup, "scenario" | "seed">;
  readonly mood: Mood;
  readonly ends: (state: MatchState) => boolean;
}

const has = (state: MatchState, ...ends: Text["status"][]) =>
  ends.every((end) => state.texts.some(({ status }) => status === end));

const wanted: readonly Wanted[] = [
  {
    name: "peace",
    about: "One truce left by notice, another still kept when the last round closes.",
    setup: { roster: 6, form: "short" },
    mood: {
      orders: {
        HOLD: 4,
        COMMUNIQUE: 3,
        RESTRAIN: 2,
        EVACUATE: 1,
        OFFER: 1,
        STATEMENT: 1,
        HOTLINE: 2,
        VERIFY: 1,
        CARRY_OUT: 3,
      },
      clauses: [
        "CEASE",
        "LINES",
        "DMZ",
        "JOINTCOM",
        "GUARANTOR",
        "HUMEX",
        "NOSHELL",
        "NOBEYOND",
        "CORRIDOR",
        "RETURN",
        "EXIT",
      ],
      ...{ talks: 0.9, signs: 0.9, notice: 0.2 },
    },
    ends: (state) =>
      state.outcome?.ending === "lastRound" && state.treaty !== null && state.keptRounds >= 3 && has(state, "ended"),
  },
  {
    name: "war",
    about: "Fighting to the last round, through truces that were broken or that a government could not carry.",
    setup: { roster: 3, form: "long" },
    mood: {
      orders: {
        ...{ HOLD: 1, ATTRITE: 2, OFFENSIVE: 6, SHELL: 3, STRIKE_BEYOND: 1, MARTIAL_LAW: 1, COMMUNIQUE: 3 },
        ...{
          RESTRAIN: 1,
          EVACUATE: 1,
          LEVERAGE: 2,
          SUPPLY: 2,
          SIGNAL: 1,
          HOTLINE: 4,
          OFFER: 1,
          STATEMENT: 1,
          VERIFY: 2,
          ...{ INSPECT: 3, INVESTIGATE: 3, SANCTION: 3, COUNCIL: 6 },
        },
      },
      clauses: ["CEASE", "TALKS", "HUMEX", "NOIMPORT", "EXIT"],
      ...{ talks: 0.8, signs: 0.9, notice: 0.5 },
    },
    ends: (state) =>
      state.outcome?.ending === "lastRound" &&
      state.treaty === null &&
      has(state, "lapsed", "void") &&
      (state.ground.S ?? 0) > 2 &&
      state.escalation === 5,
  },
  {
    name: "wider-war",
    about: "Strikes beyond the region and signals until outside powers are at war.",
    setup: { roster: 12, form: "short" },
    mood: {
      orders: {
        ...{ HOLD: 1, ATTRITE: 3, OFFENSIVE: 3, SHELL: 4, STRIKE_BEYOND: 5, MARTIAL_LAW: 1, COMMUNIQUE: 2 },
        ...{ LEVERAGE: 3, SUPPLY: 3, SIGNAL: 2, HOTLINE: 1, OFFER: 1, STATEMENT: 2, VERIFY: 2 },
      },
      clauses: ["HUMEX", "NOBEYOND", "CEASE"],
      ...{ talks: 0.4, signs: 0.5, notice: 0 },
    },
    ends: (state) => state.outcome?.ending === "widerWar" && state.round >= 4,
  },
  {
    name: "settlement",
    about: "Fighting, then lines, talks and monitors or peacekeepers that are kept for two rounds.",
    setup: { roster: 10, form: "long" },
    mood: {
      orders: {
        ...{ HOLD: 4, ATTRITE: 2, OFFENSIVE: 2, SHELL: 1, COMMUNIQUE: 3, RESTRAIN: 3, EVACUATE: 1 },
        ...{ LEVERAGE: 1, SUPPLY: 1, SIGNAL: 1, HOTLINE: 2, OFFER: 5, STATEMENT: 2, VERIFY: 2, CARRY_OUT: 8 },
      },
      clauses: ["LINES", "MONITOR", "PKF", "JOINTCOM", "HANDOVER", "HUMEX", "NOSHELL", "TALKS"],
      ...{ talks: 0.9, signs: 0.8, notice: 0 },
    },
    ends: (state) => state.outcome?.ending === "settlement" && state.round >= 5 && state.handed.length > 0,
  },
];

if (process.argv.includes("--scenario")) {
  for (const name of scenarioFileNames) {
    const file = `${name}.json`;
    const json: unknown = JSON.parse(readFileSync(join(source, file), "utf8"));
    writeFileSync(join(scenarioFolder, file), `${JSON.stringify(json)}\n`);
  }
}

const scenario = frozenScenario();
for (const each of wanted) {
  const golden = make(each);
  // A line for each command: a change shows where it is.
  const { commands, ...heading } = golden;
  const lines = commands.map((command) => JSON.stringify(command)).join(",\n");
  const text = `${JSON.stringify(heading, null, 2).slice(0, -2)},\n"commands":[\n${lines}\n]}\n`;
  writeFileSync(join(here, `${each.name}.json`), text);
  process.stdout.write(
    `${each.name}: seed ${golden.setup.seed}, ${commands.length} commands, ${Buffer.byteLength(text)} bytes\n`,
  );
  if (each.name === "peace") {
    writeFileSync(join(here, "peace.match.json"), makeMatchFile(fileOf(scenario, golden.setup, commands)));
  }
}

function make({ name, about, setup, mood, ends }: Wanted): Golden {
  for (let i = 1; i <= tries; i++) {
    const tried: Setup = { scenario: scenario.id, seed: `${name} ${i}`, ...setup };
    const { commands, state } = play(scenario, tried, mood);
    if (!ends(state)) continue;
    const hashes = hashesOf(scenario, fileOf(scenario, tried, commands));
    return { about, scenarioHash: scenario.hash, setup: tried, hashes, commands };
  }
  throw new Error(`no match of ${tries} seeds ends as "${name}" should`);
}
