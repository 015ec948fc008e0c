/** What the map plays, step by step, from the events that this viewer may see. Pure. */

import { other } from "../../shared/base/ids.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { EventKind, EventOf, LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { PublicView } from "../../shared/state/seatView.ts";
import type { MapStep } from "../map/mapModel.ts";
import { claimantFor, heritageTown } from "./mapModelOf.ts";

interface Setting {
  readonly scenario: Scenario;
  readonly before: PublicView;
  readonly after: PublicView;
  readonly titleOf: (text: number) => string;
}

type Makers = { readonly [K in EventKind]?: (event: EventOf<K>, setting: Setting) => MapStep | null };

const middle = ({ low, high }: { low: number; high: number }): number => (low + high) / 2;

function moved({ of, from, to }: EventOf<"moved">, { before, after }: Setting): MapStep | null {
  if (of.gauge === "ground" && from !== to) {
    return { kind: "front", sector: of.sector, from, to, by: to > from ? 0 : 1 };
  }
  if (of.gauge === "energyAlarm" && to > from) return { kind: "pipeline", alarm: to };
  if (of.gauge === "displaced") {
    const [was, is] = [middle(before.sides[of.side].displaced), middle(after.sides[of.side].displaced)];
    return is === was ? null : { kind: "displaced", side: of.side, from: was, to: is };
  }
  return null;
}

/** Delegations at a venue, once all guests have answered and somebody comes. */
function responded({ convening, seat }: EventOf<"responded">, { after }: Setting): MapStep | null {
  const talks = after.convenings.find(({ id }) => id === convening);
  const came = talks?.guests.filter(({ answer }) => answer === "confirmed").map((guest) => guest.seat) ?? [];
  return talks && came.includes(seat) ? { kind: "delegations", venue: talks.venue, seats: came } : null;
}

const makers: Makers = {
  moved,
  responded,
  offensive: ({ sector, side }) => ({ kind: "offensive", sector, side }),
  shelled: ({ town, by, struck }, { scenario }) => {
    const side = scenario.seat[by]?.side;
    const mark = { town, claimedBy: claimantFor(scenario, town), ...(side == null ? {} : { by: side }) };
    return struck ? { kind: "struck", ...mark } : { kind: "shelled", ...mark };
  },
  enteredIntoForce: ({ text }, { titleOf }) => ({ kind: "textInForce", name: titleOf(text) }),
  lapsed: ({ text }, { titleOf }) => ({ kind: "textLapsed", name: titleOf(text) }),
  endedByNotice: ({ text }, { titleOf }) => ({ kind: "textLapsed", name: titleOf(text) }),
  districtHandedOver: ({ district }) => ({ kind: "handover", district }),
  cardPlayed: (played, { scenario }) => {
    const town = heritageTown(scenario, played);
    return town === null ? null : { kind: "heritage", town, claimedBy: scenario.leads[other(played.accused)] };
  },
};

/** The steps of `events`, in their order, from how the map stood `before` to how it stands `after`. */
export function mapSteps(
  before: PublicView,
  after: PublicView,
  events: readonly LoggedEvent[],
  on: Pick<Setting, "scenario" | "titleOf">,
): MapStep[] {
  const setting = { ...on, before, after };
  return events.flatMap(({ event }) => {
    const make = makers[event.kind] as ((event: MatchEvent, setting: Setting) => MapStep | null) | undefined;
    const step = make?.(event, setting);
    return step ? [step] : [];
  });
}
