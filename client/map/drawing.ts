// What every part of the scene draws with: the frame, its layout, the colours, and the layers to draw on.
import type { GameObjects } from "phaser";
import type { MapFile } from "../../shared/scenario/map.ts";
import type { ThemeTokens } from "../style/tokens.ts";
import type { MapWords } from "../words/map.ts";
import type { Kept } from "./kept.ts";
import type { MapNames, MapTarget } from "./mapModel.ts";
import type { Layout } from "./page.ts";
import type { Scribe } from "./pen.ts";
import type { Frame } from "./plan.ts";
import type { Line } from "./shapes.ts";
import type { Measure } from "./type.ts";

/** From the ground up; texts lie between by their depth. */
export const layerDepths = {
  ground: 10,
  front: 20,
  flows: 30,
  towns: 36,
  arrows: 40,
  labels: 44,
  cards: 60,
  over: 80,
} as const;
export type LayerName = keyof typeof layerDepths;
export type Layers = Readonly<Record<LayerName, GameObjects.Graphics>>;

export type Drawing = {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly map: MapFile;
  readonly names: MapNames;
  readonly words: MapWords;
  readonly theme: ThemeTokens;
  readonly measure: Measure;
  readonly layers: Layers;
  readonly scribe: Scribe;
  /** Outlines of the country in which the front lies, in kilometres. */
  readonly host: readonly Line[];
  /** What was reckoned of the front before, in kilometres. */
  readonly kept: { readonly pieces: Kept<readonly Line[]>; readonly hatching: Kept<readonly Line[]> };
  /** The tint of the land on which each town stands, by town: its name's halo. */
  readonly grounds: ReadonlyMap<string, string>;
  readonly hover: MapTarget | null;
  /** What the page draws the eye to, and how far its ring has grown, 0-1. */
  readonly focus: { readonly target: MapTarget; readonly progress: number } | null;
  /** True on a small page: thinner arrows. */
  readonly small: boolean;
};
