/** The map's model from what this viewer sees. Pure. */
import { other, pointsIn, type Side, sides } from "../../shared/base/ids.ts";
import { logged } from "../../shared/review/events.ts";
import { isTruce } from "../../shared/rules/ceasefire.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { EventOf, LoggedEvent } from "../../shared/state/event.ts";
import type { PublicConvening, PublicView, SeatView } from "../../shared/state/seatView.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Draft, MapModel, MapTarget, TownMark, VenueCard } from "../map/mapModel.ts";
import { talksLine } from "../words/labels.ts";
import type { Names } from "../words/names.ts";
import { placeOfBreach } from "./truce.ts";

export interface MapSetting {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly theme: "light" | "dark";
  readonly reducedMotion: boolean;
  /** Orders being prepared, shown as drafts. */
  readonly draft: readonly Order[];
  readonly choosable: MapModel["choosable"];
}

/** What the map shows of `view`; `events` tell which heritage sites are said to be hit. */
export function mapModelOf(view: SeatView, events: readonly LoggedEvent[], setting: MapSetting): MapModel {
  const { pub, own } = view;
  const { scenario, names } = setting;
  const marks = recentMarks(pub, scenario);
  return {
    nameOrder: pub.nameOrder,
    sectors: pub.ground,
    previousSectors: Object.fromEntries(
      Object.entries(pub.ground).map(([sector, points]) => [sector, points - pointsIn(pub.groundChange, sector)]),
    ),
    shelled: marks.filter(({ struck }) => !struck).map(({ mark }) => mark),
    struck: marks.filter(({ struck }) => struck).map(({ mark }) => mark),
    heritageHit: heritageMarks(events, scenario),
    displaced: sides.map((side) => ({
      side,
      thousandsLow: pub.sides[side].displaced.low,
      thousandsHigh: pub.sides[side].displaced.high,
    })),
    energyAlarm: pub.energyAlarm,
    venues: venueCards(pub, names),
    textsInForce: pub.treaty ? [pub.treaty.title] : [],
    truceHolds: pub.treaty !== null && isTruce(pub.treaty.clauses),
    brokenAt: lastBreach(events, pub),
    districts: districtMarks(pub),
    drafts: own === null || own.side === null ? [] : draftsOf(setting.draft, own.side),
    choosable: setting.choosable,
    side: own?.side ?? null,
    theme: setting.theme,
    reducedMotion: setting.reducedMotion,
  };
}

/** Towns under fire in the round shown or the one before; the side that was hit says so. */
function recentMarks(pub: PublicView, scenario: Scenario) {
  return pub.shelled
    .filter(({ round }) => round >= pub.round - 1)
    .map(({ town, struck }) => ({ struck, mark: { town, claimedBy: claimantFor(scenario, town) } }));
}

/** Where a truce broke in the round shown or the one before. */
const lastBreach = (events: readonly LoggedEvent[], { round }: PublicView): MapTarget | null =>
  [round, round - 1].map((each) => placeOfBreach(events, each)).find((place) => place !== null) ?? null;

/** The leading seat of the side that holds a town: it is that side's word. */
export const claimantFor = (scenario: Scenario, town: string): string => scenario.leads[scenario.town[town]?.side ?? 0];

const heritageMarks = (events: readonly LoggedEvent[], scenario: Scenario): TownMark[] =>
  logged(events, "cardPlayed").flatMap(({ event }) => {
    const town = heritageTown(scenario, event);
    return town === null ? [] : [{ town, claimedBy: scenario.leads[other(event.accused)] }];
  });

/** Where the card that was played says that a heritage site is hit; null: it tells of none. */
export function heritageTown(
  scenario: Scenario,
  played: Pick<EventOf<"cardPlayed">, "card" | "accused">,
): string | null {
  if (!scenario.files.map.heritageCards?.includes(played.card)) return null;
  const card = scenario.card[played.card];
  return card?.versions[card.mirrored ? played.accused : 0]?.place ?? null;
}

/** One card a venue, of its latest talks, while these are of this round or the last. */
function venueCards(pub: PublicView, names: Names): VenueCard[] {
  const latest = new Map<string, PublicConvening>();
  for (const talks of [...pub.convenings].sort((a, b) => a.id - b.id)) {
    if (talks.round >= pub.round - 1) latest.set(talks.venue, talks);
  }
  return [...latest.values()].map((talks) => ({
    id: talks.venue,
    title: names.venue(talks.venue),
    line: talksLine(talks, pub, names),
    delegations: talks.guests.filter(({ answer }) => answer === "confirmed").map(({ seat }) => seat),
    state: stateOf(talks),
  }));
}

function stateOf({ guests }: PublicConvening): VenueCard["state"] {
  if (guests.some(({ answer }) => answer === "pending")) return "pending";
  return guests.some(({ answer }) => answer === "declined") ? "failed" : "held";
}

function districtMarks(pub: PublicView): MapModel["districts"] {
  const passed = pub.handed.map((id) => ({ id, state: "passed" as const }));
  const agreed = (pub.treaty?.clauses ?? []).flatMap((clause) =>
    clause.kind === "HANDOVER" && !pub.handed.includes(clause.district)
      ? [{ id: clause.district, state: "agreed" as const }]
      : [],
  );
  return [...passed, ...agreed];
}

function draftsOf(orders: readonly Order[], side: Side): Draft[] {
  return orders.flatMap((order): Draft[] => {
    if ("sector" in order) return [{ kind: order.kind, side, sector: order.sector }];
    return "town" in order ? [{ kind: order.kind, side, town: order.town }] : [];
  });
}
