/** Clauses of an agreement in words, with their parameters. */
import type { Clause, ClauseKind, ClauseOf } from "../../shared/terms/clause.ts";
import { list } from "./gauges.ts";
import type { Names } from "./names.ts";

/** "noon", "midnight", "18:00". */
export const hourWords = (at: number): string => (at === 12 ? "noon" : at === 0 ? "midnight" : `${at}:00`);

type Writers = { readonly [K in ClauseKind]: (clause: ClauseOf<K>, names: Names) => string };

const writers = {
  CEASE: (c) => `Cease fire from ${hourWords(c.hour)} on the round's first day`,
  LINES: (c) => `Line of contact as at the start of round ${c.round}`,
  PKF: (c, n) => `Peacekeepers from ${n.seat(c.contributor)}`,
  MONITOR: (c, n) => `Monitors from ${n.seat(c.body)}`,
  GUARANTOR: (c, n) => `${n.Seat(c.seat)} ${n.many(c.seat) ? "guarantee" : "guarantees"} the agreement`,
  DMZ: (c, n) => `Demilitarised zone in the ${n.sector(c.sector)}, ${c.km} km deep`,
  JOINTCOM: () => "A joint commission settles incidents",
  HANDOVER: (c, n) => `District of ${n.district(c.district)} handed over in round ${c.round}`,
  TALKS: (c, n) => `Next talks: ${n.venue(c.venue)}, round ${c.round}`,
  NOSHELL: (c) => `No shelling of ${list(c.covers.map((each) => coverWords[each]))}`,
  NOBEYOND: () => "No strikes beyond the region",
  HUMEX: (c) => `Exchange of ${list(c.of)}`,
  CORRIDOR: (c, n) => `Safe road from ${n.place(c.from)} to ${n.place(c.to)}`,
  NOIMPORT: (c) => `No ${list(c.of)} from abroad`,
  EXIT: (c) => `A way out, at ${c.notice === 1 ? "one round's" : `${c.notice} rounds'`} notice`,
} satisfies Writers;

export const coverWords = { towns: "towns", heritage: "heritage sites", pipelines: "pipelines" } as const;

/** The clause as a line of a text. */
export const clauseWords = (clause: Clause, names: Names): string =>
  (writers[clause.kind] as (clause: Clause, names: Names) => string)(clause, names);
