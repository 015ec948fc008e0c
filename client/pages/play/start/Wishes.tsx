/** What a student may wish for on joining: a seat where the class lets them choose, or none that takes sides. */

import * as commonWords from "words:common";
import * as startWords from "words:play/start";
import { useEffect, useState } from "preact/hooks";
import type { ClassInfo } from "../../../../shared/protocol/class.ts";
import { api } from "../../../net/api.ts";

export interface Wish {
  readonly seat: { readonly match: string; readonly seat: string } | null;
  readonly optOut: "observer" | "press" | null;
}

interface Props {
  readonly info: ClassInfo;
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

export function Wishes({ info, wish, onChange }: Props) {
  return (
    <>
      {info.seating === "choose" && <SeatChoice info={info} wish={wish} onChange={onChange} />}
      <details>
        <summary>{startWords.noParty}</summary>
        <div class="field">
          <label for="opt-out">{startWords.nobodyAsks}</label>
          <select
            id="opt-out"
            value={wish.optOut ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...wish, optOut: value === "observer" || value === "press" ? value : null })
            }
          >
            <option value="">{startWords.anySeat}</option>
            <option value="press">{startWords.press}</option>
            <option value="observer">{startWords.observer}</option>
          </select>
        </div>
      </details>
    </>
  );
}

/** Names of the scenario's seats, by id; an id stands for itself until they have come. */
function useSeatNames(scenario: string): (seat: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    api.scenarios().then((answer) => {
      const found = answer.ok ? answer.value.find(({ id }) => id === scenario) : undefined;
      if (found) setNames(new Map(found.seats.map(({ id, name }) => [id, name])));
    });
  }, [scenario]);
  return (seat) => names.get(seat) ?? seat;
}

function SeatChoice({ info, wish, onChange }: Props) {
  const nameOf = useSeatNames(info.scenario);
  const free = info.tables.flatMap((table) =>
    table.seats.filter(({ full }) => !full).map((seat) => ({ ...seat, match: table.match, number: table.number })),
  );
  const chosen = free.findIndex(({ match, seat }) => match === wish.seat?.match && seat === wish.seat.seat);
  return (
    <div class="field">
      <label for="wish">{commonWords.yourSeat}</label>
      <select
        id="wish"
        value={chosen}
        onChange={(event) => {
          const found = free[Number(event.currentTarget.value)];
          onChange({ ...wish, seat: found ? { match: found.match, seat: found.seat } : null });
        }}
      >
        <option value={-1}>{startWords.anywhere}</option>
        {free.map(({ match, number, seat, people }, at) => (
          <option key={`${match}${seat}`} value={at}>
            {info.tables.length > 1
              ? startWords.freeSeatAt({ table: number, seat: nameOf(seat), people })
              : startWords.freeSeat({ seat: nameOf(seat), people })}
          </option>
        ))}
      </select>
    </div>
  );
}
