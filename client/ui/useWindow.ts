/** A long list of which only the rows in sight are in the page: which they are, where they stand, and how one is brought into sight. */
import type { RefObject } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { inSight, type RowHeights, rowHeights, topFor } from "./windowed.ts";

export interface Windowed {
  /** What scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Holds the rows `first` to before `end`, one below the other, and stands at `top`. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly first: number;
  readonly end: number;
  /** px */
  readonly top: number;
  /** How high the whole list is, px. */
  readonly total: number;
  readonly onScroll: () => void;
  /** The key of a row of the window: after a jump, rows take the places of those that are gone, and only their words change. */
  readonly keyOf: (index: number) => number;
}

/** Rows beyond those in sight, on either side: few after a jump, more once somebody scrolls. */
const spare = { jumped: 1, scrolled: 6 };
/** Fewer rows than this left beyond those in sight: others are drawn. */
const leastSpare = 2;

interface State<T> {
  readonly rows: readonly T[];
  readonly known: RowHeights;
  sight: { top: number; height: number; spare: number };
  width: number;
  /** How far down the page is scrolled; null: not known. */
  scrolled: number | null;
  first: number;
  end: number;
  /** The row last asked for; −2: none yet, which no list has. */
  sought: number;
  /** It has been asked for, and may not lie where it was guessed to. */
  seeking: boolean;
  /** Keys of the rows in the page, by index. */
  keys: ReadonlyMap<number, number>;
}

/**
 * The window on `rows` that shows the row of index `current` whenever another becomes current; else the reader scrolls as they
 * like. A row is measured when it is first in the page, and only then: where all are known, nothing has to be laid out early.
 * @param guess a row's height before that, px
 */
export function useWindow<T>(rows: readonly T[], guess: (row: T) => number, current: number): Windowed {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const kept = useRef<State<T> | null>(null);
  const [, setDrawings] = useState(0);
  const redraw = useCallback(() => setDrawings((count) => count + 1), []);
  const before = kept.current;
  const state = before?.rows === rows ? before : begun(rows, guess, before);
  kept.current = state;
  if (state.sought !== current) {
    state.sought = current;
    state.seeking = true;
  }
  const { known } = state;
  const top = state.seeking ? topFor(known.heights(), current, state.sight) : state.sight.top;
  if (top !== state.sight.top) state.sight = { ...state.sight, top, spare: spare.jumped };
  const { first, end } = inSight(known.heights(), top, state.sight.height, state.sight.spare);
  if (first !== state.first || end !== state.end)
    state.keys = keysFor(state.keys, first, end, focused(state, list.current));
  state.first = first;
  state.end = end;

  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown || state.sight.height === 0) return;
    if (state.seeking) scroll(state, shown);
    if (!measure(state, list.current)) {
      state.seeking = false;
      return;
    }
    const { sight } = state;
    const seen = inSight(known.heights(), sight.top, sight.height, 0);
    const moved = state.seeking && topFor(known.heights(), state.sought, sight) !== sight.top;
    // At its foot the list has to end where its last row does.
    if (moved || seen.first < first || seen.end > end || end === rows.length) redraw();
    else state.seeking = false;
  });
  useEffect(() => {
    const shown = box.current;
    if (!shown) return;
    const observer = new ResizeObserver(() => {
      if (kept.current && resized(kept.current, shown)) redraw();
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  const onScroll = useCallback(() => {
    const [now, shown] = [kept.current, box.current];
    if (!now || !shown || Math.abs(shown.scrollTop - now.sight.top) < 1) return;
    now.seeking = false;
    now.scrolled = shown.scrollTop;
    now.sight = { ...now.sight, top: shown.scrollTop, spare: spare.scrolled };
    const needed = inSight(now.known.heights(), now.sight.top, now.sight.height, leastSpare);
    if (needed.first < now.first || needed.end > now.end) redraw();
  }, []);
  const { offsets, total } = known.heights();
  const keyOf = (index: number) => state.keys.get(index) ?? -1;
  return { box, list, first, end, top: Math.round(offsets[first] ?? 0), total, onScroll, keyOf };
}

/** Index of the row that has the keyboard's focus; −1: none. It is not given other words under a reader's hands. */
function focused<T>({ first }: State<T>, list: HTMLElement | null): number {
  const at = [...(list?.children ?? [])].findIndex((item) => item.contains(document.activeElement));
  return at < 0 ? -1 : first + at;
}

/** Rows that stay keep their keys; the others take those that are free, in order. */
function keysFor(before: ReadonlyMap<number, number>, first: number, end: number, held: number): Map<number, number> {
  const stays = (index: number) => index >= first && index < end;
  const free = [...before].filter(([index]) => !stays(index) && index !== held).map(([, key]) => key);
  let next = Math.max(-1, ...before.values()) + 1;
  const keys = new Map<number, number>();
  for (let index = first; index < end; index++) keys.set(index, before.get(index) ?? free.shift() ?? next++);
  return keys;
}

/** The window on other rows; it stays where it was, and as large. */
function begun<T>(rows: readonly T[], guess: (row: T) => number, before: State<T> | null): State<T> {
  const known = rowHeights(rows.length, (index) => {
    const row = rows[index];
    return row === undefined ? 0 : guess(row);
  });
  // Until the page has said how much is in sight.
  const sight = before?.sight ?? { top: 0, height: 600, spare: spare.jumped };
  const { width, scrolled } = before ?? { width: 0, scrolled: null };
  return { rows, known, sight, width, scrolled, first: 0, end: 0, sought: -2, seeking: false, keys: new Map() };
}

/** Scrolls, unless it stands there: to ask for its place, or to set it, the page has to be laid out. */
function scroll<T>(state: State<T>, shown: HTMLElement): void {
  if (state.scrolled === state.sight.top) return;
  shown.scrollTop = state.sight.top;
  state.scrolled = state.sight.top;
}

/** Measures the rows in the page that have not been; false where there are none. */
function measure<T>({ known, first, end }: State<T>, list: HTMLElement | null): boolean {
  let fresh = false;
  for (let index = first; index < end; index++) {
    if (known.isMeasured(index)) continue;
    const item = list?.children[index - first];
    if (!item) continue;
    known.measure(index, item.getBoundingClientRect().height);
    fresh = true;
  }
  return fresh;
}

/** Takes in another size of what scrolls; what was in sight is looked for again. False: it is as it was. */
function resized<T>(state: State<T>, shown: HTMLElement): boolean {
  const [width, height] = [shown.clientWidth, shown.clientHeight];
  const { sight } = state;
  if (width === state.width && height === sight.height) return false;
  const wasInSight = sight.height === 0 || topFor(state.known.heights(), state.sought, sight) === sight.top;
  if (width !== state.width && state.width !== 0) state.known.forget();
  state.width = width;
  state.sight = { ...sight, height };
  state.seeking ||= wasInSight;
  state.scrolled = null;
  return true;
}
