/** The wire and the log. */

export const nothingYet = "Nothing yet. The wire speaks when a round is over.";
export const beforeFirst = "Before the first round";
/** Before the link to the rule, and after it. */
export const whoFired =
  "A truce breaks by chance or by order. Who fired, and on whose order, is said after the match (";
export const fragility = "). How fragile a text is stands on it before anybody signs.";
/** `chance`: "about 9 in 10". */
export const odds = (chance: string): string =>
  `As it stood, ${chance} such truces break within the round. The risk was the sum of these:`;

export const show = "Show";
export const filters = { all: "Everything", acts: "Acts and orders", numbers: "Numbers" } as const;
