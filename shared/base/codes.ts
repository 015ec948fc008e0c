/** Every refusal and fault of the project, as a code. The words are in client/words/codes.ts (and server/faults.ts for the command line). */

/** Refusals of the engine (RULES §§3-8). */
const engineCodes = [
  "wrongPhase", // the act belongs to another phase
  "paused",
  "matchOver",
  "unknownSeat",
  "notYourPower", // this seat has no such act or order
  "notHead", // only the head of the delegation commits
  "notEnoughPoints", // with: needs, left
  "ladderTooHigh", // with: rung, escalation
  "onePosture", // exactly one of HOLD, ATTRITE, OFFENSIVE
  "duplicateOrder", // with: kind
  "supplyTooLow", // with: needs, has
  "onceOnly", // martial law
  "unknownSector",
  "sectorClosed", // with: sector
  "unknownTown",
  "townNotTheirs", // shelling a town of one's own side, evacuating one of the other's
  "townWithinRegion", // STRIKE_BEYOND aims beyond the region
  "townBeyondRegion", // SHELL aims inside the reach of artillery
  "unknownTarget",
  "notYourClient",
  "noDeliveriesLeft",
  "inquiryUnderWay",
  "nothingToSanction",
  "councilDone",
  "unknownClaim",
  "ownClaim",
  "textTooLong", // with: max
  "textEmpty",
  "unknownChannel",
  "notInChannel",
  "tooManyConvenings", // with: max
  "unknownVenue",
  "leaderNotYours",
  "draftNeeded", // formulate needs a draft, the others take none
  "unknownConvening",
  "notInvited",
  "alreadyAnswered",
  "attendanceFails", // with: margin
  "notAtTheTable",
  "unknownText",
  "unknownVersion",
  "staleVersion", // with: latest
  "clausesEmpty",
  "clauseTwice", // with: clause
  "clauseParameter", // with: clause, field
  "protocolToNothing", // with: text; it is not the agreement in force
  "conditionNever", // with: seat or text; what the signature waits for cannot come
  "nothingToDecline", // no settlement is near, or it is not this seat's to decline
  "phaseCircle", // with: clause; it would come into effect once it had
  "phaseNever", // with: clause, once; nothing in the text can be carried out under that name
  "returnNowhere", // with: town; there is no such town to come home to, or nobody of this side has fled
  "signatureNotNeeded",
  "alreadySigned",
  "notSigned",
  "offerMissing", // with: seat, clause
  "nothingToAnswer", // no text for which the seat stands was broken in the round before
  "noMeans", // it has neither troops there nor the weight to enforce anything
  "nothingToCarryOut", // with: clause; nothing in force asks that of the seat, or it has been done
  "ownWords", // the latest version is this seat's: it is changed or left, not refused
  "nothingInForce",
  "noExitClause",
  "noticeGiven",
  "alreadyEndorsed",
  "asksFirst", // at its being ready, something new asks for the seat's answer
  "answerFirst", // a formulated draft waits for an answer
  "unknownWord", // there is none of that number, or the seat has not heard it
  "wordClosed", // with: status; it has been answered, withdrawn, or its time is up
  "notAddressed", // it asks another seat
  "notYourWord", // withdrawn by another than its speaker
  "ownWord", // one's own word, answered or passed on to those who heard it
  "answerUnfit", // with: says, word; this kind of answer does not answer this kind of word
  "wordEmpty", // an offer without deeds
  "addresseeNeeded", // an offer is made to one seat
  "notAReader", // with: seat; the addressee does not read the channel
  "notYourDeed", // with: seat; a seat gives its word on its own deeds alone
  "notTheirDeed", // with: seat, needs; asked of a seat that it does not concern
  "notTheirPower", // with: seat, deed; it has no such act or order in this match
  "deedToCome", // with: round; what was done was not done yet
  "deedOver", // with: round; the deed's time has passed, or it ends before it begins
  "beyondLastRound", // with: rounds
  "textUnread", // with: text, seat; somebody concerned cannot read the text
  "confidenceInPublic", // what everybody hears cannot be told in confidence
  "unknownFact",
  "notBound", // with: seat; the accused gave no such word and signed no such text
  "tooManyWords", // with: max
  "tooManyOffers", // with: max
  "alreadyReady",
  "notReady",
  "unknownCard",
  "badSetup", // with: field
] as const;

/** Refusals of the server's doors. */
const doorCodes = [
  "malformed", // with: path
  "tooLarge",
  "tooLate", // with: round
  "tooMany",
  "notYours",
  "otherName", // with: origin
  "unknownMatch",
  "unknownCode",
  "unknownScenario",
  "nameEmpty",
  "nameTooLong", // with: max
  "nameTaken",
  "nameLooksTaken",
  "doorClosed", // nobody new comes in
  "doorFull", // too many wait already
  "unknownWay", // a person's own way in
  "projectorShut", // neither an instructor nor its key
  "seatTaken",
  "seatFull",
  "matchFull",
  "tokenInvalid",
  "tokenMissing",
  "notFound",
  "classOver", // the class of this code has ended
  "underWay", // a table of the class is still being played
  "classEntered", // somebody has joined or opened the class, or it has begun: its set-up stands
  "notSeated", // joined, and waiting for a seat
  "muted", // with: until (epoch ms)
  "longestExtension", // with: max (seconds)
  "nothingToChange", // it already is so
  "notMain", // for the instructor of the printed link alone
  "unknownMoment", // with: n, last
  "notReleased", // the instructor keeps the review closed
  "tablesPlaying", // others of the class still play by the same seed
  "storageFailed",
  "busy",
  "internal",
] as const;

/** Faults of files: scenario, match file. Each comes with a path. */
const fileCodes = [
  "fileMissing",
  "notJson",
  "schema", // with: path, message
  "danglingReference", // with: path, to
  "duplicateId", // with: path, id
  "orphanFact", // with: id
  "chainBroken",
  "hashDiffers",
  "eventDiffers",
  "truncated",
  "foreignFile",
  "olderVersion",
] as const;

export const codes = [...engineCodes, ...doorCodes, ...fileCodes] as const;
export type Code = (typeof codes)[number];

/** What playing a scenario shows about it. Words are with the command that tells of it (server/cli/lint). */
export const lintCodes = [
  "unusedOrder", // no bot of any temperament gave it
  "unusedClause", // in no text that entered into force
  "fixedScore", // with: seat, score
  "noCeasefire", // with: roster; even where all want one
  "noSettlement", // with: roster
  "dominantOrder", // with: seat, script, score, cooperating
  "dominantScript", // with: the same
  "widerWarCommon", // with: share
] as const;
export type LintCode = (typeof lintCodes)[number];
