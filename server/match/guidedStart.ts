/**
 * Where a guided first match begins: two rounds before its end, at the smallest table with a host, after rounds that bots have played.
 * It is chosen so that a partial truce is within reach of the seat: a script of the guide's own steps brings one into force.
 */
import type { SeatId } from "../../shared/base/ids.ts";
import { accept, type Running, settle, take } from "../../shared/bots/runMatch.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import type { Act, Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { ownView } from "../../shared/engine/viewFor.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { Setup } from "../../shared/state/matchState.ts";
import { rosterOf, seatDef } from "../../shared/state/seating.ts";
import { open } from "../../shared/state/setup.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import { guidedRoster, guidedRounds } from "../../shared/terms/guided.ts";

/** So many beginnings are tried. */
const mostTried = 24;

export interface GuidedStart {
  readonly setup: Setup;
  /** What bots did in the rounds before, the opening of the person's first round at its end. */
  readonly commands: readonly Command[];
}

/** The seats that a guided match offers, the host first: from there one learns both sides. Empty where no table has three. */
export function guidedSeats(scenario: Scenario): readonly SeatId[] {
  const seats = rosterOf(scenario, guidedRoster)?.seats ?? [];
  const hosts = (seat: SeatId) => seatDef(scenario, seat).venues.length > 0;
  return [...seats.filter(hosts), ...seats.filter((seat) => !hosts(seat))];
}

/** Null: of those tried there is none in which the guide's steps lead to a truce. Takes some 50 ms for each that is tried. */
export function guidedStart(scenario: Scenario, seat: SeatId): GuidedStart | null {
  if (!guidedSeats(scenario).includes(seat)) return null;
  for (let tried = 0; tried < mostTried; tried++) {
    const running = playedBefore(scenario, `first match ${tried}`);
    if (!running) continue;
    const { setup } = running.state;
    const commands = [...running.commands];
    if (guideWorks(scenario, running, seat)) return { setup, commands };
  }
  return null;
}

const byClock = (kind: "openRound" | "lock"): Command => ({ by: "clock", steer: { kind } });

/** The rounds before, by bots in every seat; null where they have made peace or the war has widened. */
function playedBefore(scenario: Scenario, seed: string): Running | null {
  const opened = open(scenario, { scenario: scenario.id, seed, roster: guidedRoster, form: "short" });
  if (!opened.ok) return null;
  const running: Running = { state: opened.value.state, events: [], commands: [] };
  while (running.state.round < running.state.rounds - guidedRounds) {
    take(scenario, running, byClock("openRound"));
    settle(scenario, running, running.state.seatOrder, {}, { talk: false });
    take(scenario, running, byClock("lock"));
    if (running.state.phase === "debrief") return null;
  }
  if (running.state.treaty !== null) return null;
  take(scenario, running, byClock("openRound"));
  return running;
}

/** Plays the person's first round as the guide says, bots in the other seats. True: a text came into force. */
function guideWorks(scenario: Scenario, running: Running, me: SeatId): boolean {
  const others = running.state.seatOrder.filter((seat) => seat !== me);
  const { length } = running.events;
  const act = (act: Act): void => {
    settle(scenario, running, others, {}, { ready: false });
    const command: Command = { by: { seat: me, member: null }, act };
    const decided = decide(scenario, running.state, command);
    if (decided.ok) accept(running, command, decided.value);
    settle(scenario, running, others, {}, { ready: false });
  };
  settle(scenario, running, others, {}, { ready: false });
  for (const to of scenario.leads.filter((lead) => lead !== me)) {
    const word = { kind: "ask", to, inConfidence: false, asked: { for: "talks", venue: null, frame: null } } as const;
    act({ kind: "say", channel: biChannel(me, to), text: "", word });
  }
  const { venues, leader } = seatDef(scenario, me);
  const [venue] = venues;
  if (venue !== undefined) {
    const how = { style: "facilitate", frame: "humanitarian", leaderCalled: leader !== null, draft: null } as const;
    act({ kind: "convene", venue, ...how });
  }
  for (const { convening } of ownView(scenario, running.state, me).invitations)
    act({ kind: "respond", convening, answer: "confirmed" });
  const talks = running.state.convenings.filter(({ round }) => round === running.state.round).at(-1);
  if (!talks) return false;
  act({ kind: "table", convening: talks.id, title: "Truce", clauses: clausesAt(talks.venue, running) });
  const text = running.state.texts.at(-1);
  if (text) act({ kind: "sign", text: text.id, version: text.versions.length });
  if (seatDef(scenario, me).orders.includes("HOLD")) act({ kind: "setOrders", orders: [{ kind: "HOLD" }] });
  settle(scenario, running, others);
  take(scenario, running, byClock("lock"));
  return running.events.slice(length).some(({ event }) => event.kind === "enteredIntoForce");
}

/** What the guide proposes: fire stops, bodies and prisoners are exchanged, talks go on. */
const clausesAt = (venue: string, { state }: Running): Clause[] => [
  { kind: "CEASE", hour: 12 },
  { kind: "HUMEX", of: ["bodies", "prisoners"] },
  { kind: "TALKS", venue, round: state.rounds },
];
