/** What follows from a record, reckoned once for each and kept as long as the record. */

import { activityOf, conversationsOf } from "../../shared/review/activity.ts";
import { chartsOf } from "../../shared/review/charts.ts";
import { debriefOf, type LookedFor, type Question } from "../../shared/review/debrief.ts";
import { type Moment, momentsOf } from "../../shared/review/insight.ts";
import type { RoundDeals } from "../../shared/review/missedDeals.ts";
import type { NearTo } from "../../shared/review/noPeace.ts";
import { promisesOf } from "../../shared/review/promises.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { wordTallies } from "../../shared/review/wordTallies.ts";
import type { Measured } from "./rankMoments.ts";

function once<T>(make: (record: MatchRecord) => T): (record: MatchRecord) => T {
  const kept = new WeakMap<MatchRecord, { readonly value: T }>();
  return (record) => {
    const known = kept.get(record) ?? { value: make(record) };
    kept.set(record, known);
    return known.value;
  };
}

export const charts = once(chartsOf);
export const promises = once(promisesOf);
export const moments = once((record) => momentsOf(record, 5));
export const activity = once(activityOf);
/** More of them, for those that could be measured. */
export const notableMoments = once((record) => momentsOf(record, 12));
const measuredOf = new WeakMap<MatchRecord, readonly Measured[]>();
/** Moments by what they cost or won, once that has been measured (rankMoments.ts); null before. */
export const measuredMoments = (record: MatchRecord): readonly Measured[] | null => measuredOf.get(record) ?? null;
export const keepMeasured = (record: MatchRecord, measured: readonly Measured[]): void => {
  measuredOf.set(record, measured);
};
/** Five moments to talk about: by what they cost or won where that has been measured, else by their kind. */
export function discussed(record: MatchRecord): readonly Moment[] {
  const first = (measuredOf.get(record) ?? []).map(({ moment }) => moment);
  const rest = moments(record).filter(({ n }) => !first.some((moment) => moment.n === n));
  return [...first, ...rest].slice(0, 5);
}
export const tallies = once(wordTallies);
export const conversations = once(conversationsOf);

const deals = new WeakMap<MatchRecord, readonly RoundDeals[]>();
/** Missed deals, once a worker has found them (insight/findDeals.ts); null before. */
export const missedDeals = (record: MatchRecord): readonly RoundDeals[] | null => deals.get(record) ?? null;
export const keepMissedDeals = (record: MatchRecord, found: readonly RoundDeals[]): void => {
  deals.set(record, found);
};

const nearest = new WeakMap<MatchRecord, readonly NearTo[]>();
/** What would have passed in place of texts that came to nothing, likewise (findPeace.ts); none before. */
export const keepNearest = (record: MatchRecord, found: readonly NearTo[]): void => {
  nearest.set(record, found);
};

interface Asked extends LookedFor {
  readonly value: readonly Question[];
}
const asked = new WeakMap<MatchRecord, Asked>();
/** The debrief's questions; with missed deals and nearest texts among their evidence once somebody has looked for them. */
export function questions(record: MatchRecord): readonly Question[] {
  const found: LookedFor = { deals: deals.get(record), nearest: nearest.get(record) };
  const known = asked.get(record);
  if (known && known.deals === found.deals && known.nearest === found.nearest) return known.value;
  const value = debriefOf(record, found);
  asked.set(record, { ...found, value });
  return value;
}
