/** Limits of what people write, and of how many they are. */

/** Longest chat line, in characters (RULES §5). */
export const longestLine = 1000;

/** Longest name of a person, in letters as one sees them. */
export const longestName = 40;
/** Longest title of a class or a match, likewise. */
export const longestTitle = 80;
/** Characters that such a letter may take: a family of emoji is eleven. */
export const charactersALetter = 12;

/** Most tables in a class. */
export const mostTables = 20;
