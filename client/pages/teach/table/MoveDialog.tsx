/** Moves a student to a seat of any table, among the observers, or back among those who wait. */

import * as words from "words:teachTable";
import * as wallWords from "words:teachWall";
import { useState } from "preact/hooks";
import type { Student } from "../../../../shared/protocol/class.ts";
import { isolated } from "../../../words/format.ts";
import { ActionDialog } from "../AskDialog.tsx";
import { useClass } from "../class/classContext.ts";

/** A place as an option's value: "match/seat", "match/" for an observer, "/" for nowhere. */
const makePlace = (match: string | null, seat: string | null): string => `${match ?? ""}/${seat ?? ""}`;
function parsePlace(place: string): { match: string | null; seat: string | null } {
  const [match = "", seat = ""] = place.split("/");
  return { match: match || null, seat: seat || null };
}

export function MoveDialog({ student, onClose }: { student: Student; onClose: () => void }) {
  const { view, names } = useClass();
  const here = makePlace(student.match, student.seat);
  const [place, setPlace] = useState(here);
  return (
    <ActionDialog
      title={words.moveTitle({ name: isolated(student.name) })}
      yes={words.moveYes}
      action={place === here ? null : { kind: "seat", student: student.student, ...parsePlace(place) }}
      onClose={onClose}
    >
      <div class="field">
        <label for="move-to">{words.moveTo}</label>
        <select id="move-to" value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
          <option value="/">{words.moveNowhere}</option>
          {view.tiles
            .filter(({ stage }) => stage !== "ended")
            .map((tile) => (
              <optgroup key={tile.match} label={wallWords.table({ number: tile.number })}>
                {tile.seats.map((seat) => (
                  <option key={seat.seat} value={makePlace(tile.match, seat.seat)}>
                    {words.seatOf({ seat: names.seatTitle(seat.seat), people: seat.students.length })}
                  </option>
                ))}
                <option value={makePlace(tile.match, null)}>{words.moveObserver}</option>
              </optgroup>
            ))}
        </select>
      </div>
    </ActionDialog>
  );
}
