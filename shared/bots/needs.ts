/**
 * What a belligerent would need to sign a text: other clauses, the other side's name first, or help at home; from the judge that decides its
 * signature (RULES §§8, 17). The one answer to that question: for what bots say, for a seat's own sheet, and for the review.
 */
import type { SeatId, Side } from "../base/ids.ts";
import { clip } from "../base/num.ts";
import { venueCover } from "../rules/attendance.ts";
import { clauseKinds, latestClauses } from "../rules/clauses.ts";
import { clauseCost } from "../rules/ratification.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { type Desk, otherLead } from "./desk.ts";
import { judge } from "./judge.ts";
import { handover, type PackageKind, type Place, packageFor } from "./packages.ts";
import { type Hindrance, reckon } from "./reckon.ts";
import type { Traits } from "./traits.ts";
import { differences, textsNear, type Writable, writableAt } from "./writable.ts";

/** Kinds of clauses by which it would sign: those that must stand, those that must not. */
export interface Wanted {
  readonly having: readonly ClauseKind[];
  readonly lacking: readonly ClauseKind[];
}

export type Need =
  /** It would put its name there as things stand, or once the clauses are so; with `name`: once that seat's name stands under the same. */
  | (Wanted & { readonly is: "clauses"; readonly name: SeatId | null })
  /** Will at home, which somebody could give. */
  | { readonly is: "backing" }
  /** Nothing that can be written or promised. */
  | { readonly is: "nothing"; readonly against: Hindrance };

/** A belligerent that weighs, and the table at which a text lies or could. */
export interface Signer {
  readonly desk: Desk;
  readonly side: Side;
  readonly traits: Traits;
  readonly place: Place;
}

/** Clauses as they would lie before the seat there, with these names under them. */
export function imagined(
  { desk, side, place }: Signer,
  clauses: readonly Clause[],
  signed: readonly SeatId[] = [],
): ReadableText {
  const { scenario, pub } = desk;
  const { host, venue } = place;
  const session = pub.convenings.find((each) => each.host === host && each.venue === venue && each.round === pub.round);
  const leaderCalled = host !== null && scenario.seat[host]?.leader !== null;
  const call =
    session ??
    (host === null || venue === null
      ? null
      : ({ host, venue, style: "facilitate", frame: "humanitarian", leaderCalled, round: pub.round } as const));
  const cover = call ? venueCover(scenario, pub, call, scenario.leads[side]) : [];
  const relief = clip(
    cover.reduce((sum, { amount }) => sum + amount, 0),
    0,
    100,
  );
  const cost = clauses.reduce((sum, clause) => sum + clauseCost(scenario, clause, side, desk.own.own?.prices), 0);
  const ripe = pub.ripe && call ? scenario.numbers.ceasefire.ripeShare : 1;
  return {
    ...{ id: 0, convening: session?.id ?? (call ? 0 : null), title: "", signed, endorsed: [], rejected: [] },
    ...{
      status: "open",
      lev: 0,
      needed: [],
      missingOffers: [],
      breachChance: 0,
      lasting: { paper: 0, carried: 0 },
      maySign: true,
      protocolTo: null,
      waiting: [],
    },
    versions: [{ n: 1, by: host ?? desk.seat, round: pub.round, clauses: [...clauses] }],
    price: (cost * (desk.own.own?.hardness ?? 0) * (1 - relief / 100) * ripe) / 100,
  };
}

/** The same text with the other lead's name under it. */
export const withName = (desk: Desk, text: ReadableText): ReadableText => {
  const foe = otherLead(desk);
  return text.signed.includes(foe) ? text : { ...text, signed: [...text.signed, foe] };
};

/** Most clauses by which a text may differ from one that it would sign. */
const mostEdits = 2;

/** What it would need to sign this text, as it lies before it. */
export function needFor(on: Signer, text: ReadableText): Need {
  const { desk, side, traits, place } = on;
  const clauses = latestClauses(text);
  const name = otherLead(desk);
  const plain = { is: "clauses", having: [], lacking: [] } as const;
  if (judge(desk, side, traits, text, clauses).sign) return { ...plain, name: null };
  const named = withName(desk, text);
  if (judge(desk, side, traits, named, clauses).sign) return { ...plain, name };
  const writable = addOrDrop(clauses, writableAt(desk, place));
  for (let count = 1; count <= mostEdits; count++)
    for (const [as, whose] of [
      [text, null],
      [named, name],
    ] as const) {
      const best = bestOf(on, as, textsNear(clauses, writable, count));
      if (best) return { is: "clauses", ...changeTo(clauses, best), name: whose };
    }
  return otherwise(on, text);
}

