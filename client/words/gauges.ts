/** Names of the numbers, the rungs of escalation, bands, dates and chances in words. */
import type { GaugeRef } from "../../shared/state/gauge.ts";
import type { Range } from "../../shared/state/seatView.ts";
import type { Names } from "./names.ts";

const gaugeNames = {
  force: "Force",
  supply: "Supply",
  militaryDead: "Military dead",
  reportedDead: "Military dead, as published",
  civilianDead: "Civilian dead",
  displaced: "Displaced, thousands",
  hurt: "Hurt",
  hardness: "Hardness at home",
  will: "Political will",
  ground: "Ground changed hands",
  credibility: "Credibility",
  escalation: "Escalation",
  widerWar: "Risk of a wider war",
  energyAlarm: "Energy alarm",
} satisfies Record<GaugeRef["gauge"], string>;

/** What each number means, in a line, for the "why?" of a page. */
export const gaugeMeanings = {
  force: "How much of your army is fit to fight. It falls with your losses.",
  supply: "Fuel and munitions. Fighting uses them; the less there is, the weaker your army. A patron can send more.",
  militaryDead: "Your own military dead. Others know only what you publish, what leaks and what is verified.",
  reportedDead: "What that side has published of its military dead.",
  civilianDead: "Civilians killed on that side; a range until it is verified.",
  displaced: "People who had to leave their homes, in thousands.",
  hurt: "How much the war hurts your leadership. The more, the easier it is to go to talks.",
  hardness: "How hard opinion at home stands against giving way. The harder, the more will a signature costs.",
  will: "What your leaders can spend on concessions. Signing costs will; with too little left a text is void.",
  ground: "How much of this sector has changed hands: none to ten tenths.",
  credibility: "How far your word is believed. Breaking a truce, or a false claim that comes out, lowers it.",
  escalation: "The rung on which the war stands. An order can stand at most one rung above it.",
  widerWar: "How near outside powers are to joining the war. At its end everybody loses.",
  energyAlarm:
    "How alarmed energy markets are about the pipelines. Strikes beyond the region raise it; with time it calms.",
} satisfies Record<GaugeRef["gauge"], string>;

/** The name of a number, without whose it is: "Political will". */
export const gaugeKind = (gauge: GaugeRef["gauge"]): string => gaugeNames[gauge];

/** The name of a number, with whose it is: "Will, Azerbaijan". */
export function gaugeName(ref: GaugeRef, names: Names): string {
  const name = gaugeNames[ref.gauge];
  if ("side" in ref) return `${name}, ${names.side(ref.side)}`;
  if ("sector" in ref) return `${name}, ${names.sector(ref.sector)}`;
  if ("seat" in ref) return `${name}, ${names.seat(ref.seat)}`;
  return name;
}

/** Rungs 0 to 7 of the ladder (RULES §4). */
export const rungs = [
  "truce",
  "sporadic fire",
  "small arms",
  "artillery",
  "offensive",
  "towns under fire",
  "strikes beyond the region",
  "outside powers at war",
] as const;

/** "5 · towns under fire; next: strikes beyond the region". */
export function escalationWords(rung: number): string {
  const next = rungs[rung + 1];
  return `${rung} · ${rungs[rung] ?? "unknown"}${next ? `; next: ${next}` : ""}`;
}

const bands = ["very low", "low", "raised", "high", "extreme"] as const;
/** A band of five in a word. */
export const bandWord = (band: 0 | 1 | 2 | 3 | 4): string => bands[band];

/** A number as people write it: thousands apart, at most `decimals` after the point. */
export const figure = (value: number, decimals = 0): string => formatOf(decimals).format(value);

/** By decimals: making one takes a hundred times as long as using it, and a log has thousands of figures. */
const formats = new Map<number, Intl.NumberFormat>();
function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat("en-GB", { maximumFractionDigits: decimals, minimumFractionDigits: 0 });
  formats.set(decimals, made);
  return made;
}

/** "350" or "60–80". */
export const rangeWords = (range: Range, decimals = 0): string =>
  range.low === range.high
    ? figure(range.low, decimals)
    : `${figure(range.low, decimals)}–${figure(range.high, decimals)}`;

/** "+4", "−2.5": with a sign, at most one decimal. */
export const signed = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return rounded < 0 ? `−${figure(-rounded, 1)}` : `+${figure(rounded, 1)}`;
};

/** A chance, 0-1, as a share that people can picture: "about 9 in 10". */
export function chanceWords(chance: number): string {
  if (chance < 0.03) return "fewer than 1 in 30";
  if (chance < 0.075) return "about 1 in 20";
  if (chance > 0.97) return "nearly all";
  return `about ${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`;
}

const months = "January February March April May June July August September October November December".split(" ");

/** The days of a round, from the scenario's first day (YYYY-MM-DD): "10–15 October 2020". The briefing is the first day. */
export function roundDates(startDate: string, round: number, days: number, form: "long" | "short" = "long"): string {
  const day = (offset: number) => new Date(Date.parse(`${startDate}T00:00:00Z`) + offset * 86_400_000);
  const from = day(Math.max(0, round - 1) * days);
  const to = day(Math.max(1, round) * days);
  const month = (date: Date) => {
    const name = months[date.getUTCMonth()] ?? "";
    return form === "short" ? name.slice(0, 3) : name;
  };
  const year = form === "short" ? "" : ` ${to.getUTCFullYear()}`;
  if (round === 0) return `${from.getUTCDate()} ${month(from)}${year}`;
  if (from.getUTCMonth() === to.getUTCMonth()) return `${from.getUTCDate()}–${to.getUTCDate()} ${month(to)}${year}`;
  return `${from.getUTCDate()} ${month(from)} – ${to.getUTCDate()} ${month(to)}${year}`;
}

/** A time of day as the reader's clock shows it: "14:05". */
export const timeWords = (at: number): string =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Hours after the round's start, in words: "after about 5 hours", "on day 3". */
export function hoursWords(hours: number): string {
  if (hours < 1.5) return "within the first hour";
  if (hours < 36) return `after about ${Math.round(hours)} hours`;
  return `on day ${Math.floor(hours / 24) + 1}`;
}

/** Several items as English lists them. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** What a side has published of its military dead. */
export const publishedWords = (dead: number): string => (dead === 0 ? "none published" : figure(dead));
