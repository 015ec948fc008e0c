/** Where a student who is given a seat by lot, or who comes late, sits: at the table with the fewest people, in the seat with the fewest. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { ClassSettings, SeatChoice } from "../../shared/protocol/class.ts";
import { seatDef } from "../../shared/state/seating.ts";
import { mostAtASeat, observerSeat } from "../match/people.ts";
import type { Table } from "../match/table.ts";

export interface OpenTable {
  readonly match: string;
  /** The roster's seats with how many people each has, and whether it is one of verification. */
  readonly seats: readonly { readonly seat: string; readonly people: number; readonly press: boolean }[];
}
export interface Place {
  readonly match: string;
  readonly seat: string;
}

/**
 * A place, or null where every seat is full. Tables with a seat that has room in the plan (`perSeat`) come first; when all
 * are at their plan, delegations grow to `most`, so that nobody is left over. @param pick a whole number from 0 below its argument
 */
export function thinnestPlace(
  tables: readonly OpenTable[],
  { perSeat, most }: { readonly perSeat: number; readonly most: number },
  pick: (below: number) => number,
): Place | null {
  for (const limit of [perSeat, most]) {
    const roomy = tables.filter(({ seats }) => seats.some(({ people }) => people < limit));
    const share = ({ seats }: OpenTable) => seats.reduce((sum, { people }) => sum + people, 0) / seats.length;
    const table = anyOf(least(roomy, share), pick);
    if (!table) continue;
    const seat = anyOf(
      least(table.seats, ({ people }) => people),
      pick,
    );
    if (seat) return { match: table.match, seat: seat.seat };
  }
  return null;
}

/** The tables that have not ended, as `thinnestPlace` reads them. */
export const openTables = (tables: Iterable<readonly [match: string, { readonly table: Table }]>): OpenTable[] =>
  [...tables].flatMap(([match, { table }]) => {
    if (table.stage === "ended") return [];
    const { scenario } = table.host;
    const seats = table.seats.map((seat) => ({
      seat,
      people: table.people.of(seat).length,
      press: seatDef(scenario, seat).kind === "press",
    }));
    return [{ match, seats }];
  });

/** Where a new student goes; null: they wait for the instructor. @param pick as in `thinnestPlace` */
export function placeFor(
  tables: readonly OpenTable[],
  { studentsPerSeat, seating }: Pick<ClassSettings, "studentsPerSeat" | "seating">,
  optOut: "observer" | "press" | null,
  pick: (below: number) => number,
): Place | null {
  const drawn = () => thinnestPlace(tables, { perSeat: studentsPerSeat, most: mostAtASeat }, pick);
  const press = optOut === "press" ? pressPlace(tables, mostAtASeat) : null;
  if (press) return press;
  if (optOut === null) return seating === "place" ? null : drawn();
  const match = (drawn() ?? tables[0])?.match;
  return match === undefined ? null : { match, seat: observerSeat };
}

/** The seat that most needs a late-comer, and how many sit there; null: there is no room anywhere. */
export function latePlace(tables: readonly OpenTable[], perSeat: number): (Place & { readonly people: number }) | null {
  const place = thinnestPlace(tables, { perSeat, most: mostAtASeat }, () => 0);
  if (!place) return null;
  const { seats } = tables.find(({ match }) => match === place.match) ?? { seats: [] };
  return { ...place, people: seats.find(({ seat }) => seat === place.seat)?.people ?? 0 };
}

/** Whether a student may choose this seat. Refuses unknownMatch, matchOver, unknownSeat, seatTaken. */
export function mayTake(
  tables: ReadonlyMap<string, { readonly table: Table }>,
  { match, seat }: Place,
  perSeat: number,
): Result<Place> {
  const table = tables.get(match)?.table;
  if (!table) return refuse("unknownMatch");
  if (table.stage === "ended") return refuse("matchOver");
  if (!table.seats.includes(seat)) return refuse("unknownSeat", { seat });
  return table.people.of(seat).length >= perSeat ? refuse("seatTaken") : ok({ match, seat });
}

/** What a student may choose from, where they may. */
export function choiceOf(
  { scenario, studentsPerSeat }: Pick<ClassSettings, "scenario" | "studentsPerSeat">,
  tables: ReadonlyMap<string, { readonly table: Table; readonly number: number }>,
): SeatChoice {
  const open = [...tables].filter(([, { table }]) => table.stage !== "ended");
  return {
    scenario,
    tables: open.map(([match, { table, number }]) => ({
      ...{ match, number },
      seats: table.seats.map((seat) => {
        const people = table.people.of(seat).length;
        return { seat, people, full: people >= studentsPerSeat };
      }),
    })),
  };
}

/** A seat of verification at the table with the fewest people in it, or null where there is none. */
export function pressPlace(tables: readonly OpenTable[], most: number): Place | null {
  const seats = tables.flatMap(({ match, seats }) => seats.map((each) => ({ match, ...each })));
  const free = seats.filter(({ press, people }) => press && people < most);
  const [found] = least(free, ({ people }) => people);
  return found ? { match: found.match, seat: found.seat } : null;
}

function least<T>(all: readonly T[], by: (each: T) => number): T[] {
  const lowest = Math.min(...all.map(by));
  return all.filter((each) => by(each) === lowest);
}

const anyOf = <T>(all: readonly T[], pick: (below: number) => number): T | undefined =>
  all.length === 0 ? undefined : all[pick(all.length)];
