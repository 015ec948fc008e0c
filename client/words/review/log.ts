/** The log's groups, and the lines for what the match page leaves untold. */

import { round as roundWords } from "words:common";
import * as words from "words:review/log";
import type { EventKind, EventOf, MatchEvent } from "../../../shared/state/event.ts";
import { type Line, type Telling, tell } from "../events.ts";
import { isolated } from "../format.ts";
import { spokenWords } from "../spoken.ts";

export type LogGroup = keyof typeof words.groups;

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
  signatureBelied: "war",
  enteredIntoForce: "talks",
  protocolEntered: "talks",
  goOnSaid: "talks",
  voided: "talks",
  hazardDrawn: "war",
  breached: "war",
  lapsed: "war",
  keptRound: "war",
  carriedOut: "talks",
  breachAnswered: "orders",
  restored: "talks",
  clauseFailed: "talks",
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
  inspected: "orders",
  deliveryFound: "orders",
  sanctioned: "orders",
  councilVoted: "orders",
  investigationBegun: "orders",
  investigated: "claims",
  disclosed: "claims",
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

/** "Round 4"; the briefing has a name of its own. */
export const roundName = (round: number): string => (round === 0 ? words.briefing : roundWords({ round }));

const line = (text: string, seat: Line["seat"] = null): Line => ({ text, seat, wire: false });

/** An event as a line of the review's log; null where there is nothing to tell. Messages are told in full. */
export function tellInLog(event: MatchEvent, telling: Telling): Line | null {
  const { names, talksOf } = telling;
  if (event.kind === "said") return line(saidIn(event, telling), event.seat);
  if (event.kind === "attendanceTested") {
    const { seat, convening, margin } = event;
    const told = { seat: names.named(seat), talks: talksOf(convening), could: margin >= 0, margin: Math.round(margin) };
    return line(words.attendance(told), seat);
  }
  if (event.kind === "ordersSet" && event.orders.length === 0) {
    return line(words.noOrders({ seat: names.named(event.seat) }), event.seat);
  }
  if (event.kind === "locked") {
    const count = ordersIn(event).length;
    return count < 2 ? tell(event, telling) : line(words.locked({ count }));
  }
  if (event.kind === "cardChosen") return line(cardChosen(event, telling));
  if (event.kind === "cardUnchosen") return line(words.cardUnchosen);
  return tell(event, telling);
}

/** What was said in the game's own words, and what was written beside it. */
function saidIn({ word, seat, text }: EventOf<"said">, telling: Telling): string {
  const spoken = word ? [words.spoken({ sentence: spokenWords(word.says, seat, telling) })] : [];
  const written = text.trim() === "" ? [] : [words.said({ text: isolated(text) })];
  return [...spoken, ...written].join(" ");
}

function cardChosen({ card: id, written }: EventOf<"cardChosen">, { scenario }: Telling): string {
  const card = (id !== null && scenario.card[id]?.name) || "";
  return words.cardChosen({ card, what: written ? "own" : card === "" ? "none" : "card" });
}

/** The seats whose orders a lock shows, with what they ordered. */
export const ordersIn = ({ orders }: EventOf<"locked">) =>
  Object.entries(orders).filter(([, given]) => given.length > 0);
