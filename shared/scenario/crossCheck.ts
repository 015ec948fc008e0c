/** References between a scenario's files: each must lead somewhere, each id must be its own. */
import { clauseKinds } from "../terms/clause.ts";
import { orderKinds } from "../terms/order.ts";
import { type Fault, fault } from "./parse.ts";
import type { ScenarioFiles } from "./scenario.ts";

/** Every dangling reference and doubled id of a set of files that each parsed. */
export function crossCheck(files: ScenarioFiles): Fault[] {
  const faults: Fault[] = [];
  const dangling = (path: string, to: string) =>
    faults.push(fault("danglingReference", path, `names "${to}", which does not exist`));
  const known = (ids: ReadonlySet<string>, path: string, wanted: readonly string[]) => {
    for (const id of wanted) if (!ids.has(id)) dangling(path, id);
  };
  const unique = (path: string, ids: readonly string[]) => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) faults.push(fault("duplicateId", path, `"${id}" is there twice`));
      seen.add(id);
    }
    return seen as ReadonlySet<string>;
  };
  const { scenario, clauses, cards, map, names, facts, briefs } = files;
  const seats = unique(
    "scenario.json: seats",
    scenario.seats.map((s) => s.id),
  );
  const venues = unique(
    "scenario.json: venues",
    scenario.venues.map((v) => v.id),
  );
  const towns = unique(
    "scenario.json: towns",
    scenario.towns.map((t) => t.id),
  );
  const mapTowns = new Set(map.towns.map((t) => t.id));
  const factIds = new Set([...facts.facts, ...facts.outside].map((f) => f.id));
  const places = new Set(names.places.map((p) => p.id));
  unique(
    "cards.json: cards",
    cards.cards.map((c) => c.id),
  );
  unique(
    "scenario.json: districts",
    scenario.districts.map((d) => d.id),
  );
  const kinds = unique(
    "clauses.json: clauses",
    clauses.clauses.map((c) => c.kind),
  );
  known(kinds, "clauses.json: clauses", clauseKinds);
  known(mapTowns, "scenario.json: towns", [...towns]);
  known(towns, "map.json: towns", [...mapTowns]);
  known(places, "map.json: towns", [...mapTowns]);
  known(new Set(map.venues.map((v) => v.id)), "scenario.json: venues", [...venues]);
  known(new Set(names.venues.map((v) => v.id)), "scenario.json: venues", [...venues]);
  for (const [i, district] of scenario.districts.entries())
    known(towns, `scenario.json: districts.${i}.town`, [district.town]);
  for (const [i, seat] of scenario.seats.entries()) {
    const path = `scenario.json: seats.${i} (${seat.id})`;
    known(venues, `${path}.venues`, seat.venues);
    known(seats, `${path}.standsFor`, seat.standsFor);
    known(factIds, `${path}.facts`, [...seat.facts, ...seat.goals.flatMap((g) => g.facts)]);
    known(
      seats,
      `${path}.goals`,
      seat.goals.flatMap((g) => g.rivals ?? []),
    );
    if (!briefs.briefs.some((b) => b.seat === seat.id)) dangling(`${path} in briefs.json`, seat.id);
  }
  for (const side of [0, 1]) {
    const leads = scenario.seats.filter((s) => s.side === side && s.lead).length;
    if (leads !== 1)
      faults.push(fault("schema", "scenario.json: seats", `side ${side} has ${leads} leads; it needs one`));
  }
  unique(
    "scenario.json: rosters",
    scenario.rosters.map((r) => String(r.size)),
  );
  for (const [i, roster] of scenario.rosters.entries()) {
    const path = `scenario.json: rosters.${i}`;
    known(seats, path, [...roster.seats, ...roster.byRule, ...Object.keys(roster.powers)]);
    unique(path, [...roster.seats, ...roster.byRule]);
    if (roster.seats.length !== roster.size)
      faults.push(fault("schema", path, `has ${roster.seats.length} seats, but its size is ${roster.size}`));
  }
  for (const [name, ground] of Object.entries(scenario.start.grounds))
    known(factIds, `scenario.json: start.grounds.${name}`, ground.facts);
  for (const [i, claim] of scenario.start.claims.entries()) {
    known(seats, `scenario.json: start.claims.${i}`, [claim.claimant]);
    known(factIds, `scenario.json: start.claims.${i}`, claim.facts);
  }
  const needWords = new Set(["contributor", "body", "seat", "host", ...seats]);
  for (const clause of clauses.clauses) {
    known(factIds, `clauses.json: ${clause.kind}.facts`, clause.facts);
    known(needWords, `clauses.json: ${clause.kind}.needs`, clause.needs);
  }
  for (const card of cards.cards) {
    const path = `cards.json: ${card.id}`;
    known(factIds, `${path}.facts`, [...card.facts, ...card.versions.flatMap((v) => v.facts)]);
    known(
      towns,
      `${path}.versions`,
      card.versions.flatMap((v) => (v.place ? [v.place] : [])),
    );
    if (card.mirrored !== (card.versions.length === 2))
      faults.push(fault("schema", path, "a mirrored card has two versions, another one"));
  }
  known(new Set(orderKinds), "scenario.json: numbers.orders.prices", Object.keys(scenario.numbers.orders.prices));
  known(new Set(Object.keys(scenario.numbers.orders.prices)), "scenario.json: numbers.orders.prices", orderKinds);
  return faults;
}
