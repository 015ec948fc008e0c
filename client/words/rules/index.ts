/** The rulebook for students: the rules in plain words, numbered as they are cited, with the numbers of one scenario. */
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { makeNames } from "../names.ts";
import { aboutActs } from "./acts.ts";
import { aboutTheRest } from "./after.ts";
import { aboutClauses } from "./clauses.ts";
import { aboutOrders } from "./orders.ts";
import { aboutResolution } from "./resolution.ts";
import { aboutRounds } from "./round.ts";
import type { Section, Write } from "./rulebook.ts";
import { aboutSpoken } from "./spoken.ts";
import { aboutNumbers } from "./state.ts";
import { aboutWords } from "./words.ts";

const parts: readonly Write[] = [
  aboutRounds,
  aboutNumbers,
  aboutActs,
  aboutOrders,
  aboutResolution,
  aboutClauses,
  aboutTheRest,
  aboutWords,
  aboutSpoken,
];

/** Every section in order, each with its id as it is cited ("7.8"). `nameOrder`: which form of a place comes first. */
export function rulesOf(scenario: Scenario, nameOrder: 0 | 1): Section[] {
  const names = makeNames(scenario, nameOrder);
  return parts.flatMap((write) => write({ scenario, names }));
}
