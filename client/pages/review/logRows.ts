/** The log as rows, made once for a viewer, and filtered as the reader asks. Pure. */
import type { SeatId } from "../../../shared/base/ids.ts";
import type { LoggedEvent, MatchEvent } from "../../../shared/state/event.ts";
import { type Telling, tell } from "../../words/events.ts";
import { groupOf, type LogGroup, tellInLog } from "../../words/review/log.ts";

export interface LogRow {
  readonly n: number;
  readonly round: number;
  readonly text: string;
  readonly counter: string;
  readonly seat: SeatId | null;
  readonly group: LogGroup;
  /** Of a message. */
  readonly channel: string | null;
  /** Who wrote it, where that is known. */
  readonly person: string;
  /** What the search looks in: made once somebody searches. */
  readonly sought: () => string;
}

export interface LogFilter {
  readonly group: LogGroup;
  /** "": any. */
  readonly seat: SeatId | "";
  readonly round: number | "";
  readonly channel: string;
  readonly search: string;
}

export const noFilter: LogFilter = { group: "told", seat: "", round: "", channel: "", search: "" };

/** Letters without their accents, small. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every event that can be told, in its order. `personOf` names the member behind a message. */
export function logRows(
  events: readonly LoggedEvent[],
  telling: Telling,
  personOf: (member: string) => string = () => "",
): LogRow[] {
  return events.flatMap(({ n, round, event }): LogRow[] => {
    const line = tellInLog(event, telling);
    if (!line) return [];
    const seat = line.seat ?? seatIn(event);
    const channel = event.kind === "said" ? event.channel : null;
    const person = event.kind === "said" && event.member !== null ? personOf(event.member) : "";
    const counter = line.counter ?? "";
    let all: string | null = null;
    const sought = () => {
      if (all !== null) return all;
      // The match page's own words count too: a line may be shorter here.
      const whole = tell(event, telling)?.text ?? "";
      const who = seat === null ? "" : telling.names.seatTitle(seat);
      all = plain([line.text, whole, counter, person, who].join(" "));
      return all;
    };
    return [{ n, round, text: line.text, counter, seat, group: groupOf[event.kind], channel, person, sought }];
  });
}

/** The seat behind an event whose line names none. */
const seatIn = (event: MatchEvent): SeatId | null => ("seat" in event && event.seat !== undefined ? event.seat : null);

/** The rows that pass. */
export function filterRows(rows: readonly LogRow[], filter: LogFilter): LogRow[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.group === "all" || (filter.group === "told" ? row.group !== "numbers" : row.group === filter.group)) &&
      (filter.seat === "" || row.seat === filter.seat) &&
      (filter.round === "" || row.round === filter.round) &&
      (filter.channel === "" || row.channel === filter.channel) &&
      words.every((word) => row.sought().includes(word)),
  );
}

/** Index of the last row at or before moment `n`; -1: none. The rows ascend. */
export function rowAt(rows: readonly LogRow[], n: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.n ?? 0) <= n) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
