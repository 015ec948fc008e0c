/** §4 in words: the numbers that move, and the ladder of escalation. */
import type { GaugeRef } from "../../../shared/state/gauge.ts";
import { gaugeKind, gaugeMeanings, rungs } from "../gauges.ts";
import { count, num, percent } from "./amounts.ts";
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

const own = "its own side";
const all = "everybody";
const range = "everybody, as a range";
const hundred = ({ scenario }: Book) => num(scenario.numbers.limits.gaugeHigh);
const zero = () => null;

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
    seen: `${own}, and the patron who supplies it`,
    open: false,
  },
  { gauge: "militaryDead", from: "militaryDead", low: zero, high: () => null, seen: own, open: false },
  { gauge: "reportedDead", from: "reportedDead", low: zero, high: () => null, seen: all, open: true },
  { gauge: "civilianDead", from: "civilianDead", low: zero, high: () => null, seen: range, open: false },
  {
    gauge: "displaced",
    from: "displaced",
    low: zero,
    high: ({ scenario: { numbers } }) => numbers.limits.displacedCap.map(num).join(" and "),
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
  { gauge: "widerWar", from: "widerWar", low: zero, high: hundred, seen: "everybody, as a band", open: false },
  { gauge: "energyAlarm", from: "energyAlarm", low: zero, high: hundred, seen: all, open: true },
];

/** A starting value, or that of both sides; no more than everybody may know. */
function beginning(book: Book, { from, open }: Kept): string {
  if (from === null) return "nought";
  if (!open) return "hidden";
  const value = book.scenario.files.scenario.start[from] as number | readonly number[];
  return typeof value === "number" ? num(value) : value.map(num).join(" and ");
}

function rowOf(book: Book, each: Kept): Row {
  const { gauge, from, seen } = each;
  const bottom = each.low(book);
  const top = each.high(book);
  const span = top === null ? "no end" : bottom === null ? `up to ${top}` : `${num(bottom)} to ${top}`;
  const grounds = from === null ? undefined : book.scenario.files.scenario.start.grounds[from];
  const cells = [gaugeKind(gauge), gaugeMeanings[gauge], span, beginning(book, each), seen];
  return { cells, ...(grounds && { basis: grounds }) };
}

export const aboutNumbers = (book: Book): Section[] => [state(book)];

function state(book: Book): Section {
  const { numbers } = book.scenario;
  const { powerBase, powerPerSupply } = numbers.limits;
  const [first, second] = [book.names.side(0), book.names.side(1)];
  return {
    id: "4",
    title: "The numbers, and the ladder",
    blocks: [
      `Where a row has two values, the first is ${first}'s and the second is that of ${second}. A starting value that not everybody may know is hidden here too: your own stand on your page, and your “why?” tells what they rest on.`,
      {
        heads: ["Number", "What it says", "Range", "At the start", "Seen by"],
        rows: kept.map((each) => rowOf(book, each)),
      },
      "Escalation stands on one of these rungs:",
      { steps: rungs, from: 0 },
      `An order may stand at most one rung above the war as it is now. A quieter round lets it fall by ${num(numbers.widerWar.calming)} at most, or by ${num(numbers.widerWar.calmingKept)} under an agreement that was kept. An order on a rung that the other side used last round costs ${count(numbers.round.rebate, "point")} less.`,
      "Supply makes an army stronger: how hard a side can hit is its force, more of it the better it is supplied.",
      { figures: `strength = force × (${num(powerBase)} + ${num(powerPerSupply)} × supply)` },
      `Where two seats of a side choose how to fight, the side does the mean of both. Ground is counted in points, at most ${num(numbers.limits.sectorHigh)} to a sector; districts that are handed over count besides (§8).`,
      `Ranges are ${percent(numbers.seen.civilianShare)} wide on either side for civilians and ${percent(numbers.seen.displacedShare)} for the displaced; the risk of a wider war is told in ${num(numbers.seen.bands)} bands.`,
    ],
  };
}
