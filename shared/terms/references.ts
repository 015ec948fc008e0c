/**
 * What orders, clauses and events refer to. `formOnly` says how a reference is written and knows no match; whoever holds one makes
 * references of its own, which ask whether the thing is there too (review/strange.ts).
 */
import { z } from "zod";
import type { TownId, VenueId } from "../base/ids.ts";
import { type ClaimId, type DistrictId, type SeatId, type SectorId, type Side, sides } from "../base/ids.ts";

/** What a term may refer to. */
export interface References {
  readonly seat: z.ZodType<SeatId>;
  readonly town: z.ZodType<TownId>;
  readonly venue: z.ZodType<VenueId>;
  readonly district: z.ZodType<DistrictId>;
  readonly sector: z.ZodType<SectorId>;
  readonly claim: z.ZodType<ClaimId>;
}

/** An id: letters, digits, and what joins them. */
export const id = z
  .string()
  .min(1)
  .max(24)
  .regex(/^[A-Za-z0-9:_-]+$/);
/** A running number: of a round, a text, a session. */
export const count = z.int().min(0).max(10_000);
export const side: z.ZodType<Side> = z.literal(sides);

export const formOnly: References = { seat: id, town: id, venue: id, district: id, sector: id, claim: id };
