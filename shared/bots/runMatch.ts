/** Plays a match of bots alone, as tests, the simulator and forks need it: a plain loop over decide and fold, and always an end. */
import type { SeatId } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { fold } from "../engine/apply.ts";
import type { Act, Command } from "../engine/command.ts";
import { decide } from "../engine/decide.ts";
import { ownView, publicView } from "../engine/viewFor.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../state/event.ts";
import type { MatchState, Setup } from "../state/matchState.ts";
import type { PublicView, SeatView } from "../state/seatView.ts";
import { open } from "../state/setup.ts";
import { nextAct, type Policy, remarkOn, type Temperament } from "./policy.ts";

/** The temperament of each seat; those not named play their default. */
export type Tempers = Readonly<Record<SeatId, Temperament>>;

/** The same, or a policy of its own for a seat, which says nothing. */
export type Players = Readonly<Record<SeatId, Temperament | Policy>>;

export interface Played {
  readonly state: MatchState;
  /** From the opening on, each with its round and running number. */
  readonly events: readonly LoggedEvent[];
  readonly commands: readonly Command[];
}

/** More acts of one round than any table needs: beyond it a policy repeats itself, which is a bug. */
const mostActs = 600;

/** What a seat wants next, and the view on which it chose so; null: it wants nothing more. */
type Choice = { readonly view: SeatView; readonly act: Act } | null;

/** What has been worked out of the present state, kept while nothing happens that could change it. */
export interface Choices {
  readonly bySeat: Map<SeatId, Choice>;
  /** What everybody sees; null: to be made. */
  pub: PublicView | null;
}

/** Nothing worked out yet. */
export const noChoices = (): Choices => ({ bySeat: new Map(), pub: null });

/**
 * The next command that one of `seats` (bots) wants, or null when all rest. Acts of talks and orders come before anybody
 * says that it is ready, so that no round closes on an unanswered text. `remark` is what the bot says once the act is accepted.
 * `choices` spares asking again those whom nothing new concerns; see `forget`.
 */
export function nextBotCommand(
  scenario: Scenario,
  state: MatchState,
  seats: readonly SeatId[],
  players: Players = {},
  { choices = noChoices(), talk = true }: { choices?: Choices; talk?: boolean } = {},
): { command: Command; remark: Command | null } | null {
  let waiting: ReturnType<typeof nextBotCommand> = null;
  for (const seat of seats) {
    const known = choices.bySeat.get(seat);
    const choice = known === undefined ? choose(scenario, state, seat, players, choices) : known;
    if (!choice || (choice.act.kind === "ready" && waiting)) continue;
    const { view, act } = choice;
    const player = players[seat];
    const said = talk && typeof player !== "function" ? remarkOn(scenario, view, act, player) : null;
    const wanted = { command: byBot(seat, act), remark: said && byBot(seat, said) };
    if (act.kind !== "ready") return wanted;
    waiting = wanted;
  }
  return waiting;
}

function choose(scenario: Scenario, state: MatchState, seat: SeatId, players: Players, choices: Choices): Choice {
  choices.pub ??= publicView(scenario, state);
  const view: SeatView = { pub: choices.pub, own: ownView(scenario, state, seat) };
  const player = players[seat];
  const act = typeof player === "function" ? player(scenario, view) : nextAct(scenario, view, player);
  const choice = act && { view, act };
  choices.bySeat.set(seat, choice);
  return choice;
}

/**
 * Drops what these events may change. Words change no view; orders are seen by their own seat alone; who is ready wants
 * nothing more, and no policy weighs whether others are (it might wait for ever). Anything else may concern everybody.
 */
export function forget(choices: Choices, events: readonly MatchEvent[]): void {
  for (const event of events) {
    if (event.kind === "said") continue;
    if (event.kind === "readied" && event.ready) choices.bySeat.set(event.seat, null);
    else if (event.kind === "ordersSet" || event.kind === "readied") choices.bySeat.delete(event.seat);
    else {
      choices.bySeat.clear();
      choices.pub = null;
    }
  }
}

const byBot = (seat: SeatId, act: Act): Command => ({ by: { seat, member: null }, act });

/** A match in the making: the state, and everything that led to it. */
export interface Running {
  state: MatchState;
  readonly events: LoggedEvent[];
  readonly commands: Command[];
}

/** Takes a command in, and gives its events. Throws where the engine refuses it: bots propose only what is allowed. */
export function take(scenario: Scenario, running: Running, command: Command): readonly MatchEvent[] {
  const decided = decide(scenario, running.state, command);
  if (!decided.ok)
    throw new Error(`a bot proposed what is refused (${decided.error.code}): ${JSON.stringify(command)}`);
  running.commands.push(command);
  record(running, decided.value);
  running.state = fold(running.state, decided.value);
  return decided.value;
}

/** Events of one command belong to the round in which it was given; an opening round is the new one's first event. */
function record(running: Running, events: readonly MatchEvent[]): void {
  for (const event of events) {
    const round = event.kind === "roundOpened" ? event.round : running.state.round;
    running.events.push({ n: running.events.length, round, event });
  }
}

/** Lets the bots of an open round act and speak until they rest. Throws after `mostActs`. `talk` false leaves the remarks out. */
export function settle(
  scenario: Scenario,
  running: Running,
  seats: readonly SeatId[],
  players: Players = {},
  talk = true,
): void {
  const choices = noChoices();
  for (let acts = 0; acts < mostActs; acts++) {
    const wanted = nextBotCommand(scenario, running.state, seats, players, { choices, talk });
    if (!wanted) return;
    forget(choices, take(scenario, running, wanted.command));
    if (wanted.remark) take(scenario, running, wanted.remark);
  }
  throw new Error(`bots did not come to rest in round ${running.state.round} of "${running.state.setup.seed}"`);
}

/** Plays on from a state to the end, bots in every seat; in whatever phase it stands. */
export function playOn(scenario: Scenario, running: Running, players: Players = {}, talk = true): void {
  const steps = 3 * running.state.rounds + 3;
  for (let step = 0; step < steps && running.state.phase !== "debrief"; step++) {
    if (running.state.phase === "open") {
      settle(scenario, running, running.state.seatOrder, players, talk);
      take(scenario, running, { by: "clock", steer: { kind: "lock" } });
    } else take(scenario, running, { by: "clock", steer: { kind: "openRound" } });
  }
}

/** A whole match by bots. Refuses with badSetup what `open` refuses. */
export function runBots(scenario: Scenario, setup: Setup, players: Players = {}, talk = true): Result<Played> {
  const opened = open(scenario, setup);
  if (!opened.ok) return opened;
  const running: Running = {
    state: opened.value.state,
    events: opened.value.events.map((event, n) => ({ n, round: 0, event })),
    commands: [],
  };
  playOn(scenario, running, players, talk);
  return ok(running);
}
