/** Which of the free seats of a class a student takes, where students choose. */

import * as commonWords from "words:common";
import * as waitWords from "words:play/wait";
import { useEffect, useState } from "preact/hooks";
import type { SeatChoice as Choice } from "../../../shared/protocol/class.ts";
import { api } from "../../net/api.ts";
import type { WaitingSource } from "../../net/classSource.ts";

interface Props {
  readonly choice: Choice;
  readonly busy: boolean;
  readonly onTake: (...place: Parameters<WaitingSource["take"]>) => void;
}

/** Names of the scenario's seats, by id; an id stands for itself until they have come. */
function useSeatNames(scenario: string): (seat: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void api.scenarios().then((answer) => {
      const found = answer.ok ? answer.value.find(({ id }) => id === scenario) : undefined;
      if (found) setNames(new Map(found.seats.map(({ id, name }) => [id, name])));
    });
  }, [scenario]);
  return (seat) => names.get(seat) ?? seat;
}

export function SeatChoice({ choice: { scenario, tables }, busy, onTake }: Props) {
  const nameOf = useSeatNames(scenario);
  const [chosen, setChosen] = useState("");
  const free = tables.flatMap(({ match, number, seats }) =>
    seats.filter(({ full }) => !full).map((seat) => ({ ...seat, match, number, key: `${match} ${seat.seat}` })),
  );
  const wanted = free.find(({ key }) => key === chosen);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(wanted ? { match: wanted.match, seat: wanted.seat } : null);
      }}
    >
      <div class="field">
        <label for="wish">{commonWords.yourSeat}</label>
        <select id="wish" value={wanted?.key ?? ""} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{waitWords.anywhere}</option>
          {free.map(({ key, number, seat, people }) => (
            <option key={key} value={key}>
              {tables.length > 1
                ? waitWords.freeSeatAt({ table: number, seat: nameOf(seat), people })
                : waitWords.freeSeat({ seat: nameOf(seat), people })}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button first" disabled={busy}>
        {waitWords.takeSeat}
      </button>
    </form>
  );
}
