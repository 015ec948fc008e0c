/** Fact ids as links, and the fact itself in a dialog. */
import { useMatch } from "../play/match.ts";
import * as partsWords from "../text/play/parts.ts";
import { Dialog } from "./Dialog.tsx";
import { FactBody } from "./FactBody.tsx";

/** The ids, each a button that opens its fact. */
export function FactLinks({ ids }: { ids: readonly string[] | undefined }) {
  const { openFact } = useMatch();
  if (!ids || ids.length === 0) return null;
  return (
    <span class="facts">
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          class="link fact"
          aria-label={partsWords.factTitle(id)}
          onClick={() => openFact(id)}
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
    <Dialog title={partsWords.factTitle(id)} onClose={onClose}>
      <FactBody id={id} facts={scenario.files.facts} fill={names.fill} />
    </Dialog>
  );
}
