/** Limits on one person at a table: how fast they may write and table texts, and whether they are muted. */
import type { Refusal } from "../../shared/base/result.ts";
import type { Act } from "../../shared/engine/command.ts";
import { createBucket, type Pace } from "../bucket.ts";
import type { Time } from "./clock.ts";

/** Chat lines at once, and then per second. */
const lines: Pace = { most: 16, perSecond: 1 / 1.5 };
/** Likewise for texts and their versions, which everybody at the table has to read. */
const texts: Pace = { most: 12, perSecond: 0.1 };

export interface RateLimits {
  /** Refuses muted (with: until) for what holds words of one's own, and tooMany; null: may, and has. @param mutedUntil steady ms */
  mayAct(member: string, act: Act, mutedUntil: number | undefined): Refusal | null;
}

/** The limits of one table, unused so far; each person is counted alone. */
export function createRateLimits(time: Time): RateLimits {
  const paceOf = (pace: Pace) => {
    const buckets = new Map<string, ReturnType<typeof createBucket>>();
    return (member: string): Refusal | null => {
      const bucket = buckets.get(member) ?? createBucket(pace, time.steady);
      buckets.set(member, bucket);
      return bucket.take() ? null : { code: "tooMany" };
    };
  };
  const [mayWrite, mayTable] = [paceOf(lines), paceOf(texts)];
  return {
    mayAct(member, act, mutedUntil = 0) {
      const left = mutedUntil - time.steady();
      if (left > 0 && hasWords(act)) return { code: "muted", with: { until: time.now() + left } };
      if (act.kind === "say") return mayWrite(member);
      return act.kind === "table" || act.kind === "amend" || act.kind === "convene" ? mayTable(member) : null;
    },
  };
}

/** Does the act carry the person's own text? A muted person goes on playing, but cannot write in a title or a communiqué either. */
function hasWords(act: Act): boolean {
  if (act.kind === "say" || act.kind === "table") return true;
  if (act.kind === "convene") return act.draft !== null;
  return (
    act.kind === "setOrders" && act.orders.some((order) => order.kind === "COMMUNIQUE" && order.text.trim() !== "")
  );
}
