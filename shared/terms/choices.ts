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
export const offerKinds = ["monitors", "troops"] as const;
export type OfferKind = (typeof offerKinds)[number];

/** What LEVERAGE does with the target, and with what of it: `up` gives, `down` withholds. */
export const directions = ["up", "down"] as const;
export const leverageOn = ["will", "supply"] as const;

/** What the clauses NOSHELL, HUMEX and NOIMPORT may be about. */
export const covered = ["towns", "heritage", "pipelines"] as const;
export const exchanged = ["bodies", "prisoners"] as const;
export const barred = ["arms", "fighters"] as const;
