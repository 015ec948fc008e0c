/** What changed in the last round and what is due in this one, for one line as a round opens. Pure. */
import { isTruce } from "../../shared/rules/ceasefire.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { PublicView } from "../../shared/state/seatView.ts";
import { movedMost } from "./situation.ts";

export type Changed =
  | { readonly is: "broke"; readonly day: number }
  | { readonly is: "signed" }
  | { readonly is: "kept"; readonly rounds: number }
  | { readonly is: "moved"; readonly sector: string }
  | { readonly is: "towns" }
  | { readonly is: "still" };

export type Due =
  | { readonly is: "last" }
  | { readonly is: "notice"; readonly text: number; readonly days: number }
  | { readonly is: "talks"; readonly venue: string }
  | { readonly is: "truce" }
  | { readonly is: "nothing" };

type Public = Pick<
  PublicView,
  "round" | "rounds" | "daysPerRound" | "treaty" | "nextTalks" | "groundChange" | "shelled"
>;

export interface Opening {
  /** Of the war as it is played, from 1: the first day of the round. */
  readonly day: number;
  readonly changed: Changed;
  readonly due: Due;
}

/** The opening of the round that `pub` is in, `rounds` being the last that is played; null in the first, before which nothing was. */
export function openingOf(pub: Public, events: readonly LoggedEvent[]): Opening | null {
  if (pub.round < 2) return null;
  const last = events.filter(({ round }) => round === pub.round - 1).map(({ event }) => event);
  return { day: (pub.round - 1) * pub.daysPerRound + 1, changed: changedIn(pub, last), due: dueIn(pub) };
}

function changedIn(pub: Public, last: readonly LoggedEvent["event"][]): Changed {
  const breach = last.find((event) => event.kind === "breached" && !event.absorbed);
  if (breach?.kind === "breached") return { is: "broke", day: Math.floor(breach.hours / 24) + 1 };
  if (last.some(({ kind }) => kind === "enteredIntoForce")) return { is: "signed" };
  const kept = last.find(({ kind }) => kind === "keptRound");
  if (kept?.kind === "keptRound") return { is: "kept", rounds: kept.rounds };
  const sector = movedMost(pub);
  if (sector !== null) return { is: "moved", sector };
  return pub.shelled.some(({ round }) => round === pub.round - 1) ? { is: "towns" } : { is: "still" };
}

function dueIn({ round, rounds, daysPerRound, treaty, nextTalks }: Public): Due {
  if (round === rounds) return { is: "last" };
  if (treaty?.endsAt != null)
    return { is: "notice", text: treaty.text, days: Math.max(0, treaty.endsAt - round) * daysPerRound };
  if (nextTalks?.round === round) return { is: "talks", venue: nextTalks.venue };
  return treaty && isTruce(treaty.clauses) ? { is: "truce" } : { is: "nothing" };
}
