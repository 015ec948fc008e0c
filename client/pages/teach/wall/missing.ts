/** Who is missing at a table, by name: gone, not ready, or without a word; and how many names a tile has room for. */
import { thresholds } from "../../../../shared/protocol/attention.ts";
import type { ClassView, Student, Tile } from "../../../../shared/protocol/class.ts";
import { delegation } from "../class/classContext.ts";

/** What can be missing of somebody, the most pressing first. */
export const missingKinds = ["gone", "notReady", "silent"] as const;
export type Missing = Readonly<Record<(typeof missingKinds)[number], readonly Student[]>>;

/**
 * Those who hold a seat that no bot plays: whose page is gone; the heads that have not said that their delegation is ready;
 * who there has written nothing for so long that a table would be called silent. With days for a round nobody need be there,
 * and being ready alone counts. @param now server's, epoch ms
 */
export function missingAt(view: ClassView, tile: Tile, now: number): Missing {
  if (tile.stage === "ended") return { gone: [], notReady: [], silent: [] };
  const byDay = view.settings.pace.kind === "asynchronous";
  const seats = tile.seats.map((seat) => ({ ...seat, people: delegation(view, tile.match, seat.seat) }));
  const away = ({ presence }: Student) => presence === "gone" && !byDay;
  const waiting =
    tile.phase === "wire" || tile.stage === "lobby" ? [] : seats.filter(({ bot, ready }) => !bot && !ready);
  const open = tile.stage === "playing" && tile.phase === "open" && !tile.paused && !byDay;
  const quiet = ({ wroteAt }: Student) => now - Math.max(wroteAt ?? 0, tile.phaseSince) >= thresholds.silenceMs;
  const of = (some: typeof seats, which: (each: Student) => boolean) =>
    some.flatMap(({ people }) => people.filter(which));
  return {
    gone: of(seats, away),
    notReady: of(waiting, (each) => each.head && !away(each)),
    silent: open ? of(waiting, (each) => quiet(each) && !away(each)) : [],
  };
}

/** As many of `names` as fit into `letters`, at least one, and how many more there are. */
export function namesWithin(names: readonly string[], letters: number): { shown: readonly string[]; more: number } {
  let used = 0;
  const fits = names.findIndex((name, at) => {
    used += name.length + 2;
    return at > 0 && used > letters;
  });
  const count = fits === -1 ? names.length : fits;
  return { shown: names.slice(0, count), more: names.length - count };
}
