/** A round's hash: nothing that the next round rests on can change without it (RULES §11). */
import { expect, test } from "vitest";
import { stateHash } from "../../shared/engine/stateHash.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { randomPlay } from "../helpers/randomPlay.ts";

/** Derived from the setup, or belonging to the table rather than to the round. */
const beside =
  /^(rounds|daysPerRound|nameOrder|seatOrder|rosterSeats|paused|cardChoice|outcome|count|past)(\.|$)|\.ready$|^setup\./;

/** Paths of all plain values in a state. */
function leaves(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === "" ? key : `${path}.${key}`));
}

/** A copy with the value at a path replaced by another of its kind. */
function changed(state: MatchState, path: string): MatchState {
  const copy = structuredClone(state);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy as never);
  const old = parent[last];
  if (typeof old === "number") parent[last] = old + 1;
  else if (typeof old === "boolean") parent[last] = !old;
  else parent[last] = `${old} changed`;
  return copy;
}

test("changes with every value of the state", () => {
  const states: MatchState[] = [];
  randomPlay(scenario, setupOf({ seed: "digest 3", roster: 10 }), {
    watch: ({ command, after, result }) => {
      if ("steer" in command && command.steer.kind === "lock" && result.ok) states.push(after);
    },
  });
  const rich = states.find(({ treaty, round }) => treaty !== null && round > 1) ?? states[5];
  if (!rich) throw new Error("no state");
  const before = stateHash(rich);
  expect(stateHash(structuredClone(rich))).toBe(before);
  const paths = leaves(rich).filter((path) => !beside.test(path));
  expect(paths.length).toBeGreaterThan(200);
  expect(paths.filter((path) => stateHash(changed(rich, path)) === before)).toEqual([]);
});

test("is the same whatever the order of keys", () => {
  const turned = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(turned);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, part]) => [key, turned(part)]),
    );
  };
  const { state } = randomPlay(scenario, setupOf({ seed: "keys", roster: 10 }));
  expect(stateHash(turned(state) as MatchState)).toBe(stateHash(state));
});

test("forms a chain: the last round's hash is part of it", () => {
  const { state } = randomPlay(scenario, setupOf({ seed: "chain" }));
  expect(stateHash({ ...state, lastHash: "another" })).not.toBe(stateHash(state));
});
