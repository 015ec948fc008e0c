/** The scenarios that this server offers, each with what is told after the match. */
import { ok, type Refusal, type Result } from "../../shared/base/result.ts";
import { type SequelFile, sequelFileSchema } from "../../shared/scenario/briefs.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";

export interface Offered {
  readonly scenario: Scenario;
  /** Null for a scenario that has none. */
  readonly sequel: SequelFile | null;
}
/** By the scenario's id. */
export type Library = ReadonlyMap<string, Offered>;

/** A scenario and its sequel from the JSON of its files; all faults at once. */
export function parseOffered({ sequel, ...files }: Record<string, unknown>): Result<Offered, readonly Refusal[]> {
  const scenario = parseScenario(files);
  const told = sequel === undefined ? null : sequelFileSchema.safeParse(sequel);
  const faults: Refusal[] = scenario.ok ? [] : [...scenario.error];
  for (const { path, message } of told?.error?.issues ?? []) {
    faults.push({ code: "schema", with: { path: ["sequel", ...path].join("."), message } });
  }
  if (!scenario.ok || faults.length > 0) return { ok: false, error: faults };
  return ok({ scenario: scenario.value, sequel: told?.data ?? null });
}

/** Orders a map by the scenarios' own ids (a folder may be named otherwise). */
export const libraryOf = (offered: Iterable<Offered>): Library =>
  new Map([...offered].map((each) => [each.scenario.id, each]));
