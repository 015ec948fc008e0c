/** Identifiers. They are plain strings in JSON and distinct types here, so that a town cannot stand where a seat belongs. */

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]?: B };

export type SeatId = Branded<"seat">;
export type TownId = Branded<"town">;
export type VenueId = Branded<"venue">;
export type FactId = Branded<"fact">;
export type CardId = Branded<"card">;
export type DistrictId = Branded<"district">;
export type ClaimId = Branded<"claim">;
/** A person, by number within the match; the name lies outside the log. */
export type MemberId = Branded<"member">;
/** A word that was said, and a line of the ledger of words that it bound (terms/word.ts). */
export type WordId = Branded<"word">;
export type LineId = Branded<"line">;

/** 0: the side that attacks the line; 1: the side that holds it. */
export type Side = 0 | 1;
/** Both, in their order: to go over them. */
export const sides = [0, 1] as const satisfies readonly Side[];
/** The side opposite. */
export const other = (side: Side): Side => (side === 0 ? 1 : 0);

/** A part of the front: which there are, two to five, the scenario says. */
export type SectorId = Branded<"sector">;

/** A number for each sector. */
export type BySector = Readonly<Record<SectorId, number>>;
/** A sector's number; 0 where there is none. */
export const pointsIn = (points: BySector, sector: SectorId): number => points[sector] ?? 0;
/** Nothing in each of these sectors. */
export const nowhere = (sectors: readonly SectorId[]): Record<SectorId, number> =>
  Object.fromEntries(sectors.map((sector) => [sector, 0]));

/** Two values, one a side, indexed by `Side`. */
export type Pair<T> = [T, T];
