/** Limits of what people write. */

/** Longest chat line, in characters (RULES §5). */
export const longestLine = 1000;
