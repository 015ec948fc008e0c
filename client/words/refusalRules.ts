/** The rule behind a refusal, where there is one to look up: codes of what the rules forbid, not of slips of the hand. */
import type { Code } from "../../shared/base/codes.ts";

const sections: Partial<Record<Code, string>> = {
  wrongPhase: "§3",
  notEnoughPoints: "§3",
  ladderTooHigh: "§4",
  notYourPower: "§2",
  leaderNotYours: "§5",
  unknownVenue: "§5",
  tooManyConvenings: "§5",
  draftNeeded: "§5",
  attendanceFails: "§5",
  answerFirst: "§5",
  noExitClause: "§5",
  onePosture: "§6",
  duplicateOrder: "§6",
  supplyTooLow: "§6",
  onceOnly: "§6",
  townNotTheirs: "§6",
  townWithinRegion: "§6",
  townBeyondRegion: "§6",
  notYourClient: "§6",
  noDeliveriesLeft: "§4",
  inquiryUnderWay: "§6",
  nothingToSanction: "§6",
  councilDone: "§6",
  ownClaim: "§6",
  offerMissing: "§7.7",
  signatureNotNeeded: "§8",
  notInChannel: "§9",
  notTheirPower: "§2",
  deedToCome: "§17",
  deedOver: "§17",
  beyondLastRound: "§17",
  textUnread: "§9",
  confidenceInPublic: "§17",
  tooManyWords: "§17",
  tooManyOffers: "§17",
};

/** "§4"; undefined where no rule stands behind the code. */
export const ruleOfRefusal = (code: Code): string | undefined => sections[code];
