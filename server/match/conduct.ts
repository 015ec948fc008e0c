/** Manners of the chat: how fast one person may write, and who may not for a while. */
import type { Refusal } from "../../shared/base/result.ts";
import type { Time } from "./clock.ts";

/** Messages at once, and then one each so many ms. */
const burst = 16;
const eachMs = 1_500;

/** Refuses muted (with: until) and tooMany; null: may write, and has. */
export function createConduct(time: Time): {
  mayWrite(member: string, mutedUntil: number | undefined): Refusal | null;
} {
  const spent = new Map<string, { left: number; at: number }>();
  return {
    mayWrite(member, mutedUntil = 0) {
      const now = time.now();
      if (mutedUntil > now) return { code: "muted", with: { until: mutedUntil } };
      const known = spent.get(member) ?? { left: burst, at: now };
      const left = Math.min(burst, known.left + (now - known.at) / eachMs);
      spent.set(member, { left: Math.max(0, left - 1), at: now });
      return left < 1 ? { code: "tooMany" } : null;
    },
  };
}
