/** What an instructor may do at one table: what has to hold for it, and which step of the engine it brings about. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Steer } from "../../shared/engine/command.ts";
import type { TableView } from "../../shared/protocol/messages.ts";
import type { Desk } from "./desk.ts";
import type { MatchHost } from "./matchHost.ts";
import { phaseMs, stepAfter } from "./pace.ts";
import { observerSeat, type People } from "./people.ts";
import type { MatchSettings } from "./settings.ts";

type Named<K extends string, V = unknown> = { readonly kind: K } & V;
/** As ClassAction (shared/protocol/class.ts), at one table and with people by their number there. */
export type TableAction =
  | Named<"start" | "forceOn" | "skipCard" | "undoCard" | "end">
  | Named<"pause", { readonly paused: boolean }>
  | Named<"extend", { readonly seconds: number }>
  | Named<"holdWire", { readonly held: boolean }>
  | Named<"playCard", { readonly card: string; readonly accused: 0 | 1 }>
  | Named<"writeCard", { readonly headline: string; readonly counter: string }>
  | Named<"broadcast", { readonly text: string }>
  | Named<"messageSeat", { readonly seat: string; readonly text: string }>
  | Named<"messageStudent", { readonly member: string; readonly text: string }>
  | Named<"answerHelp", { readonly call: number; readonly text: string }>
  | Named<"passHead", { readonly seat: string; readonly member: string }>
  | Named<"bot", { readonly seat: string; readonly bot: boolean }>
  | Named<"correctOrders", { readonly seat: string; readonly reason: string }>
  | Named<"hideMessage", { readonly n: number; readonly hidden: boolean }>
  /** `until` 0: may write again. */
  | Named<"mute", { readonly member: string; readonly seat: string; readonly until: number }>
  /** Through a seat's eyes, or into a private channel. */
  | Named<"look", { readonly seat: string }>
  | Named<"lookInto", { readonly channel: string }>;
type ActionKind = TableAction["kind"];

/** A table, as far as an action needs it. */
export interface SteeredTable {
  readonly settings: MatchSettings;
  readonly host: MatchHost;
  readonly people: People;
  readonly desk: Desk;
  /** The roster's seats. */
  readonly seats: readonly string[];
  readonly stage: TableView["stage"];
  start(): Promise<Result<void>>;
  passHead(by: string | null, to: string): Promise<Result<void>>;
  extend(ms: number): Promise<Result<void>>;
}

/** What follows from an action beside its entry in the log. */
interface Plan {
  readonly steer?: Steer;
  /** Takes back what was done already, where the entry could not be written. */
  readonly undo?: () => void;
}
type Planner<K extends ActionKind> = (
  table: SteeredTable,
  action: Extract<TableAction, { kind: K }>,
) => Result<Plan> | Promise<Result<Plan>>;

const plain: Result<Plan> = ok({});
const step = (steer: Steer): Result<Plan> => ok({ steer });
/** For what only makes sense while the match is on. Refuses wrongPhase in the lobby, matchOver after the end. */
const during = (table: SteeredTable, plan: () => Result<Plan>): Result<Plan> => {
  if (table.stage === "lobby") return refuse("wrongPhase");
  return table.stage === "ended" ? refuse("matchOver") : plan();
};
const ofSeat = (table: SteeredTable, seat: string): Result<Plan> =>
  table.seats.includes(seat) ? plain : refuse("unknownSeat", { seat });

const planners = {
  start: async (table) => {
    const started = await table.start();
    return started.ok ? plain : table.stage === "ended" ? refuse("matchOver") : started;
  },
  pause: (table, { paused }) =>
    during(table, () =>
      table.host.state.paused === paused ? refuse("nothingToChange") : step({ kind: "pause", paused }),
    ),
  extend: (table, action) => extend(table, action.seconds),
  forceOn: (table) =>
    during(table, () => {
      const next = stepAfter[table.host.state.phase];
      return next ? step(next) : refuse("matchOver");
    }),
  holdWire: (table, { held }) => during(table, () => (table.desk.held === held ? refuse("nothingToChange") : plain)),
  playCard: (table, { card, accused }) => during(table, () => step({ kind: "chooseCard", card, accused })),
  skipCard: (table) => during(table, () => step({ kind: "chooseCard", card: null, accused: 0 })),
  writeCard: (table, { headline, counter }) => during(table, () => step({ kind: "writeCard", headline, counter })),
  undoCard: (table) => during(table, () => step({ kind: "undoCard" })),
  broadcast: () => plain,
  messageSeat: (table, { seat }) => ofSeat(table, seat),
  messageStudent: (table, { member }) => (table.people.get(member) ? plain : refuse("notFound")),
  answerHelp: (table, { call }) => {
    const asked = table.desk.calls[call];
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
      return table.desk.bots.has(seat) === bot ? refuse("nothingToChange") : plain;
    }),
  correctOrders: (table, { seat }) => during(table, () => step({ kind: "clearOrders", seat })),
  hideMessage: async (table, { n, hidden }) => {
    const found = await table.host.from(n);
    if (!found.ok) return found;
    if (table.host.event(n)?.event.kind !== "said") return refuse("notFound");
    return table.desk.hidden.includes(n) === hidden ? refuse("nothingToChange") : plain;
  },
  mute: (table, { member }) => (table.people.get(member) ? plain : refuse("notFound")),
  end: (table) => during(table, () => step({ kind: "end" })),
  look: (table, { seat }) => ofSeat(table, seat),
  lookInto: () => plain,
} satisfies { [K in ActionKind]: Planner<K> };

/** A phase lasts at most twice its own clock; what was added can be taken back. */
async function extend(table: SteeredTable, seconds: number): Promise<Result<Plan>> {
  const on = during(table, () => plain);
  if (!on.ok) return on;
  if (seconds === 0) return refuse("nothingToChange");
  const { round, phase } = table.host.state;
  const whole = phaseMs(phase, table.settings) ?? 0;
  const added = table.desk.extended(round, phase);
  if (seconds > 0 && added + seconds * 1000 > whole) {
    return refuse("longestExtension", { max: Math.max(0, Math.floor((whole - added) / 1000)) });
  }
  if (seconds < 0 && added + seconds * 1000 < 0) return refuse("nothingToChange");
  const extended = await table.extend(seconds * 1000);
  return extended.ok ? ok({ undo: () => void table.extend(-seconds * 1000) }) : extended;
}

/**
 * What `action` would bring about; where it is no step of the engine, it is done already. Refuses wrongPhase, matchOver,
 * nothingToChange, notFound, unknownSeat, longestExtension.
 */
export const planOf = async (table: SteeredTable, action: TableAction): Promise<Result<Plan>> =>
  (planners[action.kind] as Planner<ActionKind>)(table, action);
