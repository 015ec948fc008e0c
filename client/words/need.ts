/** What would make a seat sign a text, as parts of a sentence about it. */
import * as words from "words:play/need";
import type { Need } from "../../shared/bots/needs.ts";
import type { ClauseKind } from "../../shared/terms/clause.ts";
import { list } from "./format.ts";
import type { Names } from "./names.ts";

const kinds = (of: readonly ClauseKind[], names: Names): string => list(of.map((kind) => names.clause(kind)));

/** What the messages on a need take; null where nothing that can be written or promised would do. */
export function needArguments(need: Need, names: Names) {
  if (need.is === "nothing") return null;
  const { having, lacking, name } = need.is === "clauses" ? need : { having: [], lacking: [], name: null };
  const changes = [
    having.length > 0 && words.added({ clauses: kinds(having, names) }),
    lacking.length > 0 && words.dropped({ clauses: kinds(lacking, names) }),
  ].filter((each) => each !== false);
  return {
    which: need.is === "backing" ? "backing" : changes.length > 0 ? "clauses" : "same",
    changes: list(changes),
    named: name !== null,
    name: names.named(name ?? ""),
  } as const;
}
