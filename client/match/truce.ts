/** A truce told day by day: where it broke, and how much of its time has been told. Pure. */
import { isTruce } from "../../shared/rules/ceasefire.ts";
import { clauseIn } from "../../shared/rules/clauses.ts";
import type { EventOf, LoggedEvent } from "../../shared/state/event.ts";
import type { PublicTreaty } from "../../shared/state/seatView.ts";
import type { MapTarget } from "../map/mapModel.ts";

type BreachKind = "breached" | "offensive" | "shelled";

/**
 * Where a truce broke in a round, as everybody could see it: where the first fighting after the breach was, an attack before fire on a
 * town. Null: no truce broke, or nothing that followed has a place.
 */
export function placeOfBreach(events: readonly LoggedEvent[], round: number): MapTarget | null {
  const of = <K extends BreachKind>(kind: K) =>
    events.find((each) => each.round === round && each.event.kind === kind) as
      | (LoggedEvent & { readonly event: EventOf<K> })
      | undefined;
  const breach = of("breached");
  if (!breach || breach.event.absorbed) return null;
  const attack = of("offensive");
  if (attack && attack.n > breach.n) return { sector: attack.event.sector };
  const fire = of("shelled");
  return fire && fire.n > breach.n ? { town: fire.event.town } : null;
}

/** A truce within one round; hours count from the round's start. */
export interface TruceTime {
  readonly text: number;
  /** When fire had to stop; 0 where it did so in an earlier round. */
  readonly from: number;
  /** Entered into force in this round. */
  readonly fresh: boolean;
  /** Null: it stood to the round's end. */
  readonly brokenAt: number | null;
  /** The breach was settled, and the text went on. */
  readonly settled: boolean;
}

/**
 * The truce of a round as its events tell it; null where none was in force. `before`: what was in force as the round was resolved,
 * where the events do not say since when.
 */
export function truceOf(
  events: readonly LoggedEvent[],
  round: number,
  before: Pick<PublicTreaty, "text" | "clauses" | "since"> | null,
): TruceTime | null {
  const entered = events.flatMap((each) =>
    each.round === round && each.event.kind === "enteredIntoForce" && isTruce(each.event.clauses) ? [each.event] : [],
  )[0];
  const breach = events.flatMap((each) =>
    each.round === round && each.event.kind === "breached" ? [each.event] : [],
  )[0];
  const broken = { brokenAt: breach?.hours ?? null, settled: breach?.absorbed ?? false };
  if (entered)
    return { text: entered.text, from: clauseIn(entered.clauses, "CEASE")?.hour ?? 0, fresh: true, ...broken };
  if (before && before.since < round && isTruce(before.clauses))
    return { text: before.text, from: 0, fresh: false, ...broken };
  const earlier = lastEntered(events, round);
  if (breach && earlier !== null) return { text: earlier, from: 0, fresh: false, ...broken };
  return null;
}

/** The truce that a breach of this round broke, where it had entered into force before. */
function lastEntered(events: readonly LoggedEvent[], round: number): number | null {
  const found = events.flatMap((each) =>
    each.round < round && each.event.kind === "enteredIntoForce" && isTruce(each.event.clauses)
      ? [each.event.text]
      : [],
  );
  return found.at(-1) ?? null;
}

/** "signed": fire stops on this day. "fire": the truce breaks. "untold": the news has not come so far. */
export type DayMark = "none" | "signed" | "holds" | "fire" | "settled" | "fighting" | "untold";
export interface TruceDay {
  /** From 1. */
  readonly day: number;
  readonly mark: DayMark;
  /** The part of the day for which the truce held, as shares of the day, 0-1. */
  readonly from: number;
  readonly to: number;
}

const share = (hours: number, day: number): number => Math.min(1, Math.max(0, (hours - (day - 1) * 24) / 24));

/** How far a round has been told: to so many hours from its start (below 0: nothing yet), and whether of a breach. */
export interface ToldSoFar {
  readonly hours: number;
  readonly breach: boolean;
}

/** Each day of a round of `days` under the truce, as far as it has been told. */
export function truceDays(truce: TruceTime, days: number, { hours: toldTo, breach }: ToldSoFar): TruceDay[] {
  const known = breach ? truce.brokenAt : null;
  const ended = known !== null && !truce.settled ? known : null;
  const until = Math.min(toldTo, ended ?? days * 24);
  return Array.from({ length: days }, (_, at) => {
    const day = at + 1;
    const [from, to] = [share(truce.from, day), share(until, day)];
    return { day, from, to: Math.max(from, to), mark: markOf(truce, { day, known, toldTo }) };
  });
}

const dayOf = (hours: number): number => Math.floor(hours / 24) + 1;

function markOf(
  { from, fresh, settled }: TruceTime,
  { day, known, toldTo }: { readonly day: number; readonly known: number | null; readonly toldTo: number },
): DayMark {
  const begins = (day - 1) * 24;
  if (known !== null && day === dayOf(known)) return settled ? "settled" : "fire";
  if (toldTo < begins || (toldTo === begins && toldTo > from)) return "untold";
  if (known !== null && !settled && day > dayOf(known)) return "fighting";
  if (day < dayOf(from)) return "none";
  return fresh && day === dayOf(from) ? "signed" : "holds";
}
