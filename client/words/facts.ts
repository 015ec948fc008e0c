/** Where a fact stands, as a reader is pointed to it: "AFP, 9 October, 5th paragraph". */
import * as words from "words:play/facts";
import type { FactId } from "../../shared/base/ids.ts";
import type { FactsFile } from "../../shared/scenario/facts.ts";

/** One fact's place; where it is in the same source as the fact before it, the source is not said again. */
export interface FactPlace {
  readonly id: FactId;
  /** As it stands in a row of them, and alone. */
  readonly short: string;
  readonly full: string;
}

/** The place of one fact, in full. */
export const factPlace = (facts: FactsFile, id: FactId): string => factPlaces(facts, [id])[0]?.full ?? id;

/** Places of facts in their order; ids that the ledger does not have stand as they are. */
export function factPlaces({ facts, outside, sources }: FactsFile, ids: readonly FactId[]): FactPlace[] {
  let before: FactsFile["facts"][number] | undefined;
  return ids.map((id): FactPlace => {
    const fact = facts.find((each) => each.id === id);
    const last = before;
    before = fact;
    if (!fact) {
      const said = outside.some((each) => each.id === id) ? words.outside : id;
      return { id, short: said, full: said };
    }
    const source = sources[fact.source];
    const paragraph = fact.paragraph[0] ?? 1;
    const full = words.inSource({ source: source?.short ?? source?.title ?? fact.source, paragraph });
    if (last?.source !== fact.source) return { id, short: full, full };
    const same = last.paragraph[0] === paragraph;
    return { id, short: same ? words.sameParagraph : words.paragraph({ paragraph }), full };
  });
}
