/** Facts as links, each by where it stands in its source. */

import * as partsWords from "words:play/parts";
import type { FactsFile } from "../../shared/scenario/facts.ts";
import { useMatch } from "../match/match.ts";
import { factPlaces } from "../words/facts.ts";

interface IdsProps {
  readonly ids: readonly string[] | undefined;
}

/** The facts, each a button that opens it. */
export function FactLinks({ ids }: IdsProps) {
  const { openFact, scenario } = useMatch();
  return <FactIds ids={ids} facts={scenario.files.facts} onOpen={openFact} />;
}

interface FactIdsProps extends IdsProps {
  readonly facts: FactsFile;
  readonly onOpen: (id: string) => void;
}

/** The same outside of a match, where `onOpen` shows the fact. */
export function FactIds({ ids, facts, onOpen }: FactIdsProps) {
  if (!ids || ids.length === 0) return null;
  return (
    <span class="facts">
      {factPlaces(facts, ids).map(({ id, short, full }) => (
        <button
          key={id}
          type="button"
          class="link fact"
          // What is heard holds what is seen.
          aria-label={partsWords.factTitle({ place: full.includes(short) ? full : `${full}, ${short}` })}
          onClick={() => onOpen(id)}
        >
          {short}
        </button>
      ))}
    </span>
  );
}
