// The scenario's map, and sample models to draw on it.
import { readFileSync } from "node:fs";
import { type MapFile, mapSchema } from "../../shared/scenario/map.ts";

export const karabakhMap: MapFile = mapSchema.parse(
  JSON.parse(readFileSync(new URL("../../seeds/karabakh-2020/map.json", import.meta.url), "utf8")),
);
