/** Where a log differs from what the rules and the chain require, and how. */
import type { Code } from "../base/codes.ts";
import type { Refusal } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchEvent } from "../state/event.ts";
import { engineVersion, type Rules } from "./chain.ts";
import { firstDifference } from "./difference.ts";

/** The entry's number, and the round in which the match stood when it was made (0: the briefing). */
export interface Place {
  readonly entry: number;
  readonly round: number;
}

export interface Departure {
  readonly code: Extract<
    Code,
    "chainBroken" | "hashDiffers" | "eventDiffers" | "truncated" | "foreignFile" | "olderVersion" | "schema"
  >;
  readonly with: Place & {
    /** Where in the file, and what should stand there against what does: JSON, shortened. */
    readonly path?: string;
    readonly expected?: string;
    readonly found?: string;
    /** eventDiffers: the code with which the rules refuse the entry's command. */
    readonly refused?: string;
    /** truncated: how many entries there should be. */
    readonly of?: number;
    readonly message?: string;
  };
}

/** The departure of an entry that does not follow in the chain. */
export const broken = (place: Place, field: "seq" | "prev" | "hash"): Departure => ({
  code: "chainBroken",
  with: { ...place, path: `entries.${place.entry}.${field}` },
});

/** The departure of an entry whose body cannot be read. */
export const unreadable = (place: Place, { with: values = {} }: Refusal): Departure => ({
  code: "schema",
  with: { ...place, path: String(values.path ?? ""), message: String(values.message ?? "") },
});

/** Whether today's rules, and this scenario as it is, wrote what follows. */
export const todays = (scenario: Scenario, rules: Rules): boolean =>
  rules.engineVersion === engineVersion && rules.scenarioHash === scenario.hash;

/** olderVersion where other rules than today's wrote what follows; null where it can be recomputed. */
export function otherRules(scenario: Scenario, rules: Rules, place: Place): Departure | null {
  const path = `entries.${place.entry}.body`;
  if (rules.engineVersion !== engineVersion)
    return {
      code: "olderVersion",
      with: { ...place, path: `${path}.engineVersion`, expected: engineVersion, found: rules.engineVersion },
    };
  if (rules.scenarioHash === scenario.hash) return null;
  return {
    code: "olderVersion",
    with: { ...place, path: `${path}.scenarioHash`, expected: scenario.hash, found: rules.scenarioHash },
  };
}

/** The first of an entry's events that is not what the rules give: hashDiffers for a round's state hash, else eventDiffers. */
export function compareEvents(
  expected: readonly MatchEvent[],
  found: readonly MatchEvent[],
  place: Place,
): Departure | null {
  const differs = firstDifference(expected, found, `entries.${place.entry}.body.events`);
  if (!differs) return null;
  const hash = expected.some(({ kind }, i) => kind === "roundClosed" && differs.path.endsWith(`.events.${i}.hash`));
  return { code: hash ? "hashDiffers" : "eventDiffers", with: { ...place, ...differs } };
}
