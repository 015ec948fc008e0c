/**
 * Bots that play a fork to its end. The same policies as at a live table, asked in turns instead of anew after every act: each
 * seat does all that it wants before the next is asked, until nobody wants anything more. Nobody listens, so nothing is said,
 * and nobody waits, so nobody has to be ready.
 */
import type { SeatId } from "../base/ids.ts";
import { nextAct, type Temperament } from "../bots/policy.ts";
import { fold } from "../engine/apply.ts";
import { sessionSeats } from "../engine/channels.ts";
import type { Command } from "../engine/command.ts";
import { decide } from "../engine/decide.ts";
import { resolve } from "../engine/resolve.ts";
import { atTable, neededFor } from "../engine/texts.ts";
import { ownView, publicView } from "../engine/viewFor.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import type { PublicView } from "../state/seatView.ts";

export interface Playing {
  state: MatchState;
  readonly events: LoggedEvent[];
  readonly commands: Command[];
}

/** More acts of one round than any table needs: beyond it policies answer each other without end, which is a bug. */
const mostActs = 600;

/** Locks the open round and plays on to the end. Throws where a bot proposes what is refused. */
export function playOut(scenario: Scenario, from: MatchState, tempers: Readonly<Record<SeatId, Temperament>>): Playing {
  const playing: Playing = { state: from, events: [], commands: [] };
  const steps = 3 * from.rounds + 3;
  for (let step = 0; step < steps && playing.state.phase !== "debrief"; step++) {
    const open = playing.state.phase === "open";
    if (open && step > 0) settle(scenario, playing, tempers);
    if (open) lock(scenario, playing);
    else take(scenario, playing, { by: "clock", steer: { kind: "openRound" } });
  }
  return playing;
}

function take(scenario: Scenario, playing: Playing, command: Command): readonly MatchEvent[] {
  const decided = decide(scenario, playing.state, command);
  if (!decided.ok) throw new Error(`a fork cannot go on (${decided.error.code}): ${JSON.stringify(command)}`);
  accept(playing, command, decided.value);
  return decided.value;
}

/** As the clock locks a round, without the hash of it: where a run is kept (see `forkFile`), its commands are decided anew. */
const lock = (scenario: Scenario, playing: Playing): void =>
  accept(playing, { by: "clock", steer: { kind: "lock" } }, resolve(scenario, playing.state, false));

function accept(playing: Playing, command: Command, events: readonly MatchEvent[]): void {
  playing.commands.push(command);
  const { round } = playing.state;
  for (const event of events)
    playing.events.push({ n: playing.events.length, round: event.kind === "roundOpened" ? event.round : round, event });
  playing.state = fold(playing.state, events);
}

function settle(scenario: Scenario, playing: Playing, tempers: Readonly<Record<SeatId, Temperament>>): void {
  let pub: PublicView | null = null;
  /** Who has something to think about. */
  const stirred = new Set(playing.state.seatOrder);
  for (let acts = 0; acts < mostActs; ) {
    const seat = playing.state.seatOrder.find((id) => stirred.has(id));
    if (seat === undefined) return;
    pub ??= publicView(scenario, playing.state);
    const view = { pub, own: ownView(scenario, playing.state, seat) };
    const act = nextAct(scenario, view, tempers[seat]);
    if (!act || act.kind === "ready") {
      stirred.delete(seat);
      continue;
    }
    const events = take(scenario, playing, { by: { seat, member: null }, act });
    acts++;
    // Orders are secret: nobody else has anything to answer.
    if (act.kind === "setOrders") continue;
    pub = null;
    for (const event of events) for (const id of concerned(scenario, playing.state, event)) stirred.add(id);
  }
  throw new Error(`bots did not come to rest in round ${playing.state.round} of a fork`);
}

/** Whom an event gives something to answer: those at the table, or everybody. */
function concerned(scenario: Scenario, state: MatchState, event: MatchEvent): readonly SeatId[] {
  if (event.kind === "moved" || event.kind === "attendanceTested") return [];
  if (event.kind === "responded") return sessionSeats(state, event.convening);
  const text = "text" in event && typeof event.text === "number" ? state.texts[event.text - 1] : undefined;
  return text ? [...atTable(scenario, state, text.convening), ...neededFor(scenario, state, text)] : state.seatOrder;
}
