/** The evidence on texts: why truces failed or held, why other texts came to nothing, and what would have passed. */
import { milli } from "../base/num.ts";
import { bestAddition } from "../rules/ceasefire.ts";
import type { HazardTerm } from "../state/gauge.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { logged } from "./events.ts";
import type { Evidence, LargestRisk } from "./evidence.ts";
import { found, kindsOf, lastOf, titleOf } from "./found.ts";
import { blockersOf, fallenTexts, lastVersions, type NearTo } from "./noPeace.ts";
import type { MatchRecord } from "./record.ts";

/** Why each truce failed, or held: clauses, hazard, hour. */
export function truces(record: MatchRecord): Evidence[] {
  const entered = logged(record.events, "enteredIntoForce");
  const broken = logged(record.events, "breached").map((breach): Evidence => {
    const { text, hours, deliberate, culprits, absorbed, order } = breach.event;
    const drawn = logged(record.events, "hazardDrawn").find(
      ({ round, event }) => round === breach.round && event.text === text,
    );
    const clauses = entered.findLast(({ event }) => event.text === text)?.event.clauses ?? [];
    const chance = milli(drawn?.event.chance ?? 1);
    const about = { text, title: titleOf(record, text), clauses: kindsOf(clauses), chance };
    const seats = culprits.map((side) => record.scenario.leads[side]);
    if (absorbed) return found("truceHeld", breach, { seats, values: { ...about, absorbed } });
    const values = {
      ...about,
      hours,
      hazard: milli(drawn?.event.hazard ?? 0),
      largest: deliberate && order ? { order } : largestOf(drawn?.event.terms ?? []),
      best: deliberate ? null : helpedMost(record, clauses, drawn?.event.terms ?? []),
    };
    return found("truceBroken", breach, { seats, values });
  });
  const held = logged(record.events, "keptRound").map((kept) => {
    const { text } = kept.event;
    const drawn = logged(record.events, "hazardDrawn").find(
      ({ round, event }) => round === kept.round && event.text === text,
    );
    const clauses = kindsOf(entered.findLast(({ event }) => event.text === text)?.event.clauses ?? []);
    const chance = milli(drawn?.event.chance ?? 0);
    const values = { text, title: titleOf(record, text), clauses, chance, absorbed: false };
    return found("truceHeld", kept, { values });
  });
  const voided = logged(record.events, "voided").map((each) => {
    const { text, side } = each.event;
    return found("voided", each, { side, values: { text, title: titleOf(record, text), side } });
  });
  return [...broken, ...voided, ...lastOf(held, ({ values }) => values.text)];
}

/** The clause with which an incident would have ended the text least often; null: none. An order breaks a text whatever it says. */
function helpedMost(record: MatchRecord, clauses: readonly Clause[], terms: readonly HazardTerm[]): ClauseKind | null {
  const so = (cause: HazardTerm["cause"]) => terms.some((term) => term.cause === cause);
  const on = {
    groundChanged: so("groundChanged"),
    spoilerOutside: so("spoilerOutside"),
    answers: record.state.answers,
  };
  return bestAddition(record.scenario, clauses, { ...on, days: record.state.daysPerRound })?.clause ?? null;
}

/** Why each text that never entered into force came to nothing, by its last words. */
export const fell = (record: MatchRecord): Evidence[] =>
  lastVersions(fallenTexts(record))
    .filter(({ fate }) => fate !== "void")
    .map((text) => {
      const blockers = blockersOf(text);
      const blank = text.sheets
        .filter(({ seat, answer }) => answer === "none" && text.needed.includes(seat))
        .map(({ seat }) => seat)
        .filter((seat) => !blockers.some((each) => each.seat === seat));
      const values = {
        ...{ text: text.text, title: text.title, clauses: kindsOf(text.clauses), chance: milli(text.chance) },
        ...{ fate: text.fate, blank },
        against: blockers.map(({ seat, against, short }) => ({ seat, what: against ?? "terms", short })),
      };
      return found("textFell", text, { seats: text.sheets.map(({ seat }) => seat), values });
    });

/** What would have passed in place of texts that came to nothing. */
export const within = (nearest: readonly NearTo[]): Evidence[] =>
  nearest.flatMap(({ to, found: near }) => {
    if (!near) return [];
    const { added, dropped, changed, holds } = near;
    const values = {
      ...{ text: to.text, title: to.title, holds: milli(holds) },
      ...{ added: kindsOf(added), dropped: kindsOf(dropped), changed: kindsOf(changed) },
    };
    return [found("nearestText", to, { values })];
  });

/** What beside the ordinary made a breach likelier: the largest term that a text or a round could have avoided. */
function largestOf(terms: readonly HazardTerm[]): LargestRisk {
  const worse = terms.filter(({ cause, amount }) => cause !== "base" && cause !== "restraint" && amount > 0);
  const largest = worse.reduce<HazardTerm | null>((a, b) => (a && a.amount >= b.amount ? a : b), null);
  if (!largest) return { cause: "base" };
  return largest.clause ? { clause: largest.clause } : { cause: largest.cause };
}
