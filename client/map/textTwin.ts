// The map in words, for screen readers and the keyboard: the same facts, and the same choices as a list.
import { other, pointsIn, type SectorId } from "../../shared/base/ids.ts";
import type { MapFile } from "../../shared/scenario/map.ts";
import type { MapWords } from "../words/map.ts";
import { type Draft, type MapModel, type MapNames, type MapTarget, seatLabel, type TownMark } from "./mapModel.ts";

export type TwinSection = { readonly id: string; readonly heading: string; readonly items: readonly string[] };
/** A choice to become a button. */
export type TwinChoice = { readonly id: string; readonly label: string; readonly target: MapTarget };
export type MapTwin = {
  /** One or two sentences: the map's label. */
  readonly summary: string;
  readonly sections: readonly TwinSection[];
  readonly choices: { readonly towns: readonly TwinChoice[]; readonly sectors: readonly TwinChoice[] };
};

/** Both forms of a town, the match's first form in front; one where they are alike. */
export function townForms(names: MapNames, town: string, nameOrder: 0 | 1): readonly [string, string | null] {
  const forms = names.towns[town] ?? [town, town];
  const [first, second] = [forms[nameOrder], forms[other(nameOrder)]];
  return [first, first === second ? null : second];
}

/** "Stepanakert / Khankendi". */
export function townName(names: MapNames, town: string, nameOrder: 0 | 1): string {
  const [first, second] = townForms(names, town, nameOrder);
  return second === null ? first : `${first} / ${second}`;
}

const tenth = (points: number) => Math.round(points * 10) / 10;

/** The change of a sector since the round began, to a tenth of a point. */
export const sectorChange = (model: MapModel, sector: SectorId): number =>
  tenth(tenth(pointsIn(model.sectors, sector)) - tenth(pointsIn(model.previousSectors, sector)));

/** The same as the map shows, in sentences, section by section; sections without anything to say are left out. */
export function textTwin(model: MapModel, mapFile: MapFile, names: MapNames, words: MapWords): MapTwin {
  const place = (town: string) => townName(names, town, model.nameOrder);
  const sections: TwinSection[] = [
    { id: "front", heading: words.twin.front, items: frontItems(model, names, words) },
    { id: "towns", heading: words.twin.towns, items: townItems(model, names, words) },
    { id: "people", heading: words.twin.people, items: peopleItems(model, mapFile, names, words) },
    { id: "talks", heading: words.twin.talks, items: talkItems(model, names, words) },
    {
      id: "texts",
      heading: words.twin.texts,
      items: [...textItems(model, words), ...truceItems(model, names, place, words)],
    },
    { id: "districts", heading: words.twin.districts, items: districtItems(model, mapFile, place, words) },
    { id: "energy", heading: words.twin.energy, items: energyItems(model, mapFile, words) },
    { id: "drafts", heading: words.twin.drafts, items: model.drafts.map((d) => draftItem(d, names, place, words)) },
  ];
  const points = Object.entries(model.sectors).map(([id, points]) => `${names.sectors[id]} ${points.toFixed(1)}`);
  return {
    summary: words.twin.summary(points, model.textsInForce.length),
    sections: sections.filter(({ items }) => items.length > 0),
    choices: {
      towns: model.choosable.towns.map((town) => ({ id: town, label: place(town), target: { town } })),
      sectors: model.choosable.sectors.map((sector) => ({
        id: sector,
        label: names.sectors[sector] ?? sector,
        target: { sector },
      })),
    },
  };
}

function frontItems(model: MapModel, names: MapNames, words: MapWords): string[] {
  if ([...Object.values(model.sectors), ...Object.values(model.previousSectors)].every((points) => points === 0))
    return [words.twin.unmoved];
  return Object.entries(model.sectors).map(([id, points]) =>
    words.twin.sector(names.sectors[id] ?? id, points, sectorChange(model, id)),
  );
}

function townItems(model: MapModel, names: MapNames, words: MapWords): string[] {
  const say = (mark: TownMark) => ({
    place: townName(names, mark.town, model.nameOrder),
    claimant: mark.claimedBy === undefined ? null : seatLabel(names, mark.claimedBy).name,
  });
  const items = [
    ...model.shelled.map((mark) => words.twin.shelled(say(mark))),
    ...model.struck.map((mark) => words.twin.struck(say(mark))),
    ...model.heritageHit.map((mark) => words.twin.heritageHit(say(mark))),
  ];
  return items.length > 0 ? items : [words.twin.noTowns];
}

/** Who left, and where most of them went; then how many lived in each town before. */
function peopleItems(
  model: MapModel,
  { flows, towns, countries }: MapFile,
  names: MapNames,
  words: MapWords,
): string[] {
  const host = countries.find((each) => each.host)?.id;
  const left = model.displaced
    .filter(({ thousandsHigh }) => thousandsHigh > 0)
    .map(({ side, thousandsLow, thousandsHigh }) => {
      const toward = flows.find((flow) => flow.side === side)?.toward;
      const country = toward === undefined ? null : (names.countries[toward] ?? toward);
      return words.twin.displaced(names.sides[side], [thousandsLow, thousandsHigh], country, toward === host);
    });
  const lived = towns.flatMap(({ id, people }) =>
    people ? [words.twin.lived(townName(names, id, model.nameOrder), people.count, people.asOf)] : [],
  );
  return [...left, ...lived];
}

function talkItems(model: MapModel, names: MapNames, words: MapWords): string[] {
  if (model.venues.length === 0) return [words.twin.noTalks];
  return model.venues.map(({ title, line, delegations, state }) =>
    words.twin.venue(
      title,
      line || words.venueState[state],
      delegations.map((seat) => seatLabel(names, seat).name),
    ),
  );
}

const textItems = ({ textsInForce }: MapModel, words: MapWords): readonly string[] =>
  textsInForce.length > 0 ? textsInForce : [words.twin.noTexts];

function truceItems(model: MapModel, names: MapNames, place: (town: string) => string, words: MapWords): string[] {
  const { truceHolds, brokenAt } = model;
  const holds = truceHolds ? [words.twin.truceHolds] : [];
  if (brokenAt === null) return holds;
  const where =
    "town" in brokenAt
      ? words.twin.brokenAt(place(brokenAt.town))
      : words.twin.brokenIn(names.sectors[brokenAt.sector] ?? brokenAt.sector);
  return [...holds, where];
}

const districtItems = (model: MapModel, mapFile: MapFile, place: (town: string) => string, words: MapWords): string[] =>
  model.districts.flatMap(({ id, state }) => {
    const district = mapFile.districts.find((each) => each.id === id);
    return district ? [words.twin[state](place(district.town))] : [];
  });

const energyItems = (model: MapModel, mapFile: MapFile, words: MapWords): string[] =>
  mapFile.pipelines.map(({ name }) => words.twin.alarm(name, model.energyAlarm));

function draftItem(draft: Draft, names: MapNames, place: (town: string) => string, words: MapWords): string {
  if (draft.kind === "OFFENSIVE") return words.twin.draftOffensive(names.sectors[draft.sector] ?? draft.sector);
  return words.twin.draftTown[draft.kind](place(draft.town));
}
