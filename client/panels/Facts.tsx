/** Fact ids as links. */

import * as partsWords from "words:play/parts";
import { useMatch } from "../match/match.ts";

interface IdsProps {
  readonly ids: readonly string[] | undefined;
}

/** The ids, each a button that opens its fact. */
export function FactLinks({ ids }: IdsProps) {
  const { openFact } = useMatch();
  return <FactIds ids={ids} onOpen={openFact} />;
}

/** The same outside of a match, where `onOpen` shows the fact. */
export function FactIds({ ids, onOpen }: IdsProps & { onOpen: (id: string) => void }) {
  if (!ids || ids.length === 0) return null;
  return (
    <span class="facts">
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          class="link fact"
          aria-label={partsWords.factTitle({ id })}
          onClick={() => onOpen(id)}
        >
          {id}
        </button>
      ))}
    </span>
  );
}
