/** One match, live: the code to join by, who sits where, and what the instructor can do about it. */
import { useEffect, useState } from "preact/hooks";
import type { ScenarioInfo } from "../../shared/protocol/replies.ts";
import type { Snapshot } from "../net/matchSource.ts";
import { openTeachRoom, type RoomSource } from "../net/roomSource.ts";
import { RefusalNote } from "../panels/RefusalNote.tsx";
import { clockWords, useLeft } from "../play/clock.ts";
import { useConnection, useSnapshot } from "../play/match.ts";
import { phaseWords } from "../text/labels.ts";
import { teachWords } from "../text/teach.ts";
import { JoinCard } from "./JoinCard.tsx";
import { SeatList } from "./SeatList.tsx";
import { Steering } from "./Steering.tsx";

const words = teachWords.table;

interface Props {
  readonly match: string;
  readonly scenarios: readonly ScenarioInfo[];
  readonly onBack: () => void;
}

export function TablePage({ match, scenarios, onBack }: Props) {
  const [source] = useState(() => openTeachRoom(match));
  useEffect(() => () => source.close(), [source]);
  const snapshot = useSnapshot(source);
  const { connection, refusal } = useConnection(source);
  return (
    <div class="teach-table">
      <header class="teach-top">
        <button type="button" class="button slim" onClick={onBack}>
          {words.back}
        </button>
        <h1>{snapshot?.table.title ?? teachWords.name}</h1>
        {snapshot && <Standing snapshot={snapshot} source={source} />}
      </header>
      <p class="teach-bar" role="status" data-shown={connection !== "live"}>
        {teachWords.connection[connection]}
      </p>
      <RefusalNote refusal={refusal} />
      {snapshot && (
        <main class="teach-parts">
          <div class="stack">
            {snapshot.table.stage !== "ended" && <JoinCard code={snapshot.table.code} />}
            <Steering snapshot={snapshot} source={source} />
          </div>
          <SeatList
            snapshot={snapshot}
            source={source}
            scenario={scenarios.find(({ id }) => id === snapshot.table.scenario)}
          />
        </main>
      )}
    </div>
  );
}

function Standing({ snapshot, source }: { snapshot: Snapshot; source: RoomSource }) {
  const { table, view } = snapshot;
  const left = useLeft(table, source);
  const { phase, round, rounds, paused } = view.pub;
  const playing = table.stage === "playing";
  return (
    <>
      <p>
        {playing && <strong>{words.round(round, rounds)}</strong>}
        <span class="muted">
          {playing && " · "}
          {paused ? words.paused : playing ? phaseWords[phase] : words.stage[table.stage]}
        </span>
      </p>
      {left !== null && (
        <p class="teach-clock">
          <span class="muted small">{table.running ? words.clockLeft : words.clockStands} </span>
          <span class="serif" role="timer" data-late={left < 30_000 && table.running}>
            {clockWords(left)}
          </span>
        </p>
      )}
    </>
  );
}
