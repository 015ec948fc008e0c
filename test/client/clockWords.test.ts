/** When a round of days ends, as people in other zones and on other days of the class's read it. */
import { expect, it } from "vitest";
import { deadlineWords } from "../../client/words/clock.ts";

const at = (iso: string) => Date.parse(iso);

it.each([
  ["in the class's own zone", "2026-12-01T17:00:00Z", "Europe/Berlin", "Europe/Berlin", "Tue 1 Dec, 18:00"],
  ["under another name of the same time", "2026-12-01T17:00:00Z", "Europe/Berlin", "Europe/Paris", "Tue 1 Dec, 18:00"],
  [
    "further east",
    "2026-12-01T17:00:00Z",
    "Europe/Berlin",
    "Asia/Yerevan",
    "Tue 1 Dec, 21:00 your time · 18:00 Berlin",
  ],
  [
    "where it is the next day",
    "2026-12-31T17:00:00Z",
    "America/New_York",
    "Pacific/Auckland",
    "Fri 1 Jan, 06:00 your time · Thu 31 Dec, 12:00 New York",
  ],
  [
    "after the class's clocks have changed and before the reader's",
    "2026-10-26T17:00:00Z",
    "Europe/Berlin",
    "America/New_York",
    "Mon 26 Oct, 13:00 your time · 18:00 Berlin",
  ],
])("%s", (_, when, zone, own, words) => {
  expect(deadlineWords({ at: at(when), zone }, own).replaceAll("\u202f", " ")).toBe(words);
});
