/** The left column: who I am, the brief, goals, how I stand and how the war stands. */

export const youAre = "You are";
export const anObserver = "An observer";
export const readAgain = "Read your brief again";
export const yourBrief = "Your brief";

export const noBrief = "This seat has no brief.";
export const wantAndSay = "What you want, and say so";
export const designersFromThese = " designers' inference from these";
export const wantAndHide = "What you want, and do not say";
export const designersAlone = "The designers' inference: no source says so.";
export const youKnow = "What you know";
export const youCan = "What you can do";
export const firstRound = (advice: string): string => `For your first round: ${advice}`;

export const goals = "Goals";
export const hidden = "Hidden";
export const asScored = "As the score sees it";

export const standing = "Standing";
export const allysSupply = "Ally's supply";
export const widerWar = "Wider war";
export const ripe = "[[Exhaustion:ripeness]] shows on both sides: concessions made at talks cost half.";

export const groundChanged = (most: number): string => `Ground changed hands, of ${most}`;

export const lossesClaimed = "Losses, as claimed";
export const ownFigure = "Military dead, own figure";
export const checked = "the same, checked";
export const notYet = "not yet";
export const civiliansKilled = "Civilians killed";
/** `claimant`: two or three letters. */
export const says = (claimant: string, figure: string): string => `${claimant} says ${figure}`;
export const knownToYou = (dead: string, published: string): string =>
  `Known to your side alone: ${dead} military dead, ${published} published.`;

export const canBothCome = (venue: string): string => `Can both [[come:attendance]] to ${venue}?`;
/** `host`: null where it is the reader. */
export const ifCalled = (host: string | null, leaderCalls: boolean): string =>
  `If ${host === null ? "you call" : `${host} called`} humanitarian talks${leaderCalls ? " and the leader telephones" : ""}:`;
export const guesses = { likely: "likely", open: "could go either way", unlikely: "unlikely" } as const;
export const ruledOut = (will: string): string =>
  `They have ruled talks out: coming would cost them ${will} will. Leaders hardly do so before the war hurts them; ask for another stance first.`;

interface Reckoning {
  readonly known: string;
  readonly now: string;
  readonly atStart: string;
  readonly hardnessShare: number;
  readonly hurtShare: number;
}

/** What is enough for them to come, as far as it can be seen; a link to the rule follows. */
export const reckoning = ({ known, now, atStart, hardnessShare, hurtShare }: Reckoning): string =>
  `Together ${known}. By what everybody can see, about ${now} is enough now (${atStart} when the match began): ${hardnessShare} × hardness at home, less ${hurtShare} × how much the war hurts. The true figure they alone know`;
