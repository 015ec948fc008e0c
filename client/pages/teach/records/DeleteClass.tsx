/** Deletes a class for good: says in words what goes, and offers the match files first. */

import { remove as words } from "words:teachRecords";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ClassRow } from "../../../../shared/protocol/class.ts";
import type { ClassReview } from "../../../../shared/protocol/classData.ts";
import { api } from "../../../net/api.ts";
import { isolated } from "../../../words/format.ts";
import { AskDialog } from "../AskDialog.tsx";

interface Props {
  readonly row: Pick<ClassRow, "id" | "title" | "tables" | "students" | "status">;
  readonly onClose: () => void;
  readonly onGone: () => void;
}

export function DeleteClass({ row, onClose, onGone }: Props) {
  const [tables, setTables] = useState<ClassReview["tables"]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // Before anything has been played there is nothing to take home.
    if (row.status === "prepared") return;
    void api.classes.review(row.id).then((answer) => answer.ok && setTables(answer.value.tables));
  }, [row.id, row.status]);
  const remove = async () => {
    setBusy(true);
    const gone = await api.classes.remove(row.id);
    setBusy(false);
    // Somebody else was quicker: gone is gone.
    if (gone.ok || gone.error.code === "notFound") onGone();
    else setRefusal(gone.error);
  };
  const goes = [
    words.goes.tables({ count: row.tables }),
    words.goes.students({ count: row.students }),
    words.goes.written,
    words.goes.links,
  ];
  return (
    <AskDialog
      title={words.title({ title: isolated(row.title) })}
      yes={words.yes}
      busy={busy}
      refusal={refusal}
      onYes={() => void remove()}
      onClose={onClose}
    >
      <div class="stack tight">
        <p>{words.says}</p>
        <ul class="bullets">
          {goes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {tables.length > 0 && (
        <div class="stack tight">
          <p>{words.first}</p>
          <ul class="row">
            {tables.map(({ match, number }) => (
              <li key={match}>
                <a href={api.classes.fileUrl(match)} download>
                  {words.file({ number })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </AskDialog>
  );
}
