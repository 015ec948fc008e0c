/** A guided first match: at which table it is played, and how long. */

/** Both sides and one host. */
export const guidedRoster = 3;
/** Rounds that are left to the person. */
export const guidedRounds = 2;
