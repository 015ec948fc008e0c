/** Recorded matches for tests of the review: played by bots, with people's words put in. */
import type { SeatId } from "../../shared/base/ids.ts";
import { nextBotCommand, type Players } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import { biChannel, ownChannel } from "../../shared/engine/channels.ts";
import type { Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { chain, type Entry, emptyChain, engineVersion, type NewEntry } from "../../shared/log/chain.ts";
import type { Passage } from "../../shared/log/passage.ts";
import { sealCommand, sealNote } from "../../shared/log/sealing.ts";
import { type MatchRecord, recordOf } from "../../shared/review/record.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { type Mood, play } from "../golden/play.ts";

/** A log in the making, as the server writes it: words sealed, one entry a command. */
export class Log {
  readonly scenario: Scenario;
  state: MatchState;
  readonly #entries: NewEntry[];
  readonly #words: (readonly Passage[])[] = [[]];
  #salt = 0;

  constructor(scenario: Scenario, setup: Setup) {
    this.scenario = scenario;
    const opened = open(scenario, setup);
    if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`);
    this.state = opened.value.state;
    const rules = { scenarioHash: scenario.hash, engineVersion };
    this.#entries = [{ kind: "opened", body: { ...rules, setup, events: opened.value.events } }];
  }

  /** Takes a command in. Throws where it is refused. */
  take(command: Command): void {
    const sealed = sealCommand(command, () => `salt ${this.#salt++}`);
    const decided = decide(this.scenario, this.state, sealed.value);
    if (!decided.ok) throw new Error(`refused (${JSON.stringify(decided.error)}): ${JSON.stringify(command)}`);
    this.#add({ kind: "command", body: { command: sealed.value, events: decided.value } }, sealed.words);
    this.state = fold(this.state, decided.value);
  }

  /** The same as an earlier version wrote it, with nothing sealed. */
  takePlain(command: Command): void {
    const decided = decide(this.scenario, this.state, command);
    if (!decided.ok) throw new Error(`refused (${JSON.stringify(decided.error)}): ${JSON.stringify(command)}`);
    this.plain({ kind: "command", body: { command, events: decided.value } });
    this.state = fold(this.state, decided.value);
  }

  /** An entry as it stands, likewise. */
  plain(entry: NewEntry): void {
    this.#add(entry, []);
  }

  note(entry: NewEntry): void {
    const sealed = sealNote(entry, () => `salt ${this.#salt++}`);
    this.#add(sealed.value, sealed.words);
  }

  #add(entry: NewEntry, words: readonly Passage[]): void {
    this.#entries.push(entry);
    this.#words.push(words);
  }

  entries(): Entry[] {
    return chain(emptyChain, this.#entries).map((entry, index) => {
      const words = this.#words[index] ?? [];
      return words.length > 0 ? { ...entry, words } : entry;
    });
  }

  /** The record, an entry a second. */
  record(): MatchRecord {
    const entries = this.entries();
    const times = entries.map((_, index) => index * 1000);
    const record = recordOf(this.scenario, entries, { times });
    if (!record.ok) throw new Error(`departs: ${JSON.stringify(record.error)}`);
    return record.value;
  }
}

/** What people add to a round of bots, before anybody acts in it. */
export type Aside = (log: Log) => void;

/** Plays a match of bots to its end, in `log`; `aside` is called at the start of each round. */
export function playBots(log: Log, { aside, players = {} }: { aside?: Aside; players?: Players } = {}): Log {
  const { scenario } = log;
  for (let step = 0; step < 2000 && log.state.phase !== "debrief"; step++) {
    if (log.state.phase !== "open") {
      log.take({ by: "clock", steer: { kind: "openRound" } });
      aside?.(log);
      continue;
    }
    const wanted = nextBotCommand(scenario, log.state, log.state.seatOrder, players);
    log.take(wanted?.command ?? { by: "clock", steer: { kind: "lock" } });
    if (wanted?.remark) log.take(wanted.remark);
  }
  return log;
}

/** Words of a member of a seat. */
export const says = (seat: SeatId, member: string, channel: string, text: string): Command => ({
  by: { seat, member },
  act: { kind: "say", channel, text },
});

/** A match of bots with `messages` messages of people, spread over its rounds and seats. */
export function loudMatch(scenario: Scenario, setup: Setup, messages: number): Log {
  const log = new Log(scenario, setup);
  const aRound = Math.ceil(messages / log.state.rounds);
  let said = 0;
  return playBots(log, {
    aside: () => {
      const seats = log.state.seatOrder;
      for (let i = 0; i < aRound && said < messages; i++, said++) {
        const seat = seats[i % seats.length] ?? "";
        const other = seats[(i * 7 + 3) % seats.length] ?? "";
        const [a, b] = seat < other ? [seat, other] : [other, seat];
        const channel = i % 3 === 0 || seat === other ? `own:${seat}` : i % 3 === 1 ? "plenary" : `bi:${a}-${b}`;
        log.take(says(seat, `${1 + (i % seats.length)}`, channel, `message ${said} of round ${log.state.round}`));
      }
    },
  });
}

/** A passage that stands nowhere else in its match, and who may read it. */
export interface Mark {
  readonly text: string;
  /** Null: everybody. */
  readonly readers: readonly SeatId[] | null;
  /** A communiqué is its seat's own until the orders of this round are locked; then everybody reads it. */
  readonly untilLock: number | null;
}

