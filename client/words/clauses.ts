/** Clauses of an agreement in words, with their parameters. */
import * as words from "words:clauses";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";
import { details } from "./details.ts";
import { type AnyMessage, formed } from "./format.ts";
import type { Names } from "./names.ts";

/** "noon", "midnight", "18:00". */
export function hourWords(at: number): string {
  if (at === 12) return words.hour.noon;
  return at === 0 ? words.hour.midnight : words.hour.of({ hour: at });
}

const lines: Readonly<Record<ClauseKind, AnyMessage>> = words.lines;

export const coverWords = words.covers;

const own = {
  hour: hourWords,
  to: (id: string, names: Names) => names.place(id),
};

/** The clause as a line of a text, with when it comes into effect. */
export function clauseWords(clause: Clause, names: Names): string {
  const line = formed(lines[clause.kind], details(clause, names, own));
  const { when } = clause;
  if (!when) return line;
  return "from" in when
    ? words.from({ line, round: when.from })
    : words.once({ line, clause: keyWords(when.once, names) });
}

/** A clause by its name within its text ("WITHDRAW:agdam"): the name of its kind, and what it is about. */
export function keyWords(key: string, names: Names): string {
  const [kind = key, about] = key.split(":");
  const name = names.named(kind).text;
  return about === undefined ? name : `${name} (${aboutWords(kind, about, names)})`;
}

function aboutWords(kind: string, about: string, names: Names): string {
  if (kind === "HANDOVER" || kind === "WITHDRAW") return names.district(about);
  if (kind === "RETURN") return names.place(about);
  if (kind === "DMZ") return names.sector(about);
  return kind === "CORRIDOR" ? about.split("-").map(names.place).join("–") : names.seat(about);
}
