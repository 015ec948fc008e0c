/** Texts to begin from: a title, and the clauses that usually go with it. */
import { settlement, truce, watched } from "words:startingPoints";
import type { ClauseKind } from "../../shared/terms/clause.ts";

/** The title that a new text has until another is written. */
export const firstTitle = truce;

export const startingPoints: readonly { readonly title: string; readonly kinds: readonly ClauseKind[] }[] = [
  { title: firstTitle, kinds: ["CEASE", "TALKS", "HUMEX"] },
  { title: watched, kinds: ["CEASE", "MONITOR", "JOINTCOM", "TALKS", "NOSHELL", "HUMEX"] },
  {
    title: settlement,
    kinds: ["CEASE", "LINES", "MONITOR", "GUARANTOR", "JOINTCOM", "TALKS", "NOSHELL", "HUMEX"],
  },
];
