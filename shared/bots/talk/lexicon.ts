/** The words by which free text is matched (§17): keywords of a language, names of a scenario. */
import type { SeatId } from "../../base/ids.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Frame, figureKinds, OfferKind, Stance } from "../../terms/choices.ts";
import type { DeedKind } from "../../terms/deed.ts";

/**
 * Keywords by topic, as a catalogue has them: phrases with commas between, such as "hold fire, stop firing". A * at a word's end
 * stands for any ending.
 */
export interface Keywords {
  readonly deeds: Readonly<Record<DeedKind, string>>;
  /** What else can be asked than deeds. */
  readonly asks: Readonly<Record<"talks" | "signature" | "plan", string>>;
  readonly figures: Readonly<Record<(typeof figureKinds)[number], string>>;
  readonly frames: Readonly<Record<Frame, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly forces: Readonly<Record<OfferKind, string>>;
  /** Leverage: on what, and that it withholds. */
  readonly leverage: Readonly<Record<"supply" | "down", string>>;
  /**
   * Words that join the others: who does it, under a condition or not, and when. `same`: a deed of the other party's again; `what`: a question
   * for terms rather than a yes.
   */
  readonly joins: Readonly<
    Record<"we" | "you" | "if" | "not" | "same" | "what" | "warn" | "next" | "round" | "lasting", string>
  >;
}

/** Names of seats, towns, venues and sectors, by id; several for one. */
export type NamesById = Readonly<Record<string, readonly string[]>>;

export interface Names {
  readonly seats: NamesById;
  readonly towns: NamesById;
  readonly venues: NamesById;
  readonly sectors: NamesById;
}

export interface Lexicon {
  readonly keywords: Keywords;
  readonly names: Names;
}

/** The names that a scenario itself has: of seats with their countries' adjectives and capitals, towns in both forms, venues. */
export function namesIn({ files: { names, scenario } }: Scenario): Names {
  const country = (seat: SeatId) => {
    const found = names.countries.find(({ id }) => id === seat);
    return found ? [found.name, found.adjective, found.people, found.capital] : [];
  };
  const venues = names.venues.map(({ id, name }) => [id, [name]] as const);
  const taken = new Set(venues.flatMap(([, each]) => each));
  const short = (text: string) => text.replace(/\s*\(.*\)/, "").replace(/^the /i, "");
  const seats = scenario.seats.map(({ id, name }) => {
    const spoken = names.seats.find((each) => each.id === id)?.text;
    return [id, [name, short(name), ...(spoken ? [short(spoken)] : []), ...country(id)].filter((n) => !taken.has(n))];
  });
  return {
    seats: Object.fromEntries(seats),
    towns: Object.fromEntries(names.places.map(({ id, forms }) => [id, forms])),
    venues: Object.fromEntries(venues),
    sectors: Object.fromEntries(scenario.sectors.map(({ id, name, also }) => [id, [name, ...also]])),
  };
}
