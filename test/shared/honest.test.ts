/** An honest mediator against bots: it asks both sides, helps where it can, and puts forward what both said that they would sign. */
import { expect, it } from "vitest";
import type { Players } from "../../shared/bots/runMatch.ts";
import { mediating } from "../helpers/asRussia.ts";
import { mediateRound } from "../helpers/honestMediator.ts";
import { karabakh } from "../helpers/scenario.ts";

const { scenario } = karabakh;
const seeds = [..."abcdefghijkl"];
const lastRound = 4;

/** Did both sides sign what Russia tabled, or (`any`) whatever lay there, by the end of round 4? */
function signs(seed: string, roster: number, { players = {}, any = false }: { players?: Players; any?: boolean } = {}) {
  const match = mediating(scenario, seed, roster, players);
  const signed = () =>
    match.running.state.texts.some(({ signed: by }) => scenario.leads.every((lead) => by.includes(lead)));
  for (let round = 1; round <= lastRound; round++) if (mediateRound(scenario, match) || (any && signed())) return true;
  return false;
}

it.each([3, 6, 8])("has both signatures by round 4 in nearly every match at a table of %i", (roster) => {
  const signed = seeds.filter((seed) => signs(seed, roster));
  expect(signed.length).toBeGreaterThanOrEqual(11);
});

it("sees a truce signed in most matches whatever the sides' tempers, hawks among them", () => {
  const tempers = ["pragmatist", "hawk", "dove"] as const;
  const pairs = tempers.flatMap((AZE) => tempers.map((ARM) => ({ AZE, ARM })));
  const signed = pairs.filter((players, i) => signs(`mixed-${i}`, 6, { players, any: true }));
  expect(signed.length).toBeGreaterThan(pairs.length / 2);
});
