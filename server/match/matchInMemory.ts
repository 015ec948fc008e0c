/** What of a match is in memory: its state, its events, and what people wrote in it. */
import { fold } from "../../shared/engine/apply.ts";
import { number } from "../../shared/log/replay.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { LoadedMatch, Proved } from "./loadMatch.ts";
import type { Passages } from "./passages.ts";
import { createSlices } from "./slices.ts";

/** What a match is begun with, or what was read of it: with tokens in place of people's words. */
export type FoundInLog = Pick<LoadedMatch, "position" | "events" | "passages">;

/** One match: the same state twice, and its latest events without gaps. */
export class MatchInMemory {
  readonly passages: Passages;
  #sealed: MatchState;
  #state: MatchState;
  #events: LoggedEvent[];
  #first: number;

  constructor({ position, events, passages }: FoundInLog) {
    this.passages = passages;
    this.#sealed = position.state;
    this.#state = passages.unseal(position.state);
    this.#events = [...passages.unseal(events)];
    this.#first = position.next - events.length;
  }

  /** As the log has it, with tokens in place of people's words; the rules run on this one. */
  get sealed(): MatchState {
    return this.#sealed;
  }

  /** The same with the words, as people see it. */
  get state(): MatchState {
    return this.#state;
  }

  /** Never changed in place, only added to. */
  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  /** Number of the first event in memory. */
  get first(): number {
    return this.#first;
  }

  /** Number of the next event. */
  get next(): number {
    return this.#first + this.#events.length;
  }

  /** Event number `n`; undefined where it is not in memory. */
  event(n: number): LoggedEvent | undefined {
    return this.#events[n - this.#first];
  }

  /** The events in memory from number `n` on. */
  from(n: number): readonly LoggedEvent[] {
    return this.#events.slice(Math.max(0, n - this.#first));
  }

  /** Adds events that are in the log and lead to `state`; gives them numbered, with people's words. */
  add(events: readonly MatchEvent[], state: MatchState): readonly LoggedEvent[] {
    const logged = this.passages.unseal(number(this.#sealed, this.next, events));
    this.#sealed = state;
    this.#state = fold(
      this.#state,
      logged.map(({ event }) => event),
    );
    this.#events.push(...logged);
    return logged;
  }

  /** Puts the proved events before those from number `next` on: now all are in memory. */
  async precede({ events, passages }: Proved, next: number): Promise<void> {
    this.passages.add(passages);
    const before: LoggedEvent[] = [];
    const slices = createSlices("background");
    for (const event of events) {
      if (slices.over()) await slices.rest();
      before.push(this.passages.unseal(event));
    }
    this.#events = [...before, ...this.from(next)];
    this.#first = 0;
  }

  /** Takes the log as it is told anew: some of what people wrote has been removed from it. */
  replace({ events, passages }: Proved): void {
    this.passages.replace(passages);
    this.#state = passages.unseal(this.#sealed);
    this.#events = [...passages.unseal(events)];
  }
}
