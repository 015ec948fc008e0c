/** Deletes records whose time is over: checked once a day. */
import type { Log } from "../log.ts";
import type { Time } from "../match/clock.ts";
import { dayMs } from "../store/retention.ts";
import type { Store } from "../store/store.ts";
import type { Classes } from "./classes.ts";
import { removalOf } from "./removal.ts";

export interface RetentionParts {
  readonly classes: Pick<Classes, "remove" | "removeOld">;
  readonly store: Store;
  readonly log: Log;
  readonly time: Time;
  /** RETENTION_DAYS; null: only classes with a period of their own are deleted. */
  readonly serverDays: number | null;
}

/** Removes what is due, now and once a day; gives the function that ends it. */
export async function keepRetention(parts: RetentionParts): Promise<() => Promise<void>> {
  const { log, time } = parts;
  let running: Promise<void> = Promise.resolve();
  let stop = () => {};
  const look = () => {
    stop = time.after(dayMs, look);
    running = removeDue(parts).catch((error) => log.error("What is too old could not be removed.", error));
    return running;
  };
  await look();
  return async () => {
    stop();
    await running;
  };
}

async function removeDue({ classes, store, log, time, serverDays }: RetentionParts): Promise<void> {
  const now = time.now();
  let gone = 0;
  for (const { id } of await store.classes.list()) {
    // Its instructor may have changed the period while others were being removed.
    const stored = await store.classes.byId(id);
    const due = stored ? removalOf(stored, serverDays) : null;
    if (due === null || Date.parse(due) > now) continue;
    // A class that nobody ever ended is deleted as well, even while its tables are being played.
    if ((await classes.remove(id, { underWay: true })).ok) gone++;
  }
  const matches = serverDays === null ? 0 : await classes.removeOld(serverDays, now);
  if (gone + matches > 0) log.info(`Removed ${gone} class(es) and ${matches} match(es) that were due.`);
}
