/** A match in which every seat does something legal at random: orders in each round, talks, a text signed now and then. */
import type { SeatId } from "../../../shared/base/ids.ts";
import { type Stream, stream } from "../../../shared/base/rng.ts";
import { fold } from "../../../shared/engine/apply.ts";
import type { Act, Command } from "../../../shared/engine/command.ts";
import { decide } from "../../../shared/engine/decide.ts";
import { isPosture, ordersOf, whyNot } from "../../../shared/rules/orders.ts";
import { orderContext } from "../../../shared/rules/standing.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { MatchEvent } from "../../../shared/state/event.ts";
import type { MatchState, Setup } from "../../../shared/state/matchState.ts";
import { seatDef } from "../../../shared/state/seating.ts";
import { open } from "../../../shared/state/setup.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import type { Order } from "../../../shared/terms/order.ts";

export interface Played {
  readonly setup: Setup;
  readonly commands: readonly Command[];
}
export interface Step {
  readonly command: Command;
  readonly events: readonly MatchEvent[];
}

/** Orders that a seat tries for in a round, a posture included. */
const tries = 4;
const truce: Clause[] = [{ kind: "CEASE", hour: 12 }, { kind: "NOBEYOND" }, { kind: "HUMEX", of: ["bodies"] }];

/** The accepted commands of one match, from the briefing to its end. */
export function randomMatch(scenario: Scenario, setup: Setup): Command[] {
  const opened = open(scenario, setup);
  if (!opened.ok) throw new Error(`the setup is refused: ${opened.error.code}`);
  const commands: Command[] = [];
  let { state } = opened.value;
  const take = (command: Command) => {
    const decided = decide(scenario, state, command);
    if (!decided.ok) return;
    commands.push(command);
    state = fold(state, decided.value);
  };
  while (state.phase !== "debrief") {
    take({ by: "clock", steer: { kind: "openRound" } });
    const chance = stream(`play ${setup.seed}`, state.round, "acts");
    const act = (seat: SeatId, wanted: Act) => take({ by: { seat, member: "m" }, act: wanted });
    if (chance.uniform() < 0.5) talk(scenario, state, chance, act);
    const seats = state.seatOrder.slice(0, state.rosterSeats);
    for (const seat of seats) act(seat, { kind: "setOrders", orders: randomOrders(scenario, state, seat, chance) });
    for (const seat of seats) act(seat, { kind: "ready", ready: true });
    take({ by: "clock", steer: { kind: "lock" } });
  }
  return commands;
}

/** Takes a match's commands in again; gives every step, and the state before each round's lock to `atLock`. */
export function play(scenario: Scenario, { setup, commands }: Played, atLock?: (state: MatchState) => void): Step[] {
  const opened = open(scenario, setup);
  if (!opened.ok) throw new Error(`the setup is refused: ${opened.error.code}`);
  const steps: Step[] = [];
  let { state } = opened.value;
  for (const command of commands) {
    if (atLock && "steer" in command && command.steer.kind === "lock") atLock(state);
    const decided = decide(scenario, state, command);
    if (!decided.ok) throw new Error(`a command is refused: ${decided.error.code}`);
    steps.push({ command, events: decided.value });
    state = fold(state, decided.value);
  }
  return steps;
}

/** Some third party calls talks; the leads come if they may, and sign a truce half of the time. */
function talk(scenario: Scenario, state: MatchState, chance: Stream, act: (seat: SeatId, act: Act) => void): void {
  const hosts = state.seatOrder.filter((seat) => seatDef(scenario, seat).venues.length > 0);
  const host = pick(hosts, chance);
  const convening = state.convenings.length + 1;
  const venue = host && pick(seatDef(scenario, host).venues, chance);
  if (!host || !venue) return;
  act(host, { kind: "convene", venue, style: "facilitate", frame: "humanitarian", leaderCalled: false, draft: null });
  for (const seat of scenario.leads) act(seat, { kind: "respond", convening, answer: "confirmed" });
  for (const seat of scenario.leads)
    act(seat, { kind: "say", channel: "plenary", text: "We are ready to hear the proposals." });
  act(host, { kind: "table", convening, title: "Truce", clauses: truce });
  if (chance.uniform() < 0.5) return;
  const text = state.texts.length + 1;
  for (const seat of scenario.leads) act(seat, { kind: "sign", text, version: 1 });
}

/** A posture where one is needed, and a few other orders that fit beside it. */
function randomOrders(scenario: Scenario, state: MatchState, seat: SeatId, chance: Stream): Order[] {
  const context = orderContext(scenario, state, seat);
  const all = ordersOf(scenario, context, state.seatOrder);
  const chosen: Order[] = all.some(isPosture) ? [{ kind: "HOLD" }] : [];
  for (let i = 0; i < tries; i++) {
    const order = pick(all, chance);
    if (!order || whyNot(scenario, context, chosen, order)) continue;
    if (isPosture(order)) chosen.splice(0, 1, order);
    else chosen.push(order);
  }
  return chosen;
}

const pick = <T>(list: readonly T[], chance: Stream): T | undefined => list[Math.floor(chance.uniform() * list.length)];
