/** Recorded matches for tests of the review: played by bots, with people's words put in. */
import type { SeatId } from "../../shared/base/ids.ts";
import { nextBotCommand, type Players } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { chain, type Entry, emptyChain, engineVersion, type NewEntry } from "../../shared/log/chain.ts";
import { sealCommand, type Word } from "../../shared/log/words.ts";
import { type MatchRecord, recordOf } from "../../shared/review/record.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";

/** A log in the making, as the server writes it: words sealed, one entry a command. */
export class Log {
  readonly scenario: Scenario;
  state: MatchState;
  readonly #entries: NewEntry[];
  readonly #words: (readonly Word[])[] = [[]];
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

  note(entry: NewEntry): void {
    this.#add(entry, []);
  }

  #add(entry: NewEntry, words: readonly Word[]): void {
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
    const record = recordOf(
      this.scenario,
      entries,
      entries.map((_, index) => index * 1000),
    );
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
