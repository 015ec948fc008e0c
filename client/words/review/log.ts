/** The log's groups, and the words for what the match page leaves untold. */

import { round as roundWords } from "words:common";
import type { EventKind, EventOf, MatchEvent } from "../../../shared/state/event.ts";
import { type Line, type Telling, tell } from "../events.ts";
import { capital } from "../format.ts";
import { spokenWords } from "../spoken.ts";

export const logGroups = {
  told: "All but numbers",
  all: "Everything",
  said: "Messages",
  talks: "Talks and texts",
  orders: "Orders",
  war: "Fighting and truces",
  claims: "Claims and leaks",
  numbers: "Numbers",
  course: "The match's course",
} as const;
export type LogGroup = keyof typeof logGroups;

/** Which group an event belongs to. */
export const groupOf = {
  opened: "course",
  roundOpened: "course",
  paused: "course",
  said: "said",
  wordWithdrawn: "said",
  wordExpired: "said",
  confidenceBroken: "said",
  wordSettled: "said",
  convened: "talks",
  responded: "talks",
  attendanceTested: "talks",
  tabled: "talks",
  amended: "talks",
  endorsed: "talks",
  signed: "talks",
  unsigned: "talks",
  rejected: "talks",
  noticeGiven: "talks",
  ordersSet: "orders",
  readied: "orders",
  ordersCleared: "orders",
  cardChosen: "course",
  cardUnchosen: "course",
  cardWritten: "war",
  locked: "orders",
  enteredIntoForce: "talks",
  voided: "talks",
  hazardDrawn: "war",
  breached: "war",
  lapsed: "war",
  keptRound: "war",
  endedByNotice: "war",
  districtHandedOver: "war",
  shelled: "war",
  offensive: "war",
  exchanged: "war",
  supplied: "orders",
  leveraged: "orders",
  signalled: "orders",
  offered: "orders",
  stated: "orders",
  communique: "claims",
  claimed: "claims",
  verified: "claims",
  leaked: "claims",
  martialLaw: "orders",
  evacuated: "war",
  ripened: "war",
  moved: "numbers",
  cardPlayed: "war",
  remembered: "numbers",
  roundClosed: "course",
  ended: "course",
} satisfies Record<EventKind, LogGroup>;

/** The log's filters and what they leave. */
export const logWords = {
  label: "Log",
  shown: (count: number, group: LogGroup) => `${count} entries shown, ${logGroups[group].toLowerCase()}`,
  none: "Nothing in this match fits these filters.",
  filter: "Filter the log",
  kind: "Kind",
  filters: (more: boolean) => `${more ? "Fewer" : "More"} filters`,
  seat: "Seat",
  allSeats: "All seats",
  round: "Round",
  allRounds: "All rounds",
  roundOf: (round: number) => (round === 0 ? "Briefing" : roundWords({ round })),
  channel: "Channel",
  allChannels: "All channels",
  search: "Words in the log",
  searchHint: "Search…",
  clear: "Clear filters",
} as const;

/** An event as a line of the review's log; null where there is nothing to tell. Messages are told in full. */
export function tellInLog(event: MatchEvent, telling: Telling): Line | null {
  if (event.kind === "said") {
    const word = event.word ? [`${capital(spokenWords(event.word.says, telling))}.`] : [];
    const text = event.text.trim() === "" ? [] : [`“${event.text}”`];
    return { text: [...word, ...text].join(" "), seat: event.seat, wire: false };
  }
  if (event.kind === "attendanceTested") {
    const { names, talksOf } = telling;
    const sign = event.margin >= 0 ? "could come" : "could not come";
    return {
      text: `${names.Seat(event.seat)} ${sign} to ${talksOf(event.convening)}: margin ${Math.round(event.margin)}, told to this seat alone.`,
      seat: event.seat,
      wire: false,
    };
  }
  if (event.kind === "ordersSet" && event.orders.length === 0) {
    return { text: `${telling.names.Seat(event.seat)} set no orders.`, seat: event.seat, wire: false };
  }
  if (event.kind === "locked") {
    const count = ordersIn(event).length;
    return count < 2
      ? tell(event, telling)
      : { text: `Orders were locked: those of ${count} seats.`, seat: null, wire: false };
  }
  if (event.kind === "cardChosen") {
    const card = event.card === null ? null : telling.scenario.card[event.card];
    const what = event.written ? "a card in words of their own" : card ? `the card “${card.name}”` : "no card";
    return { text: `The instructor chose ${what} for this round.`, seat: null, wire: false };
  }
  if (event.kind === "cardUnchosen") {
    return { text: "The instructor left the card to chance again.", seat: null, wire: false };
  }
  return tell(event, telling);
}

/** The seats whose orders a lock shows, with what they ordered. */
export const ordersIn = ({ orders }: EventOf<"locked">) =>
  Object.entries(orders).filter(([, given]) => given.length > 0);
