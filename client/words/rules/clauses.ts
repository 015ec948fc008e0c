/** §8 in words: the clauses of an agreement. */
import { list } from "../gauges.ts";
import { num, plus } from "./amounts.ts";
import type { Book, Row, Section } from "./rulebook.ts";

export const aboutClauses = (book: Book): Section[] => [clauses(book)];

const needWords: Record<string, string> = {
  contributor: "the contributor, which has offered troops",
  body: "the body named, which has offered monitors",
  seat: "the guarantor",
  host: "the host",
};

function clauses(book: Book): Section {
  const { scenario, names } = book;
  const all = scenario.files.clauses.clauses;
  const rows = all.map(
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
  return {
    id: "8",
    title: "Agreements, clause by clause",
    blocks: [
      `Every text needs the signatures of both leading seats, and of those that its clauses name. The price is in political will, before hardness and cover (§7.2): the first is what it costs ${names.side(0)}, the second ${names.side(1)}.`,
      "The risk says how a clause changes the danger that the truce breaks (§7.3): below nought it lasts longer, above it breaks sooner. Which way each clause works follows research on ceasefires; how strongly, the designers chose.",
      { heads: ["Clause", "What it does", "Risk", "Price", "Must sign besides"], rows },
      "A round in which an agreement stands to the end is a kept round. Handovers, exchanges and the corridor are carried out only then.",
    ],
  };
}
