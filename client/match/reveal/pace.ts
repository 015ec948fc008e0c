/** How long each headline of a round stands. Pure. */

/** No shorter than this, whatever the clock says, ms. */
const shortest = 2000;
/** Reading time of a character, ms. */
const perCharacter = 55;
/** Kept for the list after the last headline, where a clock runs: a share of what is left. */
const kept = 0.2;

/** @param lengths characters of each headline with its claims. @param left ms left of the phase; null: no clock. Gives ms each. */
export function paceOf(lengths: readonly number[], left: number | null): number[] {
  const wanted = lengths.map((length) => Math.max(shortest, length * perCharacter));
  const total = wanted.reduce((sum, each) => sum + each, 0);
  const factor = left === null || total === 0 ? 1 : Math.min(1, (left * (1 - kept)) / total);
  return wanted.map((each) => Math.max(shortest, Math.round(each * factor)));
}
