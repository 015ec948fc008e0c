/** Steps 2 and 3: texts enter into force, and hold or break (RULES §7.2-3, §8). */
import { other, type Pair, type SeatId, type Side, sides } from "../base/ids.ts";
import { exp, milli } from "../base/num.ts";
import type { Text, Treaty } from "../state/matchState.ts";
import type { Clause } from "../terms/clause.ts";
import type { OrderKind } from "../terms/order.ts";
import { brokenBy, entersAfterFighting, noticeIsUp, wholeWith } from "./binding.ts";
import { ceaseHour, groundChanged, hazardOf, hazardShares, spoilerOutside } from "./ceasefire.ts";
import { clauseKey, effective } from "./clauseKeys.ts";
import { hasClause, latestClauses, sessionOf } from "./clauses.ts";
import { rungOf } from "./orders.ts";
import { levAtSigning, ratificationCosts } from "./ratification.ts";
import { givenBy, type Resolution } from "./resolution.ts";
import { districtPoints } from "./score.ts";
import { countedSignatures, fullySigned } from "./signatures.ts";

/** Step 2: every fully signed text enters into force, the older first; void where it would break a side's will. */
export const enterIntoForce = (r: Resolution): void => ratifyAll(r, false);

/** Step 12: in the last round a text that settles the conflict enters into force now, after the fighting; what it hands over passes at once. */
export function enterAtTheEnd(r: Resolution): void {
  ratifyAll(r, true);
  const { treaty } = r.state;
  if (treaty?.since === r.state.round && entersAfterFighting(r.state, treaty.clauses))
    handOver(r, effective(treaty.clauses, r.state.round, treaty.done));
}

function ratifyAll(r: Resolution, after: boolean): void {
  for (const text of [...r.state.texts])
    if (fullySigned(r.scenario, r.state, text.id) && entersAfterFighting(r.state, latestClauses(text)) === after)
      ratify(r, text);
}

function ratify(r: Resolution, text: Text): void {
  const clauses = latestClauses(text);
  const costs = sides.map((side) => ratificationCosts(r.scenario, r.state, text, clauses, side));
  for (const side of sides) {
    const price = (costs[side] ?? []).reduce((sum, cost) => sum + cost.amount, 0);
    // In thousandths, as will is kept: a sum of decimals may miss the floor by a hair.
    if (price > 0 && milli(r.state.sides[side].will - price) < r.state.sides[side].willFloor) {
      r.emit({ kind: "voided", text: text.id, side });
      return;
    }
  }
  const { host = null, venue = null } = sessionOf(r.state, text.convening) ?? {};
  const signatories = [...countedSignatures(r.scenario, r.state, text)];
  const { treaty } = r.state;
  if (text.protocolTo !== undefined && treaty) join(r, text, treaty, signatories);
  else {
    const lev = levAtSigning(r.scenario, r.state, text);
    r.emit({ kind: "enteredIntoForce", text: text.id, clauses, signatories, lev, venue, host });
  }
  for (const side of sides)
    r.move(
      { gauge: "will", side },
      (costs[side] ?? []).map(({ clause, amount }) => ({ cause: "ratification", amount: -amount, clause })),
    );
  if (host)
    r.move({ gauge: "credibility", seat: host }, [{ cause: "venueText", amount: r.numbers.domestic.venueText }]);
}

/** A protocol joins the text in force, which goes on as it is but for the clauses that are new or changed. */
function join(r: Resolution, { id, versions }: Text, treaty: Treaty, signatories: SeatId[]): void {
  const added = latestClauses({ versions });
  const changed = added.map((clause) => clauseKey(r.scenario, clause));
  const clauses = [...wholeWith(treaty.clauses, r.scenario, added)];
  r.emit({ kind: "protocolEntered", text: id, to: treaty.text, clauses, signatories, changed });
}

/** Step 3: decides which share of the round is fought, and whether the text in force stands. */
export function testTruce(r: Resolution): void {
  const { treaty } = r.state;
  if (!treaty) return;
  if (noticeIsUp(treaty, r.state.round)) {
    r.emit({ kind: "endedByNotice", text: treaty.text });
    return;
  }
  const clauses = effective(treaty.clauses, r.state.round, treaty.done);
  const deliberate = forbiddenOrders(r, clauses);
  const days = r.state.daysPerRound;
  // Fire goes on until the hour named, in the round in which the text enters into force.
  const before = treaty.since === r.state.round ? ceaseHour(clauses) / 24 / days : 0;
  if (deliberate.length > 0) {
    breakDeliberately(r, deliberate, before * days);
    return;
  }
  const after = drawIncident(r, treaty.clauses, days * (1 - before));
  const stops = hasClause(clauses, "CEASE");
  if (after === null) {
    r.round.fought = stops ? before : 1;
    r.round.kept = true;
    return;
  }
  const absorbed = hasClause(clauses, "JOINTCOM") && r.draw("absorbed").uniform() < r.numbers.ceasefire.absorb;
  const rest = absorbed ? r.numbers.ceasefire.absorbedShare : 1 - before - after.days / days;
  r.round.fought = stops ? Math.min(1, before + rest) : 1;
  r.round.kept = absorbed;
  const { culprit } = after;
  announce(r, {
    hours: (before * days + after.days) * 24,
    ...{ culprits: [culprit], first: culprit, order: null, absorbed },
  });
}

interface Breaker {
  readonly seat: SeatId;
  /** The seat's own side; a patron's is its client's. */
  readonly side: Side;
  readonly order: OrderKind;
}

