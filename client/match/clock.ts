/** The round's clock: what is left, counted from the server's time. */
import { useEffect, useState } from "preact/hooks";
import type { TableView } from "../../shared/protocol/messages.ts";
import type { MatchSource } from "../net/matchSource.ts";

/** A timer may come a little early; a second that has just ended is told with certainty this long after, in ms. */
const lateMs = 5;

type Clocked = Pick<TableView, "leftMs" | "clockAt" | "running">;

/** Milliseconds left of the phase at `now` (server's steady ms), never below 0; null where no clock is set. */
export function leftAt({ leftMs, clockAt, running }: Clocked, now: number): number | null {
  if (leftMs === null) return null;
  return Math.max(0, running ? leftMs - (now - clockAt) : leftMs);
}

/** Milliseconds until a clock that shows `left` in full seconds shows another. */
export const untilNextSecond = (left: number): number => left % 1000 || 1000;

/** What is left, renewed as each second ends while the clock runs, and no oftener: nothing else is shown of it. */
export function useLeft(table: TableView, source: MatchSource): number | null {
  const [left, setLeft] = useState(() => leftAt(table, source.steady()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = () => {
      const now = leftAt(table, source.steady());
      setLeft(now);
      if (now !== null && now > 0 && table.running) timer = setTimeout(renew, untilNextSecond(now) + lateMs);
    };
    renew();
    return () => clearTimeout(timer);
  }, [table, source]);
  return left;
}
