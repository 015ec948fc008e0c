/** Missed deals one round after the other, so that whoever waits can be told how far it is. Pure. */
import { missedDealsOf, type RoundDeals } from "../../../../shared/review/missedDeals.ts";
import type { MatchRecord } from "../../../../shared/review/record.ts";
import { roundsOf } from "./findDeals.ts";

/** What `missedDealsOf` finds, round by round. */
export function* dealsByRound(record: MatchRecord): Generator<RoundDeals> {
  for (const round of roundsOf(record))
    yield* missedDealsOf({ ...record, events: record.events.filter((event) => event.round === round) });
}
