/** Every name that the pages write, through one door: both forms of a place, in this match's order (RULES §2). */
import { other, type SeatId, type SectorId, type Side } from "../../shared/base/ids.ts";
import { bothForms, fillNames } from "../../shared/scenario/fill.ts";
import type { NameForm } from "../../shared/scenario/names.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { SeatDef } from "../../shared/scenario/schema.ts";
import type { Name } from "./format.ts";

/** Which colour pair of the tokens a seat's chip wears; the chip's letters say it without colour. */
export type Tone = "first" | "second" | "partner" | "patron" | "third";

export interface Names {
  /** "Azerbaijan", "the United States": as it stands inside a sentence. */
  readonly seat: (id: SeatId) => string;
  /** The same at the beginning of a sentence. */
  readonly Seat: (id: SeatId) => string;
  /** Whether the name takes a verb in the plural: "the Co-chairs have". */
  readonly many: (id: SeatId) => boolean;
  /** In full and without an article, as a heading. */
  readonly seatTitle: (id: SeatId) => string;
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
export const unnamed = { text: "the text", talks: "the talks" } as const;

const startsWithArticle = /^(United |de facto |Co-|Press$|.* side$)/;

/** A name as it stands within a sentence: what is bracketed falls away, an article comes before where English wants one. */
const inSentence = (name: string): string => {
  const plain = name.replace(/ \(.*\)$/, "");
  return startsWithArticle.test(plain) ? `the ${plain.replace(/^Press$/, "press")}` : plain;
};

const takesPlural = /^(Co-|.* authorities$)/;

/** The first letter as a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

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
  const seatName = (id: SeatId) => scenario.seat[id]?.name ?? id;
  const seat = (id: SeatId) => inSentence(seatName(id));
  const side = (of: Side) => inSentence(file.sides[of].name);
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
  const finders = [(id: string) => (scenario.seat[id] ? capital(seat(id)) : id), clause, place, venue] as const;
  const nameOf = (text: string, many = false): Name => ({
    text,
    start: capital(text),
    number: many ? "other" : "one",
  });
  const many = (id: SeatId) => takesPlural.test(seatName(id).replace(/ \(.*\)$/, ""));
  const namedFinders = [seat, clause, place, venue] as const;
  return {
    named: (id) => nameOf(namedFinders.map((find) => find(id)).find((found) => found !== id) ?? id, many(id)),
    namedSide: (of) => nameOf(side(of)),
    seat,
    Seat: (id) => capital(seat(id)),
    many,
    seatTitle: (id) => capital(seatName(id)),
    short: (id) => scenario.seat[id]?.short ?? id,
    tone: (id) => toneOf(scenario.seat[id]),
    side,
    Side: (of) => capital(side(of)),
    place,
    venue,
    sector: (id) => file.sectors[id],
    district,
    clause,
    fill,
    any: (id) => finders.map((find) => find(id)).find((found) => found !== id) ?? id,
  };
}