/** Seats whose locked orders the clauses forbid, with the one on the highest rung of each. */
function forbiddenOrders(r: Resolution, clauses: readonly Clause[]): Breaker[] {
  const found: Breaker[] = [];
  for (const seat of r.seating.order) {
    const def = r.scenario.seat[seat];
    const side = def?.side ?? def?.patronOf ?? null;
    const broken = (r.orders[seat] ?? []).filter((o) => brokenBy(r.scenario, clauses, o) !== null);
    const [order] = broken.sort((a, b) => rungOf(r.scenario, b.kind) - rungOf(r.scenario, a.kind));
    if (side !== null && order) found.push({ seat, side, order: order.kind });
  }
  return found;
}

/** Who broke it on the highest rung broke it first: the others answered, and their names suffer less. */
function breakDeliberately(r: Resolution, breakers: readonly Breaker[], days: number): void {
  const rung = ({ order }: Breaker) => rungOf(r.scenario, order);
  const high = Math.max(...breakers.map(rung));
  const answered = (breaker: Breaker) =>
    rung(breaker) < high && !breakers.some((each) => each.side === breaker.side && rung(each) === high);
  const culprits = sides.filter((side) => breakers.some((breaker) => breaker.side === side));
  const starters = culprits.filter((side) => breakers.some((each) => each.side === side && rung(each) === high));
  const first = starters.length > 1 && r.draw("firstToBreak").uniform() < 0.5 ? 1 : (starters[0] ?? 0);
  const order = breakers.find((each) => each.side === first && rung(each) === high)?.order ?? null;
  r.round.deliberate = breakers.map((breaker) => ({ seat: breaker.seat, answered: answered(breaker) }));
  announce(r, { hours: days * 24, culprits, first, order, absorbed: false });
}

/** Draws the first incident: null where none falls within `days`. Its side is drawn by its share of the hazard. */
function drawIncident(r: Resolution, clauses: readonly Clause[], days: number): { days: number; culprit: Side } | null {
  const treaty = r.state.treaty;
  if (!treaty) return null;
  const { hazard, terms } = hazardOf(r.scenario, clauses, {
    groundChanged: groundChanged(r.scenario, r.state.groundChange),
    spoilerOutside: spoilerOutside(r.scenario, r.state.setup.roster, treaty.signatories),
    course: { ...treaty, round: r.state.round },
    answers: r.state.answers,
  });
  const restrained: Pair<boolean> = [givenBy(r, 0, "RESTRAIN").length > 0, givenBy(r, 1, "RESTRAIN").length > 0];
  const shares = hazardShares(r.scenario, hazard, restrained);
  const total = shares[0] + shares[1];
  r.emit({
    kind: "hazardDrawn",
    text: treaty.text,
    hazard: total,
    chance: 1 - exp(-total * days),
    terms: [
      ...terms,
      ...sides
        .filter((side) => restrained[side])
        .map((side) => ({ cause: "restraint" as const, amount: r.numbers.ceasefire.restrain, side })),
    ],
  });
  const at = r.draw("breach").exponential(total);
  if (at >= days) return null;
  return { days: at, culprit: r.draw("culprit").uniform() * total < shares[0] ? 0 : 1 };
}

/** Tells of a breach; the text lapses unless it is absorbed. Under MONITOR a culprit is named, right 85 % of the time. */
function announce(
  r: Resolution,
  breach: { hours: number; culprits: readonly Side[]; first: Side; order: OrderKind | null; absorbed: boolean },
): void {
  const treaty = r.state.treaty;
  if (!treaty) return;
  const { first } = breach;
  const watched = hasClause(effective(treaty.clauses, r.state.round, treaty.done), "MONITOR");
  const right = r.draw("attribution").uniform() < r.numbers.ceasefire.attributionRight;
  const blamed = watched ? (right ? first : other(first)) : null;
  r.round.blamed = blamed;
  r.emit({
    kind: "breached",
    text: treaty.text,
    hours: Math.round(breach.hours * 10) / 10,
    deliberate: breach.order !== null,
    culprits: breach.culprits,
    order: breach.order,
    blamed,
    absorbed: breach.absorbed,
  });
  if (!breach.absorbed) r.emit({ kind: "lapsed", text: treaty.text });
}

/** What a text that stood through the round carries out: handovers, exchanges, the corridor, the count of kept rounds. */
export function carryOut(r: Resolution): void {
  const treaty = r.state.treaty;
  if (!treaty || !r.round.kept) return;
  r.emit({ kind: "keptRound", text: treaty.text, rounds: treaty.kept + 1 });
  const clauses = effective(treaty.clauses, r.state.round, treaty.done);
  handOver(r, clauses);
  for (const clause of clauses) {
    if (clause.kind === "HUMEX" && !treaty.exchanged) {
      r.round.exchanged = true;
      r.emit({ kind: "exchanged" });
    }
    if (clause.kind === "CORRIDOR")
      for (const side of sides)
        r.move({ gauge: "displaced", side }, [
          { cause: "corridor", amount: -r.numbers.civilians.corridor * r.state.sides[side].displaced },
        ]);
  }
}

/** The districts that the clauses hand over pass, each once its round has come. */
function handOver(r: Resolution, clauses: readonly Clause[]): void {
  for (const clause of clauses) {
    if (clause.kind !== "HANDOVER" || r.state.round < clause.round || r.state.handed.includes(clause.district))
      continue;
    const { district } = clause;
    r.emit({ kind: "districtHandedOver", district, points: districtPoints(r.scenario, district) });
  }
}
