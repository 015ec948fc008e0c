/** Checks between a scenario's files: every reference must exist, every id must be unique, every value must name its source. */
import { clauseKind } from "../terms/clause.ts";
import { orderKind } from "../terms/order.ts";
import { type Fault, fault } from "./fault.ts";
import { linesFor, unknownNames } from "./fill.ts";
import type { ScenarioFiles } from "./scenario.ts";
import type { PartName } from "./schema.ts";

/** The files, the ids that they define, and where faults go. */
interface Check extends ScenarioFiles {
  readonly seats: ReadonlySet<string>;
  readonly towns: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
  readonly factIds: ReadonlySet<string>;
  readonly wrong: (path: string, message: string) => void;
  /** A dangling reference for each of `wanted` that is not among `ids`. */
  readonly known: (ids: ReadonlySet<string>, path: string, wanted: Iterable<string>) => void;
  /** A doubled id for each that is there again. */
  readonly unique: (path: string, ids: readonly string[]) => void;
}

/** Every fault between files that each parsed: duplicateId, danglingReference, orphanFact, and schema for values that do not agree. */
export function crossCheck(files: ScenarioFiles): Fault[] {
  const faults: Fault[] = [];
  const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const check: Check = {
    ...files,
    seats: idsOf(files.scenario.seats),
    towns: idsOf(files.scenario.towns),
    venues: idsOf(files.scenario.venues),
    factIds: idsOf([...files.facts.facts, ...files.facts.outside]),
    wrong: (path, message) => faults.push(fault("schema", path, message)),
    known: (ids, path, wanted) => {
      for (const id of wanted)
        if (!ids.has(id)) faults.push(fault("danglingReference", path, `names "${id}", which does not exist`));
    },
    unique: (path, ids) => {
      for (const [at, id] of ids.entries())
        if (ids.indexOf(id) !== at) faults.push(fault("duplicateId", path, `"${id}" is there twice`));
    },
  };
  for (const part of [ids, sectors, places, seats, rosters, start, types, clauses, cards, briefs, placeholders])
    part(check);
  const rested = grounds(check);
  for (const { id, unused } of files.facts.facts)
    if (!rested.has(id) && unused === undefined)
      faults.push(fault("orphanFact", `facts.json: ${id}`, "nothing rests on it, and it does not say why (unused)"));
  return faults;
}

/** What names a sector names one that there is, and what has a value for each has one for every sector and no other. */
function sectors({ scenario, map, known, unique, wrong }: Check): void {
  const ids = scenario.sectors.map(({ id }) => id);
  const all = new Set(ids);
  unique("scenario.json: sectors", ids);
  if (new Set(scenario.sectors.flatMap(({ attackedBy }) => attackedBy)).size === 0)
    wrong("scenario.json: sectors", "nobody may attack in any of them");
  const { orders, ground, domestic, widerWar, score } = scenario.numbers;
  const tables = {
    "scenario.json: start.ground": scenario.start.ground,
    "scenario.json: numbers.orders.minSupply": orders.minSupply,
    "scenario.json: numbers.ground.terrain": ground.terrain,
    ...(ground.terrainBack && { "scenario.json: numbers.ground.terrainBack": ground.terrainBack }),
    "map.json: sectors": map.sectors,
  };
  for (const [path, table] of Object.entries(tables)) {
    known(all, path, Object.keys(table));
    known(new Set(Object.keys(table)), path, ids);
  }
  if (Object.keys(map.sectors).some((id, at) => all.has(id) && ids[at] !== id))
    wrong("map.json: sectors", `are not in the order of scenario.json (${ids.join(", ")})`);
  known(all, "scenario.json: numbers.domestic.collapseSector", [domestic.collapseSector]);
  known(all, "scenario.json: numbers.widerWar.energySector", [widerWar.energySector]);
  known(all, "scenario.json: numbers.score.holder.coreSectors", score.holder.coreSectors);
  known(all, "scenario.json: plot.end.sector", [scenario.plot.end.sector]);
  for (const [i, { side, sector }] of scenario.plot.attacks.entries()) {
    const path = `scenario.json: plot.attacks.${i}.sector`;
    known(all, path, [sector]);
    const place = scenario.sectors.find(({ id }) => id === sector);
    if (place && !place.attackedBy.includes(side)) wrong(path, `is "${sector}", where side ${side} may not attack`);
  }
  for (const [i, { sector }] of map.towns.entries())
    if (sector !== null) known(all, `map.json: towns.${i}.sector`, [sector]);
}

