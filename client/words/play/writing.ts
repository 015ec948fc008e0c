/** Dialogs that one opens on purpose: calling talks, writing a text, comparing versions, orders at a place of the map. */

export const callTalks = "Call talks";
export const where = "Where";
export const how = "How";
export const aboutWhat = "About what";
export const leaderCalls = (leader: string): string => `Have ${leader} call both leaders`;
export const leaderCosts = (points: number): string => ` ${points} point more; easier to come.`;
export const yourDraft = "Your draft";
export const willTheyCome = "Will they come?";
export const invite = (price: string): string => `Invite, ${price}`;
export const leftOf = (left: number, points: number): string => `${left} of ${points} points left`;
export const tooFew = ": too few for this";
export const draftEmpty = ". Your draft needs a clause and a title.";

export const newText = "A new text";
export const nextVersion = (title: string, version: number): string => `${title}: version ${version}`;
export const tableThis = "Table this text";
export const notNow = "Not now";
export const unchanged = "Nothing is changed yet: a new version must differ from the last one.";
export const title = "Title";
export const chooseClause = "Choose at least one clause.";
export const needsSignatures = (seats: string): string => `Needs the signatures of ${seats}.`;
export const beginFrom = "Begin from";

export const clauses = "Clauses";
/** How a clause changes the risk of a breach, as the sentence after what it does; empty where it does not. */
export function hazardSentence(hazard: number): string {
  if (hazard > 0) return " It makes breaches likelier.";
  if (hazard <= -1.2) return " It makes breaches much rarer.";
  if (hazard <= -0.5) return " It makes breaches rarer.";
  return hazard < 0 ? " It makes breaches a little rarer." : "";
}
export const nobodyCan = "Nobody in this match can take this part.";
export const notOffered = (seat: string, many: boolean, what: string): string =>
  `${seat} ${many ? "have" : "has"} not offered ${what}: you can table this; signing needs the offer, an order of that seat.`;

/** Labels of the clauses' parameters. */
export const parameters = {
  from: "From",
  to: "To",
  asAt: "As at",
  who: "Who",
  sector: "Sector",
  depth: "Depth",
  district: "District",
  inRound: "In",
  venue: "Venue",
  spared: "Spared",
  of: "Of",
  no: "No",
  notice: "Notice",
} as const;
export const asItStands = "as it stands";
export const round = (round: number): string => `round ${round}`;
export const depth = (km: number): string => `${km} km`;
export const notice = (rounds: number): string => (rounds === 1 ? "one round" : `${rounds} rounds`);

export const versionsOf = (title: string): string => `${title}: versions`;
export const versionBy = (version: number, by: string, round: number): string =>
  `Version ${version}, ${by}, round ${round}`;
export const left = "Left version";
export const right = "Right version";
export const difference = "Difference";

export const sectorTitle = (sector: string): string => `Sector ${sector}`;
export const inDraft = "In your draft. Choose to take it out.";
export const nothingHere = "Nothing can be ordered here now.";
