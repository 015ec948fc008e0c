// Tries the map by itself, outside the product: demo.html?theme=dark&model=busy&renderer=canvas&height=400
import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "../style/tokens.css";
import mapJson from "../../seeds/karabakh-2020/map.json";
import namesJson from "../../seeds/karabakh-2020/names.json";
import scenarioJson from "../../seeds/karabakh-2020/scenario.json";
import { mapSchema } from "../../shared/scenario/map.ts";
import { namesFileSchema } from "../../shared/scenario/names.ts";
import { scenarioSchema } from "../../shared/scenario/schema.ts";
import { mapWords } from "../words/map.ts";
import { busyModel, quietModel, resolutionSteps } from "./demoModels.ts";
import { mountMap } from "./index.ts";
import type { MapModel } from "./mapModel.ts";
import { mapNames } from "./mapNames.ts";

const query = new URLSearchParams(location.search);
const theme = query.get("theme") === "dark" ? "dark" : "light";
document.documentElement.dataset.theme = theme;
const host = document.getElementById("host");
if (!host) throw new Error("demo.html has no #host");
const height = query.get("height");
if (height) host.style.height = `${height}px`;

const dress = (model: MapModel): MapModel => ({ ...model, theme, reducedMotion: query.has("still") });
const [before, after] = [
  dress({
    ...quietModel,
    sectors: busyModel.previousSectors,
    previousSectors: busyModel.previousSectors,
    nameOrder: 1,
  }),
  dress(busyModel),
];
const mapFile = mapSchema.parse(mapJson);
const handle = await mountMap(host, {
  mapFile,
  names: mapNames(scenarioSchema.parse(scenarioJson), namesFileSchema.parse(namesJson)),
  words: mapWords,
  model: query.get("model") === "busy" ? after : before,
  onChoose: (target) => {
    chosen.push(JSON.stringify(target));
    handle.focus(target);
  },
  renderer: (["canvas", "webgl"] as const).find((each) => each === query.get("renderer")) ?? "auto",
});
const chosen: string[] = [];
Object.assign(window, {
  map: handle,
  before,
  after,
  chosen,
  play: () => handle.play(after, resolutionSteps, { before }),
});
document.documentElement.dataset.ready = "true";
