/** A match against bots that Russia has mediated so far by a script: what a test in the browser begins from. */
import { type Players, type Running, settle, take } from "../../shared/bots/runMatch.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import type { Act } from "../../shared/engine/command.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { open } from "../../shared/state/setup.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Sayable } from "../../shared/terms/word.ts";
import { byClock } from "./engine.ts";
import { Log } from "./reviewMatch.ts";

const me = "RUS";

export interface Mediated {
  readonly running: Running;
  /** Does this, and lets the bots answer. */
  readonly act: (act: Act) => void;
  readonly say: (to: string | null, word: Sayable) => void;
  /** Gives these orders, ends the round and opens the next. */
  readonly endRound: (...orders: Order[]) => void;
  readonly log: () => Log;
}

/** The first round open, at a table of so many seats. */
export function mediating(scenario: Scenario, seed: string, roster = 3, players: Players = {}): Mediated {
  const setup = { scenario: scenario.id, seed, roster, form: "short" } as const;
  const opened = open(scenario, setup);
  if (!opened.ok) throw new Error("the match does not open");
  const running: Running = { state: opened.value.state, events: [], commands: [] };
  const bots = running.state.seatOrder.filter((seat) => seat !== me);
  const go = () => settle(scenario, running, bots, players, { talk: true, ready: true });
  const act = (given: Act) => {
    take(scenario, running, { by: { seat: me, member: "1" }, act: given });
    go();
  };
  const steer = (kind: "openRound" | "lock") => take(scenario, running, byClock(kind));
  steer("openRound");
  go();
  return {
    running,
    act,
    say: (to, word) => act({ kind: "say", channel: to === null ? "plenary" : biChannel(me, to), text: "", word }),
    endRound: (...orders) => {
      act({ kind: "setOrders", orders });
      steer("lock");
      steer("openRound");
      go();
    },
    log: () => {
      const log = new Log(scenario, setup);
      for (const command of running.commands) log.take(command);
      return log;
    },
  };
}
