/**
 * Tables of a class may share one seed, or have seeds derived from a word that an instructor chose. Whoever knows the
 * seed of the first to end can predict the draws of the others, so only instructors see it before all of them are over.
 */
import { settingsSchema } from "../match/settings.ts";
import type { Match } from "../store/matches.ts";
import type { Store } from "../store/store.ts";
import { isEnd } from "./entries.ts";

/** Does another table of the class still have to play by this table's seed? A table with nobody at it that has not begun does not count. */
export async function seedStillInPlay(
  store: Pick<Store, "matches" | "members" | "log">,
  match: Match,
): Promise<boolean> {
  if (match.classId === undefined) return false;
  const chosen = settingsSchema.safeParse(match.settings).data?.seedChosen ?? false;
  const sisters = (await store.matches.ofClass(match.classId)).filter(
    ({ id, seed, status }) => id !== match.id && (chosen || seed === match.seed) && status !== "ended",
  );
  for (const { id, status } of sisters) {
    if (status === "lobby" && (await store.members.list(id)).every(({ seat }) => seat === undefined)) continue;
    if (!(await store.log.read(id)).some(isEnd)) return true;
  }
  return false;
}
