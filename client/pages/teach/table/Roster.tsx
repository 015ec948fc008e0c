/** Who sits where at a table, and what can be done about it. */

import * as words from "words:teachTable";
import * as wallWords from "words:teachWall";
import { useState } from "preact/hooks";
import type { Student, Tile } from "../../../../shared/protocol/class.ts";
import { useSteady } from "../../../net/useLive.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { isolated } from "../../../words/format.ts";
import { timeWords } from "../../../words/gauges.ts";
import { minutesWords, presenceSince } from "../../../words/teach.ts";
import { delegation, useClass, useSteering } from "../class/classContext.ts";
import { MessageDialog } from "../wall/MessageDialog.tsx";
import { CorrectDialog } from "./CorrectDialog.tsx";
import { StudentDialog } from "./StudentDialog.tsx";

export function Roster({ tile }: { tile: Tile }) {
  const { view } = useClass();
  const [chosen, setChosen] = useState<string | null>(null);
  const [erased, setErased] = useState("");
  const student = view.students.find((each) => each.student === chosen);
  const observers = view.students.filter(({ match, seat }) => match === tile.match && seat === null);
  return (
    <div class="stack">
      <ul class="seat-list">
        {tile.seats.map((seat) => (
          <Seat key={seat.seat} tile={tile} seat={seat} onStudent={setChosen} />
        ))}
      </ul>
      {observers.length > 0 && (
        <section class="stack tight">
          <h2 class="overline">{words.observers}</h2>
          <ul class="delegation">
            {observers.map((each) => (
              <Person key={each.student} student={each} alone live={false} onChoose={setChosen} />
            ))}
          </ul>
        </section>
      )}
      <p role="status" class="small">
        {erased}
      </p>
      {student && <StudentDialog student={student} onClose={() => setChosen(null)} onErased={setErased} />}
    </div>
  );
}

interface SeatProps {
  readonly tile: Tile;
  readonly seat: Tile["seats"][number];
  readonly onStudent: (student: string) => void;
}

function Seat({ tile, seat, onStudent }: SeatProps) {
  const { view, names } = useClass();
  const { run, refusal, busy } = useSteering();
  const [open, setOpen] = useState<"message" | "correct" | null>(null);
  const people = delegation(view, tile.match, seat.seat);
  const live = tile.stage === "briefing" || tile.stage === "playing";
  const name = names.seatTitle(seat.seat);
  const at: [string] = [tile.match];
  return (
    <li>
      <span class={`chip ${names.tone(seat.seat)}`} aria-hidden="true">
        {names.short(seat.seat)}
      </span>
      <div class="stack tight">
        <p class="row apart">
          <strong>{name}</strong>
          <span class="muted small">
            {wallWords.messages({ count: seat.messages })}
            {live && (
              <>
                {" · "}
                {seat.ready ? <span class="ready-yes">✓ {wallWords.ready}</span> : words.notReady}
              </>
            )}
          </span>
        </p>
        {people.length === 0 && <p class="muted small">{seat.bot ? words.botPlays : words.nobody}</p>}
        <ul class="delegation">
          {people.map((each) => (
            <Person key={each.student} student={each} alone={people.length === 1} live={live} onChoose={onStudent} />
          ))}
        </ul>
        {seat.bot && people.length > 0 && <p class="small note">{words.botWhy[seat.why ?? "instructor"]}</p>}
        {live && (
          <div class="row">
            {people.length > 0 && (
              <>
                <button
                  type="button"
                  class="button slim"
                  disabled={busy}
                  aria-label={words.actionAt({ action: seat.bot ? words.botOff : words.botOn, seat: name })}
                  onClick={() => void run({ kind: "bot", at, seat: seat.seat, bot: !seat.bot })}
                >
                  {seat.bot ? words.botOff : words.botOn}
                </button>
                <button
                  type="button"
                  class="button slim"
                  aria-label={words.actionAt({ action: words.message, seat: name })}
                  onClick={() => setOpen("message")}
                >
                  {words.message}
                </button>
              </>
            )}
            {tile.phase === "open" && people.length > 0 && (
              <button
                type="button"
                class="button slim"
                aria-label={words.actionAt({ action: words.correct, seat: name })}
                onClick={() => setOpen("correct")}
              >
                {words.correct}
              </button>
            )}
          </div>
        )}
        <RefusalNote refusal={refusal} nameOf={names.any} />
      </div>
      {open === "message" && <MessageDialog tile={tile} seat={seat.seat} onClose={() => setOpen(null)} />}
      {open === "correct" && <CorrectDialog tile={tile} seat={seat.seat} onClose={() => setOpen(null)} />}
    </li>
  );
}

interface PersonProps {
  readonly student: Student;
  readonly alone: boolean;
  /** The table plays, and one may write. */
  readonly live: boolean;
  readonly onChoose: (student: string) => void;
}

function Person({ student, alone, live, onChoose }: PersonProps) {
  const { source } = useClass();
  const now = useSteady(source, 5000);
  const { name, head, presence, since, wroteAt, mutedUntil } = student;
  const says = [
    head && !alone && words.head,
    presenceSince(presence, since, now),
    wroteAt !== null ? words.wrote({ ago: minutesWords((now - wroteAt) / 60_000) }) : live && words.wroteNothing,
    mutedUntil !== null && mutedUntil > now && words.muted({ until: timeWords(source.now() + mutedUntil - now) }),
  ].filter(Boolean);
  return (
    <li>
      <span class="presence" data-state={presence} aria-hidden="true" />
      <span>
        <bdi>{name}</bdi>
        <span class="muted small"> · {says.join(" · ")}</span>
      </span>
      <button
        type="button"
        class="button slim"
        aria-label={words.menu({ name: isolated(name) })}
        aria-haspopup="dialog"
        onClick={() => onChoose(student.student)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
    </li>
  );
}
