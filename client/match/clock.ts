/** The round's clock: what is left, counted from the server's time. */
import { useEffect, useState } from "preact/hooks";
import type { TableView } from "../../shared/protocol/messages.ts";
import type { MatchSource } from "../net/matchSource.ts";

type Clocked = Pick<TableView, "leftMs" | "clockAt" | "running">;

/** Milliseconds left of the phase at `now` (server's steady ms), never below 0; null where no clock is set. */
export function leftAt({ leftMs, clockAt, running }: Clocked, now: number): number | null {
  if (leftMs === null) return null;
  return Math.max(0, running ? leftMs - (now - clockAt) : leftMs);
}

/** What is left, renewed once a second while the clock runs. */
export function useLeft(table: TableView, source: MatchSource): number | null {
  const [left, setLeft] = useState(() => leftAt(table, source.steady()));
  useEffect(() => {
    const renew = () => setLeft(leftAt(table, source.steady()));
    renew();
    if (table.leftMs === null || !table.running) return;
    const timer = setInterval(renew, 250);
    return () => clearInterval(timer);
  }, [table, source]);
  return left;
}
