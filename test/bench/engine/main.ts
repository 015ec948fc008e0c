/** The engine by itself, on one core: a round's resolution, whole matches, and what a match leaves in the log. */
import { chain, emptyChain, type NewEntry } from "../../../server/match/entries.ts";
import { runBots } from "../../../shared/bots/runMatch.ts";
import type { Command } from "../../../shared/engine/command.ts";
import { decide } from "../../../shared/engine/decide.ts";
import { stateHash } from "../../../shared/engine/stateHash.ts";
import type { MatchState } from "../../../shared/state/matchState.ts";
import { karabakh } from "../../helpers/scenario.ts";
import { each, rate } from "../clock.ts";
import { type Figure, spread } from "../figure.ts";
import { report } from "../report.ts";
import { type Played, playAgain, playAtRandom, setupOf } from "./matches.ts";

const { scenario } = karabakh;
const setups = Array.from({ length: 64 }, (_, number) => setupOf(scenario, number));
const played = setups.map((setup) => playAtRandom(scenario, setup));
const lock: Command = { by: "clock", steer: { kind: "lock" } };
/** Takes the next of a list each time it is called. */
const turns = <T>(list: readonly T[]) => {
  let next = 0;
  return () => list[next++ % list.length] as T;
};

report(...rounds());
report(...wholeMatches());
report(...logs());
report(pragmatists());

function rounds(): Figure[] {
  const states: MatchState[] = [];
  for (const match of played) playAgain(scenario, match, (state) => void states.push(state));
  const resolved = spread(
    "resolution of a round, 10 seats",
    "µs",
    each(states, 4_000, (state) => void decide(scenario, state, lock)),
  );
  const hashed = spread(
    "of it the state's hash",
    "µs",
    each(states, 2_000, (state) => void stateHash(state)),
  );
  return [resolved, { ...hashed, against: resolved.name }];
}

function wholeMatches(): Figure[] {
  const nextMatch = turns(played);
  const nextSetup = turns(setups);
  const commands = played.reduce((sum, match) => sum + match.commands.length, 0) / played.length;
  const engine = rate("matches, 10 seats: events and round hashes", "/s", () => void playAgain(scenario, nextMatch()));
  const random = rate("the same, choosing at random among what is legal", "/s", () => {
    playAtRandom(scenario, nextSetup());
  });
  const chained = rate(
    "the same, with the log's hash chain",
    "/s",
    () => void chain(emptyChain, "", entriesOf(nextMatch())),
  );
  return [
    { name: "commands a match", unit: "", value: commands },
    { ...engine, aim: { of: "value", least: 2_000 } },
    { ...random, against: engine.name },
    { ...chained, against: engine.name },
  ];
}

function logs(): Figure[] {
  const texts = played.map((match) => JSON.stringify(chain(emptyChain, "2020-09-30T08:00:00.000Z", entriesOf(match))));
  const next = turns(texts);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  const parsed = rate("JSON.parse of the log of a match", "/s", () => void JSON.parse(next()));
  return [{ name: "log of a match", unit: "bytes", value: bytes }, parsed];
}

function pragmatists(): Figure {
  const tempers = Object.fromEntries(Object.keys(scenario.seat).map((id) => [id, "pragmatist" as const]));
  const next = turns(setups);
  return rate("matches by pragmatist bots, 10 seats", "/s", () => void runBots(scenario, next(), tempers));
}

function entriesOf(match: Played): NewEntry[] {
  return playAgain(scenario, match).map((body) => ({ kind: "command", body }));
}
