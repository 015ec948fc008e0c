/** The tab "Log": everything that I may know of, numbered, the newest first. */

import * as wireWords from "words:play/wire";
import { useState } from "preact/hooks";
import { useMatch } from "../match/match.ts";
import { tell } from "../words/events.ts";
import { FactLinks } from "./Facts.tsx";
import { SeatChip } from "./SeatChip.tsx";

type Filter = keyof typeof wireWords.filters;

export function Log() {
  const { snapshot, telling } = useMatch();
  const [filter, setFilter] = useState<Filter>("all");
  const places = placesOf(snapshot.events);
  const lines = snapshot.events.flatMap(({ n, event }) => {
    const line = tell(event, telling);
    const number = event.kind === "moved";
    const wanted = filter === "all" || number === (filter === "numbers");
    return line && wanted ? [{ n, line }] : [];
  });
  return (
    <div class="stack tight">
      <label class="row small">
        {wireWords.show}
        <select
          class="slim"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as Filter)}
          style={{ width: "auto" }}
        >
          {Object.entries(wireWords.filters).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <ol class="log">
        {lines.reverse().map(({ n, line }) => (
          <li key={n} id={`event-${n}`}>
            <span class="place muted small">{places.get(n)}</span>
            {line.seat && <SeatChip seat={line.seat} beside />}
            <p>
              {line.text} <FactLinks ids={line.facts} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "4.12": the round, and the event's place among those of the round that are seen here. */
function placesOf(events: readonly { readonly n: number; readonly round: number }[]): Map<number, string> {
  const counts = new Map<number, number>();
  return new Map(
    events.map(({ n, round }) => {
      const at = (counts.get(round) ?? 0) + 1;
      counts.set(round, at);
      return [n, `${round}.${String(at).padStart(2, "0")}`];
    }),
  );
}
