/** Acts that my seat has the power for, in this roster. */
import type { ActPower } from "../../shared/scenario/schema.ts";
import { seatingOf } from "../../shared/state/seating.ts";
import { useMatch } from "./match.ts";

/** Empty for observers. */
export function usePowers(): readonly ActPower[] {
  const { own, pub, scenario } = useMatch();
  return own ? (seatingOf(scenario, pub.roster).powers[own.seat]?.acts ?? []) : [];
}
