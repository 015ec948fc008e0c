/** The order of the tiles: who needs the instructor first; held still while somebody works among them. */
import type { Tile } from "../../../../shared/protocol/class.ts";

/** Highest score first; equal ones by their number. Tables that have ended come last. */
export function sorted(tiles: readonly Tile[]): Tile[] {
  const ended = (tile: Tile) => (tile.stage === "ended" ? 1 : 0);
  return [...tiles].sort((a, b) => ended(a) - ended(b) || b.score - a.score || a.number - b.number);
}

/** The tiles in the order of `kept` (match ids); new ones after them. */
export function inOrder(tiles: readonly Tile[], kept: readonly string[]): Tile[] {
  const place = new Map(kept.map((match, at) => [match, at]));
  return sorted(tiles).sort((a, b) => (place.get(a.match) ?? kept.length) - (place.get(b.match) ?? kept.length));
}

/** The seat where fewest people sit, for a late arrival; among equals the lower table. Null: no table is open. */
export function thinnest(tiles: readonly Tile[]): { tile: Tile; seat: Tile["seats"][number] } | null {
  const places = tiles
    .filter(({ stage }) => stage !== "ended")
    .flatMap((tile) => tile.seats.map((seat) => ({ tile, seat })));
  return places.reduce<(typeof places)[number] | null>(
    (best, place) => (!best || place.seat.students.length < best.seat.students.length ? place : best),
    null,
  );
}
