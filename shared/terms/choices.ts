/** What may be chosen in an order or a clause. Lists alone, without their schemas: a page that shows them needs no parser. */

/** How a belligerent fights the round: exactly one of these orders each round. */
export const postures = ["HOLD", "ATTRITE", "OFFENSIVE"] as const;
export type Posture = (typeof postures)[number];

export const stances = ["exclude", "conditional", "open"] as const;
export type Stance = (typeof stances)[number];

/** Share of own losses published, in thirds: 0, ⅓, ⅔, 1. */
export const thirds = [0, 1, 2, 3] as const;
export type Thirds = (typeof thirds)[number];

/** Longest communiqué text, in characters (RULES §6). */
export const longestCommunique = 280;

/** What OFFER puts on the table: a clause that rests on it can then be signed. */
/** In the Council, on what its drafter puts to it. */
export const votes = ["for", "against"] as const;
export const offerKinds = ["monitors", "troops"] as const;
export type OfferKind = (typeof offerKinds)[number];

/** What LEVERAGE does with the target, and with what of it: `up` gives, `down` withholds. */
export const directions = ["up", "down"] as const;
export const leverageOn = ["will", "supply"] as const;

/** What the clauses NOSHELL, HUMEX and NOIMPORT may be about. */
export const covered = ["towns", "heritage", "pipelines"] as const;
export const exchanged = ["bodies", "prisoners"] as const;
export const barred = ["arms", "fighters"] as const;

/** What whoever stands for an agreement does about a breach of it: act against it, name it, or nothing. */
export const breachAnswers = ["enforce", "callOut", "lookAway"] as const;
export type BreachAnswer = (typeof breachAnswers)[number];

/** What talks on status are to bring: something for the time being, or its being left open. */
export const statusModes = ["interim", "deferred"] as const;

/** What talks are about. */
export const frames = ["humanitarian", "political"] as const;
export type Frame = (typeof frames)[number];

/** What excuses a deed on a text: that a seat had said yes to it, or that it had been shown to it. */
export const excuses = ["yesOf", "shownTo"] as const;

/** Figures that a word can ask for and tell. */
export const figureKinds = [
  "militaryDead",
  "civilianDead",
  "displaced",
  "force",
  "supply",
  "will",
  "hardness",
  "hurt",
] as const;

/** Why not: what a "no" gives as its reason. */
export const reasons = [
  "price", // costs too much at home
  "ground", // the line where it runs now
  "fire", // fire goes on
  "towns", // towns are shelled
  "hardness", // talks would look like giving in
  "spoiler", // without a seat that could break it
  "risk", // would not last
  "war", // the war promises more
  "clause", // a clause that cannot be signed
  "record", // words were broken
  "ally", // owed to another
  "promised", // promised otherwise
  "power", // not in one's power
  "means", // no points or means left
  "later", // not in this round
  "secret", // not told to anybody
  "unsaid",
] as const;
export type Reason = (typeof reasons)[number];

/** What became of a word. "said": nothing is expected of anybody. "countered": answered by a counter-offer, which is a word of its own. */
export type WordStatus = "said" | "open" | "answered" | "accepted" | "refused" | "countered" | "withdrawn" | "expired";

/** "void": its condition never came, the other party broke first, or the match ended before it fell due. */
export type LineMark = "open" | "kept" | "broken" | "void";
export const voidReasons = ["condition", "released", "ended"] as const;
export type VoidReason = (typeof voidReasons)[number];
