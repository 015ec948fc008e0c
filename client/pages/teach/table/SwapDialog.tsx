/** Two students change places, at one table or between two. */

import * as words from "words:teachTable";
import * as wallWords from "words:teachWall";
import { useState } from "preact/hooks";
import type { Student } from "../../../../shared/protocol/class.ts";
import { isolated } from "../../../words/format.ts";
import { ActionDialog } from "../AskDialog.tsx";
import { useClass } from "../class/classContext.ts";

export function SwapDialog({ student, onClose }: { student: Student; onClose: () => void }) {
  const { view, names } = useClass();
  const [other, setOther] = useState("");
  return (
    <ActionDialog
      title={words.swapTitle({ name: isolated(student.name) })}
      yes={words.swapYes}
      action={other === "" ? null : { kind: "swap", one: student.student, other }}
      onClose={onClose}
    >
      <div class="field">
        <label for="swap-with">{words.swapWith}</label>
        <select id="swap-with" required value={other} onChange={(event) => setOther(event.currentTarget.value)}>
          <option value="">–</option>
          {view.tiles.map((tile) => (
            <optgroup key={tile.match} label={wallWords.table({ number: tile.number })}>
              {view.students
                .filter(({ match, seat, student: id }) => match === tile.match && seat && id !== student.student)
                .map(({ student: id, name, seat }) => (
                  <option key={id} value={id}>
                    {words.personAt({ name: isolated(name), seat: names.seatTitle(seat ?? "") })}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </ActionDialog>
  );
}
