/** Three texts to begin from, so that nobody starts at an empty page. */

import * as writingWords from "words:play/writing";
import type { Clause } from "../../../shared/terms/clause.ts";
import { defaultClause } from "../../match/clauseOptions.ts";
import { useMatch } from "../../match/match.ts";
import { startingPoints } from "../../words/startingPoints.ts";

interface Props {
  /** Where the talks are held: the promise of further talks names it. */
  readonly venue: string | null;
  readonly onChoose: (title: string, clauses: Clause[]) => void;
}

export function StartingPoints({ venue, onChoose }: Props) {
  const { scenario, pub, own } = useMatch();
  const clausesOf = (kinds: (typeof startingPoints)[number]["kinds"]) =>
    kinds.flatMap((kind): Clause[] => {
      const clause = defaultClause(kind, { scenario, pub, me: own?.seat });
      if (clause?.kind === "TALKS" && venue !== null) return [{ ...clause, venue }];
      return clause ? [clause] : [];
    });
  return (
    <fieldset class="stack tight">
      <legend>{writingWords.beginFrom}</legend>
      <div class="row">
        {startingPoints.map(({ title, kinds }) => (
          <button key={title} type="button" class="button slim" onClick={() => onChoose(title, clausesOf(kinds))}>
            {title}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
