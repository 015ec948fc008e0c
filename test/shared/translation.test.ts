/** A scenario in another language: what a translation may give, where it is wrong, and that the match stays the same. */
import { describe, expect, it, test } from "vitest";
import { makeNames } from "../../client/words/names.ts";
import { parseOffered } from "../../server/match/library.ts";
import { madeUpWords } from "../../shared/base/madeUp.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import { translationOf } from "../../shared/scenario/translatedFiles.ts";
import { filesOf, karabakh, scenarioOf } from "../helpers/scenario.ts";

const withGerman = (de: unknown, id = "karabakh-2020") => parseOffered({ ...filesOf(id), de });

function german(de: unknown, id?: string) {
  const parsed = withGerman(de, id);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe("a translation", () => {
  const de = {
    scenario: { title: "Kontaktlinie", seats: { RUS: { name: "Russland" } }, sectors: { N: { name: "Norden" } } },
    clauses: { clauses: { MONITOR: { name: "Beobachter" } } },
    cards: { cards: { heritage: { versions: [{ headline: "{accused} trifft {place:shushi}" }, null] } } },
    names: {
      seats: { RUS: { text: "Russland", gender: "neuter", forms: { of: "Russlands" } } },
      sides: [null, { text: "die armenische Seite", start: "Die armenische Seite", gender: "feminine" }],
    },
    briefs: { briefs: { AZE: { questions: [{ options: ["Eins", null, "Drei"] }, null, null] } } },
  };
  const offered = german(de);
  const { files } = offered.inLanguage("de");
  const own = offered.scenario.files;

  it("is laid over the scenario's own words, which stand where it has none", () => {
    expect(files.scenario.title).toBe("Kontaktlinie");
    expect(files.scenario.summary).toBe(own.scenario.summary);
    expect(files.scenario.sectors).toEqual(
      own.scenario.sectors.map((each) => (each.id === "N" ? { ...each, name: "Norden" } : each)),
    );
    const [first, second] = files.cards.cards.find(({ id }) => id === "heritage")?.versions ?? [];
    expect(first?.headline).toBe("{accused} trifft {place:shushi}");
    expect(second).toEqual(own.cards.cards.find(({ id }) => id === "heritage")?.versions[1]);
    const options = files.briefs.briefs.find(({ seat }) => seat === "AZE")?.questions[0]?.options;
    expect([options?.[0], options?.[2]]).toEqual(["Eins", "Drei"]);
  });

  it("gives a name with the grammar of its own language, and nothing of the scenario's", () => {
    const names = makeNames(indexScenario(files), 0);
    expect(names.named("RUS")).toEqual({
      ...{ text: "Russland", start: "Russland", number: "one", gender: "neuter", forms: { of: "Russlands" } },
    });
    expect(names.Side(1)).toBe("Die armenische Seite");
    expect(names.seatTitle("RUS")).toBe("Russland");
    expect(names.clause("MONITOR")).toBe("Beobachter");
  });

  it("leaves the hash and every number as they are", () => {
    expect(indexScenario(files).hash).toBe(karabakh.scenario.hash);
    expect(indexScenario(offered.inLanguage(undefined).files).hash).toBe(karabakh.scenario.hash);
    expect(files.scenario.numbers).toBe(own.scenario.numbers);
  });

  it("is given for its own language alone", () => {
    expect(offered.languages).toEqual(["de"]);
    for (const other of ["fr", "", "constructor", "__proto__"]) expect(offered.inLanguage(other).files).toBe(own);
  });

  const faulty: [name: string, translation: unknown, code: string, path: string][] = [
    ["is no table", ["x"], "schema", "de.json"],
    ["names a file that there is not", { card: {} }, "danglingReference", "de.json: card"],
    ["has a text for what is none", { scenario: { version: "2.0.0" } }, "schema", "de.json: scenario.version"],
    ["has a field that there is not", { scenario: { tilte: "x" } }, "schema", "de.json: scenario.tilte"],
    [
      "names a seat that there is not",
      { scenario: { seats: { RUX: {} } } },
      "danglingReference",
      "de.json: scenario.seats.RUX",
    ],
    ["has a number for a text", { scenario: { title: 1 } }, "schema", "de.json: scenario.title"],
    ["has an empty text", { facts: { facts: { A01: { text: " " } } } }, "schema", "de.json: facts.facts.A01.text"],
    [
      "has too long a chip",
      { scenario: { seats: { RUS: { short: "RUSS" } } } },
      "schema",
      "de.json: scenario.seats.RUS.short",
    ],
    ["has a table for a list", { names: { sides: {} } }, "schema", "de.json: names.sides"],
    ["has a shorter list", { names: { sides: [null] } }, "schema", "de.json: names.sides"],
    ["has a list for texts by id", { clauses: { clauses: [] } }, "schema", "de.json: clauses.clauses"],
    [
      "gives a leader to a seat without one",
      { scenario: { seats: { AZE: { leader: "x" } } } },
      "schema",
      "de.json: scenario.seats.AZE.leader",
    ],
    [
      "misspells grammar",
      { names: { seats: { RUS: { text: "x", numer: "one" } } } },
      "schema",
      "de.json: names.seats.RUS",
    ],
    [
      "names a place that there is not",
      { briefs: { note: "In {place:nowhere}." } },
      "danglingReference",
      "de.json: briefs.note",
    ],
    ["names a side outside of a card", { briefs: { note: "{accused}" } }, "danglingReference", "de.json: briefs.note"],
    [
      "gives an option twice",
      { briefs: { briefs: { AZE: { questions: [{ options: ["Eins", "Eins", null] }, null, null] } } } },
      ...(["schema", "de.json: briefs.briefs.0.questions.0.options"] as const),
    ],
  ];
  test.each(faulty)("that %s is refused", (_, translation, code, path) => {
    const parsed = withGerman(translation);
    const faults = parsed.ok ? [] : parsed.error.map((each) => [each.code, each.with.path]);
    expect(faults).toEqual([[code, path]]);
  });
});

describe.each(["karabakh-2020", "upper-ilvane"])("%s", (id) => {
  const offered = scenarioOf(id);

  it("is the same again where its own texts are laid over it", () => {
    const own = offered.inLanguage(undefined);
    const laid = german(
      translationOf(own, (text) => text),
      id,
    ).inLanguage("de");
    expect(laid).toEqual({ ...own, files: { ...own.files, hash: offered.scenario.hash } });
  });

  test.each(Object.keys(madeUpWords))("has no word of its own left in %s", (language) => {
    const told = offered.inLanguage(language);
    const own = new Set<unknown>();
    translationOf(offered.inLanguage(undefined), (text) => own.add(JSON.stringify(text)));
    const left: string[] = [];
    translationOf(told, (text, at) => {
      const written = JSON.stringify(text);
      // Letters as on a chip are the same where they run from right to left, and so is a year.
      if (own.has(written) && /[a-z]|[A-Z]{4}/.test(written)) left.push(at.join("."));
      return text;
    });
    expect(own.size).toBeGreaterThan(500);
    expect(left).toEqual([]);
  });
});
