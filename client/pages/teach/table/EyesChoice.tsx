/** Chooses the seat whose page to see; says beforehand that the look is logged. */

import * as words from "words:teachTable";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { useClass } from "../class/classContext.ts";

export function EyesChoice({ tile, onChoose }: { tile: Tile; onChoose: (seat: string) => void }) {
  const { names } = useClass();
  return (
    <div class="stack">
      <p>{words.eyesSays}</p>
      <p class="note small">{words.eyesLogged}</p>
      <ul class="row">
        {tile.seats.map(({ seat }) => (
          <li key={seat}>
            <button type="button" class="button" onClick={() => onChoose(seat)}>
              <span class={`chip ${names.tone(seat)}`} aria-hidden="true">
                {names.short(seat)}
              </span>
              {names.seatTitle(seat)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
