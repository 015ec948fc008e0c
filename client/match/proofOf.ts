/** What recomputing a log finds, apart from where that is done. */
import type { Departure } from "../../shared/log/departure.ts";
import { canBeProved, followFile, followLog } from "../../shared/review/followed.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { ToProve } from "./opened.ts";

/** "unproved": other rules than today's wrote some of it; its hashes hold. "failed": it could not be recomputed here. */
export type FoundProof =
  | { readonly kind: "proved" | "unproved" | "failed" }
  | { readonly kind: "departs"; readonly departs: Departure };

/** Recomputes a log, of the server's or of a file: long work, for a worker. */
export function proofOf(scenario: Scenario, { entries, end }: ToProve): FoundProof {
  const followed = end ? followFile(scenario, { entries, end }) : followLog(scenario, entries);
  const departs = followed.ok ? followed.value.departs : (followed.error[0] ?? null);
  if (departs) return { kind: "departs", departs };
  return { kind: canBeProved(scenario, entries) ? "proved" : "unproved" };
}
