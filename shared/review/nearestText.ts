/** The nearest text that all would have signed: itself, or with as few clauses as possible added, dropped or written otherwise. */
import type { SeatId } from "../base/ids.ts";
import { breachOdds, durabilityOf, groundChanged, isTruce, spoilerOutside } from "../rules/ceasefire.ts";
import { clauseKinds } from "../rules/clauses.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import type { Bench, Weighed } from "./bench.ts";
import type { MatchRecord } from "./record.ts";
import { type Writable, writableAt } from "./writable.ts";

export interface Nearest {
  readonly clauses: readonly Clause[];
  readonly added: readonly Clause[];
  readonly dropped: readonly Clause[];
  /** In their new form. */
  readonly changed: readonly Clause[];
  readonly gains: readonly [number, number];
  /** Second parties of a side that would sign it, too. */
  readonly beside: readonly SeatId[];
  /** Chance that it holds its first round, and that the peace lasts ninety days, 0-1. */
  readonly holds: number;
  readonly lasts: number;
}

/** Most clauses that may differ. */
const mostEdits = 3;

/** One clause in another form, or (null) left out. */
interface Edit {
  readonly kind: ClauseKind;
  readonly to: Clause | null;
}

/** Null: none within three clauses of it. `n` and the bench are of one moment. */
export function nearestText(record: MatchRecord, n: number, bench: Bench, clauses: readonly Clause[]): Nearest | null {
  const state = record.stateAt(n);
  const edits = editsOf(clauses, writableAt(record.scenario, state, bench.place));
  for (let count = 0; count <= mostEdits; count++) {
    const texts = combinations(edits, count)
      .map((chosen) => edited(clauses, chosen))
      .filter((text) => text.length > 0 && isTruce(text));
    const passing = bench.weigh(texts).flatMap(({ passes, ...weighed }, at) => {
      const text = texts[at];
      return passes && text ? [{ text, ...weighed }] : [];
    });
    const [first, ...rest] = passing;
    if (!first) continue;
    const worst = ({ gains }: { gains: readonly [number, number] }) => Math.min(gains[0], gains[1]);
    const best = rest.reduce((a, b) => (worst(b) > worst(a) ? b : a), first);
    return told(record, n, clauses, best);
  }
  return null;
}

const same = (a: Clause, b: Clause): boolean => JSON.stringify(a) === JSON.stringify(b);
const inText = (clauses: readonly Clause[], kind: ClauseKind) => clauses.find((clause) => clause.kind === kind);

/** Each clause of the text left out or in another of its forms, and each that it lacks. The hour and the rounds named are left as they are. */
function editsOf(clauses: readonly Clause[], writable: Writable): Edit[] {
  const fixed: readonly ClauseKind[] = ["CEASE", "LINES", "TALKS", "EXIT", "NOSHELL", "HUMEX", "NOIMPORT", "CORRIDOR"];
  return clauseKinds.flatMap((kind): Edit[] => {
    const now = inText(clauses, kind);
    const forms = writable[kind].map((to): Edit => ({ kind, to }));
    if (!now) return forms;
    const others = fixed.includes(kind) ? [] : forms.filter(({ to }) => to && !same(to, now));
    return [{ kind, to: null }, ...others];
  });
}

/** Every choice of `count` edits of different kinds. */
function combinations(edits: readonly Edit[], count: number, from = 0): Edit[][] {
  if (count === 0) return [[]];
  const found: Edit[][] = [];
  for (let at = from; at < edits.length; at++) {
    const edit = edits[at];
    if (!edit) continue;
    for (const rest of combinations(edits, count - 1, at + 1))
      if (rest.every(({ kind }) => kind !== edit.kind)) found.push([edit, ...rest]);
  }
  return found;
}

const edited = (clauses: readonly Clause[], chosen: readonly Edit[]): Clause[] =>
  clauseKinds.flatMap((kind) => {
    const edit = chosen.find((each) => each.kind === kind);
    const clause = edit ? edit.to : inText(clauses, kind);
    return clause ? [clause] : [];
  });

function told(
  record: MatchRecord,
  n: number,
  before: readonly Clause[],
  found: { readonly text: readonly Clause[] } & Pick<Weighed, "gains" | "beside">,
): Nearest {
  const { text: clauses, gains, beside } = found;
  const { scenario } = record;
  const state = record.stateAt(n);
  const outside = spoilerOutside(scenario, state.setup.roster, beside);
  const on = { groundChanged: groundChanged(scenario, state.groundChange), spoilerOutside: outside };
  return {
    clauses,
    added: clauses.filter(({ kind }) => !inText(before, kind)),
    dropped: before.filter(({ kind }) => !inText(clauses, kind)),
    changed: clauses.filter((clause) => {
      const was = inText(before, clause.kind);
      return was !== undefined && !same(was, clause);
    }),
    ...{ gains, beside },
    holds: 1 - breachOdds(scenario, clauses, { ...on, days: state.daysPerRound }).chance,
    lasts: durabilityOf(scenario, clauses, { lev: 0, spoilerOutside: outside }),
  };
}
