// The parts of a laid-out page, and what laying out starts from.
import type { SectorId, Side } from "../../shared/base/ids.ts";
import type { MapFile, MapTown } from "../../shared/scenario/map.ts";
import type { MapWords } from "../words/map.ts";
import type { Card } from "./cards.ts";
import type { Fronts } from "./geometry.ts";
import type { PlacedLabel } from "./labels.ts";
import type { MapModel, MapNames } from "./mapModel.ts";
import type { Point } from "./projection.ts";
import type { Box } from "./shapes.ts";
import type { PlacedRun } from "./townLabels.ts";
import type { Font, Measure } from "./type.ts";
import type { Camera, View } from "./view.ts";

export type LaidTown = {
  readonly town: MapTown;
  readonly at: Point;
  /** Radius of the dot, and of the dot with its rings, in pixels. */
  readonly dot: number;
  readonly reach: number;
  /** Null when there was no room for the name. */
  readonly label: { readonly box: Box; readonly runs: readonly PlacedRun[]; readonly leader: boolean } | null;
};
/** A way of writing a sector's badge: with its draft, in full, or by its letter. */
export type BadgeForm = "draft" | "full" | "short";
export type Badge = { readonly sector: SectorId; readonly box: Box; readonly font: Font; readonly form: BadgeForm };
export type Flow = { readonly side: Side; readonly line: readonly Point[]; readonly label: FlowLabel | null };
type FlowLabel = { readonly box: Box; readonly text: string; readonly font: Font };
export type CountryName = { readonly text: string; readonly at: Point; readonly font: Font; readonly spacing: number };
export type LineName = { readonly text: string; readonly at: Point; readonly angle: number; readonly font: Font };
export type ScaleBar = {
  readonly at: Point;
  readonly length: number;
  readonly text: string;
  readonly note: string;
  readonly font: Font;
};

export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly view: View;
  /** The view without the camera. */
  readonly whole: View;
  readonly fronts: Fronts;
  readonly cards: readonly Card[];
  readonly towns: readonly LaidTown[];
  readonly badges: readonly Badge[];
  readonly flows: readonly Flow[];
  readonly countries: readonly CountryName[];
  readonly lineNames: readonly LineName[];
  readonly scaleBar: ScaleBar;
  readonly placed: ReadonlyMap<string, PlacedLabel>;
  readonly hidden: readonly string[];
  /** False when the key lies over towns or the front: it had better be folded. */
  readonly keyFits: boolean;
  /** Pixels to a kilometre by which hatching is spaced, where that is not the view's own: on the way to another place. */
  readonly hatchedAt?: number;
};

export type LayoutTask = {
  readonly width: number;
  readonly height: number;
  readonly map: MapFile;
  readonly names: MapNames;
  readonly words: MapWords;
  readonly model: MapModel;
  readonly measure: Measure;
  /** The key, where it covers the map. */
  readonly key: Box | null;
  /** Other things laid over the map that names keep clear of. */
  readonly covers?: readonly Box[];
  /** Where the reader has zoomed to; null for the whole page. */
  readonly camera?: Camera | null;
  /** Cards for which room is kept in the view besides the model's own: those of the animation's other end. */
  readonly alsoCards?: MapModel;
  readonly previous?: ReadonlyMap<string, PlacedLabel>;
};

/** A page while it is being laid out. */
export type Page = {
  readonly task: LayoutTask;
  readonly view: View;
  readonly fronts: Fronts;
  readonly place: (lonLat: readonly [number, number]) => Point;
  readonly scaleBar: ScaleBar & { readonly box: Box };
};
