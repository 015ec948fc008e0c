/** The wire and the log. */

export const nothingYet = "Nothing yet. The wire speaks when a round is over.";
export const beforeFirst = "Before the first round";
export const eachSays = "What each side says";
/** Another seat of the side. `share`: as below; `quote`: its own words, empty for none. */
export const echo = (seat: string, repeated: boolean, stance: string, share: string | null, quote: string): string =>
  `${seat} ${repeated ? "repeated the figure" : "gave the same figure"}: ${stance}${share === null ? "" : `; ${share}`}.${quote}`;
/** After the figure that a side gives of its own dead. `share`: of the round's losses; null where others cannot know it, and nothing new where none are published. */
export const inAll = (dead: number, share: string | null): string =>
  `${dead === 0 ? "" : " in all"}${share === null || dead === 0 ? "" : `. Published this round: ${share}`}.`;
export const alsoDone = (count: number): string => `What others did (${count})`;
export const whileOpen = (count: number): string => `While the round was open (${count})`;
/** Before the link to the rule, and after it. */
export const whoFired =
  "A truce breaks by chance or by order. Who fired, and on whose order, is said after the match (";
export const fragility = "). How fragile a text is stands on it before anybody signs.";
/** `chance`: "about 9 in 10". */
export const odds = (chance: string): string =>
  `As it stood, ${chance} such truces break within the round. The risk was the sum of these:`;

export const show = "Show";
export const filters = { all: "Everything", acts: "Acts and orders", numbers: "Numbers" } as const;
