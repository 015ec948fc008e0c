// The names that the map writes, taken from a scenario's files.
import type { NamesFile } from "../../shared/scenario/names.ts";
import type { ScenarioFile } from "../../shared/scenario/schema.ts";
import { toneOf } from "../words/names.ts";
import type { MapNames } from "./mapModel.ts";

/** The map's names from scenario.json and names.json. */
export function mapNames(scenario: ScenarioFile, names: NamesFile): MapNames {
  const seats = scenario.seats.map((seat) => [seat.id, { code: seat.short, name: seat.name, tone: toneOf(seat) }]);
  return {
    seats: Object.fromEntries(seats),
    sides: [scenario.sides[0].name, scenario.sides[1].name],
    towns: Object.fromEntries(names.places.map((place) => [place.id, place.forms])),
    sectors: Object.fromEntries(scenario.sectors.map(({ id, name }) => [id, name])),
    countries: Object.fromEntries(names.countries.map((country) => [country.id, country.name])),
    region: names.region.name,
  };
}
