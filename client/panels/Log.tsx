/** The tab "Log": everything that I may know of, numbered, the newest first. */

import * as commonWords from "words:common";
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
            <Place {...places.get(n)} />
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

interface EventPlace {
  readonly round: number;
  /** Among those of the round that are seen here; absent where earlier ones are not known yet. */
  readonly number?: number;
}

function Place({ round, number }: Partial<EventPlace>) {
  if (round === undefined) return null;
  const said = number === undefined ? commonWords.round({ round }) : wireWords.placeSaid({ round, number });
  return (
    <span class="place muted small">
      <span aria-hidden="true">{number === undefined ? said : wireWords.place({ round, number })}</span>
      <span class="hidden">{said}</span>
    </span>
  );
}

/** Where each event stands. @param more there are earlier ones: of the first round that is known the numbers are not */
function placesOf(
  events: readonly { readonly n: number; readonly round: number }[],
  more: boolean,
): Map<number, EventPlace> {
  const broken = more ? events[0]?.round : undefined;
  const counts = new Map<number, number>();
  return new Map(
    events.map(({ n, round }) => {
      if (round === broken) return [n, { round }];
      const number = (counts.get(round) ?? 0) + 1;
      counts.set(round, number);
      return [n, { round, number }];
    }),
  );
}
