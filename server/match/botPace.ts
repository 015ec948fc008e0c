/** When bots act in live play (§17): over the round, as people do; the engine decides what. Where nobody looks on, at once. */
import { type Refusal, refusal } from "../../shared/base/result.ts";
import { readersOf } from "../../shared/engine/channels.ts";
import type { Act, Command } from "../../shared/engine/command.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { asksOf } from "./asks.ts";
import type { Attendance } from "./attendance.ts";
import type { ClockView, Time } from "./clock.ts";
import { botsMayHost, hostsAwaited, type RoundSoFar, untilBotsMayHost } from "./fairHost.ts";
import type { MatchHost } from "./matchHost.ts";

export interface BotPace {
  /** Sets the next act going, after a change at the table. @param byPeople whether somebody at the table did something */
  follow(byPeople: boolean): void;
  /**
   * To be asked before a seat is ready. Where it is the last, the bots finish first; asksFirst where something new then asks of it.
   * Null: it may be.
   */
  beforeReady(seat: string): Promise<Refusal | null>;
  /** Does something asked of a seat since it was ready still wait? */
  owed(): boolean;
  stop(): void;
}

/** An answer comes after 2 s at the soonest; two things that people see are 2-4 s apart, less where the round is short. */
const leastAnswer = 2_000;
const gapBetween = [2_000, 4_000] as const;
/** So many things can be seen in a round. */
const gapsARound = 60;

/** Inert where `paced` is false: the host then has bots act at once. */
export function createBotPace(
  { time, paced }: { readonly time: Time; readonly paced: boolean },
  parts: { readonly host: MatchHost; readonly attendance: Attendance; readonly clock: { view(): ClockView } },
): BotPace {
  const { host, attendance, clock } = parts;
  let cancel: (() => void) | null = null;
  /** The round that is open, when it began, and how long its clock was then. */
  let round = { n: 0, since: 0, whole: null as number | null };
  let askedAt = Number.NEGATIVE_INFINITY;
  let acting = false;
  /** Something happened while they acted. */
  let missed = false;
  /** What was asked of seats after they were ready. */
  const owing = new Map<string, readonly string[]>();
  if (paced) host.paceBots();

  const people = () => attendance.played();
  const open = () => host.state.phase === "open" && !host.state.paused;
  const asks = (seat: string) => asksOf(host.scenario, host.state, seat);

  function left(): number | null {
    const { leftMs, clockAt, running } = clock.view();
    return leftMs === null ? null : Math.max(0, leftMs - (running ? time.steady() - clockAt : 0));
  }
  const soFar = (): RoundSoFar => ({ passed: time.steady() - round.since, left: left(), whole: round.whole });
  const awaited = () => hostsAwaited(host.scenario, host.state, people());

  /** Only what people can see takes time. */
  function isSeen(command: Command, state: MatchState): boolean {
    if (!("act" in command)) return true;
    const { act } = command;
    if (act.kind === "setOrders" || act.kind === "ready") return false;
    const channel =
      act.kind === "say"
        ? act.channel
        : act.kind === "answer"
          ? state.words.find(({ id }) => id === act.word)?.channel
          : undefined;
    if (channel === undefined) return true;
    const readers = readersOf(host.scenario, state, channel);
    return readers === null || people().some((seat) => readers?.includes(seat));
  }

  function after(ms: number): void {
    cancel?.();
    cancel = time.after(ms, () => {
      cancel = null;
      void act();
    });
  }

  function gap(): number {
    const [least, most] = gapBetween;
    const usual = least + Math.random() * (most - least);
    return round.whole === null ? usual : Math.min(usual, round.whole / gapsARound);
  }

  /** One thing that people can see: an answer before all else. */
  async function act(): Promise<void> {
    if (!open() || acting) return;
    const early = askedAt + leastAnswer - time.steady();
    if (early > 0) return after(early);
    const mayHost = botsMayHost(awaited(), soFar());
    acting = true;
    missed = false;
    const answered = await host.letBots({ holds: ({ kind }: Act) => kind !== "answer", pausesAfter: isSeen });
    const did = answered.ok && answered.value.length > 0;
    const acted = did
      ? answered
      : await host.letBots({ holds: ({ kind }: Act) => kind === "convene" && !mayHost, pausesAfter: isSeen });
    acting = false;
    if (missed || (acted.ok && acted.value.length > 0)) after(gap());
    else wakeForTalks();
  }

  function wakeForTalks(): void {
    const ms = open() ? untilBotsMayHost(awaited(), soFar()) : null;
    if (ms !== null && cancel === null) after(Math.max(1, ms));
  }

  async function finish(): Promise<void> {
    if (!paced || !open()) return;
    acting = true;
    await host.letBots();
    acting = false;
  }

  return {
    follow(byPeople) {
      if (!paced) return;
      if (acting) {
        missed = true;
        return;
      }
      const { state } = host;
      if (!open()) {
        cancel?.();
        cancel = null;
        owing.clear();
        return;
      }
      if (round.n !== state.round) round = { n: state.round, since: time.steady(), whole: left() };
      for (const seat of owing.keys()) if (!state.seats[seat]?.ready) owing.delete(seat);
      if (!attendance.awaited().peopled) return void finish();
      if (byPeople) askedAt = time.steady();
      if (cancel === null || byPeople) after(byPeople ? leastAnswer : gap());
    },
    async beforeReady(seat) {
      const others = attendance.awaited().awaited.filter((each) => each !== seat);
      if (!paced || !open() || others.some((each) => !host.state.seats[each]?.ready)) return null;
      const before = new Map([seat, ...others].map((each) => [each, asks(each)]));
      await finish();
      for (const [each, old] of before) {
        const fresh = asks(each).filter((key) => !old.includes(key));
        if (fresh.length === 0) continue;
        if (each === seat) return refusal("asksFirst");
        owing.set(each, fresh);
      }
      return null;
    },
    owed: () => [...owing].some(([seat, keys]) => asks(seat).some((key) => keys.includes(key))),
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
