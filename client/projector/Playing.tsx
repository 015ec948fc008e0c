/** While the tables play: the clock, the round and the phase, each table with what everybody there can see, the code in a corner. */
import type { ProjectorTable } from "../../shared/protocol/class.ts";
import { useNow } from "../teach/class/useLive.ts";
import { projectorWords as words } from "../text/projector.ts";
import { Announcement, type ShownProps, typed } from "./Lobby.tsx";
import { QrCode } from "./QrCode.tsx";
import { TableCard } from "./TableCard.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { columnsFor, inPlay, roundsOf, together } from "./together.ts";

export function Playing({ view, source, lost, link, names }: ShownProps) {
  const now = useNow(source);
  const common = together(view.tables, now);
  const columns = columnsFor(view.tables.length);
  const waiting = view.arrived.filter(({ table }) => table === null).length;
  return (
    <div class="projector playing">
      <header>
        <h1>{view.title}</h1>
        <p class="muted" role="status">
          {lost ? words.lost : waiting > 0 ? words.seatsComing(waiting) : ""}
        </p>
        <section class="projector-late" aria-label={words.join}>
          <p>
            <span class="muted">{words.late}</span> <span class="address">{typed(link)}</span>
          </p>
          <QrCode text={link} label={words.qr(link)} />
        </section>
      </header>
      {view.announcement !== null && <Announcement text={view.announcement} />}
      <Now tables={view.tables} common={common} now={now} />
      <main
        class="projector-grid"
        data-many={view.tables.length > 6}
        style={{ "--columns": columns, "--rows": Math.ceil(view.tables.length / columns) }}
        aria-label={words.tables}
      >
        {view.tables.map((table) => (
          <TableCard key={table.number} {...{ table, now, names }} timed={common === null} />
        ))}
      </main>
    </div>
  );
}

interface NowProps {
  readonly tables: readonly ProjectorTable[];
  readonly common: ProjectorTable | null;
  readonly now: number;
}

/** Where the whole class is in time, as far as one word holds for all. */
function Now({ tables, common, now }: NowProps) {
  const rounds = roundsOf(tables);
  const seats = inPlay(tables).map((table) => table.seats);
  const of = seats.reduce((sum, each) => sum + each.of, 0);
  const missing = seats.reduce((sum, each) => sum + each.of - each.ready, 0);
  const ready = of > 0 ? words.ready(missing, of) : "";
  if (!common) {
    return (
      <section class="projector-now apart">
        <p class="serif round">{rounds ? words.rounds(rounds) : words.briefing}</p>
        <p>{ready}</p>
      </section>
    );
  }
  return (
    <section class="projector-now">
      <div>
        <p class="serif round">
          {common.stage === "playing" ? words.round(common.round, common.rounds) : words.briefing}
        </p>
        <p>{words.does(common)}</p>
        {tables.length > 1 && <p>{ready}</p>}
      </div>
      <TimeLeft table={common} now={now} />
    </section>
  );
}
