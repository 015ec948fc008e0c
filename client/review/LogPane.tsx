/** The whole log in words, with filters; only the rows in sight are in the page. A row leads to its moment, and the moment to its row. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { SeatChip } from "../panels/SeatChip.tsx";
import { tellingOf, useMatch } from "../play/match.ts";
import { channelWords } from "../text/channels.ts";
import { logWords as words } from "../text/review/log.ts";
import { useReview } from "./context.ts";
import { channelName } from "./insight/Conversations.tsx";
import { LogFilters } from "./LogFilters.tsx";
import { filterRows, type LogRow, logRows, noFilter, rowAt } from "./logRows.ts";
import { type Heights, heightsOf, inSight } from "./windowed.ts";

/** A row's height before it has been measured, px: a line of so many letters, and what stands around them. */
const guess = { letters: 34, line: 20, around: 17 };

export function LogPane({ until }: { until: number | null }) {
  const { at } = useReview();
  const [filter, setFilter] = useState(noFilter);
  const all = useAllRows(until);
  const rows = useMemo(() => filterRows(all, filter), [all, filter]);
  return (
    <section class="log-pane" aria-label={words.label}>
      <LogFilters filter={filter} rows={all} onChange={setFilter} />
      <p class="hidden" role="status">
        {words.shown(rows.length, filter.group)}
      </p>
      {rows.length === 0 ? <p class="muted log-none">{words.none}</p> : <Rows rows={rows} current={rowAt(rows, at)} />}
    </section>
  );
}

/** Everything that the viewer was ever told, as rows. */
function useAllRows(until: number | null): readonly LogRow[] {
  const { source, viewer } = useReview();
  const { scenario, names, pub } = useMatch();
  return useMemo(() => {
    const end = source.before(until === null ? source.count : until + 1);
    const people = new Map(
      end.table.seats.flatMap((seat) => seat.people.map((person) => [person.member, person.name])),
    );
    return logRows(end.events, tellingOf(scenario, names, end), (member) => people.get(member) ?? "");
  }, [source, viewer, scenario, pub.nameOrder, until]);
}

function Rows({ rows, current }: { rows: readonly LogRow[]; current: number }) {
  const box = useRef<HTMLDivElement>(null);
  const measured = useRef(new Map<number, number>());
  const [sight, setSight] = useState({ top: 0, height: 600, width: 0 });
  const [, redraw] = useState(0);
  /** Something was measured that the heights of this drawing only guess. */
  const fresh = useRef(false);
  // Other words may stand in the same rows: another seat was told less.
  const told = useRef(rows);
  if (told.current !== rows) {
    told.current = rows;
    measured.current.clear();
  }
  const heightOf = (index: number): number => {
    const row = rows[index];
    if (!row) return 0;
    const linesOf = (letters: number) => Math.ceil(letters / guess.letters);
    const under = row.channel === null ? 0 : linesOf(row.person.length + row.channel.length + 3);
    const lines = linesOf(row.text.length + 6) + under + linesOf(row.counter.length);
    return measured.current.get(row.n) ?? guess.around + guess.line * Math.max(1, lines);
  };
  const heights: Heights = heightsOf(rows.length, heightOf);
  const { first, end } = inSight(heights, sight.top, sight.height);
  const look = useCallback(() => {
    const shown = box.current;
    if (shown) setSight({ top: shown.scrollTop, height: shown.clientHeight, width: shown.clientWidth });
  }, []);
  useEffect(() => {
    const shown = box.current;
    if (!shown) return;
    let width = shown.clientWidth;
    const observer = new ResizeObserver(() => {
      if (shown.clientWidth !== width) measured.current.clear();
      width = shown.clientWidth;
      look();
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, [look]);
  // What was guessed is measured once it is in the page.
  useLayoutEffect(() => {
    let changed = false;
    for (const item of box.current?.querySelectorAll<HTMLElement>("[data-n]") ?? []) {
      const n = Number(item.dataset.n);
      if (measured.current.has(n)) continue;
      measured.current.set(n, item.offsetHeight);
      changed = true;
    }
    if (!changed) return;
    fresh.current = true;
    redraw((count) => count + 1);
  }, [first, end, rows, sight.height, sight.width]);
  // Until the rows on the way there have been measured, the row's place is a guess: it is looked for again.
  const sought = useRef(false);
  useLayoutEffect(() => {
    sought.current = true;
  }, [current, rows]);
  useLayoutEffect(() => {
    if (!sought.current || !box.current?.clientHeight) return;
    bringIntoView(box.current, heights, current);
    const row = rows[current];
    sought.current = row !== undefined && (fresh.current || !measured.current.has(row.n));
    fresh.current = false;
    if (sought.current) look();
  });
  return (
    <div class="log-rows" ref={box} onScroll={look}>
      <ol style={{ height: `${heights.total}px` }}>
        {rows.slice(first, end).map((row, index) => (
          <Row
            key={row.n}
            row={row}
            top={heights.offsets[first + index] ?? 0}
            current={first + index === current}
            position={first + index + 1}
            count={rows.length}
          />
        ))}
      </ol>
    </div>
  );
}

/** Scrolls so that the row is in sight, and leaves the reader alone where it is already. */
function bringIntoView(box: HTMLElement | null, { offsets }: Heights, index: number): void {
  if (!box || index < 0) return;
  const [top, bottom] = [offsets[index] ?? 0, offsets[index + 1] ?? 0];
  if (top >= box.scrollTop && bottom <= box.scrollTop + box.clientHeight) return;
  box.scrollTop = Math.max(0, top - box.clientHeight / 3);
}

interface RowProps {
  readonly row: LogRow;
  readonly top: number;
  readonly current: boolean;
  readonly position: number;
  readonly count: number;
}

function Row({ row, top, current, position, count }: RowProps) {
  const { go, places, viewer, telling } = useReview();
  const { names } = useMatch();
  const channel =
    row.channel === null
      ? ""
      : viewer === "everything"
        ? channelName(row.channel, names, telling.talksOf)
        : channelWords(row.channel, viewer, names, telling.talksOf).name;
  return (
    <li
      data-n={row.n}
      data-group={row.group}
      aria-setsize={count}
      aria-posinset={position}
      style={{ transform: `translateY(${top}px)` }}
    >
      <button type="button" aria-current={current ? "step" : undefined} onClick={() => go(row.n)}>
        <span class="place muted">{places.label(row.n)}</span>
        <span class="line">
          {row.seat && <SeatChip seat={row.seat} />} {row.text}
          {channel && (
            <span class="muted small under">
              {row.person && `${row.person} · `}
              {channel}
            </span>
          )}
          {row.counter && <span class="muted small under">{row.counter}</span>}
        </span>
      </button>
    </li>
  );
}
