/** The military result in words: told, not scored. */
import { unscored } from "words:play/end";
import type { Name } from "./format.ts";
import { figure } from "./gauges.ts";

/** Points of ground that changed hands, by force (`taken`) and by agreement, all told towards `side`. */
export function unscoredWords(
  { taken, handed }: { readonly taken: number; readonly handed: number },
  side: Name,
): string {
  const given = { taken: figure(taken, 1), handed: figure(handed, 1), side };
  if (Math.abs(taken) < 0.05) return handed > 0 ? unscored.handed(given) : unscored.none;
  return handed > 0 ? unscored.both(given) : unscored.taken(given);
}
