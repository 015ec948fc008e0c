/**
 * What bots say, as a table by reason (lines.json). These are utterances: they enter the log as the seat's own chat,
 * communiqués and titles, like the words of a person, and are replayed as they were said. That is why they do not stand with
 * the words of the pages. Placeholders {name} are filled from the scenario's names and the view.
 */
import type { VenueId } from "../base/ids.ts";
import { bothForms } from "../scenario/fill.ts";
import { type Desk, turn } from "./desk.ts";
import lines from "./lines.json" with { type: "json" };

export type LineCode = keyof typeof lines;

/** A line by its reason, with its placeholders filled; one of its variants by round, seat and `salt` (the text it is about). Throws for a placeholder without a value. */
export function lineOf(
  desk: Desk,
  code: LineCode,
  values: Readonly<Record<string, string | number>> = {},
  salt = 0,
): string {
  const variants: readonly string[] = lines[code];
  const text = turn(desk, variants, salt) ?? "";
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`the line "${code}" has no value for {${key}}`);
    return String(value);
  });
}

/** Name of a venue. */
export const venueName = (desk: Desk, venue: VenueId): string =>
  desk.scenario.files.names.venues.find((each) => each.id === venue)?.name ?? venue;

/** Both forms of a town's name, in the order of this match. */
export function townName(desk: Desk, town: string): string {
  const place = desk.scenario.files.names.places.find((each) => each.id === town);
  return place ? bothForms(place.forms, desk.pub.nameOrder) : town;
}
