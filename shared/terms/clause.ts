/** Treaty clauses with their parameters (RULES §8). */
import type { DistrictId, SeatId, SectorId, TownId, VenueId } from "../base/ids.ts";

export const clauseKinds = [
  "CEASE",
  "LINES",
  "PKF",
  "MONITOR",
  "GUARANTOR",
  "DMZ",
  "JOINTCOM",
  "HANDOVER",
  "TALKS",
  "NOSHELL",
  "NOBEYOND",
  "HUMEX",
  "CORRIDOR",
  "NOIMPORT",
  "EXIT",
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

export type Clause =
  /** Hour of the round's first day, 0-23, at which fire stops. */
  | { readonly kind: "CEASE"; readonly hour: number }
  /** Line of contact as at the start of this round. */
  | { readonly kind: "LINES"; readonly round: number }
  | { readonly kind: "PKF"; readonly contributor: SeatId }
  | { readonly kind: "MONITOR"; readonly body: SeatId }
  | { readonly kind: "GUARANTOR"; readonly seat: SeatId }
  | { readonly kind: "DMZ"; readonly sector: SectorId; readonly km: number }
  | { readonly kind: "JOINTCOM" }
  | { readonly kind: "HANDOVER"; readonly district: DistrictId; readonly round: number }
  | { readonly kind: "TALKS"; readonly venue: VenueId; readonly round: number }
  | { readonly kind: "NOSHELL"; readonly covers: ("towns" | "heritage" | "pipelines")[] }
  | { readonly kind: "NOBEYOND" }
  | { readonly kind: "HUMEX"; readonly of: ("bodies" | "prisoners")[] }
  | { readonly kind: "CORRIDOR"; readonly from: TownId; readonly to: TownId }
  | { readonly kind: "NOIMPORT"; readonly of: ("arms" | "fighters")[] }
  /** Rounds between notice and the lawful end. */
  | { readonly kind: "EXIT"; readonly notice: number };

export type ClauseOf<K extends ClauseKind> = Extract<Clause, { kind: K }>;
