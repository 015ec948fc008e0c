/** Links for further instructors: made, shown once, taken back. Shown to whoever has the printed link. */

import * as teachWords from "words:teach";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { InstructorRow, NewInstructor } from "../../../../shared/protocol/class.ts";
import { longestName } from "../../../../shared/terms/limits.ts";
import { api } from "../../../net/api.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { upTo } from "../../../ui/upTo.ts";
import { serverAddress } from "../../../words/basePath.ts";
import { isolated } from "../../../words/format.ts";
import { CopyText } from "../CopyText.tsx";

const words = teachWords.tokens;

export function Instructors() {
  const [rows, setRows] = useState<readonly InstructorRow[] | null>(null);
  const [made, setMade] = useState<NewInstructor | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const look = async () => {
    const answer = await api.instructors.list();
    // Refused to all but the main instructor: then there is nothing to show.
    if (answer.ok) setRows(answer.value.filter(({ main }) => !main));
  };
  useEffect(() => void look(), []);
  const add = async (event: Event) => {
    event.preventDefault();
    const label = field.current?.value.trim() ?? "";
    if (label === "") return;
    const answer = await api.instructors.add(label);
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setMade(answer.value);
    if (field.current) field.current.value = "";
    await look();
  };
  const revoke = async (row: InstructorRow) => {
    const answer = await api.instructors.revoke(row.id);
    setRefusal(answer.ok ? null : answer.error);
    if (made?.id === row.id) setMade(null);
    await look();
  };
  if (!rows) return null;
  return (
    <details class="card instructors">
      <summary>{words.heading}</summary>
      <div class="stack">
        <p class="muted small">{words.says}</p>
        {rows.length === 0 && <p class="muted">{words.none}</p>}
        <ul class="classes">
          {rows.map((row) => (
            <li key={row.id}>
              <strong>
                <bdi>{row.label}</bdi>
              </strong>
              <button
                type="button"
                class="button slim"
                aria-label={words.revokeOf({ name: isolated(row.label) })}
                onClick={() => void revoke(row)}
              >
                {words.revoke}
              </button>
            </li>
          ))}
        </ul>
        {made && (
          <div class="note stack tight" role="status">
            <p>{words.shown({ name: isolated(made.label) })}</p>
            <CopyText text={`${serverAddress()}${made.path}`} />
          </div>
        )}
        <form class="row" onSubmit={(event) => void add(event)}>
          <div class="field">
            <label for="instructor">{words.name}</label>
            <input id="instructor" ref={field} required {...upTo(longestName)} autocomplete="off" />
          </div>
          <button type="submit" class="button">
            {words.create}
          </button>
        </form>
        <RefusalNote refusal={refusal} />
      </div>
    </details>
  );
}
