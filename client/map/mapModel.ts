// What the map shows: plain data, made by the page from the match view. The map knows nothing of the rules.
import type { BySector, SectorId, Side } from "../../shared/base/ids.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Theme } from "../style/tokens.ts";
import type { Tone } from "../words/names.ts";

/** Points changed hands in each sector, 0-10; a sector that is missing has none. */
export type SectorPoints = BySector;

/** A town under fire. `claimedBy`: the seat that says so; absent when it is verified. */
export type TownMark = { readonly town: string; readonly claimedBy?: string };

/** People who have left, in thousands, as the range that this viewer sees. */
export type Displaced = { readonly side: Side; readonly thousandsLow: number; readonly thousandsHigh: number };

export type VenueCard = {
  /** One of the venues of map.json, else any id: cards are drawn at the edge, in this order. */
  readonly id: string;
  readonly title: string;
  /** A few words, for instance "both confirmed". */
  readonly line: string;
  /** Seats whose delegations came, in order. */
  readonly delegations: readonly string[];
  readonly state: "pending" | "held" | "failed";
};

/** An order that is being prepared and is not locked yet; drawn in a ghost manner. */
export type Draft =
  | { readonly kind: Aimed<"sector">; readonly side: Side; readonly sector: SectorId }
  | { readonly kind: Aimed<"town">; readonly side: Side; readonly town: string };
/** The kinds of orders that are aimed at such a place. */
type Aimed<Place extends string> = Extract<Order, Readonly<Record<Place, string>>>["kind"];

/** A district that a text in force hands over (`agreed`), or that has passed (`passed`). */
export type DistrictMark = { readonly id: string; readonly state: "agreed" | "passed" };

export type MapModel = {
  /** Which form of each place name stands first (they alternate by match). */
  readonly nameOrder: 0 | 1;
  readonly sectors: SectorPoints;
  /** The points at the start of the round, for the change written beside each sector. */
  readonly previousSectors: SectorPoints;
  readonly shelled: readonly TownMark[];
  /** Towns beyond the region that were struck. */
  readonly struck: readonly TownMark[];
  /** Towns where a heritage site is said to be hit. */
  readonly heritageHit: readonly TownMark[];
  readonly displaced: readonly Displaced[];
  /** Energy-market alarm, 0-100. */
  readonly energyAlarm: number;
  readonly venues: readonly VenueCard[];
  /** Short names of the texts in force. */
  readonly textsInForce: readonly string[];
  /** A text in force stops fire or fixes the line. */
  readonly truceHolds: boolean;
  /** Where a truce broke last, this round or the one before; null: nowhere, or nobody can tell. */
  readonly brokenAt: MapTarget | null;
  readonly districts: readonly DistrictMark[];
  readonly drafts: readonly Draft[];
  /** What a tap may choose now. */
  readonly choosable: { readonly towns: readonly string[]; readonly sectors: readonly SectorId[] };
  /** The side of the viewer; null for everyone who is not a belligerent. */
  readonly side: Side | null;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
};

/** How a seat is written on the map. `tone` picks its colour from the tokens; the code says it without colour. */
export type SeatLabel = {
  readonly code: string;
  readonly name: string;
  readonly tone: Tone;
};

export type MapNames = {
  /** By seat id; a seat that is missing is written as its id. */
  readonly seats: Readonly<Record<string, SeatLabel>>;
  /** By side. */
  readonly sides: readonly [string, string];
  /** Both forms of each town, in the order of names.json, by town id. */
  readonly towns: Readonly<Record<string, readonly [string, string]>>;
  readonly sectors: Readonly<Record<SectorId, string>>;
  readonly countries: Readonly<Record<string, string>>;
  /** Of the dotted outline. */
  readonly region: string;
};

/** What was tapped or clicked; always one of `choosable`. */
export type MapTarget = { readonly town: string } | { readonly sector: SectorId };

/**
 * One thing that happened, for the animation; made by the page from the events that this seat may see.
 * `claimedBy` as in TownMark; `by` is the side that did it, where that is known.
 */
export type MapStep =
  | {
      readonly kind: "front";
      readonly sector: SectorId;
      readonly from: number;
      readonly to: number;
      readonly by: Side;
    }
  | { readonly kind: "offensive"; readonly sector: SectorId; readonly side: Side }
  | { readonly kind: "shelled"; readonly town: string; readonly by?: Side; readonly claimedBy?: string }
  | { readonly kind: "struck"; readonly town: string; readonly by?: Side; readonly claimedBy?: string }
  | { readonly kind: "heritage"; readonly town: string; readonly claimedBy?: string }
  | { readonly kind: "displaced"; readonly side: Side; readonly from: number; readonly to: number }
  | { readonly kind: "delegations"; readonly venue: string; readonly seats: readonly string[] }
  | { readonly kind: "textInForce"; readonly name: string }
  | { readonly kind: "textLapsed"; readonly name: string }
  | { readonly kind: "handover"; readonly district: string }
  | { readonly kind: "pipeline"; readonly alarm: number };
export type MapStepKind = MapStep["kind"];

export type PlayOptions = {
  /** Where the animation starts; by default what the map shows now. */
  readonly before?: MapModel;
  /** Called as each step begins, with its index in `steps`: lets the wire keep pace. */
  readonly onStep?: (index: number) => void;
};

/** What mountMap gives back. */
export type MapHandle = {
  /** Shows a model at once. While an animation plays, a model that differs in what happened ends it; otherwise it plays on. */
  update(model: MapModel): void;
  /** Animates to `after`; resolves when it ended or was skipped. Plays nothing under reduced motion. */
  play(after: MapModel, steps: readonly MapStep[], options?: PlayOptions): Promise<void>;
  /** Lays out a model that may be shown soon, so that no frame has to wait for it; shows nothing. */
  prepare(model: MapModel): void;
  skip(): void;
  /** Draws the eye to a town or sector; null lets go. */
  focus(target: MapTarget | null): void;
  /** Turns to a place, closer, or with null to the whole page again, within `ms`; at once under reduced motion. */
  look(at: MapTarget | null, ms?: number): Promise<void>;
  destroy(): void;
};

/** A model in which nothing has happened yet; the page lays its own values over it. */
export function emptyModel(over: Partial<MapModel> = {}): MapModel {
  return {
    nameOrder: 0,
    sectors: {},
    previousSectors: {},
    shelled: [],
    struck: [],
    heritageHit: [],
    displaced: [],
    energyAlarm: 0,
    venues: [],
    textsInForce: [],
    truceHolds: false,
    brokenAt: null,
    districts: [],
    drafts: [],
    choosable: { towns: [], sectors: [] },
    side: null,
    theme: "light",
    reducedMotion: false,
    ...over,
  };
}

/** How seat `id` is written; its own id, as a third party, when the names do not know it. */
export function seatLabel(names: MapNames, id: string): SeatLabel {
  return names.seats[id] ?? { code: id, name: id, tone: "third" };
}

/** True when the two models tell of the same happenings (drafts, choices, theme and names may differ). */
export function sameWorld(a: MapModel, b: MapModel): boolean {
  const world = (m: MapModel) =>
    JSON.stringify([
      m.sectors,
      m.shelled,
      m.struck,
      m.heritageHit,
      m.displaced,
      m.energyAlarm,
      m.venues,
      m.textsInForce,
      m.truceHolds,
      m.brokenAt,
      m.districts,
    ]);
  return world(a) === world(b);
}
