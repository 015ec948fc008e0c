/** Fact ids as links, and the fact itself in a dialog. */

import * as partsWords from "words:play/parts";
import { useMatch } from "../match/match.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { FactBody } from "./FactBody.tsx";

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

export function FactDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { scenario, names } = useMatch();
  return (
    <Dialog title={partsWords.factTitle({ id })} onClose={onClose}>
      <FactBody id={id} facts={scenario.files.facts} fill={names.fill} />
    </Dialog>
  );
}
