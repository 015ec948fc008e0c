/** The tab "Log": everything that I may know of, numbered, the newest first. */

import * as wireWords from "words:play/wire";
import { useState } from "preact/hooks";
import { useMatch } from "../match/match.ts";
import { useEarlier } from "../match/useEarlier.ts";
import { tell } from "../words/events.ts";
import { Earlier } from "./Earlier.tsx";
import { FactLinks } from "./Facts.tsx";
import { SeatChip } from "./SeatChip.tsx";

type Filter = keyof typeof wireWords.filters;

export function Log() {
  const { snapshot, telling } = useMatch();
  const [filter, setFilter] = useState<Filter>("all");
  const places = placesOf(snapshot.events, snapshot.more === true);
  const earlier = useEarlier();
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
      <Earlier {...earlier} inSight />
    </div>
  );
}

/**
 * "4.12": the round, and the event's place among those of the round that are seen here.
 * @param more there are earlier ones: of the first round that is known the places are not, and it stands alone
 */
function placesOf(
  events: readonly { readonly n: number; readonly round: number }[],
  more: boolean,
): Map<number, string> {
  const broken = more ? events[0]?.round : undefined;
  const counts = new Map<number, number>();
  return new Map(
    events.map(({ n, round }) => {
      if (round === broken) return [n, String(round)];
      const at = (counts.get(round) ?? 0) + 1;
      counts.set(round, at);
      return [n, `${round}.${String(at).padStart(2, "0")}`];
    }),
  );
}
