/** Matches that belong to no class are kept no longer than they are needed; classes go by their own settings (class/retention.ts). */
import type { Database } from "./database.ts";

export const dayMs = 86_400_000;
/** A match that was never ended is kept this many times the period, counted from its creation. */
export const patience = 2;

/**
 * Removes the matches of no class that ended more than `days` days before `now` (epoch ms), with all that hangs on them; what
 * was never ended, twice as many days after it was made. Tells which went.
 */
export async function removeOld(db: Database, days: number, now: number): Promise<string[]> {
  const ended = new Date(now - days * dayMs).toISOString();
  const made = new Date(now - patience * days * dayMs).toISOString();
  const gone = await db
    .deleteFrom("matches")
    .where("class_id", "is", null)
    .where((eb) =>
      eb.or([eb("ended_at", "<", ended), eb.and([eb("ended_at", "is", null), eb("created_at", "<", made)])]),
    )
    .returning("id")
    .execute();
  return gone.map(({ id }) => id);
}
