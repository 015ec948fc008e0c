/** Where on this device a text in the making of a match is kept. */
import type { Match } from "./match.ts";

/** The place of this person's text `of` something in this match, such as a channel; others of this device have places of their own. */
export const typedPlace = (
  { snapshot, own }: Pick<Match, "snapshot" | "own">,
  ...of: readonly (string | number)[]
): string => [snapshot.table.match, own?.seat ?? "", snapshot.table.me?.member ?? "", ...of].join(".");
