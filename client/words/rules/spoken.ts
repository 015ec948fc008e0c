/** §17 in words: words that count. */

import * as words from "words:rules/spoken";
import { deedNames, reasonWords, wordNames } from "../spoken.ts";
import { num, plus } from "./amounts.ts";
import type { Book, Section } from "./rulebook.ts";
import { together } from "./rulebook.ts";

const kinds = Object.keys(words.words) as (keyof typeof words.words)[];

const column = (head: string, cells: Readonly<Record<string, string>>) => ({
  heads: [head],
  rows: Object.values(cells).map((cell) => ({ cells: [cell] })),
});

export function aboutSpoken({ scenario }: Book): Section[] {
  const n = scenario.numbers.words;
  const { title, lead, heads, settled, every, released, seen, confidence, credibility, limits } = words;
  const rows = kinds.map((kind) => ({ cells: [wordNames[kind], words.words[kind].says, words.words[kind].stands] }));
  const moves = credibility({ kept: plus(n.kept), broken: plus(n.broken), most: num(n.mostARound) });
  const most = limits({ words: num(n.saidARound), offers: num(n.openOffers) });
  const blocks = [
    lead,
    { heads: [heads.word, heads.says, heads.stands], rows },
    column(heads.deeds, deedNames),
    { list: [settled, every, released, seen, confidence, moves, most] },
    column(heads.reasons, reasonWords),
  ];
  return [{ id: "17", title, basis: together([]), blocks }];
}
