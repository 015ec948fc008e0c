/** A state in the making, on a floor below the folds. */
import type { MatchState } from "../state/matchState.ts";

/**
 * Its own fields may be set, and what they hold is replaced, never changed in place. So a draft costs one shallow copy, and
 * shares with the state before it all that no event touched.
 */
export type Draft = { -readonly [K in keyof MatchState]: Frozen<MatchState[K]> };
export type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [K in keyof T]: Frozen<T[K]> };