function ids({ scenario, cards, clauses, known, unique }: Check): void {
  for (const list of ["seats", "venues", "towns", "districts"] as const)
    unique(
      `scenario.json: ${list}`,
      scenario[list].map(({ id }) => id),
    );
  unique(
    "scenario.json: rosters",
    scenario.rosters.map(({ size }) => String(size)),
  );
  unique(
    "cards.json: cards",
    cards.cards.map(({ id }) => id),
  );
  const kinds = clauses.clauses.map(({ kind }) => kind);
  unique("clauses.json: clauses", kinds);
  known(new Set(kinds), "clauses.json: clauses", clauseKind.options);
  const priced = Object.keys(scenario.numbers.orders.prices);
  known(new Set(orderKind.options), "scenario.json: numbers.orders.prices", priced);
  const { seats, rosters } = scenario;
  const given = [...seats, ...rosters.flatMap(({ powers }) => Object.values(powers))].flatMap(({ orders }) => orders);
  known(new Set(priced), "scenario.json: numbers.orders.prices", new Set(given));
}

/** Towns, venues and districts stand on the map, have names, and are held there by the side that the scenario says. */
function places(check: Check): void {
  const { scenario, map, names, towns, venues, known, wrong } = check;
  const named = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  if (map.id !== scenario.id) wrong("map.json: id", `is "${map.id}", but the scenario's is "${scenario.id}"`);
  known(named(map.towns), "scenario.json: towns", towns);
  known(towns, "map.json: towns", named(map.towns));
  known(named(names.places), "map.json: towns", named(map.towns));
  known(named(map.venues), "scenario.json: venues", venues);
  known(venues, "map.json: venues", named(map.venues));
  known(named(names.venues), "scenario.json: venues", venues);
  known(named(map.districts), "scenario.json: districts", named(scenario.districts));
  known(named(scenario.districts), "map.json: districts", named(map.districts));
  known(named(names.seats), "scenario.json: seats", check.seats);
  known(check.seats, "names.json: seats", named(names.seats));
  const kinds = new Set<string>(check.clauses.clauses.map(({ kind }) => kind));
  known(named(names.clauses), "clauses.json: clauses", kinds);
  known(kinds, "names.json: clauses", named(names.clauses));
  known(named(names.countries), "map.json: countries", named(map.countries));
  known(check.seats, "map.json: origins", Object.keys(map.origins));
  for (const [i, district] of scenario.districts.entries())
    known(towns, `scenario.json: districts.${i}.town`, [district.town]);
  for (const [i, town] of map.towns.entries()) {
    const own = scenario.towns.find(({ id }) => id === town.id);
    if (own && own.side !== town.side)
      wrong(`map.json: towns.${i}.side`, `is ${town.side}, but scenario.json says ${own.side}`);
  }
}

function seats({ scenario, briefs, seats, venues, known, wrong }: Check): void {
  for (const [i, seat] of scenario.seats.entries()) {
    const path = `scenario.json: seats.${i} (${seat.id})`;
    known(venues, `${path}.venues`, seat.venues);
    known(seats, `${path}.standsFor`, seat.standsFor);
    known(
      seats,
      `${path}.goals`,
      seat.goals.flatMap(({ rivals = [] }) => rivals),
    );
    known(new Set(briefs.briefs.map((brief) => brief.seat)), `${path} in briefs.json`, [seat.id]);
  }
  for (const side of [0, 1]) {
    const leads = scenario.seats.filter((seat) => seat.side === side && seat.lead).length;
    if (leads !== 1) wrong("scenario.json: seats", `side ${side} has ${leads} leads; it needs one`);
  }
}