/** A match as it was played, in plain words: what a review of `log` must show again. */
export interface WholeMatch {
  readonly log: Log;
  readonly opened: { readonly state: MatchState; readonly events: readonly MatchEvent[] };
  /** In order, with people's own words in them. */
  readonly commands: readonly Command[];
  readonly marks: readonly Mark[];
}

/** Truces that break, texts that fail at home or stay open, cards, a pause: eight rounds in which much goes wrong. */
const troubled: Mood = {
  orders: {
    ...{ HOLD: 3, ATTRITE: 3, OFFENSIVE: 3, SHELL: 1, STRIKE_BEYOND: 1, MARTIAL_LAW: 1, COMMUNIQUE: 3, RESTRAIN: 1 },
    ...{ EVACUATE: 1, LEVERAGE: 1, SUPPLY: 1, SIGNAL: 1, HOTLINE: 3, OFFER: 4, STATEMENT: 2, VERIFY: 2 },
  },
  clauses: ["CEASE", "LINES", "MONITOR", "JOINTCOM", "HUMEX", "NOSHELL", "EXIT", "DMZ"],
  ...{ talks: 0.9, signs: 0.9, notice: 0.3 },
};

/** The kinds of event that make a match worth trying a review on. */
const telling = ["enteredIntoForce", "lapsed", "voided", "leaked", "cardPlayed", "verified", "shelled"] as const;

/**
 * A match to its last round in which a person holds each seat (member 1 the first seat, 2 the second …) and says in every channel
 * what nobody else does; of the first seed in which texts were kept and broken, things leaked and were checked.
 * @param aside what people do besides, at the start of each round.
 */
export function wholeMatch(
  scenario: Scenario,
  setup: Omit<Setup, "scenario" | "seed">,
  aside: (round: number) => readonly Command[] = () => [],
): WholeMatch {
  for (let i = 1; i <= 20; i++) {
    const match = tryWhole(scenario, { ...setup, scenario: scenario.id, seed: `whole ${i}` }, aside);
    const { events, state } = match.log.record();
    const kinds = new Set<string>(events.map(({ event }) => event.kind));
    if (state.round === state.rounds && telling.every((kind) => kinds.has(kind))) return match;
  }
  throw new Error("no match of these seeds goes to its last round and has all that it should");
}

function tryWhole(scenario: Scenario, setup: Setup, aside: (round: number) => readonly Command[]): WholeMatch {
  const log = new Log(scenario, setup);
  const commands: Command[] = [];
  const marks: Mark[] = [];
  const take = (command: Command) => {
    commands.push(command);
    log.take(command);
  };
  const speak = (seat: SeatId, channel: string, readers: Mark["readers"]) => {
    const { round, seatOrder } = log.state;
    const text = `In round ${round} ${seat} says on ${channel}: so.`;
    take(says(seat, `${seatOrder.indexOf(seat) + 1}`, channel, text));
    marks.push({ text, readers, untilLock: null });
  };
  for (const command of play(scenario, setup, troubled).commands) {
    const { round } = log.state;
    take(withOwnWords(command, round, marks));
    if (!("steer" in command) || command.steer.kind !== "openRound") continue;
    for (const [index, seat] of log.state.seatOrder.slice(0, log.state.rosterSeats).entries()) {
      const other = log.state.seatOrder[(index + log.state.round) % log.state.rosterSeats] ?? seat;
      speak(seat, ownChannel(seat), [seat]);
      if (other !== seat) speak(seat, biChannel(seat, other), [seat, other]);
      if (index % 3 === 0) speak(seat, "plenary", null);
    }
    for (const also of aside(log.state.round)) take(also);
  }
  const opened = open(scenario, setup);
  if (!opened.ok) throw new Error("not opened");
  return { log, opened: opened.value, commands, marks };
}

/** The same with words of its own: a title to each text, and in each communiqué a passage that joins the marks. */
function withOwnWords(command: Command, round: number, marks: Mark[]): Command {
  if (!("act" in command)) return command;
  const { act, by } = command;
  const title = `Text of ${by.seat}, round ${round}`;
  if (act.kind === "table") return { by, act: { ...act, title } };
  if (act.kind === "convene" && act.draft) return { by, act: { ...act, draft: { ...act.draft, title } } };
  if (act.kind !== "setOrders") return command;
  const orders = act.orders.map((order) => {
    if (order.kind !== "COMMUNIQUE") return order;
    const text = `Communiqué of ${by.seat} in round ${round}: so.`;
    marks.push({ text, readers: [by.seat], untilLock: round });
    return { ...order, text };
  });
  return { by, act: { ...act, orders } };
}

/** An event of a match with the whole truth right after it. */
export interface Step extends LoggedEvent {
  readonly state: MatchState;
}

/**
 * Every event with its state, decided and folded anew from the commands, one event at a time. The rounds' hashes alone are the
 * log's own: they are taken over sealed words.
 */
export function stepsOf(scenario: Scenario, { log, opened, commands }: WholeMatch): Step[] {
  const hashes = new Map(
    log
      .record()
      .sealed.events.flatMap(({ event }) => (event.kind === "roundClosed" ? [[event.round, event.hash]] : [])),
  );
  let { state } = opened;
  const steps: Step[] = opened.events.map((event, n) => ({ n, round: state.round, event, state }));
  for (const command of commands) {
    const decided = decide(scenario, state, command);
    if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.error)}`);
    for (const made of decided.value) {
      const event = made.kind === "roundClosed" ? { ...made, hash: hashes.get(made.round) ?? "" } : made;
      state = fold(state, [event]);
      steps.push({ n: steps.length, round: state.round, event, state });
    }
  }
  return steps;
}
