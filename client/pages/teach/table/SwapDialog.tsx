/** Two students change places, at one table or between two. */
import { useState } from "preact/hooks";
import type { Student } from "../../../../shared/protocol/class.ts";
import { wallWords, tableWords as words } from "../../../words/teachWall.ts";
import { ActionDialog } from "../AskDialog.tsx";
import { useClass } from "../class/classContext.ts";

export function SwapDialog({ student, onClose }: { student: Student; onClose: () => void }) {
  const { view, names } = useClass();
  const [other, setOther] = useState("");
  return (
    <ActionDialog
      title={words.swapTitle(student.name)}
      yes={words.swapYes}
      action={other === "" ? null : { kind: "swap", one: student.student, other }}
      onClose={onClose}
    >
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
    </ActionDialog>
  );
}
