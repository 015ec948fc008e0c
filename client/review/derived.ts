/** What follows from a record, reckoned once for each and kept as long as the record. */

import { activityOf, conversationsOf } from "../../shared/review/activity.ts";
import { chartsOf } from "../../shared/review/charts.ts";
import { debriefOf } from "../../shared/review/debrief.ts";
import { momentsOf } from "../../shared/review/insight.ts";
import { missedDealsOf } from "../../shared/review/missedDeals.ts";
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
/** Slow: some 100 ms a round. */
export const missedDeals = once((record) => {
  const deals = missedDealsOf(record);
  looked.add(record);
  return deals;
});
const looked = new WeakSet<MatchRecord>();

const questionsAlone = once((record) => debriefOf(record));
const questionsWithDeals = once((record) => debriefOf(record, missedDeals(record)));
/** The debrief's questions; with missed deals among their evidence once somebody has looked for them. */
export const questions = (record: MatchRecord) => (looked.has(record) ? questionsWithDeals : questionsAlone)(record);
