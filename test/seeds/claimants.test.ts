/** Whose words: every figure and accusation that a page puts into a mouth belongs to the claimant of the fact behind it (RULES §15). */
import { describe, expect, test } from "vitest";
import { folderOf, soundScenario } from "../../server/cli/scenario.ts";
import { publicView } from "../../shared/engine/viewFor.ts";
import { open } from "../../shared/state/setup.ts";

/** Whose words a claimant's are where the claimant's name is not the seat's. */
const speaksFor: Readonly<Record<string, string>> = {
  "the Armenian forces of {region}": "NKA",
  "Artak Beglaryan, human rights ombudsman in {region}": "NKA",
  "the Upland Council's spokesman": "ILV",
};

/** Claims that the designers made up or that stand outside the ledger say so. */
const owned = (counter: string) => /\(.*[Bb]y the designers\.\)$/.test(counter);

describe.each(["karabakh-2020", "upper-ilvane"])("%s", (id) => {
  const scenario = soundScenario(folderOf(`seeds/${id}`));
  const { facts, outside } = scenario.files.facts;
  const fact = (of: string) => facts.find((each) => each.id === of);
  const said = (ids: readonly string[]) => ids.flatMap((each) => fact(each)?.claimant ?? []);
  const nameOf = (seat: string) => (scenario.seat[seat]?.name ?? seat).replace(/^the /, "");
  const isOf = (seat: string, claimant: string) => speaksFor[claimant] === seat || claimant.includes(nameOf(seat));

  test.each(scenario.rosters.map(({ size }) => size))(
    "claims on the page of %i seats are their claimants'",
    (roster) => {
      const opened = open(scenario, { scenario: scenario.id, seed: "words", roster, form: "long" });
      if (!opened.ok) throw new Error(opened.error.code);
      const { claims } = publicView(scenario, opened.value.state);
      expect(claims.length).toBeGreaterThan(1);
      for (const { claimant, value, facts: ids } of claims) {
        expect(value, "silence is no claim of zero").toBeGreaterThan(0);
        expect(
          said(ids).filter((each) => isOf(claimant, each)),
          `${claimant} says so in ${ids}`,
        ).not.toEqual([]);
      }
    },
  );

  const versions = scenario.files.cards.cards.flatMap((card) =>
    card.versions.map((version) => ({ card, version, name: `${card.id}: ${version.claimant}` })),
  );

  test.each(versions)(
    "card $name rests on words of that claimant, or says that it is the designers'",
    ({ card, version }) => {
      if (owned(version.counter) || card.basis !== "facts") return;
      const known = version.facts.flatMap((each) => {
        const { text = "", claimant = [], status } = fact(each) ?? {};
        return status === "claim" ? claimant : [text, ...claimant];
      });
      const words = version.claimant.replace(/^the /, "").split(/ and |, /);
      const named = words.every((word) => known.some((each) => each.includes(word.split(" ").at(-1) ?? word)));
      expect({ named, known }).toMatchObject({ named: true });
    },
  );

  test.each(versions)("card $name gives the reply, or says that there is none", ({ version }) => {
    expect(version.counter.length).toBeGreaterThan(10);
    expect(version.counter).not.toMatch(/has answered|confirm that they were called/);
  });

  test("a side's own figure in a brief names who says it", () => {
    const points = scenario.files.briefs.briefs.flatMap(({ whatYouKnow }) => whatYouKnow);
    const unnamed = points.filter(({ text, facts: ids }) => {
      const claims = ids.filter((each) => fact(each)?.status === "claim");
      const speakers = said(claims)
        .flatMap((each) => each.replace(/['’]s?\b/g, "").split(/[ ,]+/))
        .filter((word) => /^[A-Z]/.test(word));
      return (
        claims.length === ids.length &&
        claims.length > 0 &&
        !speakers.some((word) => text.includes(word)) &&
        !/\b(say|says|said|accuse|condemned|you|your)\b/i.test(text)
      );
    });
    expect(unnamed.map(({ text }) => text)).toEqual([]);
  });

  test("figures laid over the charts name their outside source", () => {
    for (const { source } of outside) expect(source.length).toBeGreaterThan(3);
  });
});