function rosters({ scenario, seats, known, unique, wrong }: Check): void {
  for (const [i, roster] of scenario.rosters.entries()) {
    const path = `scenario.json: rosters.${i}`;
    const inPlay = [...roster.seats, ...roster.byRule];
    known(seats, path, inPlay);
    known(new Set(inPlay), `${path}.powers`, Object.keys(roster.powers));
    unique(path, inPlay);
    if (roster.seats.length !== roster.size)
      wrong(path, `has ${roster.seats.length} seats, but its size is ${roster.size}`);
    for (const lead of scenario.seats.filter((seat) => seat.lead))
      known(new Set(inPlay), `${path}.seats (leads)`, [lead.id]);
  }
}

function start({ scenario, seats, known, wrong }: Check): void {
  const { grounds, claims, ...values } = scenario.start;
  known(new Set(Object.keys(grounds)), "scenario.json: start.grounds", Object.keys(values));
  known(new Set(Object.keys(values)), "scenario.json: start.grounds", Object.keys(grounds));
  for (const [i, claim] of claims.entries()) known(seats, `scenario.json: start.claims.${i}`, [claim.claimant]);
  const { sectorHigh } = scenario.numbers.limits;
  for (const [sector, points] of Object.entries(values.ground))
    if (points > sectorHigh)
      wrong(`scenario.json: start.ground.${sector}`, `is ${points}, but a sector has ${sectorHigh} points`);
  plot(scenario, wrong);
}

/** A range runs from its lowest to its highest. */
function types({ scenario, seats, known, wrong }: Check): void {
  if (scenario.council) known(seats, "scenario.json: council", [scenario.council.drafter, ...scenario.council.members]);
  for (const [name, [low, high]] of Object.entries(scenario.types))
    if (low > high) wrong(`scenario.json: types.${name}`, `begins at ${low}, above its end (${high})`);
}

function clauses({ clauses, seats, known }: Check): void {
  const needs = new Set(["contributor", "body", "seat", "host", ...seats]);
  for (const clause of clauses.clauses) known(needs, `clauses.json: ${clause.kind}.needs`, clause.needs);
}

function cards({ cards, map, towns, known, wrong }: Check): void {
  known(new Set(cards.cards.map(({ id }) => id)), "map.json: heritageCards", map.heritageCards ?? []);
  for (const card of cards.cards) {
    const path = `cards.json: ${card.id}`;
    known(
      towns,
      `${path}.versions`,
      card.versions.flatMap(({ place }) => place ?? []),
    );
    if (card.mirrored !== (card.versions.length === 2)) wrong(path, "a mirrored card has two versions, another one");
  }
}

/** The plot's days follow the match's first, and a side's attacks follow each other. */
function plot({ plot: { attacks, truces, end }, startDate }: ScenarioFiles["scenario"], wrong: Check["wrong"]): void {
  const path = "scenario.json: plot";
  const days = [
    ...attacks.map(({ from }, i) => [`attacks.${i}.from`, from] as const),
    ...truces.map((day, i) => [`truces.${i}`, day] as const),
    ["end.from", end.from] as const,
  ];
  for (const [place, day] of days)
    if (day < startDate) wrong(`${path}.${place}`, `is ${day}, before the match begins (${startDate})`);
  for (const [i, { side, from }] of attacks.entries())
    if (attacks.slice(0, i).some((earlier) => earlier.side === side && earlier.from >= from))
      wrong(`${path}.attacks.${i}.from`, `is ${from}, not after the same side's attack before it`);
}

function briefs(check: Check): void {
  const { scenario, briefs, seats, known, wrong } = check;
  known(
    seats,
    "briefs.json: briefs",
    briefs.briefs.map(({ seat }) => seat),
  );
  for (const { seat, youMay } of briefs.briefs) {
    const path = `briefs.json: ${seat}.youMay`;
    scoredAsNamed(check, seat);
    for (const line of youMay)
      if (typeof line !== "string") known(seats, path, ["with" in line ? line.with : line.without]);
    for (const { size, seats: seated, byRule } of scenario.rosters)
      if (seated.includes(seat) && linesFor(youMay, [...seated, ...byRule]).length === 0)
        wrong(path, `says nothing in a roster of ${size}`);
  }
}

