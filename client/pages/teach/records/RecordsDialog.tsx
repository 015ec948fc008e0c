/** What holds for a whole class afterwards: who may review, the weights for taking part, how long it is kept, and its end. */

import * as teachWords from "words:teach";
import * as words from "words:teachRecords";
import { useEffect, useState } from "preact/hooks";
import type { Refusal, Result } from "../../../../shared/base/result.ts";
import type { ClassRow } from "../../../../shared/protocol/class.ts";
import type { ClassReview } from "../../../../shared/protocol/classData.ts";
import { api } from "../../../net/api.ts";
import { CsvFormChoice } from "../../../panels/CsvFormChoice.tsx";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { WeightFields } from "../../../panels/WeightFields.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { apartWords, tableList } from "../../../words/teachRecords.ts";
import { DeleteClass } from "./DeleteClass.tsx";
import { KeepChoice } from "./KeepChoice.tsx";

interface Props {
  /** The class's id. */
  readonly id: string;
  readonly onClose: () => void;
  /** It has been deleted. */
  readonly onGone: () => void;
}

export function RecordsDialog({ id, onClose, onGone }: Props) {
  const [row, setRow] = useState<ClassRow | null>(null);
  const [review, setReview] = useState<ClassReview | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [deleting, setDeleting] = useState(false);
  const take = <T,>(answer: Result<T>, then: (value: T) => void) => {
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) then(answer.value);
  };
  useEffect(() => {
    void api.classes.get(id).then((answer) => take(answer, setRow));
    void api.classes.review(id).then((answer) => take(answer, setReview));
  }, [id]);
  if (deleting && row) return <DeleteClass row={row} onClose={onClose} onGone={onGone} />;
  const change = async (body: Parameters<typeof api.classes.setReview>[1]) =>
    take(await api.classes.setReview(id, body), setReview);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="stack">
        {review && <Release review={review} onChange={(released) => void change({ released })} />}
        {review && <Weights review={review} onChange={(weights) => void change({ weights })} />}
        {row && <Keep row={row} onChoose={async (days) => take(await api.classes.keep(id, days), setRow)} />}
        <CsvFormChoice />
        {!row && !refusal && <p aria-busy="true">{teachWords.opening}</p>}
        <RefusalNote refusal={refusal} />
        {row && (
          <section class="stack tight">
            <h3>{words.remove.heading}</h3>
            <p>
              <button
                type="button"
                class="button quiet warning"
                aria-haspopup="dialog"
                onClick={() => setDeleting(true)}
              >
                {words.remove.button}
              </button>
            </p>
          </section>
        )}
      </div>
    </Dialog>
  );
}

function Release({ review, onChange }: { review: ClassReview; onChange: (released: boolean) => void }) {
  const { released, tables } = review;
  const apart = (as: boolean) => tables.filter((table) => table.released === as).map(({ number }) => number);
  const exceptions = apartWords(apart(true), apart(false));
  return (
    <section class="stack tight">
      <h3>{words.review.heading}</h3>
      <p role="status">{released ? words.review.released : words.review.closed}</p>
      {exceptions && <p class="muted small">{exceptions}</p>}
      <p>
        <button type="button" class="button" onClick={() => onChange(!released)}>
          {released ? words.review.takeBack : words.review.release}
        </button>
      </p>
    </section>
  );
}

function Weights({ review, onChange }: { review: ClassReview; onChange: (weights: ClassReview["weights"]) => void }) {
  const { weights, tables } = review;
  const own = tables.filter(({ ownWeights }) => ownWeights).map(({ number }) => number);
  return (
    <fieldset class="stack tight class-weights">
      <legend>{words.weights.heading}</legend>
      <p class="muted small">{words.weights.says}</p>
      <div>
        <WeightFields weights={weights} onWeigh={(kind, weight) => onChange({ ...weights, [kind]: weight })} />
      </div>
      {own.length > 0 && <p class="small">{words.weights.own({ count: own.length, tables: tableList(own) })}</p>}
    </fieldset>
  );
}

function Keep({ row, onChoose }: { row: ClassRow; onChoose: (days: number | null) => void }) {
  const { keepDays, removal, status } = row;
  const removed = status === "ended" ? words.keep.removal : words.keep.removalUnended;
  return (
    <section class="stack tight">
      <h3>{words.keep.heading}</h3>
      <KeepChoice value={keepDays} onChoose={onChoose} />
      <p role="status">{removal === null ? words.keep.never : removed({ day: new Date(removal) })}</p>
    </section>
  );
}
