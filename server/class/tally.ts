/** What the wall counts at a table, kept up event by event: who wrote how much, when last, how the war climbed. */
import type { Table } from "../match/table.ts";

export interface Tally {
  /** Takes in what has happened since the last time. @param now epoch ms */
  catchUp(now: number): void;
  readonly messages: ReadonlyMap<string, number>;
  /** Epoch ms of a seat's last word or act; of the first look where there was none. */
  lastOf(seat: string): number;
  readonly last: number;
  /** Epoch ms of a person's last message; null: none. By their number at the table. */
  wroteAt(member: string): number | null;
  /** Escalation at each round's close, oldest first. */
  readonly escalation: readonly number[];
  /** The wider-war risk at the last round's close. */
  readonly widerWarBefore: number;
  /** Epoch ms since when this phase has been on, as far as it was seen. */
  readonly phaseSince: number;
}

/** A tally of the table from its first event on. @param now epoch ms */
export function createTally(table: Table, now: number): Tally {
  const { host } = table;
  const messages = new Map<string, number>();
  const lastBySeat = new Map<string, number>();
  const wroteBy = new Map<string, number>();
  const escalation: number[] = [];
  const start = host.scenario.files.scenario.start;
  let read = 0;
  let last = now;
  let climbing: number = start.escalation;
  let risk: number = start.widerWar;
  let widerWarBefore: number = risk;
  let phase = "";
  let phaseSince = now;

  return {
    catchUp(at) {
      for (const { event } of host.events.slice(read)) {
        if (event.kind === "said") {
          messages.set(event.seat, (messages.get(event.seat) ?? 0) + 1);
          if (event.member !== null) wroteBy.set(event.member, at);
        }
        if ("seat" in event && typeof event.seat === "string") {
          lastBySeat.set(event.seat, at);
          if (!("member" in event) || event.member !== null) last = at;
        }
        if (event.kind === "moved" && event.of.gauge === "escalation") climbing = event.to;
        if (event.kind === "moved" && event.of.gauge === "widerWar") risk = event.to;
        if (event.kind === "locked") widerWarBefore = risk;
        if (event.kind === "roundClosed") escalation.push(climbing);
      }
      read = host.events.length;
      if (phase === host.state.phase) return;
      phase = host.state.phase;
      phaseSince = at;
    },
    messages,
    lastOf: (seat) => lastBySeat.get(seat) ?? now,
    wroteAt: (member) => wroteBy.get(member) ?? null,
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
