/** The lines of a chart from a number's series: whose, in which colour, dashed where it is not the truth. Pure. */
import { lines as words } from "words:review/charts";
import type { Series } from "../../../../shared/review/charts.ts";
import type { Names, Tone } from "../../../words/names.ts";

export interface LinePoint {
  readonly round: number;
  /** The moment behind it; null for a figure from outside the match. */
  readonly n: number | null;
  readonly value: number;
}

export interface Line {
  readonly id: string;
  readonly name: string;
  /** A custom property of tokens.css. */
  readonly colour: string;
  /** Empty: a full line. */
  readonly dash: readonly number[];
  readonly points: readonly LinePoint[];
}

const colours = {
  first: "--first",
  second: "--second",
  partner: "--partner",
  patron: "--patron",
  third: "--third",
} satisfies Record<Tone, string>;
/** By a sector's place along the front. */
const sectorColours = ["--first", "--second", "--accent", "--partner", "--patron"] as const;
/** Full, then ever shorter dashes: lines of the same colour stay apart. */
const dashes = [[], [9, 4], [4, 4], [2, 3], [9, 3, 2, 3], [14, 4], [6, 2, 2, 2, 2, 2], [14, 3, 5, 3]] as const;

/** Truth in full, claims dashed, the record of 2020 dotted and level, as it has no rounds. */
export function linesOf(series: readonly Series[], names: Names, showRecord: boolean): Line[] {
  const counts = new Map<string, number>();
  const sectors = series.flatMap(({ of }) => ("sector" in of ? [of.sector] : []));
  return series.flatMap((each): Line[] => {
    const { of, id } = each;
    const tone = "side" in of ? (of.side === 0 ? "first" : "second") : "seat" in of ? names.tone(of.seat) : null;
    const colour =
      tone !== null ? colours[tone] : ("sector" in of && sectorColours[sectors.indexOf(of.sector)]) || "--accent";
    const owner = "side" in of ? names.Side(of.side) : "seat" in of ? names.seatTitle(of.seat) : "";
    const name = owner || ("sector" in of ? names.sector(of.sector) : words.value);
    const nth = counts.get(colour) ?? 0;
    counts.set(colour, nth + 1);
    const dash = "side" in of ? [] : (dashes[nth % dashes.length] ?? []);
    const truth: Line = { id, name: each.claimed ? words.truth({ name }) : name, colour, dash, points: each.truth };
    const claimed: Line[] = each.claimed
      ? [
          {
            id: `${id} claimed`,
            name: (of.gauge === "militaryDead" ? words.published : words.claimed)({ name }),
            colour,
            dash: [5, 4],
            points: lastOfRound(each.claimed),
          },
        ]
      : [];
    const last = each.truth.at(-1)?.round ?? 1;
    const record: Line[] = showRecord
      ? each.record.map(({ fact, value }, index) => ({
          id: `${id} ${fact} ${index}`,
          name: words.record({ name, fact }),
          colour,
          dash: [1.5, 4],
          points: [0, last].map((round) => ({ round, n: null, value })),
        }))
      : [];
    return [truth, ...claimed, ...record];
  });
}

/** The last point of each round: later claims stand in place of earlier ones. */
const lastOfRound = <T extends { readonly round: number }>(points: readonly T[]): T[] => [
  ...new Map(points.map((point) => [point.round, point])).values(),
];

/** The point nearest to a place of the chart that a moment stands behind; null where there is none. */
export function nearest(
  lines: readonly Line[],
  round: number,
  value: number,
  scale: { readonly round: number; readonly value: number },
): LinePoint | null {
  const distance = (point: LinePoint) =>
    Math.hypot((point.round - round) / scale.round, (point.value - value) / scale.value);
  const points = lines.flatMap((line) => line.points).filter(({ n }) => n !== null);
  return points.reduce<LinePoint | null>((a, b) => (a && distance(a) <= distance(b) ? a : b), null);
}
