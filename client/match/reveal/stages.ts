/** What the map shows at each headline: what has been told so far, and no more. Pure. */
import { isTruce } from "../../../shared/rules/ceasefire.ts";
import type { LoggedEvent } from "../../../shared/state/event.ts";
import type { MapModel, TownMark } from "../../map/mapModel.ts";
import type { Headline } from "./headlines.ts";

/** What stood on the map before the round was resolved, as its events tell it. */
export interface Before {
  /** Titles of the texts in force then. */
  readonly texts: readonly string[];
  readonly truce: boolean;
  /** Towns that came under fire this round, and districts that passed. */
  readonly hit: readonly string[];
  readonly passed: readonly string[];
  readonly heritage: readonly string[];
}

/** The model before anything of the round is told. */
const untold = (after: MapModel, before: Before): MapModel => ({
  ...after,
  sectors: after.previousSectors,
  shelled: without(after.shelled, before.hit),
  struck: without(after.struck, before.hit),
  heritageHit: without(after.heritageHit, before.heritage),
  textsInForce: before.texts,
  truceHolds: before.truce,
  brokenAt: null,
  districts: after.districts.filter(({ id, state }) => state === "agreed" || !before.passed.includes(id)),
  // Cards would lie over a map that looks at a place.
  venues: [],
  drafts: [],
  choosable: { towns: [], sectors: [] },
});

const without = (marks: readonly TownMark[], towns: readonly string[]): TownMark[] =>
  marks.filter(({ town }) => !towns.includes(town));

/** Marks of a town, among those that stand in the end. */
const marked = (now: readonly TownMark[], after: readonly TownMark[], town: string): readonly TownMark[] =>
  now.some((mark) => mark.town === town) ? now : [...now, ...after.filter((mark) => mark.town === town)];

/** One model for each headline, then the one in which all has been told. */
export function stagesOf(
  headlines: readonly Headline[],
  after: MapModel,
  before: Before,
  titleOf: (text: number) => string,
): MapModel[] {
  let now = untold(after, before);
  const stages = headlines.map((headline) => {
    now = told(now, headline, { after, titleOf });
    if (headline.kind !== "talks") return now;
    return { ...now, venues: after.venues.filter(({ id }) => id === headline.call.event.venue) };
  });
  return [...stages, { ...after, drafts: [], choosable: now.choosable }];
}

function told(
  now: MapModel,
  headline: Headline,
  { after, titleOf }: { readonly after: MapModel; readonly titleOf: (text: number) => string },
): MapModel {
  switch (headline.kind) {
    case "inForce":
      return {
        ...now,
        textsInForce: [titleOf(headline.told.event.text)],
        truceHolds: isTruce(headline.told.event.clauses),
      };
    case "breach":
      return headline.told.event.absorbed
        ? now
        : { ...now, truceHolds: false, textsInForce: after.textsInForce, brokenAt: headline.place };
    case "attack": {
      const sector = headline.attacks[0]?.event.sector ?? "C";
      return { ...now, sectors: { ...now.sectors, [sector]: after.sectors[sector] } };
    }
    case "fire": {
      const town = headline.fires[0]?.event.town ?? "";
      return {
        ...now,
        struck: marked(now.struck, after.struck, town),
        shelled: marked(now.shelled, after.shelled, town),
      };
    }
    case "card":
      return { ...now, heritageHit: after.heritageHit };
    case "other":
      return headline.told.event.kind === "districtHandedOver" ? { ...now, districts: after.districts } : now;
    default:
      return now;
  }
}

/** What the events of `round` say of how the map stood before. `texts`: titles in force then. */
export function beforeOf(
  events: readonly LoggedEvent[],
  round: number,
  inForce: { readonly texts: readonly string[]; readonly truce: boolean },
  heritage: readonly string[],
): Before {
  const of = events.filter((each) => each.round === round).map(({ event }) => event);
  return {
    ...inForce,
    hit: of.flatMap((event) => (event.kind === "shelled" ? [event.town] : [])),
    passed: of.flatMap((event) => (event.kind === "districtHandedOver" ? [event.district] : [])),
    heritage,
  };
}
