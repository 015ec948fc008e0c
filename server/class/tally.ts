/** What the wall counts at a table, kept up event by event: who wrote how much, when last, how the war climbed. */
import type { Table } from "../match/table.ts";

export interface Tally {
  /** Takes in what has happened since the last time. @param now steady ms */
  catchUp(now: number): void;
  readonly messages: ReadonlyMap<string, number>;
  /** Steady ms of a seat's last word or act; of the first look where there was none. */
  lastOf(seat: string): number;
  readonly last: number;
  /** Steady ms of a person's last message; null: none. By their number at the table. */
  wroteAt(member: string): number | null;
  /** Steady ms of when a word was said, as far as it was seen. */
  saidAt(word: string): number;
  /** Escalation at each round's close, oldest first. */
  readonly escalation: readonly number[];
  /** The wider-war risk at the last round's close. */
  readonly widerWarBefore: number;
  /** Steady ms since when this phase has been on, as far as it was seen. */
  readonly phaseSince: number;
}

/** A tally of the table from its first event on. @param now steady ms */
export function createTally(table: Table, now: number): Tally {
  const { host } = table;
  const messages = new Map<string, number>();
  const lastBySeat = new Map<string, number>();
  const wroteBy = new Map<string, number>();
  const wordsSaid = new Map<string, number>();
  const escalation: number[] = [];
  const start = host.scenario.files.scenario.start;
  /** Number of the first event counted; below, of the next one to count. */
  let first = 0;
  let next = 0;
  let last = now;
  let climbing: number = start.escalation;
  let risk: number = start.widerWar;
  let widerWarBefore: number = risk;
  let phase = "";
  let phaseSince = now;
  /** Number of the next event that was never seen: times of earlier ones are known already. */
  let stamped = 0;

  function forget(): void {
    messages.clear();
    escalation.length = 0;
    climbing = start.escalation;
    risk = start.widerWar;
    next = 0;
  }

  return {
    catchUp(at) {
      const from = host.events[0]?.n ?? 0;
      // Earlier events arrive once the log has been proved: then everything is counted again from the first.
      if (from < first) forget();
      if (next === 0) first = from;
      for (const { n, event } of host.events.slice(Math.max(0, next - from))) {
        const fresh = n >= stamped;
        if (event.kind === "said") {
          messages.set(event.seat, (messages.get(event.seat) ?? 0) + 1);
          if (event.word && !wordsSaid.has(event.word.id)) wordsSaid.set(event.word.id, at);
          if (event.member !== null && (fresh || !wroteBy.has(event.member))) wroteBy.set(event.member, at);
        }
        if ("seat" in event && typeof event.seat === "string" && (fresh || !lastBySeat.has(event.seat))) {
          lastBySeat.set(event.seat, at);
          if (!("member" in event) || event.member !== null) last = at;
        }
        if (event.kind === "moved" && event.of.gauge === "escalation") climbing = event.to;
        if (event.kind === "moved" && event.of.gauge === "widerWar") risk = event.to;
        if (event.kind === "locked") widerWarBefore = risk;
        if (event.kind === "roundClosed") escalation.push(climbing);
      }
      next = from + host.events.length;
      stamped = next;
      if (phase === host.state.phase) return;
      phase = host.state.phase;
      phaseSince = at;
    },
    messages,
    lastOf: (seat) => lastBySeat.get(seat) ?? now,
    wroteAt: (member) => wroteBy.get(member) ?? null,
    saidAt: (word) => wordsSaid.get(word) ?? now,
    get last() {
      return last;
    },
    escalation,
    get widerWarBefore() {
      return widerWarBefore;
    },
    get phaseSince() {
      return phaseSince;
    },
  };
}
