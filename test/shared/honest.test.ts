/** An honest mediator against bots: it asks both sides, calls talks once they would come, and puts forward the text of the record. */
import { expect, it } from "vitest";
import { defaultClause } from "../../client/match/clauseOptions.ts";
import { publicView } from "../../shared/engine/viewFor.ts";
import type { Sayable } from "../../shared/terms/word.ts";
import { mediating } from "../helpers/asRussia.ts";
import { karabakh } from "../helpers/scenario.ts";

const { scenario } = karabakh;
const seeds = [..."abcdefghijkl"];
const sides = ["AZE", "ARM"];

/** Whether both sides sign in round 3. */
function signedIn(seed: string, roster: number): boolean {
  const match = mediating(scenario, seed, roster);
  match.endRound({ kind: "OFFER", what: "monitors" });
  match.endRound({ kind: "OFFER", what: "troops" });
  for (const to of sides) {
    const ask: Sayable = {
      kind: "ask",
      to,
      inConfidence: false,
      asked: { for: "talks", venue: "moscow", frame: null },
    };
    match.say(to, ask);
  }
  const now = () => match.running.state;
  const call = {
    venue: "moscow",
    style: "facilitate",
    frame: "humanitarian",
    leaderCalled: true,
    draft: null,
  } as const;
  match.act({ kind: "convene", ...call });
  const convening = now().convenings.at(-1)?.id ?? 0;
  const setting = { scenario, pub: publicView(scenario, now()), me: "RUS" };
  const clauses = (["CEASE", "HUMEX", "TALKS"] as const).flatMap((kind) => defaultClause(kind, setting) ?? []);
  match.act({ kind: "table", convening, title: "A truce", clauses });
  const text = now().texts.at(-1)?.id ?? 0;
  match.act({ kind: "sign", text, version: 1 });
  return sides.every((side) =>
    now()
      .texts.find(({ id }) => id === text)
      ?.signed.includes(side),
  );
}

it.each([3, 6, 8])("has both signatures by round 4 in most matches at a table of %i", (roster) => {
  const signed = seeds.filter((seed) => signedIn(seed, roster));
  expect(signed.length).toBeGreaterThanOrEqual(8);
});
