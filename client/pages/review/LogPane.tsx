/** The whole log in words, with filters; only the rows in sight are in the page. A row leads to its moment, and the moment to its row. */
import * as words from "words:review/log";
import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { MatchContext, tellingOf, useMatch } from "../../match/match.ts";
import type { ReplayViewer } from "../../net/replaySource.ts";
import { SeatChip } from "../../panels/SeatChip.tsx";
import { useWhenIdle } from "../../ui/useWhenIdle.ts";
import { useWindow } from "../../ui/useWindow.ts";
import { channelWords } from "../../words/channels.ts";
import type { Telling } from "../../words/events.ts";
import type { Names } from "../../words/names.ts";
import { useReview } from "./context.ts";
import { channelName } from "./insight/Conversations.tsx";
import { LogFilters } from "./LogFilters.tsx";
import { filterRows, type LogFilter, type LogRow, logRows, rowAt } from "./logRows.ts";

/** A line of a row holds so many letters, and is so high; the rest stands around them. px */
const guess = { letters: 34, line: 20, around: 17 };

interface Props {
  /** The last event that is shown; null: all are. */
  readonly until: number | null;
  readonly filtering: readonly [LogFilter, (filter: LogFilter) => void];
}

export function LogPane({ until, filtering: [filter, setFilter] }: Props) {
  const { at, source, viewer, telling, places, go, proof } = useReview();
  // The reader's eyes are on the map and the moment while they scrub; the log follows within the same blink.
  const follows = useWhenIdle(at);
  const match = useMatch();
  // What the log needs of the match is the same at every moment: without this its rows would be drawn anew with each.
  const steady = useMemo(() => match, [source, viewer, match.scenario, match.pub.nameOrder]);
  const all = useAllRows(until);
  const rows = useMemo(() => filterRows(all, filter), [all, filter]);
  const current = rowAt(rows, follows);
  const latest = useRef(go);
  latest.current = go;
  const choose = useCallback((n: number) => latest.current(n), []);
  const nameOf = useMemo(() => channelNames(viewer, steady.names, telling), [viewer, steady, telling]);
  const shown = useMemo(
    () => <Rows rows={rows} current={current} nameOf={nameOf} placeOf={places.label} onChoose={choose} />,
    [rows, current, nameOf, places],
  );
  return (
    <MatchContext.Provider value={steady}>
      <section class="log-pane" aria-label={words.label} aria-busy={follows !== at}>
        <LogFilters filter={filter} rows={all} onChange={setFilter} />
        <p class="hidden" role="status">
          {words.shown({ count: rows.length, group: filter.group })}
        </p>
        {proof && (
          <p class="log-proof small muted" role="status" data-proof={proof}>
            {words.proof({ proof })}
          </p>
        )}
        {rows.length === 0 ? <p class="muted log-none">{words.none}</p> : shown}
      </section>
    </MatchContext.Provider>
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

/** A row's height before it has been measured, px. */
function guessed(row: LogRow): number {
  const linesOf = (letters: number) => Math.ceil(letters / guess.letters);
  const under = row.channel === null ? 0 : linesOf(row.person.length + row.channel.length + 3);
  const lines = linesOf(row.text.length + 6) + under + linesOf(row.counter.length);
  return guess.around + guess.line * Math.max(1, lines);
}

/** How the viewer calls each channel. */
function channelNames(viewer: ReplayViewer, names: Names, { talksOf }: Telling): (channel: string) => string {
  const known = new Map<string, string>();
  return (channel) => {
    const name =
      known.get(channel) ??
      (viewer === "everything"
        ? channelName(channel, names, talksOf)
        : channelWords(channel, viewer, names, talksOf).name);
    known.set(channel, name);
    return name;
  };
}

interface RowsProps {
  readonly rows: readonly LogRow[];
  readonly current: number;
  readonly nameOf: (channel: string) => string;
  readonly placeOf: (n: number) => string;
  readonly onChoose: (n: number) => void;
}

function Rows({ rows, current, nameOf, placeOf, onChoose }: RowsProps) {
  const { box, list, first, end, top, total, onScroll, keyOf } = useWindow(rows, guessed, current);
  const onKey = useArrows({ list, rows, first, current, onChoose });
  // Of thousands of rows one is a stop of the tab key; the arrows lead to the others.
  const stop = current >= first && current < end ? current : first;
  return (
    <div class="log-rows" ref={box} onScroll={onScroll}>
      <div style={{ height: `${total}px` }}>
        <ol ref={list} style={{ transform: `translateY(${top}px)` }}>
          {rows.slice(first, end).map((row, index) => (
            <Row
              key={keyOf(first + index)}
              row={row}
              place={placeOf(row.n)}
              channel={row.channel === null ? "" : nameOf(row.channel)}
              current={first + index === current}
              stop={first + index === stop}
              position={first + index + 1}
              count={rows.length}
              {...{ onChoose, onKey }}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

interface Arrows extends Pick<RowsProps, "rows" | "current" | "onChoose"> {
  readonly list: RefObject<HTMLElement | null>;
  /** Index of the first row in the page. */
  readonly first: number;
}

const rowsOn: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows up and down go from row to row, each time to its moment, and take the keyboard's focus along. */
function useArrows(arrows: Arrows): (event: KeyboardEvent) => void {
  const latest = useRef(arrows);
  latest.current = arrows;
  const { list, first, current } = arrows;
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== current) return;
    wanted.current = null;
    list.current?.children[current - first]?.querySelector("button")?.focus({ preventScroll: true });
  });
  return useCallback((event) => {
    const { rows, first, onChoose } = latest.current;
    const by = rowsOn[event.key];
    const at = [...(list.current?.children ?? [])].findIndex((item) => item.contains(document.activeElement));
    if (by === undefined || at < 0) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(rows.length - 1, (wanted.current ?? first + at) + by));
    const row = rows[to];
    if (!row) return;
    wanted.current = to;
    onChoose(row.n);
  }, []);
}

interface RowProps {
  readonly row: LogRow;
  readonly place: string;
  readonly channel: string;
  readonly current: boolean;
  /** The tab key stops here. */
  readonly stop: boolean;
  readonly position: number;
  readonly count: number;
  readonly onChoose: (n: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Drawn anew where something in it has changed, not with every moment. */
function Row({ row, place, channel, current, stop, position, count, onChoose, onKey }: RowProps) {
  return useMemo(
    () => (
      <li data-n={row.n} data-group={row.group} aria-setsize={count} aria-posinset={position}>
        <button
          type="button"
          tabIndex={stop ? 0 : -1}
          aria-current={current ? "step" : undefined}
          onClick={() => onChoose(row.n)}
          onKeyDown={onKey}
        >
          <span class="place muted">{place}</span>
          <span class="line">
            {row.seat && <SeatChip seat={row.seat} />} {row.channel === null ? row.text : <bdi>{row.text}</bdi>}
            {channel && (
              <span class="muted small under">
                {row.person && (
                  <>
                    <bdi>{row.person}</bdi> ·{" "}
                  </>
                )}
                {channel}
              </span>
            )}
            {row.counter && <span class="muted small under">{row.counter}</span>}
          </span>
        </button>
      </li>
    ),
    [row, place, channel, current, stop, position, count, onChoose, onKey],
  );
}