/** Parts of its score that a seat has without any goal of its own, by whether it fights and for which side. */
const partsOf = (side: 0 | 1 | null, kind: string): readonly PartName[] => {
  const shared: PartName[] = ["civilians", "military", "displaced", "durability"];
  if (side !== null) return [...shared, side === 0 ? "territory" : "core"];
  return [...shared, "credibility", ...(kind === "press" ? [] : (["calm"] as const))];
};

/** What a brief names as a goal is what the score takes, and every goal that scores is named in the brief. */
function scoredAsNamed({ scenario, briefs, known, wrong }: Check, id: string): void {
  const seat = scenario.seats.find((each) => each.id === id);
  const brief = briefs.briefs.find((each) => each.seat === id);
  if (!seat || !brief) return;
  const kinds = seat.goals.map(({ goal }) => goal);
  const scores = new Set<string>([...kinds, ...partsOf(seat.side, seat.kind)]);
  const named = new Set<string>();
  for (const part of ["publicGoals", "hiddenGoals"] as const)
    for (const [i, goal] of brief[part].entries()) {
      known(scores, `briefs.json: ${id}.${part}.${i}.scored`, goal.scored);
      for (const each of goal.scored) named.add(each);
    }
  for (const kind of kinds) if (!named.has(kind)) wrong(`briefs.json: ${id}`, `names no goal that "${kind}" scores`);
}

/** Names in running text are written as placeholders; a card also has its two sides. */
function placeholders({ cards, briefs, facts, names, known }: Check): void {
  const texts: [string, unknown][] = [
    ...cards.cards.map((card): [string, unknown] => [`cards.json: ${card.id}`, card.versions]),
    ...briefs.briefs.map((brief): [string, unknown] => [`briefs.json: ${brief.seat}`, brief]),
    ...[...facts.facts, ...facts.outside].map((fact): [string, unknown] => [`facts.json: ${fact.id}`, fact]),
  ];
  const sides = new Set(["{accused}", "{other}"]);
  for (const [path, text] of texts) known(sides, path, unknownNames(JSON.stringify(text), names));
}

interface Grounds {
  readonly facts: readonly string[];
  readonly basis?: string;
  readonly source?: string | undefined;
}

/** Checks the grounds of every value, and gives the facts that are used as grounds. */
function grounds({ scenario, clauses, cards, briefs, factIds, known, wrong }: Check): ReadonlySet<string> {
  const rested = new Set<string>();
  const rests = (path: string, { facts, basis, source }: Grounds) => {
    known(factIds, `${path}.facts`, facts);
    for (const id of facts) rested.add(id);
    if (basis === "facts" && facts.length === 0) wrong(`${path}.facts`, "rests on facts, but names none");
    if (basis === "outside" && source === undefined)
      wrong(`${path}.source`, "rests on an outside source, but names none");
  };
  for (const [i, seat] of scenario.seats.entries()) {
    const path = `scenario.json: seats.${i} (${seat.id})`;
    rests(path, seat);
    for (const [g, goal] of seat.goals.entries()) rests(`${path}.goals.${g}`, goal);
  }
  for (const [i, venue] of scenario.venues.entries()) rests(`scenario.json: venues.${i}`, venue);
  for (const [i, district] of scenario.districts.entries()) rests(`scenario.json: districts.${i}`, district);
  for (const [name, ground] of Object.entries(scenario.start.grounds))
    rests(`scenario.json: start.grounds.${name}`, ground);
  for (const [i, claim] of scenario.start.claims.entries()) rests(`scenario.json: start.claims.${i}`, claim);
  rests("scenario.json: plot", scenario.plot);
  if (scenario.council) rests("scenario.json: council", scenario.council);
  for (const clause of clauses.clauses) rests(`clauses.json: ${clause.kind}`, clause);
  for (const card of cards.cards) {
    rests(`cards.json: ${card.id}`, card);
    for (const [v, version] of card.versions.entries()) rests(`cards.json: ${card.id}.versions.${v}`, version);
  }
  for (const brief of briefs.briefs)
    for (const part of ["publicGoals", "hiddenGoals", "whatYouKnow", "questions"] as const)
      for (const [i, row] of brief[part].entries())
        rests(`briefs.json: ${brief.seat}.${part}.${i}`, { facts: row.facts });
  return rested;
}
