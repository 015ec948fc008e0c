/** Who sits where: names, who is head, who is connected, who is ready, and which seats bots play. */
import { useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import type { TableView } from "../../shared/protocol/messages.ts";
import type { ScenarioInfo } from "../../shared/protocol/replies.ts";
import type { Snapshot } from "../net/matchSource.ts";
import type { RoomSource } from "../net/roomSource.ts";
import { RefusalNote } from "../panels/RefusalNote.tsx";
import { toneOf } from "../text/names.ts";
import { teachWords } from "../text/teach.ts";

const words = teachWords.table;
type Seat = TableView["seats"][number];

interface Props {
  readonly snapshot: Snapshot;
  readonly source: RoomSource;
  readonly scenario: ScenarioInfo | undefined;
}

export function SeatList({ snapshot, source, scenario }: Props) {
  const { table, view } = snapshot;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const people = table.seats.flatMap((seat) => seat.people);
  const pass = async (member: string) => setRefusal(await source.passHead(member));
  return (
    <section class="card stack" aria-labelledby="seats-heading">
      <div class="row apart">
        <h2 id="seats-heading">{words.seats}</h2>
        <p class="muted small" role="status">
          {words.arrived(people.filter(({ connected }) => connected).length, people.length)}
        </p>
      </div>
      <ul class="seat-list">
        {table.seats.map((seat) => (
          <SeatRow
            key={seat.seat}
            seat={seat}
            stage={table.stage}
            ready={view.pub.seats.find(({ id }) => id === seat.seat)?.ready ?? false}
            def={scenario?.seats.find(({ id }) => id === seat.seat)}
            onPass={pass}
          />
        ))}
      </ul>
      <RefusalNote refusal={refusal} />
    </section>
  );
}

interface RowProps {
  readonly seat: Seat;
  readonly stage: TableView["stage"];
  readonly ready: boolean;
  readonly def: ScenarioInfo["seats"][number] | undefined;
  readonly onPass: (member: string) => void;
}

function SeatRow({ seat: { seat, people, bot }, stage, ready, def, onPass }: RowProps) {
  const running = stage === "briefing" || stage === "playing";
  const headAway = running && people.some(({ head, connected }) => head && !connected);
  const gone = people.every(({ connected }) => !connected);
  const readiness = running && (ready || people.length > 0);
  const empty = bot ? words.bot : running ? words.standing : words.nobody;
  return (
    <li data-attention={headAway}>
      <span class={`chip ${toneOf(def)}`} aria-hidden="true">
        {def?.short ?? seat}
      </span>
      <div>
        <p class="row apart">
          <strong>{def?.name ?? seat}</strong>
          {readiness && (
            <span class={ready ? "ready-yes" : "muted small"}>{ready ? `✓ ${words.ready}` : words.notReady}</span>
          )}
        </p>
        {people.length === 0 && <p class="muted small">{empty}</p>}
        <ul class="delegation">
          {people.map(({ member, name, head, connected }) => (
            <li key={member}>
              <span class="dot" data-on={connected} aria-hidden="true" />
              <span>
                {name}
                {head && people.length > 1 && <span class="muted small"> · {words.head}</span>}
                {!connected && <span class="muted small"> · {words.away}</span>}
              </span>
              {!head && stage !== "ended" && (
                <button
                  type="button"
                  class="link small"
                  aria-label={words.makeHeadOf(name)}
                  onClick={() => onPass(member)}
                >
                  {words.makeHead}
                </button>
              )}
            </li>
          ))}
        </ul>
        {headAway && <p class="warning small">{gone ? words.allAway : words.headAway}</p>}
      </div>
    </li>
  );
}
