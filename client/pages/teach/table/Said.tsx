/** The lines of a channel as the instructor reads them, each with a way to hide it from the students. */

import * as words from "words:teachTable";
import type { Tile } from "../../../../shared/protocol/class.ts";
import type { TableView } from "../../../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../../../shared/state/event.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { isolated } from "../../../words/format.ts";
import { useClass, useSteering } from "../class/classContext.ts";

interface Props {
  readonly tile: Tile;
  readonly table: TableView;
  readonly channel: string;
  readonly events: readonly LoggedEvent[];
}

export function Said({ tile, table, channel, events }: Props) {
  const { view, names } = useClass();
  const { run, refusal, busy } = useSteering();
  const people = table.seats.flatMap((seat) => seat.people);
  const said = events.flatMap(({ n, round, event }) =>
    event.kind === "said" && event.channel === channel ? [{ n, round, ...event }] : [],
  );
  const reported = new Set(view.reports.filter(({ match }) => match === tile.match).map(({ n }) => n));
  return (
    <>
      <ol class="said-list">
        {said.length === 0 && <li class="muted">{words.nothingSaid}</li>}
        {said.map(({ n, round, seat, member, text }) => {
          const hidden = table.hidden.includes(n);
          const author = people.find((each) => each.member === member)?.name;
          return (
            <li key={n} data-hidden={hidden}>
              <span class={`chip ${names.tone(seat)}`} aria-hidden="true">
                {names.short(seat)}
              </span>
              <p>
                <strong>{names.Seat(seat)}</strong>{" "}
                <span class="muted small">
                  {[
                    author && isolated(author),
                    words.inRound({ round }),
                    hidden && words.hiddenMark,
                    reported.has(n) && words.reportedMark,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>{" "}
                <bdi>{text}</bdi>
              </p>
              <button
                type="button"
                class="link small"
                disabled={busy}
                onClick={() => void run({ kind: "hideMessage", at: [tile.match], n, hidden: !hidden })}
              >
                {hidden ? words.unhide : words.hide}
              </button>
            </li>
          );
        })}
      </ol>
      <RefusalNote refusal={refusal} nameOf={names.any} />
    </>
  );
}
