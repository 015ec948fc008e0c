/** Two students change places, at one table or between two. */
import { useState } from "preact/hooks";
import type { Student } from "../../../shared/protocol/class.ts";
import { Dialog } from "../../panels/Dialog.tsx";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { teachWords } from "../../text/teach.ts";
import { wallWords, tableWords as words } from "../../text/teachWall.ts";
import { useClass, useSteering } from "../class/classContext.ts";

export function SwapDialog({ student, onClose }: { student: Student; onClose: () => void }) {
  const { view, names } = useClass();
  const { run, refusal, busy } = useSteering();
  const [other, setOther] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    if (other !== "" && (await run({ kind: "swap", one: student.student, other }))) onClose();
  };
  return (
    <Dialog title={words.swapTitle(student.name)} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="swap-with">{words.swapWith}</label>
          <select id="swap-with" required value={other} onChange={(event) => setOther(event.currentTarget.value)}>
            <option value="">–</option>
            {view.tiles.map((tile) => (
              <optgroup key={tile.match} label={wallWords.table(tile.number)}>
                {view.students
                  .filter(({ match, seat, student: id }) => match === tile.match && seat && id !== student.student)
                  .map(({ student: id, name, seat }) => (
                    <option key={id} value={id}>
                      {`${name} (${names.seatTitle(seat ?? "")})`}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div class="row">
          <button type="submit" class="button first" disabled={busy || other === ""}>
            {words.swapYes}
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
