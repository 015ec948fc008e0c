/** The round whose news the page has: its headlines, what the map shows at each, and the truce's clock. Pure. */

import { logged } from "../../../shared/review/events.ts";
import { isTruce } from "../../../shared/rules/ceasefire.ts";
import type { MapModel } from "../../map/mapModel.ts";
import { heritageTown } from "../mapModelOf.ts";
import type { Match } from "../matchContext.ts";
import { headlines, roundWire } from "../roundWire.ts";
import { type ToldSoFar, type TruceTime, truceOf } from "../truce.ts";
import { type Headline, headlinesOf } from "./headlines.ts";
import { beforeOf, stagesOf } from "./stages.ts";
import { type Around, type ToldHeadline, tellHeadline } from "./tellHeadline.ts";

export interface RoundTold {
  readonly round: number;
  readonly headlines: readonly Headline[];
  readonly told: readonly ToldHeadline[];
  readonly truce: TruceTime | null;
}

/** The round that has just been resolved, as this viewer knows it. */
export function roundTold({
  snapshot,
  telling,
  pub,
  scenario,
}: Pick<Match, "snapshot" | "telling" | "pub" | "scenario">): RoundTold {
  const { events } = snapshot;
  const { round } = pub;
  const lock = events.find((each) => each.round === round && each.event.kind === "locked")?.n;
  const wire = roundWire(
    headlines(events, telling).filter((each) => each.round === round),
    lock,
  );
  const found = headlinesOf({ round, wire, events, scenario });
  const around: Around = { telling, pub, round, events };
  return {
    round,
    headlines: found,
    told: found.map((headline) => tellHeadline(headline, around)),
    truce: truceOf(events, round, pub.treaty),
  };
}

/** What the map shows at each headline, and in the end. `after`: the map as it stands now. */
export function mapsOf(
  { snapshot, pub, telling, scenario }: Match,
  { headlines: all, truce }: RoundTold,
  after: MapModel,
): MapModel[] {
  const { round, treaty } = pub;
  const old = truce !== null && !truce.fresh;
  const texts = treaty !== null && treaty.since < round ? [treaty.title] : old ? [telling.titleOf(truce.text)] : [];
  const heritage = logged(snapshot.events, "cardPlayed").flatMap(({ round: of, event }) => {
    const town = of === round ? heritageTown(scenario, event) : null;
    return town === null ? [] : [town];
  });
  const holds = old || (treaty !== null && treaty.since < round && isTruce(treaty.clauses));
  return stagesOf(all, after, beforeOf(snapshot.events, round, { texts, truce: holds }, heritage), telling.titleOf);
}

/** How far the round has been told by headline `at`. */
export function toldSoFar({ headlines: all, truce }: RoundTold, at: number, days: number): ToldSoFar {
  const told = all.slice(0, at + 1);
  const hours = told.map(({ kind, hours: when }) => {
    if (kind === "talks") return -1;
    if (kind === "inForce") return truce?.from ?? 0;
    return when ?? days * 24;
  });
  return { hours: Math.max(-1, ...hours), breach: told.some(({ kind }) => kind === "breach") };
}
