/** Acts of the open phase, one decision each (RULES §5). */
import { isWithin } from "../base/letters.ts";
import { ok, refuse } from "../base/result.ts";
import { checkOrders } from "../rules/orders.ts";
import { orderContext } from "../rules/standingOrders.ts";
import { longestLine } from "../terms/limits.ts";
import type { Decide } from "./acting.ts";
import { mayWrite, readersOf } from "./channels.ts";
import type { ActKind } from "./command.ts";
import { convene, respond } from "./conveneActs.ts";
import { amend, endorse, giveNotice, goOn, mustAnswer, reject, sign, table, unsign } from "./textActs.ts";
import { answer, sayWord, withdraw } from "./wordActs.ts";

/** A line in a channel, a word in it, or both. Refuses with textEmpty, textTooLong, unknownChannel, notInChannel and the codes of `sayWord`. */
const say: Decide<"say"> = (on, { channel, text, word }) => {
  const { scenario, state, seat, member } = on;
  if (text.trim() === "" && !word) return refuse("textEmpty");
  if (!isWithin(text, longestLine)) return refuse("textTooLong", { max: longestLine });
  if (readersOf(scenario, state, channel) === undefined) return refuse("unknownChannel", { channel });
  if (!mayWrite(scenario, state, seat, channel)) return refuse("notInChannel", { channel });
  return word ? sayWord(on, { channel, text }, word) : ok([{ kind: "said", seat, member, channel, text }]);
};

/** The orders of the round, in place of those set before. Refuses with the codes of `checkOrders`. */
const setOrders: Decide<"setOrders"> = ({ scenario, state, seat }, { orders }) => {
  const fault = checkOrders(scenario, orderContext(scenario, state, seat), orders);
  return fault ? { ok: false, error: fault } : ok([{ kind: "ordersSet", seat, orders }]);
};

/** Ready, or not any more. Refuses with alreadyReady, notReady, and answerFirst while a formulated draft waits. */
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
  answer,
  withdraw,
  convene,
  respond,
  table,
  amend,
  endorse,
  sign,
  unsign,
  reject,
  giveNotice,
  goOn,
  setOrders,
  ready,
} satisfies { [K in ActKind]: Decide<K> };
