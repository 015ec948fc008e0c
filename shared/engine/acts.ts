/** Acts of the open phase, one decision each (RULES §5). */
import type { SeatId } from "../base/ids.ts";
import { ok, type Result, refuse } from "../base/result.ts";
import { checkOrders } from "../rules/orders.ts";
import { orderContext } from "../rules/standing.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ActPower } from "../scenario/schema.ts";
import type { MatchEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import { seatingOf } from "../state/seating.ts";
import { mayWrite, readersOf } from "./channels.ts";
import type { Act, ActKind } from "./command.ts";
import { longestLine } from "./command.ts";
import { convene, respond } from "./conveneActs.ts";
import { amend, endorse, giveNotice, mustAnswer, reject, sign, table, unsign } from "./textActs.ts";

/** The situation of one act: who acts, where. */
export interface Acting {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly seat: SeatId;
  readonly member: string | null;
}

export type Decide<K extends ActKind> = (on: Acting, act: Extract<Act, { kind: K }>) => Result<MatchEvent[]>;

/** Has the seat this power in this roster? */
export const hasPower = ({ scenario, state, seat }: Acting, power: ActPower): boolean =>
  seatingOf(scenario, state.setup.roster).powers[seat]?.acts.includes(power) ?? false;

const say: Decide<"say"> = ({ scenario, state, seat, member }, { channel, text }) => {
  if (text.trim() === "") return refuse("textEmpty");
  if (text.length > longestLine) return refuse("textTooLong", { max: longestLine });
  if (readersOf(scenario, state, channel) === undefined) return refuse("unknownChannel", { channel });
  if (!mayWrite(scenario, state, seat, channel)) return refuse("notInChannel", { channel });
  return ok([{ kind: "said", seat, member, channel, text }]);
};

const setOrders: Decide<"setOrders"> = ({ scenario, state, seat }, { orders }) => {
  const fault = checkOrders(scenario, orderContext(scenario, state, seat), orders);
  return fault ? { ok: false, error: fault } : ok([{ kind: "ordersSet", seat, orders }]);
};

const ready: Decide<"ready"> = ({ scenario, state, seat }, { ready: wanted }) => {
  const now = state.seats[seat]?.ready ?? false;
  if (wanted === now) return refuse(wanted ? "alreadyReady" : "notReady");
  const waiting = wanted && state.phase === "open" ? mustAnswer(scenario, state, seat)[0] : undefined;
  if (waiting !== undefined) return refuse("answerFirst", { text: waiting });
  return ok([{ kind: "readied", seat, ready: wanted }]);
};

/** One decision an act. A missing one does not compile. */
export const acts = {
  say,
  convene,
  respond,
  table,
  amend,
  endorse,
  sign,
  unsign,
  reject,
  giveNotice,
  setOrders,
  ready,
} satisfies { [K in ActKind]: Decide<K> };
