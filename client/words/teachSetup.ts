/** What is chosen in setting a class up, in words. */
import * as words from "words:teachSetup";
import type { ClassSettings } from "../../shared/protocol/class.ts";
import { date, list } from "./format.ts";
import { inRow } from "./inRow.ts";

/** "4:30 min", "5 min". */
export function clockChoice(seconds: number): string {
  const { clock } = words;
  if (seconds === 0) return clock.none;
  if (seconds < 60) return clock.seconds({ seconds });
  const minutes = Math.floor(seconds / 60);
  if (seconds % 60 === 0) return clock.minutes({ minutes });
  return clock.both({ clock: `${minutes}:${String(seconds % 60).padStart(2, "0")}` });
}

/** The name of a day of the week, 1 for Monday. */
export const weekday = (day: number, how: "long" | "short" = "long"): string =>
  // The first of January 2024 was a Monday.
  date(Date.UTC(2024, 0, day), { weekday: how, timeZone: "UTC" });

type Asynchronous = Extract<ClassSettings["pace"], { kind: "asynchronous" }>;

/** "at 20:00 (Europe/Berlin), Monday to Friday". */
export function asynchronousWords({ at, zone: id, days }: Asynchronous): string {
  const names = days.map((day) => weekday(day));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const together = days.length > 2 && days.every((day, n) => n === 0 || day === (days[n - 1] ?? 0) + 1);
  const zone = id.replaceAll("_", " ");
  if (days.length === 7) return words.ends.daily({ at, zone });
  return together ? words.ends.span({ at, zone, first, last }) : words.ends.days({ at, zone, days: list(names) });
}

/** "2 tables of 6 seats", "3 tables (2 of 6 seats, 1 of 4 seats)". @param rosters seats at each table */
export function tablesAre(rosters: readonly number[]): string {
  const count = rosters.length;
  const sizes = [...new Set(rosters)].sort((a, b) => b - a);
  if (sizes.length === 1) return words.tablesAre.alike({ count, seats: sizes[0] ?? 0 });
  const each = sizes.map((seats) =>
    words.tablesAre.size({ count: rosters.filter((roster) => roster === seats).length, seats }),
  );
  return words.tablesAre.mixed({ count, sizes: inRow(each) });
}
