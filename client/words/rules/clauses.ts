/** §8 in words: the clauses of an agreement. */

import * as words from "words:rules/clauses";
import type { Numbers } from "../../../shared/scenario/numbers.ts";
import { list } from "../gauges.ts";
import { num, plus } from "./amounts.ts";
import type { Book, Row, Section } from "./rulebook.ts";

export const aboutClauses = (book: Book): Section[] => [clauses(book)];

const needWords: Readonly<Record<string, string>> = words.needs;

const answersOf = ({ answers: n }: Numbers): string =>
  words.answers({
    enforce: num(n.points.enforce),
    callOut: num(n.points.callOut),
    risk: num(n.enforceRisk),
    restore: num(100 * n.restore),
    inPlace: num(100 * n.restoreInPlace),
    away: num(-n.lookedAway),
    factor: num(n.factor.lookAway),
  });

function clauses({ scenario, names }: Book): Section {
  const rows = scenario.files.clauses.clauses.map(
    ({ name, does, hazard, cost, needs, facts, basis, source }): Row => ({
      cells: [
        name,
        names.fill(does),
        hazard === 0 ? "–" : plus(hazard),
        cost.map(num).join(" / "),
        needs.length === 0 ? "–" : list(needs.map((need) => needWords[need] ?? names.seat(need))),
      ],
      basis: { facts, basis, source },
    }),
  );
  const { title, price, risk, heads, kept, phases } = words;
  const { alike, mostByPaper, failed } = scenario.numbers.ceasefire;
  const limit = words.alike({ alike: num(alike), most: mostByPaper === null ? "–" : num(mostByPaper) });
  const credibility = num(scenario.numbers.domestic.notCarriedOut);
  const deeds = words.carried({ failed: plus(failed), credibility });
  const costs = price({ first: names.namedSide(0), second: names.namedSide(1) });
  const table = { heads: [heads.clause, heads.does, heads.risk, heads.price, heads.needs], rows };
  return { id: "8", title, blocks: [costs, risk, table, limit, deeds, answersOf(scenario.numbers), phases, kept] };
}
