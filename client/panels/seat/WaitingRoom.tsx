/** Before the start: who is here, and where. */

import * as commonWords from "words:common";
import * as stagesWords from "words:play/stages";
import * as studentWords from "words:student";
import { Fragment } from "preact";
import { useMatch } from "../../match/match.ts";
import { bdi } from "../../words/bdi.tsx";
import { kindLine } from "../../words/labels.ts";
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
        <h1>
          <bdi>{table.title}</bdi>
        </h1>
        <p role="status">
          {name && studentWords.welcome({ name, bdi })} {studentWords.starts}
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
                    {stagesWords.seat({
                      title: names.seatTitle(seat),
                      mine: seat === table.me?.seat,
                      b: (words) => <strong>{words}</strong>,
                      small: (words) => <span class="small">{words}</span>,
                    })}
                  </p>
                  {def && <p class="muted small">{kindLine(def, names)}</p>}
                  <p class="small">
                    <Holders people={people} bot={bot} />
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      </main>
    </div>
  );
}

interface HoldersProps {
  readonly people: readonly { readonly member: string; readonly name: string; readonly connected: boolean }[];
  readonly bot: boolean;
}

/** Who holds a seat before the start. */
function Holders({ people, bot }: HoldersProps) {
  if (people.length === 0) return bot ? stagesWords.bot : stagesWords.nobody;
  return people.map(({ member, name, connected }, at) => (
    <Fragment key={member}>
      {at > 0 && ", "}
      {stagesWords.person({ name, away: !connected, bdi })}
    </Fragment>
  ));
}
