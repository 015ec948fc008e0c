/** Which texts could be written at a table: each kind of clause in each of its forms, packages of them, and what a text could become by few changes. */
import { stream } from "../base/rng.ts";
import { isTruce } from "../rules/ceasefire.ts";
import { checkClauses, clauseKinds } from "../rules/clauses.ts";
import { statusModes } from "../terms/choices.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import type { Desk } from "./desk.ts";
import { type Place, packageFor } from "./packages.ts";

/** The forms that each kind could have there, by what has been offered; none for a kind that nobody could stand for. */
export type Writable = Readonly<Record<ClauseKind, readonly Clause[]>>;

export function writableAt(desk: Desk, place: Place): Writable {
  const { scenario, pub } = desk;
  const seats = pub.seats.map(({ id }) => id);
  const next = Math.min(pub.round + 1, pub.rounds);
  const { venues, districts } = scenario.files.scenario;
  const venue = place.venue ?? venues[0]?.id;
  const offering = (what: "troops" | "monitors") => pub.seats.filter(({ offers }) => offers[what]).map(({ id }) => id);
  const corridor = packageFor(desk, "humanitarian", place).filter(({ kind }) => kind === "CORRIDOR");
  const forms = {
    CEASE: [{ kind: "CEASE", hour: 0 }],
    LINES: [{ kind: "LINES", round: pub.round }],
    PKF: offering("troops").map((contributor) => ({ kind: "PKF", contributor })),
    MONITOR: offering("monitors").map((body) => ({ kind: "MONITOR", body })),
    GUARANTOR: seats.map((seat) => ({ kind: "GUARANTOR", seat })),
    DMZ: scenario.sectors.map((sector) => ({ kind: "DMZ", sector, km: 5 })),
    JOINTCOM: [{ kind: "JOINTCOM" }],
    HANDOVER: districts
      .filter(({ id }) => !pub.handed.includes(id))
      .map(({ id }) => ({ kind: "HANDOVER", district: id, round: next })),
    TALKS: venue === undefined ? [] : [{ kind: "TALKS", venue, round: next }],
    NOSHELL: [{ kind: "NOSHELL", covers: ["towns", "heritage", "pipelines"] }],
    NOBEYOND: [{ kind: "NOBEYOND" }],
    HUMEX: [{ kind: "HUMEX", of: ["bodies", "prisoners"] }],
    CORRIDOR: corridor,
    NOIMPORT: [{ kind: "NOIMPORT", of: ["arms", "fighters"] }],
    EXIT: [{ kind: "EXIT", notice: 2 }],
    WITHDRAW: districts
      .filter(({ id }) => !pub.handed.includes(id))
      .map(({ id }) => ({ kind: "WITHDRAW", side: 1, district: id, round: next })),
    RETURN: scenario.files.scenario.towns
      .filter(({ side, beyond }) => !beyond && pub.sides[side].displaced.high > 0)
      .map(({ id }) => ({ kind: "RETURN", town: id })),
    STATUS: statusModes.map((mode) => ({ kind: "STATUS", mode, round: next })),
  } satisfies Record<ClauseKind, readonly Clause[]>;
  const sound = (clause: Clause) => checkClauses(scenario, seats, [clause]) === null;
  return Object.fromEntries(
    clauseKinds.map((kind) => [kind, (forms[kind] as Clause[]).filter(sound)]),
  ) as unknown as Writable;
}

/** How often a kind stands in a package that is drawn: nearly all stop fire, every other clause as often as not. */
const share: Partial<Record<ClauseKind, number>> = {
  ...{ CEASE: 0.9, HANDOVER: 0.25, EXIT: 0.25, WITHDRAW: 0.25, STATUS: 0.25 },
};

/** Packages drawn from all that could be written, each once, the same for the same `seed` and round; at most `count`. */
export function drawPackages(
  writable: Writable,
  count: number,
  { seed, round }: { seed: string; round: number },
): Clause[][] {
  const { uniform } = stream(seed, round, "packages");
  const seen = new Set<string>();
  const drawn: Clause[][] = [];
  for (let tries = 0; tries < 4 * count && drawn.length < count; tries++) {
    const clauses = clauseKinds.flatMap((kind): readonly Clause[] => {
      const forms = writable[kind];
      if (forms.length === 0 || uniform() >= (share[kind] ?? 0.5)) return [];
      const form = forms[Math.floor(uniform() * forms.length)];
      return form ? [form] : [];
    });
    const key = JSON.stringify(clauses);
    if (!isTruce(clauses) || seen.has(key)) continue;
    seen.add(key);
    drawn.push(clauses);
  }
  return drawn;
}

/** One clause in another form, or (null) left out. */
interface Edit {
  readonly kind: ClauseKind;
  readonly to: Clause | null;
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
    if (!edit) return clauses.filter((clause) => clause.kind === kind);
    return edit.to ? [edit.to] : [];
  });

/** Every truce that differs from these clauses by just `count` of them. */
export const textsNear = (clauses: readonly Clause[], writable: Writable, count: number): Clause[][] =>
  combinations(editsOf(clauses, writable), count)
    .map((chosen) => edited(clauses, chosen))
    .filter((text) => text.length > 0 && isTruce(text));

/** What one text has that the other lacks, and the other way round; `changed` in their new form. */
export function differences(before: readonly Clause[], after: readonly Clause[]) {
  return {
    added: after.filter(({ kind }) => !inText(before, kind)),
    dropped: before.filter(({ kind }) => !inText(after, kind)),
    changed: after.filter((clause) => {
      const was = inText(before, clause.kind);
      return was !== undefined && !same(was, clause);
    }),
  };
}
