/** Limits of what people write, and of how many they are. */

/** Longest chat line, in characters (RULES §5). */
export const longestLine = 1000;

/** Most tables in a class. */
export const mostTables = 20;
