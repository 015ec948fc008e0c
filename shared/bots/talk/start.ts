/** What a bot says of its own accord (§17): mediators sound out both sides, belligerents offer pauses, patrons back restraint. */
import type { Act } from "../../engine/command.ts";
import type { Desk } from "../desk.ts";
import { proposeDeals } from "./deals.ts";
import { mediate } from "./mediate.ts";
import { mostOpenings, openings } from "./opening.ts";
import type { Weighing } from "./weigh.ts";

/**
 * The next word that the seat begins; null: none. Each thing is said once a round, and `mostOpenings` at most; deals are proposed before
 * orders are given.
 */
export function startNext(desk: Desk, weighing: () => Weighing, leads = false): Act | null {
  if (desk.own.ready) return null;
  const said = openings(desk);
  if (said.length >= mostOpenings) return null;
  return mediate(desk, said, weighing, leads) ?? (desk.own.orders === null ? proposeDeals(desk, said, weighing) : null);
}
