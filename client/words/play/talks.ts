/** Talks: what is in force, invitations, sessions, and the texts on the table with their odds, prices and signatures. */
import type { ReadableText } from "../../../shared/state/seatView.ts";

export const stillOpen = "Still on the table from earlier rounds";
export const earlier = (count: number): string => `Earlier texts (${count})`;
/** Titles follow. */
export const mustAnswer = "A draft waits for your answer. Sign it, change it or reject it:";
export const lacksYou = "Only your signature is missing here:";
export const directLine = "Direct line";
export const noCover =
  "Between the two capitals alone: no host, and no [[cover]], so that every clause costs its full price.";
export const tableDirect = "Table a text on the direct line…";
export const writeToCapital = "Write to the other capital…";
export const roundOver = "This round is over. What came of it stands in “Wire”; talks go on with the next one.";
export const noneCalled = "No talks have been called this round.";
export const askMediators = "[[Mediators:mediator]] can invite you; ask one in a channel.";
export const noMore = (most: number): string => `Talks have been called ${most} times this round: no more.`;
export const call = "Call talks…";

export const talksAt = (venue: string): string => `${venue} talks`;
export const calledBy = (host: string, frame: string, style: string, leaderCalled: boolean): string =>
  `called by ${host} · ${frame} · ${style}${leaderCalled ? " · leaders were telephoned" : ""}`;
export const answers = "Answers";
export const nobodyComes = "Nobody comes this round. A text tabled here finds no reader.";
export const tableText = (further: boolean): string => `Table a ${further ? "further " : ""}text…`;
export const writeToSession = (venue: string): string => `Write to the ${venue} session…`;
export const forThose = "What is said there is for those who came.";
export const wroteToYou = (seat: string, text: string): string => `${seat} wrote to you: “${text}”`;

export const invitationTo = (venue: string): string => `Invitation to ${venue}`;
export const invitedBy = (host: string, frame: string, style: string, leaderCalled: boolean): string =>
  `Invited by ${host}: ${frame} frame, ${style}${leaderCalled ? "; your leader was telephoned" : ""}.`;
export const canGo = (spare: string): string =>
  `Your leaders can go, with ${spare} to spare over what home opinion asks.`;
export const cannotGo = (short: string): string => `Your leaders cannot go: ${short} short of what home opinion asks.`;
export const seenByYou = "Seen by you alone.";
/** Before the link to the rule, and after it. */
export const zeroNeeded = "At least 0 is needed (";
export const whatAddsCover = "). A humanitarian frame, a leader's call or an ally as host adds [[cover]].";
export const ruledOut = (will: string): string => `You have ruled out talks: confirming costs ${will} will.`;
export const confirm = (price: string): string => `Confirm, ${price}`;
export const decline = "Decline";

export const statuses = {
  open: "",
  inForce: "in force",
  lapsed: "lapsed",
  void: "failed at home",
  superseded: "replaced by a later one",
  ended: "ended",
} satisfies Record<ReadableText["status"], string>;
export const sessionWhere = (venue: string, frame: string): string => `${venue} session · ${frame} frame`;
export const directWhere = "direct line";

interface Version {
  readonly version: number;
  readonly versions: number;
  /** Empty while it is open. */
  readonly status: string;
  readonly by: string;
  readonly where: string;
}
export const versionLine = ({ version, versions, status, by, where }: Version): string =>
  `version ${version} of ${versions}${status === "" ? "" : ` · ${status}`} · last word by ${by} · ${where}`;
export const compare = "Compare versions";
export const changes = { same: "as before", added: "new", changed: "changed", removed: "taken out" } as const;
export const changedBy = (change: string, by: string): string => `${change} in this version, by ${by}`;
export const against = (order: string, clause: string): string => `${order} (against “${clause}”)`;
export const ordersBreak = (orders: string): string =>
  `Your orders would break this at once: ${orders}. Change them before the round ends, or you are the one who broke it.`;

export const tableVersion = (version: number): string => `Table version ${version}`;
/** What can be done with the text of that version. */
export const textActs = (version: number) => ({
  sign: `Sign version ${version}`,
  unsign: "Take my signature back",
  amend: `${tableVersion(version + 1)}…`,
  reject: "Reject",
  endorse: "Endorse",
});
/** Beside a button, or several, to be asked. */
export const whatIsThat = "what is that?";
export const whatDoThey = "what do these do?";
export const allSigned =
  "Everybody needed has signed: it enters into force when the round ends. Until then a signature can be taken back.";
export const notNow = "The round is locked. It can be signed and changed again when the next one opens.";
/** To the others of a delegation; `head`: a person's name, empty where nobody is head now. */
export const headDecides = (head: string): string =>
  `The head of your delegation${head === "" ? "" : `, ${head},`} answers, tables and signs. Say in “Your delegation” what you would do.`;

export const signatures = "Signatures";
export const signatureStates = { signed: "signed", rejected: "rejected it", open: "not signed yet" } as const;
export const outsideDeal = "[[outside the deal:spoiler]]";
export const offered = (clause: string): string => (clause === "PKF" ? "troops" : "monitors");
export const offerFirst = (seat: string, what: string): string =>
  `Cannot be signed yet: ${seat} must first offer ${what} with an order.`;
export const endorsedBy = (seats: string): string => `[[Endorsed:endorse]] by ${seats}.`;

export const priceHead = (first: string, second: string): string => `Price in will, at most: ${first} / ${second}`;
export const priceOf = (side: string): string => `Price in will at full hardness: ${side} `;
/** Around the price, which stands out. */
export const signingCosts = "[[Signing:ratification]] costs your side";
export const ofWill = (will: string): string => `of its ${will} [[will]].`;
export const tooMuch = (floor: number): string => ` Too much: ${floor} must remain, or the text is void.`;
export const priceMadeOf = (hardness: string, ripe: boolean): string =>
  `Each clause's price times your [[hardness at home:hardness]] (${hardness} of 100), less the [[cover]] that the venue gives${ripe ? ", halved because exhaustion shows" : ""} (`;

/** Around the chance, which stands out. */
export const asItStands = "As it stands,";
export const suchBreak = "such truces [[break:breach]] within the round.";
export const oneIsTooLittle = (clause: string): string =>
  ` No single clause more would change that; “${clause}” helps most, and needs others beside it.`;
export const withClause = (clause: string, chance: string): string => ` With “${clause}” as well: ${chance}.`;
export const stopsNoFire = "It stops no fire: neither a ceasefire nor a fixed line is in it.";
export const whyBreak = "Why would it break?";
/** Links to the rules follow, with this between them. */
export const riskMadeOf =
  "Every part adds to the risk or takes away from it. The sum sets how many breaches a day are to be expected; nobody knows when one comes (";
export const and = " and ";

export const inForce = "Agreement in force";
export const since = (round: number, kept: number, signatories: string): string =>
  `[[in force:inForce]] since round ${round} · ${kept === 0 ? "no full round kept yet" : `kept for ${kept} ${kept === 1 ? "round" : "rounds"}`} · signed by ${signatories}`;
/** Notice is up when the orders of round `end` are carried out: they are bound no more. */
const ends = (end: number): string => `from round ${end} on it binds nobody; until then it does`;
/** A link to the rule follows. */
export const noticeGiven = (end: number): string => `[[Notice:notice]] is given: ${ends(end)} (`;
export const giveNoticeAsk = "Give notice…";
export const giveNotice = "Give notice";
export const leaveTitle = "Leave the agreement?";
export const leaveLawfully = (end: number): string =>
  `You leave lawfully, and nobody has broken anything: ${ends(end)}. Everybody learns of it at once, and it cannot be taken back.`;
