/** When a class is due to be deleted. */
import { daysKept } from "../../shared/protocol/classData.ts";
import type { StoredClass } from "../store/classes.ts";
import { dayMs, patience } from "../store/retention.ts";

/**
 * When the class is due to be removed, as an ISO time: so many days after its end, or twice as many after its making where it was
 * never ended. Null: never. @param serverDays RETENTION_DAYS; null for none
 */
export function removalOf(
  { createdAt, endedAt, keepDays }: Pick<StoredClass, "createdAt" | "endedAt" | "keepDays">,
  serverDays: number | null,
): string | null {
  const days = daysKept(keepDays, serverDays);
  if (days === null) return null;
  const from = Date.parse(endedAt ?? createdAt);
  return new Date(from + days * dayMs * (endedAt === null ? patience : 1)).toISOString();
}
