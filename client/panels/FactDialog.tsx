/** A fact in a dialog. */

import * as partsWords from "words:play/parts";
import { useMatch } from "../match/match.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { factPlace } from "../words/facts.ts";
import { FactBody } from "./FactBody.tsx";

export function FactDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { scenario, names } = useMatch();
  return (
    <Dialog title={partsWords.factTitle({ place: factPlace(scenario.files.facts, id) })} onClose={onClose}>
      <FactBody id={id} facts={scenario.files.facts} fill={names.fill} />
    </Dialog>
  );
}
