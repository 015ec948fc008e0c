/** Data that is kept no longer than it is needed: whole matches and classes go once they are old. */
import type { Database } from "./database.ts";

export interface Removed {
  readonly matches: number;
  readonly classes: number;
}

const dayMs = 86_400_000;
/** What was never ended is given this many times the period, counted from its making. */
const patience = 2;

/**
 * Removes what ended more than `days` days before `now` (epoch ms), with all that hangs on it; what was never ended, twice as
 * many days after it was made. A class goes as a whole.
 */
export async function removeOld(db: Database, days: number, now: number): Promise<Removed> {
  const ended = new Date(now - days * dayMs).toISOString();
  const made = new Date(now - patience * days * dayMs).toISOString();
  const classes = await db
    .selectFrom("classes")
    .select("id")
    .where((eb) =>
      eb.or([eb("ended_at", "<", ended), eb.and([eb("ended_at", "is", null), eb("created_at", "<", made)])]),
    )
    .execute();
  let matches = 0;
  for (const { id } of classes) {
    const gone = await db.deleteFrom("matches").where("class_id", "=", id).executeTakeFirst();
    matches += Number(gone.numDeletedRows);
    await db.deleteFrom("classes").where("id", "=", id).execute();
  }
  const alone = await db
    .deleteFrom("matches")
    .where("class_id", "is", null)
    .where((eb) =>
      eb.or([eb("ended_at", "<", ended), eb.and([eb("ended_at", "is", null), eb("created_at", "<", made)])]),
    )
    .executeTakeFirst();
  return { matches: matches + Number(alone.numDeletedRows), classes: classes.length };
}
