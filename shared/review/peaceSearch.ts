/** All that a page shows of why there was no peace, piece by piece, so that whoever waits sees it come. Pure. */
import { type DealMap, type Dot, dealMapAt, dotOf, mapMoments } from "./dealMap.ts";
import { fallenTexts, type NearTo, nearestTo } from "./noPeace.ts";
import type { MatchRecord } from "./record.ts";

/** A text that came to nothing, where it stands on the map of its moment, and the nearest that would have passed. */
export interface PlacedText extends NearTo {
  readonly dot: Dot;
}

export type PeacePiece =
  | { readonly kind: "text"; readonly text: PlacedText }
  | { readonly kind: "map"; readonly map: DealMap };

/** Every text first, then the map of every round. */
export function* peacePieces(record: MatchRecord): Generator<PeacePiece> {
  for (const to of fallenTexts(record))
    yield { kind: "text", text: { to, found: nearestTo(record, to), dot: dotOf(record, to) } };
  for (const moment of mapMoments(record)) yield { kind: "map", map: dealMapAt(record, moment) };
}
