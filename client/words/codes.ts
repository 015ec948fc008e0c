/** Why something was refused, in words: one sentence for each code of shared/base/codes.ts. */
import type { Code } from "../../shared/base/codes.ts";
import type { Refusal } from "../../shared/base/result.ts";

/** What a sentence may need: the refusal's values by name, ids already turned into names. */
type Values = (name: string) => string;
type Sentence = string | ((value: Values) => string);

const sentences = {
  wrongPhase: "That belongs to another phase of the round.",
  paused: "The match is paused. Nothing is lost; try again when it goes on.",
  matchOver: "The match is over.",
  unknownSeat: "There is no such seat in this match.",
  notYourPower: "Your seat does not have this power.",
  notHead: "Only the head of your delegation can decide this. Propose it instead.",
  notEnoughPoints: (v) => `This needs ${points(v("needs"))}; ${v("left")} left.`,
  ladderTooHigh: (v) =>
    `Two rungs up at once is not possible: this stands on rung ${v("rung")}, the war on ${v("escalation")}.`,
  onePosture: "Choose exactly one of: hold, wear down, attack.",
  duplicateOrder: "This order can be given once a round.",
  supplyTooLow: (v) => `Your supply is too low for this: it needs ${v("needs")}, you have ${v("has")}.`,
  onceOnly: "Martial law is in force already; it can be declared once.",
  unknownSector: "There is no such sector.",
  unknownTown: "There is no such town.",
  townNotTheirs: "That town is on the wrong side of the line for this order.",
  townWithinRegion: "That town lies within the fighting; a strike beyond the region aims further.",
  townBeyondRegion: "That town is out of the reach of artillery.",
  unknownTarget: "This cannot be aimed at them.",
  notYourClient: "You do not supply that side.",
  unknownClaim: "There is no such claim to check, or it has been checked.",
  ownClaim: "You cannot check a claim of your own.",
  textTooLong: (v) => `That is too long: at most ${v("max")} characters.`,
  textEmpty: "Write something first.",
  unknownChannel: "There is no such channel.",
  notInChannel: "You do not belong to that channel.",
  tooManyConvenings: (v) => `Talks have been called ${v("max")} times this round already; no more can be called.`,
  unknownVenue: "There is no such venue, or you cannot host there.",
  leaderNotYours: "You have no leader who could make that call.",
  draftNeeded: "To put forward a draft, write its clauses now; the other styles take none.",
  unknownConvening: "There are no such talks.",
  notInvited: "You are not invited to these talks.",
  alreadyAnswered: "You have answered this invitation already.",
  attendanceFails: (v) => `Your leaders cannot go: ${v("margin")} short of what home opinion asks.`,
  notAtTheTable: "You are not at that table.",
  unknownText: "There is no such text.",
  unknownVersion: "There is no such version of this text.",
  staleVersion: (v) => `Somebody changed the text meanwhile: version ${v("latest")} is the latest. Read it first.`,
  clausesEmpty: "A text needs at least one clause.",
  clauseTwice: (v) => `This clause is in the text twice: ${v("clause")}.`,
  clauseParameter: (v) => `A detail is missing or cannot be so: ${v("clause")}.`,
  signatureNotNeeded: "This text does not need your signature. You can endorse it.",
  alreadySigned: "You have signed this version already.",
  notSigned: "You have not signed this text.",
  offerMissing: (v) => `${v("seat")} must offer this first, with an order: ${v("clause")}.`,
  ownWords: "The latest version is your own: change it instead of rejecting it.",
  nothingInForce: "No agreement is in force.",
  noExitClause: "The agreement has no clause about leaving it.",
  noticeGiven: "Notice has been given already.",
  alreadyEndorsed: "You have endorsed this text already.",
  answerFirst: "A draft waits for your answer: sign it, change it or reject it first.",
  alreadyReady: "You are ready already.",
  notReady: "You are not ready yet.",
  unknownCard: "There is no such event card.",
  badSetup: (v) => `The match cannot be set up so: ${v("field")}.`,

  malformed: "The server could not read that. Please try again.",
  tooLarge: "That is too large to send.",
  tooMany: "Too many messages in a short time. Wait a few seconds and try again.",
  notYours: "That is not yours to do.",
  unknownMatch: "This match is not on the server any more.",
  unknownCode: "No class has this code. Check it with your instructor.",
  unknownScenario: "There is no such scenario.",
  nameEmpty: "Please write a name.",
  nameTooLong: (v) => `That name is too long: at most ${v("max")} characters.`,
  nameTaken: "Somebody in this class has that name already. Add an initial.",
  seatTaken: "That seat has been taken. Choose another.",
  seatFull: "That seat is full. Choose another.",
  matchFull: "This class is full. Ask your instructor.",
  tokenInvalid: "Your place could not be found. Join again with the code and your name.",
  tokenMissing: "Your place could not be found. Join again with the code and your name.",
  notFound: "That is not here.",
  classOver: "This class is over. Ask your instructor for today's code.",
  underWay: "A table of this class is still being played. End the class first; then it can be deleted.",
  classEntered: "Students have joined this class, or it has begun: its set-up cannot be changed any more.",
  notSeated: "Your instructor will give you a seat in a moment.",
  muted:
    "Your instructor has muted you for a while. You can still read, and act; titles and communiqués of your own have to wait.",
  longestExtension: (value) => `A phase can last twice its clock at most: ${value("max")} seconds more.`,
  nothingToChange: "It is so already.",
  notMain: "Only whoever started the server may do this.",
  unknownMoment: "This match has no such moment.",
  notReleased: "Your instructor has not opened the review of this match.",
  tablesPlaying:
    "The match file waits until the other tables are over: they play with the same luck, and by this file one could work out theirs.",
  storageFailed: "The server could not write this down, so it did not happen. Please try again.",
  busy: "The server cannot be reached just now. Nothing is lost; try again in a moment.",
  internal: "Something went wrong on the server. Nothing of yours is lost; please try again.",

  fileMissing: "A file is missing.",
  notJson: "That file is not JSON.",
  schema: "That file does not have the expected shape.",
  danglingReference: "Something in the file points at nothing.",
  duplicateId: "Something in the file is there twice.",
  orphanFact: "A fact in the file is used by nothing.",
  chainBroken: "The file's chain is broken: something in it was changed.",
  hashDiffers: "The file does not compute to what it says.",
  eventDiffers: "An event in the file differs from what the rules give.",
  truncated: "The file ends too early.",
  foreignFile: "That is not a file of this game.",
  olderVersion: "That file comes from another version of the game.",
} satisfies Record<Code, Sentence>;

const points = (count: string): string => (count === "1" ? "1 point" : `${count} points`);

/**
 * The sentence for a refusal. `nameOf` turns an id (a seat, a clause) into words; without it ids stay as they are.
 * Numbers are rounded to one decimal.
 */
export function refusalWords(refusal: Refusal, nameOf: (id: string) => string = (id) => id): string {
  const value: Values = (name) => {
    const found = refusal.with?.[name];
    if (found === undefined) return "…";
    return typeof found === "number" ? String(Math.round(found * 10) / 10) : nameOf(found);
  };
  const sentence: Sentence = sentences[refusal.code] ?? sentences.internal;
  return typeof sentence === "string" ? sentence : sentence(value);
}
