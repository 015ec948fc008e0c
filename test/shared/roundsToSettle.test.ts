/** How near the end is, as every page says it. */
import { expect, it } from "vitest";
import { roundsToSettle } from "../../shared/rules/binding.ts";
import type { Clause } from "../../shared/terms/clause.ts";

const cease: Clause = { kind: "CEASE", hour: 12 };
const lines: Clause = { kind: "LINES", round: 2 };
const talks: Clause = { kind: "TALKS", venue: "moscow", round: 3 };
const monitors: Clause = { kind: "MONITOR", body: "COC" };
const whole = [cease, lines, talks, monitors];

it.each([
  ["no agreement", null, null],
  ["a bare truce", { clauses: [cease], kept: 1, endsAt: null }, null],
  ["a whole one, just in force", { clauses: whole, kept: 0, endsAt: null }, 2],
  ["after its first kept round", { clauses: whole, kept: 1, endsAt: null }, 1],
  ["of which notice has been given", { clauses: whole, kept: 1, endsAt: 4 }, null],
])("%s", (_, treaty, rounds) => {
  expect(roundsToSettle(treaty, 2)).toBe(rounds);
});
