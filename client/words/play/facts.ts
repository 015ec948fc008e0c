/** A fact as it stands in the ledger. */

export const fromOutside = "From outside the sources";
export const note = "Note";
export const unknown = "This fact is not in the ledger.";
export const status = "Status";
export const whoSays = (claim: boolean): string => (claim ? "Who claims it" : "According to");
export const source = "Source";
/** `paragraphs`: "3 and 4". */
export const sourceWords = (source: string, paragraphs: string, title: string | undefined): string =>
  `${source}, paragraph ${paragraphs}${title === undefined ? "" : `: “${title}”`}`;
export const date = "Date";
export const beware = "Beware";
