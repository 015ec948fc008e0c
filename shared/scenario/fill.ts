/** Names put into a scenario's texts: both forms of a place, placeholders filled. Apart from the schemas, for the pages' sake. */
import type { SeatId } from "../base/ids.ts";
import type { Brief } from "./briefs.ts";
import type { NameForm, NamesFile } from "./names.ts";

const placeholder = /\{([a-z]+)(?::([A-Za-z0-9-]+))?\}/g;

/** Both forms of a name, `first` in front; one word where the two forms are alike. */
export const bothForms = (forms: readonly [string, string], first: NameForm): string => {
  const [front, back] = first === 0 ? forms : [forms[1], forms[0]];
  return front === back ? front : `${front}/${back}`;
};

const finders: Record<string, (names: NamesFile, id: string, first: NameForm) => string | undefined> = {
  region: (names) => names.region.name,
  place: (names, id, first) => {
    const found = names.places.find((each) => each.id === id);
    return found && bothForms(found.forms, first);
  },
  site: (names, id) => names.sites.find((each) => each.id === id)?.name,
  venue: (names, id) => names.venues.find((each) => each.id === id)?.name,
  country: (names, id) => names.countries.find((each) => each.id === id)?.name,
};

/** The placeholders of a text that no name answers, as written. Empty when all resolve. */
export const unknownNames = (text: string, names: NamesFile): string[] =>
  [...text.matchAll(placeholder)]
    .filter(([, kind = "", id = ""]) => !finders[kind]?.(names, id, 0))
    .map(([whole]) => whole);

/** Lines of a brief that hold where these seats are at the table. */
export const linesFor = (lines: Brief["youMay"], table: readonly SeatId[]): string[] =>
  lines.flatMap((line) => {
    if (typeof line === "string") return [line];
    const holds = "with" in line ? table.includes(line.with) : !table.includes(line.without);
    return holds ? [line.text] : [];
  });

/**
 * A text with its placeholders filled: `{place:id}` (both forms, `first` in front), `{site:id}`, `{venue:id}`,
 * `{country:ID}` and `{region}`. Throws on an unknown one: a parsed scenario has none.
 */
export const fillNames = (text: string, names: NamesFile, first: NameForm): string =>
  text.replace(placeholder, (whole, kind: string, id: string | undefined) => {
    const name = finders[kind]?.(names, id ?? "", first);
    if (name === undefined) throw new Error(`No name for the placeholder ${whole}`);
    return name;
  });
