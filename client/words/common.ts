/** Words that many parts of the pages say. */

export const brand = "Line of Contact";
export const rules = "The rules";
export const close = "Close";
export const why = "why?";
export const toStart = "To the start page";
export const loadAgain = "Load again";
export const tryAgain = "Try again";
export const openingSeat = "Opening your seat…";
export const oneMoment = "One moment…";
export const yourName = "Your name";
export const yourSeat = "Your seat";

/** After the number of things unread or waiting, for those who do not see its colour. */
export const unseen = " new";

/** "rules §7.8": the words of a link to them. */
export const rulesAt = (rule: string): string => `rules ${rule}`;
export const newTab = " (opens in a new tab)";

export const roundWords = (round: number): string => `Round ${round}`;
/** The word for so many points to act with. */
export const points = (count: number): string => (count === 1 ? "point" : "points");
/** "120 of 400". */
export const outOf = (count: number, most: number): string => `${count} of ${most}`;