/** Each kind that the text lacks in its first form; those that it has can only be dropped. */
const addOrDrop = (clauses: readonly Clause[], writable: Writable): Writable =>
  Object.fromEntries(
    clauseKinds.map((kind) => [kind, clauses.some((each) => each.kind === kind) ? [] : writable[kind].slice(0, 1)]),
  ) as unknown as Writable;

/** Of those that it would sign, the one that is worth most to it less what it asks of the other side at home. */
function bestOf({ desk, side, traits }: Signer, text: ReadableText, texts: readonly Clause[][]): Clause[] | null {
  const foe = side === 0 ? 1 : 0;
  const asks = (clauses: readonly Clause[]) =>
    clauses.reduce((sum, clause) => sum + clauseCost(desk.scenario, clause, foe), 0) / 100;
  let best: Clause[] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const clauses of texts) {
    const { sign, gain } = judge(desk, side, traits, text, clauses);
    const value = gain - asks(clauses);
    if (!sign || value <= most) continue;
    best = clauses;
    most = value;
  }
  return best;
}

const kindsOf = (clauses: readonly Clause[]): ClauseKind[] => clauses.map(({ kind }) => kind);

function changeTo(before: readonly Clause[], after: readonly Clause[]): Wanted {
  const { added, dropped } = differences(before, after);
  return { having: kindsOf(added), lacking: kindsOf(dropped) };
}

/** Where no clause helps: backing, if will is all that it lacks and one gift of it would do; else what weighs most against it. */
function otherwise({ desk, side, traits }: Signer, text: ReadableText): Need {
  const { against, limit, verdict } = reckon(desk, side, traits, text, latestClauses(text));
  const short = verdict.price - limit;
  const enough = verdict.gain >= 0 && short > 0 && short <= desk.numbers.orders.leverageWill;
  return enough ? { is: "backing" } : { is: "nothing", against: against ?? "war" };
}

/** What it would need to sign any text there: the first package that it would, less what it could do without; and what it would not have added to it. */
export function needForAny(on: Signer): Need {
  const { desk, side, place } = on;
  for (const name of [null, otherLead(desk)]) {
    const signs = signsAt(on, name);
    const found = packagesFor(desk, side, place).find(signs);
    if (found) return { is: "clauses", ...least(on, found, signs), name };
  }
  return otherwise(on, imagined(on, packageFor(desk, "watched", place)));
}

type Signs = (clauses: readonly Clause[]) => boolean;

const signsAt =
  (on: Signer, name: SeatId | null): Signs =>
  (clauses) =>
    clauses.length > 0 &&
    judge(on.desk, on.side, on.traits, imagined(on, clauses, name === null ? [] : [name]), clauses).sign;

/** Texts that it thinks of: as others put them, then those that give it something for its signature. */
function packagesFor(desk: Desk, side: Side, place: Place): (readonly Clause[])[] {
  const order: readonly PackageKind[] = ["watched", "settlement", "humanitarian", "bare"];
  const usual = order.map((kind) => packageFor(desk, kind, place));
  if (side === 1) return usual;
  const asked = handover(desk);
  return asked.length === 0 ? usual : [...usual, ...usual.slice(0, 2).map((clauses) => [...clauses, ...asked])];
}

function least({ desk, place }: Signer, found: readonly Clause[], signs: Signs): Wanted {
  let kept: readonly Clause[] = found;
  for (const clause of found) {
    const fewer = kept.filter((each) => each !== clause);
    if (signs(fewer)) kept = fewer;
  }
  const has = (clauses: readonly Clause[], kind: ClauseKind) => clauses.some((each) => each.kind === kind);
  const extra = [...packageFor(desk, "settlement", place), ...handover(desk)];
  const lacking = extra.filter(
    (clause) => !has(kept, clause.kind) && !signs(has(found, clause.kind) ? [...kept, clause] : [...found, clause]),
  );
  return { having: kindsOf(kept), lacking: [...new Set(kindsOf(lacking))] };
}
