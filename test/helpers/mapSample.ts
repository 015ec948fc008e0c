// The scenario's map, and sample models to draw on it.
import { readFileSync } from "node:fs";
import type { MapNames } from "../../client/map/mapModel.ts";
import { mapNames } from "../../client/map/mapNames.ts";
import type { Measure } from "../../client/map/type.ts";
import { type MapFile, mapSchema } from "../../shared/scenario/map.ts";
import { namesFileSchema } from "../../shared/scenario/names.ts";
import { type ScenarioFile, scenarioSchema } from "../../shared/scenario/schema.ts";

const seed = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../seeds/karabakh-2020/${file}`, import.meta.url), "utf8"));

export const karabakhMap: MapFile = mapSchema.parse(seed("map.json"));

export const karabakhScenario: ScenarioFile = scenarioSchema.parse(seed("scenario.json"));
export const karabakhNames: MapNames = mapNames(karabakhScenario, namesFileSchema.parse(seed("names.json")));

/** Widths as of a common sans serif; the browser measures its own. */
export const roughly: Measure = (text, { size, weight }) => text.length * size * (weight === 400 ? 0.54 : 0.58);

export { busyModel, quietModel } from "../../client/map/demoModels.ts";
