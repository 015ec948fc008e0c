/** Names of the numbers, the rungs of escalation, bands, dates and chances in words. */
import * as words from "words:gauges";
import type { GaugeRef } from "../../shared/state/gauge.ts";
import type { Range } from "../../shared/state/seatView.ts";
import { dateRange, number, time } from "./format.ts";
import type { Names } from "./names.ts";

const gaugeNames: Readonly<Record<GaugeRef["gauge"], string>> = words.names;

/** What each number means, in a line, for the "why?" of a page. */
export const gaugeMeanings: Readonly<Record<GaugeRef["gauge"], string>> = words.meanings;

/** The name of a number, without whose it is: "Political will". */
export const gaugeKind = (gauge: GaugeRef["gauge"]): string => gaugeNames[gauge];

/** The name of a number, with whose it is: "Will, Azerbaijan". */
export function gaugeName(ref: GaugeRef, names: Names): string {
  const name = gaugeNames[ref.gauge];
  if ("side" in ref) return words.ofWhom({ name, whose: names.namedSide(ref.side) });
  if ("sector" in ref) return words.ofWhom({ name, whose: names.sector(ref.sector) });
  if ("seat" in ref) return words.ofWhom({ name, whose: names.named(ref.seat) });
  return name;
}

/** Rungs 0 to 7 of the ladder (RULES §4). */
export const rungs: readonly string[] = Object.values(words.rungs);

/** "5 · towns under fire; next: strikes beyond the region". */
export function escalationWords(rung: number): string {
  const [name = "", next] = rungs.slice(rung);
  return next === undefined ? words.topRung({ rung, name }) : words.rung({ rung, name, next });
}

/** A band of five in a word. */
export const bandWord = (band: 0 | 1 | 2 | 3 | 4): string => words.bands[band];

/** A number as people write it: thousands apart, at most `decimals` after the point. */
export const figure = (value: number, decimals = 0): string => number(value, { maximumFractionDigits: decimals });

/** "350" or "60–80". */
export const rangeWords = (range: Range, decimals = 0): string =>
  range.low === range.high
    ? figure(range.low, decimals)
    : words.range({ low: figure(range.low, decimals), high: figure(range.high, decimals) });

/** "+4", "−2.5": with a sign, at most one decimal. */
export const signed = (value: number): string =>
  number(Math.round(value * 10) / 10 || 0, { maximumFractionDigits: 1, signDisplay: "always" });

/** A chance, 0-1, as a share that people can picture: "about 9 in 10". */
export function chanceWords(chance: number): string {
  if (chance < 0.03) return words.chance.few;
  if (chance < 0.075) return words.chance.oneIn20;
  if (chance > 0.97) return words.chance.most;
  return words.chance.inTen({ n: Math.min(9, Math.max(1, Math.round(chance * 10))) });
}

/** The days of a round, from the scenario's first day (YYYY-MM-DD): "10–15 October 2020". The briefing is the first day. */
export function roundDates(startDate: string, round: number, days: number, form: "long" | "short" = "long"): string {
  const day = (offset: number) => new Date(Date.parse(`${startDate}T00:00:00Z`) + offset * 86_400_000);
  const from = day(Math.max(0, round - 1) * days);
  return dateRange(from, round === 0 ? from : day(round * days), form === "long" ? longDay : shortDay);
}

const shortDay = { day: "numeric", month: "short", timeZone: "UTC" } as const;
const longDay = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** A time of day as the reader's clock shows it: "14:05". */
export const timeWords = (at: number): string => time(at, { hour: "2-digit", minute: "2-digit" });

/** Hours after the round's start, in words: "after about 5 hours", "on day 3". */
export function hoursWords(hours: number): string {
  if (hours < 1.5) return words.hours.first;
  if (hours < 36) return words.hours.about({ hours: Math.round(hours) });
  return words.hours.day({ day: Math.floor(hours / 24) + 1 });
}

export { list } from "./format.ts";

/** What a side has published of its military dead. */
export const publishedWords = (dead: number): string => (dead === 0 ? words.nonePublished : figure(dead));
