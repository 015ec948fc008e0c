/** The round's clock: what is left, counted from the server's time. */
import { useEffect, useState } from "preact/hooks";
import type { TableView } from "../../shared/protocol/messages.ts";
import type { MatchSource } from "../net/matchSource.ts";

type Clocked = Pick<TableView, "leftMs" | "clockAt" | "running">;

/** Milliseconds left of the phase at `now` (server's epoch ms), never below 0; null where no clock is set. */
export function leftAt({ leftMs, clockAt, running }: Clocked, now: number): number | null {
  if (leftMs === null) return null;
  return Math.max(0, running ? leftMs - (now - clockAt) : leftMs);
}

/** "2:41"; "1:02:41" from an hour on; days and hours for asynchronous matches. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  if (hours > 0) return `${hours}:${pad(minutes % 60)}:${pad(seconds % 60)}`;
  return `${minutes}:${pad(seconds % 60)}`;
}

/** When an asynchronous round ends, in the reader's own time: "Tue 18:00". */
export const deadlineWords = (at: number): string =>
  new Date(at).toLocaleString("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit" });

/** What is left, renewed once a second while the clock runs. */
export function useLeft(table: TableView, source: MatchSource): number | null {
  const [left, setLeft] = useState(() => leftAt(table, source.now()));
  useEffect(() => {
    const renew = () => setLeft(leftAt(table, source.now()));
    renew();
    if (table.leftMs === null || !table.running) return;
    const timer = setInterval(renew, 250);
    return () => clearInterval(timer);
  }, [table, source]);
  return left;
}
