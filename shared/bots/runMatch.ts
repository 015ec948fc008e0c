/** Plays a match of bots alone, as tests, the simulator and forks need it: a plain loop over decide and fold, and always an end. */
import type { SeatId } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { fold } from "../engine/apply.ts";
import { seatsAt, sessionSeats } from "../engine/channels.ts";
import type { Act, Command } from "../engine/command.ts";
import { decide } from "../engine/decide.ts";
import { spokenFor } from "../engine/spokenFor.ts";
import { neededFor } from "../engine/texts.ts";
import { ownView, publicView } from "../engine/viewFor.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EventKind, LoggedEvent, MatchEvent } from "../state/event.ts";
import type { MatchState, Setup } from "../state/matchState.ts";
import type { OwnView, PublicView, SeatView } from "../state/seatView.ts";
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
  /** What a seat sees besides, as long as nothing happens but words: they change the words of its view alone. */
  readonly own: Map<SeatId, OwnView>;
  /** What everybody sees; null: to be made. */
  pub: PublicView | null;
}

/** Nothing worked out yet. */
export const noChoices = (): Choices => ({ bySeat: new Map(), own: new Map(), pub: null });

/** What a bot does next, and what it says of it. */
export interface Wanted {
  readonly seat: SeatId;
  readonly act: Act;
  readonly command: Command;
  readonly remark: Command | null;
}

interface Asking {
  readonly choices?: Choices;
  readonly talk?: boolean;
  /** Acts for which it is too early: who wants one waits with all else. */
  readonly holds?: ((act: Act) => boolean) | undefined;
}

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
  { choices = noChoices(), talk = true, holds }: Asking = {},
): Wanted | null {
  let waiting: Wanted | null = null;
  for (const seat of seats) {
    const known = choices.bySeat.get(seat);
    const choice = known === undefined ? choose(scenario, state, seat, players, choices) : known;
    if (!choice || (choice.act.kind === "ready" && waiting) || holds?.(choice.act)) continue;
    const { view, act } = choice;
    const player = players[seat];
    const said = talk && typeof player !== "function" ? remarkOn(scenario, view, act, player) : null;
    const wanted = { seat, act, command: byBot(seat, act), remark: said && byBot(seat, said) };
    if (act.kind !== "ready") return wanted;
    waiting = wanted;
  }
  return waiting;
}

function choose(scenario: Scenario, state: MatchState, seat: SeatId, players: Players, choices: Choices): Choice {
  choices.pub ??= publicView(scenario, state);
  const known = choices.own.get(seat);
  const own = known ? { ...known, spoken: spokenFor(state, seat) } : ownView(scenario, state, seat);
  choices.own.set(seat, own);
  const view: SeatView = { pub: choices.pub, own };
  const player = players[seat];
  const act = typeof player === "function" ? player(scenario, view) : nextAct(scenario, view, player);
  const choice = act && { view, act };
  choices.bySeat.set(seat, choice);
  return choice;
}

/**
 * Drops what these events may change. Free text changes no view, and a word that counts only the views of those who hear it; orders are seen
 * by their own seat alone; a seat that is ready wants nothing more, and no policy weighs whether others are (it might wait for ever). Anything else may concern everybody, or
 * those whom `concerned` names.
 */
export function forget(
  choices: Choices,
  events: readonly MatchEvent[],
  concerned?: (event: MatchEvent) => readonly SeatId[],
): void {
  for (const event of events) {
    if (event.kind === "said" && !event.word) continue;
    if (event.kind === "readied" || event.kind === "ordersSet") choices.own.delete(event.seat);
    if (event.kind === "said" && event.word && event.word.heard !== null) {
      for (const seat of event.word.heard) choices.bySeat.delete(seat);
      continue;
    }
    if (event.kind === "readied" && event.ready) choices.bySeat.set(event.seat, null);
    else if (event.kind === "ordersSet" || event.kind === "readied") choices.bySeat.delete(event.seat);
    else {
      if (!atTableAlone.has(event.kind)) choices.pub = null;
      choices.own.clear();
      if (concerned) for (const seat of concerned(event)) choices.bySeat.delete(seat);
      else choices.bySeat.clear();
    }
  }
}

/** What is done with a text that is not in force yet changes nothing that everybody sees. */
const atTableAlone: ReadonlySet<EventKind> = new Set<EventKind>([
  ...(["tabled", "amended", "endorsed", "signed", "unsigned", "rejected", "attendanceTested"] as const),
]);

/** Whom an event gives something to answer where nobody but bots plays: those at the table, or everybody. */
function answering(scenario: Scenario, state: MatchState, event: MatchEvent): readonly SeatId[] {
  if (event.kind === "moved" || event.kind === "attendanceTested") return [];
  if (event.kind === "responded") return sessionSeats(state, event.convening);
  const text = "text" in event && typeof event.text === "number" ? state.texts[event.text - 1] : undefined;
  return text ? [...seatsAt(scenario, state, text.convening), ...neededFor(scenario, state, text)] : state.seatOrder;
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
  accept(running, command, decided.value);
  return decided.value;
}

/** Takes in what a command came to. Events belong to the round in which it was given; an opening round is the new one's first event. */
export function accept(running: Running, command: Command, events: readonly MatchEvent[]): void {
  running.commands.push(command);
  const { round } = running.state;
  for (const event of events)
    running.events.push({ n: running.events.length, round: event.kind === "roundOpened" ? event.round : round, event });
  running.state = fold(running.state, events);
}

/** Whether bots remark on what they do, and say that they are ready: nobody may be there to hear it, or to wait for them. */
export interface Manner {
  readonly talk?: boolean;
  readonly ready?: boolean;
}

/** Lets the bots of an open round act and speak until they rest. Throws after `mostActs`. */
export function settle(
  scenario: Scenario,
  running: Running,
  seats: readonly SeatId[],
  players: Players = {},
  { talk = true, ready = true }: Manner = {},
): void {
  const choices = noChoices();
  for (let acts = 0; acts < mostActs; acts++) {
    const wanted = nextBotCommand(scenario, running.state, seats, players, { choices, talk });
    if (!wanted || (!ready && wanted.act.kind === "ready")) return;
    const events = take(scenario, running, wanted.command);
    // A seat that acted may want to act again.
    choices.bySeat.delete(wanted.seat);
    forget(choices, events, (event) => answering(scenario, running.state, event));
    if (wanted.remark && !repeats(running, wanted.remark)) take(scenario, running, wanted.remark);
  }
  throw new Error(`bots did not come to rest in round ${running.state.round} of "${running.state.setup.seed}"`);
}

/** Has the seat written the same into the same channel in this round? Nobody says a thing twice. */
export function repeats({ state, events }: Running, remark: Command): boolean {
  if (!("act" in remark) || remark.act.kind !== "say") return false;
  const { act, by } = remark;
  const said = ({ round, event }: LoggedEvent) =>
    round === state.round &&
    event.kind === "said" &&
    event.seat === by.seat &&
    event.channel === act.channel &&
    event.text === act.text;
  return events.some(said);
}

/** Plays on from a state to the end, bots in every seat; in whatever phase it stands. */
export function playOn(scenario: Scenario, running: Running, players: Players = {}, talk = true): void {
  const steps = 3 * running.state.rounds + 3;
  for (let step = 0; step < steps && running.state.phase !== "debrief"; step++) {
    if (running.state.phase === "open") {
      settle(scenario, running, running.state.seatOrder, players, { talk });
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
