/** What follows from a record, reckoned once for each and kept as long as the record. */

import { activityOf, conversationsOf } from "../../shared/review/activity.ts";
import { chartsOf } from "../../shared/review/charts.ts";
import { debriefOf } from "../../shared/review/debrief.ts";
import { momentsOf } from "../../shared/review/insight.ts";
import type { RoundDeals } from "../../shared/review/missedDeals.ts";
import { promisesOf } from "../../shared/review/promises.ts";
import type { MatchRecord } from "../../shared/review/record.ts";

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
export const conversations = once(conversationsOf);

const deals = new WeakMap<MatchRecord, readonly RoundDeals[]>();
/** Missed deals, once a worker has found them (insight/findDeals.ts); null before. */
export const missedDeals = (record: MatchRecord): readonly RoundDeals[] | null => deals.get(record) ?? null;
export const keepMissedDeals = (record: MatchRecord, found: readonly RoundDeals[]): void => {
  deals.set(record, found);
};

const questionsAlone = once((record) => debriefOf(record));
const questionsWithDeals = once((record) => debriefOf(record, deals.get(record)));
/** The debrief's questions; with missed deals among their evidence once somebody has looked for them. */
export const questions = (record: MatchRecord) => (deals.has(record) ? questionsWithDeals : questionsAlone)(record);
