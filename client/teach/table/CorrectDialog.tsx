/** Withdraws a seat's orders so that they can be given anew; the original and the reason stay in the log. */
import { useState } from "preact/hooks";
import type { Tile } from "../../../shared/protocol/class.ts";
import { longestLine } from "../../../shared/terms/limits.ts";
import { Dialog } from "../../panels/Dialog.tsx";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { teachWords } from "../../text/teach.ts";
import { tableWords as words } from "../../text/teachWall.ts";
import { useClass, useSteering } from "../class/classContext.ts";

export function CorrectDialog({ tile, seat, onClose }: { tile: Tile; seat: string; onClose: () => void }) {
  const { names } = useClass();
  const { run, refusal, busy } = useSteering();
  const [reason, setReason] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await run({ kind: "correctOrders", at: [tile.match], seat, reason: reason.trim() })) onClose();
  };
  return (
    <Dialog title={words.correctTitle(names.seat(seat))} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <p>{words.correctSays}</p>
        <div class="field">
          <label for="reason">{words.correctReason}</label>
          <input
            id="reason"
            required
            maxLength={longestLine}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <button type="submit" class="button first" disabled={busy || reason.trim() === ""}>
            {words.correctYes}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {teachWords.cancel}
          </button>
        </div>
        <RefusalNote refusal={refusal} nameOf={names.any} />
      </form>
    </Dialog>
  );
}
