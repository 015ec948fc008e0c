/** What a part of the bench reports: figures, what each is held against, and the aim. */

/** A bound on a figure, or on its ratio to the one it is held against. */
export interface Aim {
  readonly of: "value" | "ratio";
  readonly least?: number;
  readonly most?: number;
  /** The same bound for the slowest hundredth. */
  readonly mostP99?: number;
}

export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** Median, rate, size: what `unit` says. */
  readonly value: number;
  readonly p99?: number;
  /** Name of the figure of the same run that this one is held against. */
  readonly against?: string;
  readonly aim?: Aim;
}

/** A figure as `--json` prints it. */
export interface Printed {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}

export const sorted = (samples: readonly number[]): number[] => [...samples].sort((a, b) => a - b);

/** The sample below which a `share` (0-1) of all lie. Throws for no samples. */
export function quantile(samples: readonly number[], share: number): number {
  const value = sorted(samples)[Math.min(samples.length - 1, Math.floor(share * samples.length))];
  if (value === undefined) throw new Error("there is no sample to take a quantile of");
  return value;
}

/** Median and slowest hundredth of samples in `unit`. */
export const spread = (name: string, unit: string, samples: readonly number[]): Figure => ({
  name,
  unit,
  value: quantile(samples, 0.5),
  p99: quantile(samples, 0.99),
});

/** Ratio of a figure (and of its p99) to the one it is held against; null without one. */
export function ratioOf(figure: Figure, all: readonly Figure[]): { value: number; p99: number | null } | null {
  const base = all.find(({ name }) => name === figure.against);
  if (!base) return null;
  const p99 = figure.p99 !== undefined && base.p99 !== undefined ? figure.p99 / base.p99 : null;
  return { value: figure.value / base.value, p99 };
}

/** Whether the aim is met; null where there is none, or nothing to hold it against. */
export function met(figure: Figure, all: readonly Figure[]): boolean | null {
  const { aim } = figure;
  if (!aim) return null;
  const ratio = ratioOf(figure, all);
  const value = aim.of === "ratio" ? ratio?.value : figure.value;
  const p99 = aim.of === "ratio" ? ratio?.p99 : figure.p99;
  if (value === undefined) return null;
  const slow = aim.mostP99 === undefined || (p99 !== undefined && p99 !== null && p99 <= aim.mostP99);
  return value >= (aim.least ?? Number.NEGATIVE_INFINITY) && value <= (aim.most ?? Number.POSITIVE_INFINITY) && slow;
}

/** The figures as values; a figure with a slowest hundredth gives two. */
export function printed(all: readonly Figure[]): Printed[] {
  return all.flatMap((figure) => {
    const { name, unit, value, p99, against = null } = figure;
    const ratio = ratioOf(figure, all);
    const row = { name, value, unit, against, ratio: ratio?.value ?? null };
    if (p99 === undefined) return [row];
    return [row, { name: `${name}, p99`, value: p99, unit, against, ratio: ratio?.p99 ?? null }];
  });
}

/** The figures as a table for people. */
export function table(all: readonly Figure[]): string {
  const head = ["", "p50 or value", "p99", "against", "ratio (p99)", "aim", ""];
  const rows = all.map((figure) => {
    const ratio = ratioOf(figure, all);
    const ratios = ratio && `${short(ratio.value)}${ratio.p99 === null ? "" : ` (${short(ratio.p99)})`}`;
    const verdict = met(figure, all);
    return [
      figure.name,
      `${short(figure.value)} ${figure.unit}`,
      figure.p99 === undefined ? "" : `${short(figure.p99)} ${figure.unit}`,
      figure.against ?? "",
      ratios ?? "",
      aimWords(figure),
      verdict === null ? "" : verdict ? "met" : "missed",
    ];
  });
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [head, ...rows].map(line).join("\n");
}

function aimWords({ aim, unit }: Figure): string {
  if (!aim) return "";
  const tail = aim.of === "ratio" ? "×" : unit;
  const bounds = [
    aim.least === undefined ? "" : `≥ ${short(aim.least)}`,
    aim.most === undefined ? "" : `≤ ${short(aim.most)}`,
    aim.mostP99 === undefined ? "" : `p99 ≤ ${short(aim.mostP99)}`,
  ];
  return `${bounds.filter(Boolean).join(", ")} ${tail}`;
}

/** Three digits, with thousands set apart. */
const short = (x: number): string =>
  x >= 100 ? Math.round(x).toLocaleString("en-GB") : String(Number(x.toPrecision(3)));
