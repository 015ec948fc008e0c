/** The classes of this server, by what they are waiting for; a new one; and who else may teach here. */

import { brand } from "words:common";
import * as teachWords from "words:teach";
import * as lessonWords from "words:teachHelp";
import * as recordsWords from "words:teachRecords";
import * as wallWords from "words:teachWall";
import { useState } from "preact/hooks";
import type { ClassRow } from "../../../../shared/protocol/class.ts";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { classReviewPath } from "../../../net/classReviewAddress.ts";
import type { Address } from "../../../net/teachAddress.ts";
import { ThemeChoiceRow } from "../../../panels/ThemeChoiceRow.tsx";
import { date, isolated } from "../../../words/format.ts";
import { DeleteClass } from "../records/DeleteClass.tsx";
import { Instructors } from "./Instructors.tsx";
import { LessonDialog, LessonSteps } from "./Lesson.tsx";

const words = teachWords.list;

interface Props {
  readonly classes: readonly ClassRow[];
  readonly scenarios: readonly ScenarioInfo[];
  readonly onGo: (to: Address) => void;
  /** A class is not there any more. */
  readonly onChanged: () => void;
}

export function HomePage({ classes, scenarios, onGo, onChanged }: Props) {
  const [help, setHelp] = useState(false);
  const [scenario] = scenarios;
  const [deleting, setDeleting] = useState<ClassRow | null>(null);
  const groups = (["open", "prepared", "ended"] as const)
    .map((status) => ({ status, rows: classes.filter((row) => row.status === status) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div class="start teach-home">
      <header>
        <p class="serif name">{brand}</p>
        <div class="row apart">
          <h1>{teachWords.heading}</h1>
          <div class="row">
            {groups.length > 0 && (
              <button type="button" class="button" aria-haspopup="dialog" onClick={() => setHelp(true)}>
                {lessonWords.title}
              </button>
            )}
            <button type="button" class="button first" onClick={() => onGo({ page: "new", copy: null })}>
              {words.create}
            </button>
          </div>
        </div>
      </header>
      <main class="stack">
        {groups.length === 0 && (
          <section class="card stack" aria-labelledby="lesson">
            <p>{words.none}</p>
            <h2 id="lesson">{lessonWords.title}</h2>
            {scenario && <LessonSteps scenario={scenario} />}
          </section>
        )}
        {groups.map(({ status, rows }) => (
          <section key={status} class="card" aria-labelledby={`group-${status}`}>
            <h2 id={`group-${status}`}>{words.groups[status]}</h2>
            <ul class="classes">
              {rows.map((row) => (
                <Row key={row.id} row={row} onGo={onGo} onDelete={setDeleting} />
              ))}
            </ul>
          </section>
        ))}
        <Instructors />
      </main>
      <footer>
        <ThemeChoiceRow />
      </footer>
      {help && <LessonDialog onClose={() => setHelp(false)} />}
      {deleting && (
        <DeleteClass
          row={deleting}
          onClose={() => setDeleting(null)}
          onGone={() => {
            setDeleting(null);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

interface RowProps extends Pick<Props, "onGo"> {
  readonly row: ClassRow;
  readonly onDelete: (row: ClassRow) => void;
}

function Row({ row, onGo, onDelete }: RowProps) {
  const facts = [words.tables({ count: row.tables }), words.students({ count: row.students })];
  if (row.status === "ended" && row.removal !== null) facts.push(recordsWords.keep.row({ day: new Date(row.removal) }));
  const day = date(new Date(row.createdAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <div>
        <p>
          <strong>
            <bdi>{row.title}</bdi>
          </strong>
        </p>
        <p class="muted small">{[day, ...facts].join(" · ")}</p>
      </div>
      {row.status !== "ended" && <span class="serif small-code">{row.code}</span>}
      <div class="row">
        <button
          type="button"
          class="button slim"
          aria-label={words.openOf({ title: isolated(row.title) })}
          onClick={() => onGo({ page: "wall", id: row.id })}
        >
          {words.open}
        </button>
        <button
          type="button"
          class="button slim"
          aria-label={words.copyOf({ title: isolated(row.title) })}
          onClick={() => onGo({ page: "new", copy: row.id })}
        >
          {words.copy}
        </button>
        {row.status === "ended" && (
          <a
            class="button slim"
            href={classReviewPath(row.id)}
            aria-label={wallWords.compareOf({ title: isolated(row.title) })}
          >
            {wallWords.compare}
          </a>
        )}
        {row.status === "prepared" && row.students === 0 && (
          <button
            type="button"
            class="button slim"
            aria-label={words.changeOf({ title: isolated(row.title) })}
            onClick={() => onGo({ page: "edit", id: row.id })}
          >
            {words.change}
          </button>
        )}
        <button
          type="button"
          class="button slim quiet"
          aria-haspopup="dialog"
          aria-label={recordsWords.remove.buttonOf({ title: isolated(row.title) })}
          onClick={() => onDelete(row)}
        >
          {recordsWords.remove.button}
        </button>
      </div>
    </li>
  );
}
