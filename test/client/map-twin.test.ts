import { describe, expect, test } from "vitest";
import { emptyModel, type MapModel } from "../../client/map/mapModel.ts";
import { textTwin } from "../../client/map/textTwin.ts";
import { mapWords } from "../../client/words/map.ts";
import { busyModel, karabakhMap, karabakhNames } from "../helpers/mapSample.ts";

const twin = (over: Partial<MapModel>) => textTwin(emptyModel(over), karabakhMap, karabakhNames, mapWords);
const items = (over: Partial<MapModel>, id: string) => twin(over).sections.find((section) => section.id === id)?.items;

describe("the map in words", () => {
  test.each<[string, Partial<MapModel>, string, RegExp]>([
    ["a quiet front", {}, "front", /where it was at the start/],
    [
      "a front that moved",
      { sectors: { N: 0, C: 0, S: 4.2 }, previousSectors: { N: 0, C: 0, S: 2.8 } },
      "front",
      /South: 4\.2 of 10 points .* up 1\.4 this round/,
    ],
    [
      "ground won back",
      { sectors: { N: 0, C: 0, S: 2 }, previousSectors: { N: 0, C: 0, S: 2.5 } },
      "front",
      /down 0\.5 this round/,
    ],
    ["a quiet table", {}, "towns", /No town is reported/],
    [
      "a claim, with its claimant",
      { shelled: [{ town: "stepanakert", claimedBy: "ARM" }] },
      "towns",
      /^Stepanakert \/ Khankendi was shelled, as Armenia claims\.$/,
    ],
    ["a verified hit", { shelled: [{ town: "terter" }] }, "towns", /^Tartar was shelled\.$/],
    ["a strike", { struck: [{ town: "ganja", claimedBy: "AZE" }] }, "towns", /was struck, as Azerbaijan claims/],
    ["a heritage site", { heritageHit: [{ town: "shushi", claimedBy: "ARM" }] }, "towns", /heritage site hit/],
    ["people leaving", { displaced: [{ side: 1, thousandsLow: 60, thousandsHigh: 80 }] }, "people", /60–80 thousand/],
    ["talks", { venues: busyModel.venues }, "talks", /Moscow: both confirmed\. Present: Azerbaijan, Armenia/],
    ["no talks", {}, "talks", /No talks/],
    ["a text", { textsInForce: ["Humanitarian truce"] }, "texts", /Humanitarian truce/],
    [
      "a handover",
      { districts: [{ id: "akna", state: "agreed" }] },
      "districts",
      /Akna \/ Aghdam is to be handed over/,
    ],
    ["pipelines", { energyAlarm: 42 }, "energy", /alarm 42 of 100/],
    ["a draft", { drafts: [{ kind: "OFFENSIVE", side: 0, sector: "S" }] }, "drafts", /Offensive in the south/],
    ["another draft", { drafts: [{ kind: "EVACUATE", side: 1, town: "hadrut" }] }, "drafts", /Evacuation of Hadrut/],
  ])("tells of %s", (_, over, section, sentence) => {
    expect((items(over, section) ?? []).some((item) => sentence.test(item))).toBe(true);
  });

  test("puts the match's first form in front", () => {
    expect(items({ nameOrder: 1, shelled: [{ town: "shushi" }] }, "towns")).toEqual(["Shusha / Shushi was shelled."]);
  });

  test("offers every choice of the map, with what it chooses", () => {
    const { choices } = twin({ choosable: { towns: ["shushi"], sectors: ["N", "S"] } });
    expect(choices.towns).toEqual([{ id: "shushi", label: "Shushi / Shusha", target: { town: "shushi" } }]);
    expect(choices.sectors.map(({ target }) => target)).toEqual([{ sector: "N" }, { sector: "S" }]);
  });

  test("says in a sentence what matters most", () => {
    expect(twin({ sectors: { N: 0.6, C: 0.9, S: 4.2 } }).summary).toContain("south 4.2");
  });
});
