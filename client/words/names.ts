/** Every name that the pages write, through one door: both forms of a place, in this match's order (RULES §2). */
import { other, type SeatId, type SectorId, type Side } from "../../shared/base/ids.ts";
import { bothForms, fillNames } from "../../shared/scenario/fill.ts";
import type { NameForm, Spoken } from "../../shared/scenario/names.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { SeatDef } from "../../shared/scenario/schema.ts";
import { capital, type Name } from "./format.ts";

/** Which colour pair of the tokens a seat's chip wears; the chip's letters say it without colour. */
export type Tone = "first" | "second" | "partner" | "patron" | "third";

export interface Names {
  /** "Azerbaijan", "the United States": as it stands inside a sentence. */
  readonly seat: (id: SeatId) => string;
  /** The same at the beginning of a sentence. */
  readonly Seat: (id: SeatId) => string;
  /** Whether the name takes a verb in the plural: "the Co-chairs have". */
  readonly many: (id: SeatId) => boolean;
  /** In full, as a heading. */
  readonly seatTitle: (id: SeatId) => string;
  /** The same without what is bracketed. */
  readonly heading: (id: SeatId) => string;
  /** Two or three letters for a chip. */
  readonly short: (id: SeatId) => string;
  readonly tone: (id: SeatId) => Tone;
  /** "Azerbaijan", "the Armenian side". */
  readonly side: (side: Side) => string;
  readonly Side: (side: Side) => string;
  /** Both forms, such as "Martakert/Aghdara". */
  readonly place: (id: string) => string;
  readonly venue: (id: string) => string;
  readonly sector: (id: SectorId) => string;
  /** A seat, clause, place or venue with its grammar, for a message. */
  readonly named: (id: string) => Name;
  readonly namedSide: (side: Side) => Name;
  readonly district: (id: string) => string;
  readonly clause: (kind: string) => string;
  /** A scenario text with its placeholders filled; `accused` for the texts of event cards. */
  readonly fill: (text: string, accused?: Side) => string;
  /** Any id at all: a seat, place, venue, clause or district, else the id itself. */
  readonly any: (id: string) => string;
}

/** What a text and talks are called where their names are not known. */
export { unnamed } from "words:labels";

/** A name of the scenario with its grammar, for messages. */
const nameOf = ({ text, start = capital(text), number = "one", gender, forms }: Spoken): Name => ({
  ...{ text, start, number },
  ...(gender && { gender }),
  ...(forms && { forms }),
});

/** A name of which nothing is known but its letters. */
export const bare = (text: string): Name => nameOf({ text });

/** Colour of a seat's chip: patrons apart from the other third parties, a second signing seat apart from its side's lead. */
export function toneOf(seat: Pick<SeatDef, "side" | "kind" | "lead" | "acts"> | undefined): Tone {
  if (!seat) return "third";
  if (seat.kind === "patron") return "patron";
  if (seat.side === null) return "third";
  if (seat.side === 1) return !seat.lead && seat.acts.includes("sign") ? "partner" : "second";
  return "first";
}

/** The names of a scenario, places in the match's order: `nameOrder` says which form comes first. */
export function makeNames(scenario: Scenario, nameOrder: 0 | 1): Names {
  const first: NameForm = nameOrder;
  const { names, scenario: file } = scenario.files;
  const seats = new Map(names.seats.map((each) => [each.id, nameOf(each)]));
  const clauses = new Map(names.clauses.map((each) => [each.id, nameOf(each)]));
  const sides = names.sides.map(nameOf);
  const namedSide = (of: Side) => sides[of] ?? bare(String(of));
  const seatName = (id: SeatId) => scenario.seat[id]?.name ?? id;
  const namedSeat = (id: SeatId) => seats.get(id) ?? bare(id);
  const seat = (id: SeatId) => namedSeat(id).text;
  const side = (of: Side) => namedSide(of).text;
  const place = (id: string) => {
    const found = names.places.find((each) => each.id === id);
    return found ? bothForms(found.forms, first) : id;
  };
  const venue = (id: string) => names.venues.find((each) => each.id === id)?.name ?? id;
  const district = (id: string) => place(file.districts.find((each) => each.id === id)?.town ?? id);
  const clause = (kind: string) => scenario.files.clauses.clauses.find((each) => each.kind === kind)?.name ?? kind;
  const fill = (text: string, accused?: Side) => {
    const sided =
      accused === undefined
        ? text
        : text.replaceAll("{accused}", side(accused)).replaceAll("{other}", side(other(accused)));
    return fillNames(sided, names, first);
  };
  const finders = [(id: string) => (scenario.seat[id] ? namedSeat(id).start : id), clause, place, venue] as const;
  const anyOf = (finders: readonly ((id: string) => string)[], id: string) =>
    finders.map((find) => find(id)).find((found) => found !== id) ?? id;
  return {
    named: (id) => seats.get(id) ?? clauses.get(id) ?? bare(anyOf([place, venue], id)),
    namedSide,
    seat,
    Seat: (id) => namedSeat(id).start,
    many: (id) => namedSeat(id).number !== "one",
    seatTitle: (id) => capital(seatName(id)),
    heading: (id) => names.seats.find((each) => each.id === id)?.title ?? capital(seatName(id)),
    short: (id) => scenario.seat[id]?.short ?? id,
    tone: (id) => toneOf(scenario.seat[id]),
    side,
    Side: (of) => namedSide(of).start,
    place,
    venue,
    sector: (id) => file.sectors.find((each) => each.id === id)?.name ?? id,
    district,
    clause,
    fill,
    any: (id) => anyOf(finders, id),
  };
}
