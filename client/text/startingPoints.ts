/** Texts to begin from: a title, and the clauses that usually go with it. */
import type { ClauseKind } from "../../shared/terms/clause.ts";

export const startingPoints: readonly { readonly title: string; readonly kinds: readonly ClauseKind[] }[] = [
  { title: "Humanitarian truce", kinds: ["CEASE", "TALKS", "HUMEX"] },
  { title: "Watched truce", kinds: ["CEASE", "MONITOR", "JOINTCOM", "TALKS", "NOSHELL", "HUMEX"] },
  {
    title: "Lasting settlement",
    kinds: ["CEASE", "LINES", "MONITOR", "GUARANTOR", "JOINTCOM", "TALKS", "NOSHELL", "HUMEX"],
  },
];
