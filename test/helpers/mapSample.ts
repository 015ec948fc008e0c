// The scenario's map, and sample models to draw on it.
import { readFileSync } from "node:fs";
import { emptyModel, type MapModel, type MapNames } from "../../client/map/mapModel.ts";
import { mapNames } from "../../client/map/mapNames.ts";
import type { Measure } from "../../client/map/type.ts";
import { type MapFile, mapSchema } from "../../shared/scenario/map.ts";
import { namesFileSchema } from "../../shared/scenario/names.ts";
import { scenarioSchema } from "../../shared/scenario/schema.ts";

const seed = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../seeds/karabakh-2020/${file}`, import.meta.url), "utf8"));

export const karabakhMap: MapFile = mapSchema.parse(seed("map.json"));

export const karabakhNames: MapNames = mapNames(
  scenarioSchema.parse(seed("scenario.json")),
  namesFileSchema.parse(seed("names.json")),
);

/** Widths as of a common sans serif; the browser measures its own. */
export const roughly: Measure = (text, { size, weight }) => text.length * size * (weight === 400 ? 0.54 : 0.58);

/** A quiet table, and one where everything happens at once. */
export const quietModel: MapModel = emptyModel({
  venues: ["Moscow", "Geneva", "New York"].map((title) => ({
    id: title.toLowerCase().replace(" ", ""),
    title,
    line: "no talks called",
    delegations: [],
    state: "pending",
  })),
});
export const busyModel: MapModel = emptyModel({
  nameOrder: 1,
  sectors: { N: 0.6, C: 0.9, S: 4.2 },
  previousSectors: { N: 0.6, C: 0.7, S: 2.8 },
  shelled: [
    { town: "stepanakert", claimedBy: "ARM" },
    { town: "terter", claimedBy: "AZE" },
    { town: "martuni", claimedBy: "ARM" },
  ],
  struck: [{ town: "ganja", claimedBy: "AZE" }],
  heritageHit: [{ town: "shushi", claimedBy: "ARM" }],
  displaced: [
    { side: 0, thousandsLow: 10, thousandsHigh: 14 },
    { side: 1, thousandsLow: 60, thousandsHigh: 80 },
  ],
  energyAlarm: 42,
  venues: [
    { id: "moscow", title: "Moscow", line: "both confirmed", delegations: ["AZE", "ARM", "NKA"], state: "held" },
    { id: "geneva", title: "Geneva", line: "Armenia declined", delegations: ["AZE"], state: "failed" },
    { id: "newyork", title: "New York", line: "Council call, round 2", delegations: [], state: "pending" },
  ],
  textsInForce: ["Humanitarian truce"],
  districts: [{ id: "akna", state: "agreed" }],
  drafts: [
    { kind: "OFFENSIVE", side: 0, sector: "S" },
    { kind: "SHELL", side: 0, town: "martakert" },
  ],
  choosable: { towns: ["hadrut", "stepanakert", "shushi"], sectors: ["N", "C", "S"] },
  side: 0,
});
