/** How the war stands for a seat, for one sentence: the front, the fire, and who wants to talk. Pure. */
import { pointsIn, type SectorId } from "../../shared/base/ids.ts";
import type { PublicConvening, SeatView } from "../../shared/state/seatView.ts";

export interface Situation {
  /** Seen by the seat's own side; by others as which side gains. */
  readonly front: "truce" | "advance" | "retreat" | "firstGains" | "secondGains" | "still" | "before";
  /** Where the front moved most; null where it did not. */
  readonly sector: SectorId | null;
  /** Towns under fire this round or the last: of which sides. */
  readonly fire: "none" | "own" | "theirs" | "first" | "second" | "both";
  /** Talks of this round that concern the seat most; null: none were called. */
  readonly talks: { readonly talks: PublicConvening; readonly mine: boolean } | null;
  readonly promised: { readonly venue: string } | null;
}

/** The sector in which the front moved most in the last resolution; null where it moved nowhere. */
export function movedMost({ groundChange }: Pick<SeatView["pub"], "groundChange">): SectorId | null {
  const [most] = Object.entries(groundChange).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return most !== undefined && most[1] !== 0 ? most[0] : null;
}

/** @param sideOf whose town it is */
export function situationOf({ pub, own }: SeatView, sideOf: (town: string) => 0 | 1): Situation {
  const sector = movedMost(pub);
  const by = sector === null ? 0 : pointsIn(pub.groundChange, sector);
  const side = own?.side ?? null;
  const hit = new Set(pub.shelled.filter(({ round }) => round >= pub.round - 1).map(({ town }) => sideOf(town)));
  const talks = pub.convenings.filter(({ round }) => round === pub.round);
  const mine = talks.find(({ guests }) => guests.some(({ seat }) => seat === own?.seat));
  const shown = mine ?? talks[0];
  return {
    front: frontOf(pub, by, side),
    sector,
    fire: fireOf(hit, side),
    talks: shown ? { talks: shown, mine: mine !== undefined } : null,
    promised: pub.nextTalks && pub.nextTalks.round >= pub.round ? { venue: pub.nextTalks.venue } : null,
  };
}

function frontOf(pub: SeatView["pub"], by: number, side: 0 | 1 | null): Situation["front"] {
  if (pub.treaty) return "truce";
  if (by === 0) return pub.round <= 1 ? "before" : "still";
  if (side === null) return by > 0 ? "firstGains" : "secondGains";
  return by > 0 === (side === 0) ? "advance" : "retreat";
}

function fireOf(hit: ReadonlySet<0 | 1>, side: 0 | 1 | null): Situation["fire"] {
  const [one] = hit;
  if (one === undefined) return "none";
  if (hit.size === 2) return "both";
  if (side === null) return one === 0 ? "first" : "second";
  return one === side ? "own" : "theirs";
}
