/** Who took part in what: a row a student, evidence behind each count, and a report of each that can be printed. */
import { brand } from "words:common";
import * as csvForm from "words:csvForm";
import { students as words } from "words:review/class";
import * as takingPart from "words:review/participation";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ReviewedStudent } from "../../../../shared/protocol/classReview.ts";
import { placeSuch } from "../../../net/reviewAddress.ts";
import { CsvFormChoice } from "../../../panels/CsvFormChoice.tsx";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { ScrollBox } from "../../../ui/ScrollBox.tsx";
import { participationKind, reflectionQuestion, shareWords } from "../../../words/review/participation.ts";
import { useAround } from "./around.ts";
import type { Printing } from "./printing.ts";

interface Props {
  /** Null: not asked yet, or refused. */
  readonly students: readonly ReviewedStudent[] | null;
  readonly refusal: Refusal | null;
  readonly csv: string;
  readonly printing: Printing;
  readonly onPrint: (what: Printing) => void;
}

export function Students({ students, refusal, csv, printing, onPrint }: Props) {
  return (
    <section class="stack students" aria-labelledby="students-heading">
      <div class="row apart not-printed">
        <h2 id="students-heading">{takingPart.title}</h2>
        {students !== null && students.length > 0 && (
          <div class="row">
            <a class="button slim" href={csv} download>
              {words.csv}
            </a>
            <button type="button" class="button slim" onClick={() => onPrint({ what: "students" })}>
              {words.printAll}
            </button>
          </div>
        )}
      </div>
      <p class="muted small not-printed">{words.evidence}</p>
      {students !== null && students.length > 0 && (
        <details class="not-printed">
          <summary>{csvForm.heading}</summary>
          <CsvFormChoice headed={false} />
        </details>
      )}
      <RefusalNote refusal={refusal} />
      {students?.length === 0 && <p>{words.none}</p>}
      <ul class="student-list">
        {students?.map((student) => (
          <li
            key={student.id}
            data-printed={printing?.what === "students" || (printing?.what === "student" && printing.id === student.id)}
          >
            <details class="student-report">
              <summary>
                <span class="student-name">
                  <bdi>{nameOf(student)}</bdi>
                </span>{" "}
                <Sat student={student} />
                <span class="points">
                  <strong>{Math.round(student.points)}</strong> <span class="muted small">{takingPart.ofHundred}</span>
                </span>
              </summary>
              <Report student={student} onPrint={() => onPrint({ what: "student", id: student.id })} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ name, sat }: ReviewedStudent): string => name ?? words.erased({ member: sat[0]?.member ?? "" });

function Sat({ student: { sat } }: { student: ReviewedStudent }) {
  const { names, scenario } = useAround();
  return (
    <span class="muted small">
      {sat
        .map(({ table, seat }) => {
          const held = seat === null ? words.left : scenario.seat[seat] ? names.seatTitle(seat) : words.observer;
          return words.sat({ table, seat: held });
        })
        .join(" · ")}
    </span>
  );
}

function Report({ student, onPrint }: { student: ReviewedStudent; onPrint: () => void }) {
  const { pathOf, review } = useAround();
  const several = student.sat.length > 1;
  return (
    <div class="stack">
      <p class="only-printed small">{words.heading({ title: review.title, brand })}</p>
      <ScrollBox label={words.evidenceOf({ name: nameOf(student) })}>
        <table class="class-table small">
          <thead>
            <tr>
              <th scope="col">{takingPart.columns.what}</th>
              <th scope="col">{takingPart.columns.count}</th>
              <th scope="col">{takingPart.columns.share}</th>
              <th scope="col">{takingPart.columns.weight}</th>
              <th scope="col" class="words">
                {words.where}
              </th>
            </tr>
          </thead>
          <tbody>
            {student.parts.map(({ kind, count, share, moments }) => (
              <tr key={kind}>
                <th scope="row">{participationKind[kind]}</th>
                <td>{count}</td>
                <td>{shareWords(share)}</td>
                <td>{student.weights[kind]}</td>
                <td class="words moments-of">
                  {moments.map(({ table, n, at }) => (
                    <a
                      key={`${table} ${n}`}
                      href={pathOf(table, at)}
                      aria-label={words.placeOf({ table, place: at })}
                      title={words.event({ n: String(n) })}
                    >
                      {several ? words.place({ table, place: at }) : at}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Written student={student} />
      <p class="only-printed small">
        {words.places({ such: placeSuch })}{" "}
        {student.sat
          .map(({ table }) => words.placesOf({ table, address: `${location.origin}${pathOf(table, placeSuch)}` }))
          .join("; ")}
      </p>
      <p class="not-printed">
        <button
          type="button"
          class="button slim"
          aria-label={words.printOf({ name: nameOf(student) })}
          onClick={onPrint}
        >
          {words.print}
        </button>
      </p>
    </div>
  );
}

function Written({ student: { reflections } }: { student: ReviewedStudent }) {
  const written = reflections.flatMap(({ answers }) =>
    Object.entries(answers).filter(([, text]) => text.trim() !== ""),
  );
  if (written.length === 0) return <p class="muted small">{takingPart.noReflection}</p>;
  return (
    <div class="stack tight small">
      <h3>{words.reflection}</h3>
      {written.map(([question, text]) => (
        <div key={question}>
          <p class="muted">{reflectionQuestion(question)}</p>
          <p dir="auto">{text}</p>
        </div>
      ))}
      {reflections.some(({ done }) => !done) && <p class="muted">{takingPart.notHandedIn}</p>}
    </div>
  );
}
