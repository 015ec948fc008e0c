/** What a class is set up with: whether it can be played, and what each of its tables is given of it. */
import { sha256Hex } from "../../shared/base/hash.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { ClassSettings } from "../../shared/protocol/class.ts";
import { rosterOf } from "../../shared/state/seating.ts";
import { knowsZone } from "../match/deadline.ts";
import type { Library } from "../match/library.ts";
import type { MatchSettings } from "../match/settings.ts";
import type { StoredClass } from "../store/classes.ts";

/** How long the wire of an asynchronous match stands before the next round opens. */
const asynchronousWire = 60;

/** Checks that the schema of a class's settings cannot express. Refuses unknownScenario, badSetup (with: field). */
export function checkSettings(library: Library, settings: ClassSettings): Result<void> {
  const scenario = library.get(settings.scenario)?.scenario;
  if (!scenario) return refuse("unknownScenario");
  if (settings.tables.some(({ roster }) => !rosterOf(scenario, roster))) return refuse("badSetup", { field: "tables" });
  const { pace } = settings;
  if (pace.kind === "asynchronous" && !knowsZone(pace.zone)) return refuse("badSetup", { field: "zone" });
  return ok(undefined);
}

/** The settings of the class's table at `index`. @param seed the class's own, or one drawn for it */
export function tableSettings(
  stored: Pick<StoredClass, "id" | "code">,
  settings: ClassSettings,
  index: number,
  seed: string,
): MatchSettings {
  const { title, scenario, form, sameSeed, bots, draftsSet, plain, drawnTypes, graceSeconds, pace } = settings;
  const live = pace.kind === "live";
  return {
    title,
    setup: {
      ...{ scenario, form },
      // Each table has a seed that cannot be derived from another's: a match's seed is public once it is over.
      seed: sameSeed ? seed : sha256Hex(`${seed}-${index + 1}`).slice(0, 24),
      roster: settings.tables[index]?.roster ?? 0,
      ...(drawnTypes && { types: "drawn" as const }),
    },
    openSeconds: live ? pace.openSeconds : 0,
    wireSeconds: live ? pace.wireSeconds : asynchronousWire,
    ...(live ? { briefSeconds: pace.briefSeconds } : { deadlines: { at: pace.at, zone: pace.zone, days: pace.days } }),
    ...{ graceSeconds, bots, draftsSet, plain, solo: false, seedChosen: settings.seed !== "" },
    table: { class: stored.id, code: stored.code, number: index + 1 },
  };
}
