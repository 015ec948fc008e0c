/** Who waits for the instructor: calls for help, wishes for another seat, people without one, reported messages. */

import * as words from "words:teachWall";
import type { ClassView, HelpCall, Student } from "../../../../shared/protocol/class.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { bdi } from "../../../words/bdi.tsx";
import { isolated } from "../../../words/format.ts";
import { openCalls, placeWords, type Steering, studentName, useClass, useSteering } from "../class/classContext.ts";
import { AtTheDoor, hiddenNames } from "../people/AtTheDoor.tsx";
import { thinnest } from "./order.ts";

interface Props {
  readonly onAnswer: (call: HelpCall) => void;
  readonly onMove: (student: Student) => void;
}

/** Its dialogs are the wall's: this part stands elsewhere on a phone, and they stay open while one turns it. */
export function Waiting({ onAnswer, onMove }: Props) {
  const { view, names } = useClass();
  const steering = useSteering();
  const calls = openCalls(view);
  const unseated = view.status === "ended" ? [] : view.students.filter(({ match }) => match === null);
  const door = view.status === "ended" ? 0 : view.atTheDoor.length + hiddenNames(view).length;
  const reports = view.reports.filter(({ hidden }) => !hidden);
  return (
    <section class="stack tight" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading" class="overline">
        {words.waiting}
      </h2>
      {calls.length + unseated.length + reports.length + door === 0 && <p class="muted">{words.nobodyWaits}</p>}
      <ul class="stack tight" aria-live="polite">
        {view.status !== "ended" && <AtTheDoor steering={steering} />}
        {calls.map((call) => (
          <Call key={`help ${call.id}`} call={call} onAnswer={onAnswer} onMove={onMove} />
        ))}
        {unseated.map((student) => (
          <Unseated key={student.student} student={student} steering={steering} onMove={onMove} />
        ))}
        {reports.map((report) => (
          <Reported key={`report ${report.match} ${report.n}`} report={report} steering={steering} />
        ))}
      </ul>
      <RefusalNote refusal={steering.refusal} nameOf={names.any} />
    </section>
  );
}

/** Somebody asks for help, or for another seat. */
function Call({ call, onAnswer, onMove }: Props & { readonly call: HelpCall }) {
  const { view, names } = useClass();
  const tile = view.tiles.find(({ match }) => match === call.match);
  const who = studentName(view, call.student);
  const caller = view.students.find(({ student }) => student === call.student);
  return (
    <li class="card waiting">
      <p>
        <strong>{tile ? placeWords(tile, call.seat, names) : ""}</strong>{" "}
        {call.kind === "swap"
          ? words.swapAsked({ name: who, bdi })
          : call.text
            ? words.help({ name: who, text: call.text, bdi })
            : words.helpWordless({ name: who, bdi })}
      </p>
      <div class="row">
        <button
          type="button"
          class="link"
          aria-label={words.answerTitle({ who: isolated(who) })}
          onClick={() => onAnswer(call)}
        >
          {words.answer}
        </button>
        {call.kind === "swap" && caller && (
          <button type="button" class="link" onClick={() => onMove(caller)}>
            {words.elsewhere}
          </button>
        )}
      </div>
    </li>
  );
}

/** Somebody without a seat, and the seat that has the fewest people. */
function Unseated({ student, steering, onMove }: { student: Student; steering: Steering } & Pick<Props, "onMove">) {
  const { view, names } = useClass();
  const thin = thinnest(view.tiles);
  const running = view.tiles.some(({ stage }) => stage === "playing" || stage === "briefing");
  return (
    <li class="card waiting">
      <p>
        {running ? words.late({ name: student.name, bdi }) : words.notSeated({ name: student.name, bdi })}{" "}
        {thin &&
          words.thinnest({
            table: thin.tile.number,
            seat: names.seatTitle(thin.seat.seat),
            people: thin.seat.students.length,
          })}
      </p>
      <div class="row">
        {thin && (
          <button
            type="button"
            class="link"
            aria-label={words.seatThereOf({ name: isolated(student.name) })}
            disabled={steering.busy}
            onClick={() =>
              void steering.run({
                kind: "seat",
                student: student.student,
                match: thin.tile.match,
                seat: thin.seat.seat,
              })
            }
          >
            {words.seatThere}
          </button>
        )}
        <button
          type="button"
          class="link"
          aria-label={words.elsewhereOf({ name: isolated(student.name) })}
          onClick={() => onMove(student)}
        >
          {words.elsewhere}
        </button>
      </div>
    </li>
  );
}

/** A message that somebody has reported. */
function Reported({ report, steering }: { report: ClassView["reports"][number]; steering: Steering }) {
  const { view, names } = useClass();
  const table = view.tiles.find(({ match }) => match === report.match)?.number ?? 0;
  return (
    <li class="card waiting">
      <p>{words.reported({ table, name: studentName(view, report.by), bdi })}</p>
      <blockquote class="small">
        {words.reportedLine({
          seat: names.named(report.seat),
          text: report.text,
          b: (seat) => <strong>{seat}</strong>,
          bdi,
        })}
      </blockquote>
      <button
        type="button"
        class="link"
        disabled={steering.busy}
        onClick={() => void steering.run({ kind: "hideMessage", at: [report.match], n: report.n, hidden: true })}
      >
        {words.hideIt}
      </button>
    </li>
  );
}
