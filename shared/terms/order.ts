/** Orders: secret until resolution (RULES §6). */
import type { ClaimId, SeatId, SectorId, Side, TownId } from "../base/ids.ts";

export const orderKinds = [
  "HOLD",
  "ATTRITE",
  "OFFENSIVE",
  "SHELL",
  "STRIKE_BEYOND",
  "MARTIAL_LAW",
  "COMMUNIQUE",
  "RESTRAIN",
  "EVACUATE",
  "LEVERAGE",
  "SUPPLY",
  "SIGNAL",
  "HOTLINE",
  "OFFER",
  "STATEMENT",
  "VERIFY",
] as const;
export type OrderKind = (typeof orderKinds)[number];

/** How a belligerent fights the round: exactly one of these each round. */
export const postures = ["HOLD", "ATTRITE", "OFFENSIVE"] as const satisfies readonly OrderKind[];
export type Posture = (typeof postures)[number];

export const stances = ["exclude", "conditional", "open"] as const;
export type Stance = (typeof stances)[number];

/** What OFFER puts on the table: a clause that rests on it can then be signed. */
export const offerKinds = ["monitors", "troops"] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Longest communiqué text, in characters (RULES §6). */
export const longestCommunique = 280;

/** Share of own losses published, in thirds: 0, ⅓, ⅔, 1. */
export type Thirds = 0 | 1 | 2 | 3;

export type Order =
  | { readonly kind: "HOLD" }
  | { readonly kind: "ATTRITE" }
  | { readonly kind: "OFFENSIVE"; readonly sector: SectorId }
  | { readonly kind: "SHELL"; readonly town: TownId }
  | { readonly kind: "STRIKE_BEYOND"; readonly town: TownId }
  | { readonly kind: "MARTIAL_LAW" }
  | { readonly kind: "COMMUNIQUE"; readonly share: Thirds; readonly stance: Stance; readonly text: string }
  | { readonly kind: "RESTRAIN" }
  | { readonly kind: "EVACUATE"; readonly town: TownId }
  /** `target` is a belligerent's leading seat; `up` gives, `down` withholds. */
  | {
      readonly kind: "LEVERAGE";
      readonly target: SeatId;
      readonly direction: "up" | "down";
      readonly on: "will" | "supply";
    }
  | { readonly kind: "SUPPLY"; readonly client: SeatId }
  | { readonly kind: "SIGNAL"; readonly to: SeatId }
  | { readonly kind: "HOTLINE"; readonly to: SeatId }
  | { readonly kind: "OFFER"; readonly what: OfferKind }
  | { readonly kind: "STATEMENT"; readonly on: Side }
  | { readonly kind: "VERIFY"; readonly claim: ClaimId };

export type OrderOf<K extends OrderKind> = Extract<Order, { kind: K }>;
