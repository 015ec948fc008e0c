/** §§1-3 in words: what it is about, who plays, how a round goes. */

import * as words from "words:rules/round";
import { capital } from "../format.ts";
import { list } from "../gauges.ts";
import { kindWords } from "../labels.ts";
import { num } from "./amounts.ts";
import type { Book, Row, Section } from "./rulebook.ts";

export const aboutRounds = (book: Book): Section[] => [idea(), seats(book), round(book)];

function idea(): Section {
  const { title, questions, ground, truce, hiding, shared } = words.idea;
  return { id: "1", title, blocks: [questions, { list: [ground, truce, hiding, shared] }] };
}

function seats({ scenario, names }: Book): Section {
  const { seats: all, rosters } = scenario.files.scenario;
  const { title, held, heads, may, goals, tables, heritage } = words.seats;
  const rows = all.map((seat): Row => {
    const acts = [...seat.acts.map((act) => may[act]), ...(seat.orders.length > 0 ? [may.orders] : [])];
    const kind = kindWords[seat.kind];
    const whose = seat.side === null ? kind : words.seats.kindOf({ kind, side: names.namedSide(seat.side) });
    return { cells: [names.seatTitle(seat.id), whose, capital(list(acts))], basis: seat };
  });
  const sizes = list(rosters.map(({ size }) => num(size)));
  const table = { heads: [heads.seat, heads.kind, heads.may], rows };
  return { id: "2", title, blocks: [held, table, goals, tables({ sizes }), heritage] };
}

function round({ scenario }: Book): Section {
  const { long, short } = scenario.files.scenario.forms;
  const { points, weakWill, weakWillPoints } = scenario.numbers.round;
  const { title, length, open, wire, standing } = words.round;
  const forms = {
    ...{ longRounds: num(long.rounds), longDays: num(long.days) },
    ...{ shortRounds: num(short.rounds), shortDays: num(short.days) },
  };
  const given = words.round.points({ points, weak: num(weakWill), fewer: weakWillPoints });
  return { id: "3", title, blocks: [length(forms), { list: [open, wire] }, given, standing] };
}
