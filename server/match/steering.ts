/** Each instructor action at a table: its conditions, and the engine command that it becomes. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { TableView } from "../../shared/protocol/messages.ts";
import { type DirectAction, type Steer, stepOf } from "../../shared/terms/action.ts";
import type { MatchHost } from "./matchHost.ts";
import { observerSeat, type People } from "./people.ts";
import { lastOf, phaseMs } from "./phaseTimes.ts";
import type { MatchSettings } from "./settings.ts";
import type { Supervision } from "./supervision.ts";

/** A table, as far as an action needs it. */
export interface SteeredTable {
  readonly settings: MatchSettings;
  readonly host: MatchHost;
  readonly people: People;
  readonly supervision: Supervision;
  /** The roster's seats. */
  readonly seats: readonly string[];
  readonly stage: TableView["stage"];
  start(): Promise<Result<void>>;
  passHead(by: string | null, to: string): Promise<Result<void>>;
  extend(ms: number): Promise<Result<void>>;
  /** Done before a round locks. */
  beforeLock(): Promise<void>;
}

/** What follows from an action beside its entry in the log. */
interface Plan {
  readonly steer?: Steer;
  /** Reverts what was done already if the log entry cannot be written. */
  readonly undo?: () => void;
}
type Planner<K extends DirectAction["kind"]> = (
  table: SteeredTable,
  action: Extract<DirectAction, { kind: K }>,
) => Result<Plan> | Promise<Result<Plan>>;

const plain: Result<Plan> = ok({});
/** For what only makes sense while the match is on. Refuses wrongPhase in the lobby, matchOver after the end. */
const during = (table: SteeredTable, plan: () => Result<Plan>): Result<Plan> => {
  if (table.stage === "lobby") return refuse("wrongPhase");
  return table.stage === "ended" ? refuse("matchOver") : plan();
};
/** What the engine does by the action's own name, while the match is on. */
const step = (table: SteeredTable, action: DirectAction): Result<Plan> =>
  during(table, () => {
    const steer = stepOf(action);
    return steer ? ok({ steer }) : plain;
  });
const ofSeat = (table: SteeredTable, seat: string): Result<Plan> =>
  table.seats.includes(seat) ? plain : refuse("unknownSeat", { seat });
const ofMember = (table: SteeredTable, { member }: { readonly member: string }): Result<Plan> =>
  table.people.get(member) ? plain : refuse("notFound");

const planners = {
  start: async (table) => {
    const started = await table.start();
    return started.ok ? plain : table.stage === "ended" ? refuse("matchOver") : started;
  },
  openRound: step,
  lock: step,
  pause: (table, action) =>
    table.host.state.paused === action.paused ? during(table, () => refuse("nothingToChange")) : step(table, action),
  extend: (table, action) => extend(table, action.seconds),
  roundTime: (table, { seconds }) =>
    during(table, () => {
      // Where no clock runs, or a time of day ends the round, there is nothing to make shorter.
      if (table.settings.deadlines || table.settings.openSeconds === 0) return refuse("wrongPhase");
      const same = (table.supervision.openSeconds ?? 0) === seconds;
      return same ? refuse("nothingToChange") : plain;
    }),
  lastRound: (table, { round }) =>
    during(table, () => {
      const { rounds, round: now } = table.host.state;
      const last = round === 0 ? rounds : round;
      const possible = last >= Math.max(1, now) && last <= rounds;
      return possible && last !== lastOf(rounds, table.supervision) ? plain : refuse("nothingToChange");
    }),
  holdWire: (table, { held }) =>
    during(table, () => (table.supervision.held === held ? refuse("nothingToChange") : plain)),
  chooseCard: step,
  writeCard: step,
  undoCard: step,
  broadcast: () => plain,
  messageSeat: (table, { seat }) => ofSeat(table, seat),
  messageStudent: ofMember,
  answerHelp: (table, { call }) => {
    const asked = table.supervision.calls[call];
    if (!asked) return refuse("notFound");
    return asked.answered === null ? plain : refuse("nothingToChange");
  },
  passHead: async (table, { member }) => {
    const person = table.people.get(member);
    if (!person || person.seat === observerSeat) return refuse("notFound");
    if (person.head) return refuse("nothingToChange");
    const passed = await table.passHead(null, member);
    return passed.ok ? plain : passed;
  },
  bot: (table, { seat, bot }) =>
    during(table, () => {
      if (!table.seats.includes(seat)) return refuse("unknownSeat", { seat });
      return table.supervision.bots.has(seat) === bot ? refuse("nothingToChange") : plain;
    }),
  clearOrders: step,
  hideMessage: async (table, { n, hidden }) => {
    const found = await table.host.from(n);
    if (!found.ok) return found;
    if (table.host.event(n)?.event.kind !== "said") return refuse("notFound");
    return table.supervision.hidden.includes(n) === hidden ? refuse("nothingToChange") : plain;
  },
  mute: ofMember,
  end: step,
  look: (table, { seat }) => ofSeat(table, seat),
  lookInto: () => plain,
} satisfies { [K in DirectAction["kind"]]: Planner<K> };

/** A phase lasts at most twice its own clock; what was added can be taken back. */
async function extend(table: SteeredTable, seconds: number): Promise<Result<Plan>> {
  const on = during(table, () => plain);
  if (!on.ok) return on;
  if (seconds === 0) return refuse("nothingToChange");
  const { round, phase } = table.host.state;
  const whole = phaseMs(phase, table.settings, table.supervision) ?? 0;
  const added = table.supervision.extended(round, phase);
  if (seconds > 0 && added + seconds * 1000 > whole) {
    return refuse("longestExtension", { max: Math.max(0, Math.floor((whole - added) / 1000)) });
  }
  if (seconds < 0 && added + seconds * 1000 < 0) return refuse("nothingToChange");
  const extended = await table.extend(seconds * 1000);
  return extended.ok ? ok({ undo: () => void table.extend(-seconds * 1000) }) : extended;
}

/**
 * What `action` amounts to; an action that is no engine command has been carried out by then. Refuses wrongPhase, matchOver,
 * nothingToChange, notFound, unknownSeat, longestExtension.
 */
export const planOf = async (table: SteeredTable, action: DirectAction): Promise<Result<Plan>> =>
  (planners[action.kind] as Planner<DirectAction["kind"]>)(table, action);
