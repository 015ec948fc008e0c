/** While the tables play: the clock, the round and the phase, each table with what everybody there can see, the code in a corner. */

import * as words from "words:projector";
import type { ProjectorTable } from "../../../shared/protocol/class.ts";
import { isRelayed } from "../../net/relayed.ts";
import { useSteady } from "../../net/useLive.ts";
import { QrCode } from "../../ui/QrCode.tsx";
import { isolated } from "../../words/format.ts";
import { phaseDoes, roundsWords } from "../../words/projector.ts";
import { Follow, useFollowed } from "./Follow.tsx";
import { Announcement, hostOf } from "./Lobby.tsx";
import type { ShownProps } from "./screen.ts";
import { TableCard } from "./TableCard.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { columnsFor, inPlay, roundsOf, together } from "./together.ts";

export function Playing({ view, source, lost, link, names }: ShownProps) {
  const now = useSteady(source);
  const common = together(view.tables, now);
  const columns = columnsFor(view.tables.length);
  const followed = useFollowed(view.tables);
  const waiting = view.arrived.filter(({ table }) => table === null).length;
  return (
    <div class="projector playing" data-many={view.tables.length > 6} data-followed={followed.table !== null}>
      <header>
        <div class="now">
          <h1 title={isolated(view.title)}>{view.title}</h1>
          <Now tables={view.tables} common={common} />
          <p class="muted" role="status">
            {lost ? words.lost : waiting > 0 ? words.seatsComing({ count: waiting }) : ""}
            {isRelayed() && !lost && <span class="relayed"> {words.relayed}</span>}
          </p>
        </div>
        {common && <TimeLeft table={common} now={now} />}
        <section class="projector-late" aria-label={words.join}>
          <QrCode text={link} label={words.qr({ link })} />
          <p>
            <span class="muted">{words.late}</span> <span class="address">{hostOf(link)}</span>{" "}
            <span class="muted">{words.code}</span> <strong class="serif">{view.code}</strong>
          </p>
        </section>
      </header>
      {view.announcement !== null && <Announcement text={view.announcement} />}
      {followed.table ? (
        <Follow
          key={followed.table.round}
          code={view.code}
          scenario={view.scenario}
          table={followed.table}
          now={now}
          onLeave={followed.leave}
        />
      ) : (
        <main
          class="projector-grid"
          style={{ "--columns": columns, "--rows": Math.ceil(view.tables.length / columns) }}
          aria-label={words.tables}
        >
          {view.tables.map((table) => (
            <TableCard
              key={table.number}
              {...{ table, now, names }}
              timed={common === null}
              {...(table.phase === "wire" && { onFollow: () => followed.follow(table.number) })}
            />
          ))}
        </main>
      )}
    </div>
  );
}

interface NowProps {
  readonly tables: readonly ProjectorTable[];
  readonly common: ProjectorTable | null;
}

/** Where the whole class is in time, as far as one word holds for all, and for how many it waits. */
function Now({ tables, common }: NowProps) {
  const rounds = roundsOf(tables);
  const seats = inPlay(tables).map((table) => table.seats);
  const of = seats.reduce((sum, each) => sum + each.of, 0);
  const missing = seats.reduce((sum, each) => sum + each.of - each.ready, 0);
  return (
    <>
      <p class="serif round">{rounds ? roundsWords(rounds) : words.briefing}</p>
      {common && <p>{phaseDoes(common)}</p>}
      {tables.length > 1 && of > 0 && <p>{words.ready({ missing, of })}</p>}
    </>
  );
}
