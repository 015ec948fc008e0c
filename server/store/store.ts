/** Everything that outlives the process, behind one door. */
import type { Env } from "../env.ts";
import { type Checkpoints, createCheckpoints } from "./checkpoints.ts";
import { type Classes, createClasses } from "./classes.ts";
import { type Database, openDatabase } from "./database.ts";
import { type StoreHealth, watchHealth } from "./health.ts";
import { createInstructors, type Instructors } from "./instructors.ts";
import { createMatches, type Matches } from "./matches.ts";
import { createMatchLog, type MatchLog } from "./matchLog.ts";
import { createMembers, type Members } from "./members.ts";
import { removeOld } from "./retention.ts";
import { createReviews, type Reviews } from "./reviews.ts";
import { createReviewTexts, type ReviewTexts } from "./reviewTexts.ts";

export interface Store {
  readonly log: MatchLog;
  readonly checkpoints: Checkpoints;
  readonly matches: Matches;
  readonly members: Members;
  readonly instructors: Instructors;
  readonly classes: Classes;
  readonly reviews: Reviews;
  readonly reviewTexts: ReviewTexts;
  /** Removes the matches of no class that ended more than `days` before `now` (epoch ms); see retention.ts. */
  removeOld(days: number, now: number): Promise<string[]>;
  /** Whether it takes what is written. */
  health(): Promise<StoreHealth>;
  /** Commits what is queued and lets the database go. */
  close(): Promise<void>;
}

/**
 * Opens the store; one for each process.
 * @throws StartupFault as `openDatabase` does.
 */
export async function openStore(
  env: Pick<Env, "dataDir" | "databaseUrl">,
  now: () => string = () => new Date().toISOString(),
): Promise<Store> {
  return storeOn(await openDatabase(env), now);
}

/** The store on an open database, which it closes with itself. */
export function storeOn(db: Database, now: () => string): Store {
  const watch = watchHealth(db, now);
  const log = createMatchLog(db, watch);
  const reviews = createReviews(db, now);
  return {
    log,
    checkpoints: createCheckpoints(db),
    matches: createMatches(db, now),
    members: createMembers(db, now),
    instructors: createInstructors(db, now),
    classes: createClasses(db, now),
    reviews,
    reviewTexts: createReviewTexts(db, reviews.changed),
    removeOld: (days, time) => removeOld(db, days, time),
    health: () => watch.health(),
    async close() {
      await log.close();
      await db.destroy();
    },
  };
}
