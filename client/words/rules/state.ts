/** §4 in words: the numbers that move, and the ladder of escalation. */

import * as words from "words:rules/state";
import type { GaugeRef } from "../../../shared/state/gauge.ts";
import { gaugeKind, gaugeMeanings, rungs } from "../gauges.ts";
import { num, percent, plus } from "./amounts.ts";
import type { Book, Row, Section } from "./rulebook.ts";

type Start = Book["scenario"]["files"]["scenario"]["start"];

interface Kept {
  readonly gauge: GaugeRef["gauge"];
  readonly from: keyof Start | null;
  /** Lowest and highest; null: no end to it. */
  readonly low: (book: Book) => number | null;
  readonly high: (book: Book) => string | null;
  readonly seen: string;
  /** Whether everybody may know the starting value. */
  readonly open: boolean;
}

const { own, all, range } = words.seen;
const hundred = ({ scenario }: Book) => num(scenario.numbers.limits.gaugeHigh);
const zero = () => null;

/** A value for each side. */
const two = ([first = 0, second = 0]: readonly number[]): string =>
  words.start.two({ first: num(first), second: num(second) });

const kept: readonly Kept[] = [
  {
    gauge: "force",
    from: "force",
    low: ({ scenario }) => scenario.numbers.limits.forceLow,
    high: ({ scenario }) => num(scenario.numbers.limits.forceHigh),
    seen: own,
    open: false,
  },
  {
    gauge: "supply",
    from: "supply",
    low: zero,
    high: ({ scenario }) => num(scenario.numbers.limits.supplyHigh),
    seen: words.seen.supply,
    open: false,
  },
  { gauge: "militaryDead", from: "militaryDead", low: zero, high: () => null, seen: own, open: false },
  { gauge: "reportedDead", from: "reportedDead", low: zero, high: () => null, seen: all, open: true },
  { gauge: "civilianDead", from: "civilianDead", low: zero, high: () => null, seen: range, open: false },
  {
    gauge: "displaced",
    from: "displaced",
    low: zero,
    high: ({ scenario: { numbers } }) => two(numbers.limits.displacedCap),
    seen: range,
    open: false,
  },
  { gauge: "hurt", from: "hurt", low: zero, high: hundred, seen: own, open: false },
  { gauge: "hardness", from: "hardness", low: zero, high: hundred, seen: own, open: false },
  { gauge: "will", from: "will", low: zero, high: hundred, seen: own, open: false },
  {
    gauge: "ground",
    from: null,
    low: zero,
    high: ({ scenario }) => num(scenario.numbers.limits.sectorHigh),
    seen: all,
    open: true,
  },
  { gauge: "credibility", from: "credibility", low: zero, high: hundred, seen: all, open: true },
  { gauge: "escalation", from: "escalation", low: zero, high: () => null, seen: all, open: true },
  { gauge: "widerWar", from: "widerWar", low: zero, high: hundred, seen: words.seen.band, open: false },
  { gauge: "energyAlarm", from: "energyAlarm", low: zero, high: hundred, seen: all, open: true },
];

/** A starting value, or that of both sides; no more than everybody may know. */
function beginning(book: Book, { from, open }: Kept): string {
  if (from === null) return words.start.none;
  if (!open) return words.start.hidden;
  const value = book.scenario.files.scenario.start[from] as number | readonly number[];
  return typeof value === "number" ? num(value) : two(value);
}

function rowOf(book: Book, each: Kept): Row {
  const { gauge, from, seen } = each;
  const bottom = each.low(book);
  const top = each.high(book);
  const span =
    top === null
      ? words.range.open
      : bottom === null
        ? words.range.upTo({ high: top })
        : words.range.to({ low: num(bottom), high: top });
  const grounds = from === null ? undefined : book.scenario.files.scenario.start.grounds[from];
  const cells = [gaugeKind(gauge), gaugeMeanings[gauge], span, beginning(book, each), seen];
  return { cells, ...(grounds && { basis: grounds }) };
}

export const aboutNumbers = (book: Book): Section[] => [state(book)];

/** How far sides and patrons may differ where their types are drawn. */
function typesOf({ scenario }: Book) {
  const { force, hardness, willFloor, price, deliveries } = scenario.files.scenario.types;
  const range = ([low, high]: readonly [number, number], tell: (value: number) => string) =>
    words.range.to({ low: tell(low), high: tell(high) });
  return {
    ...{ force: range(force, percent), hardness: range(hardness, plus), floor: range(willFloor, plus) },
    ...{ price: range(price, percent), deliveries: range(deliveries, num) },
  };
}

function state(book: Book): Section {
  const { numbers } = book.scenario;
  const { powerBase, powerPerSupply, sectorHigh } = numbers.limits;
  const { calming, calmingKept } = numbers.widerWar;
  const { civilianShare, displacedShare, bands } = numbers.seen;
  const { heads } = words;
  return {
    id: "4",
    title: words.title,
    blocks: [
      words.twoValues({ first: book.names.namedSide(0), second: book.names.namedSide(1) }),
      {
        heads: [heads.number, heads.says, heads.range, heads.start, heads.seen],
        rows: kept.map((each) => rowOf(book, each)),
      },
      words.rungs,
      { steps: rungs, from: 0 },
      words.ladder({ calming: num(calming), calmingKept: num(calmingKept), rebate: numbers.round.rebate }),
      words.supply,
      { figures: words.strength({ base: num(powerBase), perSupply: num(powerPerSupply) }) },
      words.mean({ most: num(sectorHigh) }),
      words.types(typesOf(book)),
      words.ranges({ civilians: percent(civilianShare), displaced: percent(displacedShare), bands: num(bands) }),
    ],
  };
}
