/** Limits of what people write, and of how many they are. */

/** Longest chat line, in letters as one sees them (RULES §5). */
export const longestLine = 1000;

/** Most clauses of a text: more than there are kinds, since some may stand several times. */
export const mostClauses = 24;

/** Longest name of a person, in letters as one sees them. */
export const longestName = 40;
/** Longest title of a class or a match, likewise. */
export const longestTitle = 80;
/** Longest title of a text in talks, likewise. */
export const longestTextTitle = 80;

/** Longest note or answer about a moment, longest answer of a reflection, and longest label of a link, likewise. */
export const longestNote = 2000;
export const longestReflection = 8000;
export const longestLabel = 80;

/** Most tables in a class. */
export const mostTables = 20;
