/** Withdraws a seat's orders so that they can be given anew; the original and the reason stay in the log. */

import * as words from "words:teachTable";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { LineField } from "../../../ui/Fields.tsx";
import { useTyped } from "../../../ui/typed.ts";
import { ActionDialog } from "../AskDialog.tsx";
import { useClass } from "../class/classContext.ts";

export function CorrectDialog({ tile, seat, onClose }: { tile: Tile; seat: string; onClose: () => void }) {
  const { names } = useClass();
  const [reason, setReason] = useTyped(`${tile.match}.${seat}.correct`);
  const said = reason.trim();
  return (
    <ActionDialog
      title={words.correctTitle({ seat: names.named(seat) })}
      yes={words.correctYes}
      action={said === "" ? null : { kind: "clearOrders", at: [tile.match], seat, reason: said }}
      onDone={() => setReason("")}
      onClose={onClose}
    >
      <p>{words.correctSays}</p>
      <LineField id="reason" label={words.correctReason} value={reason} onChange={setReason} />
    </ActionDialog>
  );
}
