/** Before the start: who is here, and where. */

import * as commonWords from "words:common";
import { useMatch } from "../../match/match.ts";
import { kindLine } from "../../words/labels.ts";
import * as stagesWords from "../../words/play/stages.ts";
import { studentWords } from "../../words/student.ts";
import { BriefBody } from "../Brief.tsx";
import { Menu } from "../Menu.tsx";
import { Notices } from "../Notices.tsx";
import { SeatChip } from "../SeatChip.tsx";

export function WaitingRoom() {
  const { snapshot, names, scenario } = useMatch();
  const { table } = snapshot;
  const name = table.me?.name ?? table.observer?.name;
  return (
    <div class="sheet">
      <header class="stack tight">
        <div class="row apart">
          <p class="serif">{commonWords.brand}</p>
          <Menu />
        </div>
        <h1>{table.title}</h1>
        <p role="status">
          {name && studentWords.welcome(name)}
          {studentWords.starts}
        </p>
        {table.observer && <p>{studentWords.observes}</p>}
        {table.number !== null && <p class="muted small">{studentWords.watched}</p>}
      </header>
      <main class="stack">
        <Notices />
        {table.me?.seat && (
          <details class="card">
            <summary>{studentWords.readBrief}</summary>
            <BriefBody seat={table.me.seat} />
          </details>
        )}
        <ul class="lobby">
          {table.seats.map(({ seat, people, bot }) => {
            const def = scenario.seat[seat];
            return (
              <li key={seat} data-mine={seat === table.me?.seat}>
                <SeatChip seat={seat} beside />
                <div>
                  <p>
                    <strong>{names.seatTitle(seat)}</strong>
                    {seat === table.me?.seat && <span class="small">{stagesWords.mine}</span>}
                  </p>
                  {def && <p class="muted small">{kindLine(def, names)}</p>}
                  <p class="small">{stagesWords.heldBy(people, bot)}</p>
                </div>
              </li>
            );
          })}
        </ul>
      </main>
    </div>
  );
}
