/** The details of an order or a clause in words, by their names: what a message about it is given. */
import { barred, covers, exchanged } from "words:clauses";
import { list, type Said } from "./format.ts";
import { shareWords, stanceWords } from "./labels.ts";
import type { Names } from "./names.ts";

type Wording = (value: never, names: Names) => Said;

const seat: Wording = (id: string, names) => names.named(id);
const place: Wording = (id: string, names) => names.place(id);
const things: Readonly<Record<string, string>> = { ...covers, ...exchanged, ...barred };
const several: Wording = (ids: readonly string[]) => list(ids.map((id) => things[id] ?? id));

/** What is not listed stands as it is: rounds, kilometres, choices that a message selects by. */
const wordings: Readonly<Record<string, Wording>> = {
  ...{ contributor: seat, body: seat, seat, target: seat, client: seat, to: seat, from: place, town: place },
  ...{ covers: several, of: several },
  sector: (id: string, names) => names.sector(id),
  district: (id: string, names) => names.district(id),
  venue: (id: string, names) => names.venue(id),
  side: (side: 0 | 1, names) => names.namedSide(side),
  share: (share: keyof typeof shareWords) => shareWords[share],
  stance: (stance: keyof typeof stanceWords) => stanceWords[stance],
};

/** Each detail of `of` in words. `more`: wordings of its own. */
export const details = (of: object, names: Names, more: Readonly<Record<string, Wording>> = {}): object =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]) => {
      const wording = more[name] ?? wordings[name];
      return [name, wording ? wording(value as never, names) : value];
    }),
  );
