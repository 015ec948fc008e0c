/**
 * Which rows of a long list are in sight, from their heights: measured where known, guessed where not. No page is needed here.
 * With useWindow.ts this is 1.7 KB (gzip); @tanstack/virtual-core would be 9.5 KB, and still need the reuse of rows and the held focus
 * beside it.
 */

export interface Heights {
  /** Where each row begins, and at the end where the list ends. px */
  readonly offsets: Float64Array;
  readonly total: number;
}

/** The offsets of rows whose heights `heightOf` gives in px. */
export function heightsOf(count: number, heightOf: (index: number) => number): Heights {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index);
  return { offsets, total: offsets[count] ?? 0 };
}

/** Index of the row that lies at `y`, held within the list. */
export function indexAt({ offsets }: Heights, y: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows to draw, from `first` to before `end`: those in sight and `spare` beyond on either side. */
export function inSight(heights: Heights, top: number, height: number, spare = 6): { first: number; end: number } {
  const count = heights.offsets.length - 1;
  if (count <= 0) return { first: 0, end: 0 };
  return {
    first: Math.max(0, indexAt(heights, top) - spare),
    end: Math.min(count, indexAt(heights, top + height) + spare + 1),
  };
}

/** How far down a view of `height`, now at `top`, has to be for a row to be in it: as it is, where the row is in it already. */
export function topFor(
  { offsets, total }: Heights,
  index: number,
  { top, height }: { readonly top: number; readonly height: number },
): number {
  const [from = top, to = top] = index < 0 ? [] : [offsets[index], offsets[index + 1]];
  const wanted = from >= top && to <= top + height ? top : from - height / 3;
  return Math.max(0, Math.min(wanted, total - height));
}

export interface RowHeights {
  /** As they are known now. */
  heights(): Heights;
  isMeasured(index: number): boolean;
  measure(index: number, px: number): void;
  /** Back to guesses: the rows are of another width now. */
  forget(): void;
}

/** The heights of `count` rows, guessed until each has been measured. */
export function rowHeights(count: number, guess: (index: number) => number): RowHeights {
  const guessed = Float64Array.from({ length: count }, (_, index) => guess(index));
  const measured = new Float64Array(count).fill(Number.NaN);
  const isMeasured = (index: number) => !Number.isNaN(measured[index] ?? Number.NaN);
  let known: Heights | null = null;
  return {
    heights: () => (known ??= heightsOf(count, (at) => (isMeasured(at) ? measured[at] : guessed[at]) ?? 0)),
    isMeasured,
    measure(index, px) {
      measured[index] = px;
      known = null;
    },
    forget() {
      measured.fill(Number.NaN);
      known = null;
    },
  };
}
