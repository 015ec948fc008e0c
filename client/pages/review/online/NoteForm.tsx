/** The words of a note: a new one, or one that is changed. */

import { note as words } from "words:review/online";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import { longestNote } from "../../../../shared/terms/limits.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { upTo } from "../../../ui/upTo.ts";
import { useReview } from "../context.ts";

interface Props {
  readonly label: string;
  readonly hint: string;
  /** What the button says. */
  readonly action: string;
  readonly from: { readonly text: string; readonly shown: boolean };
  /** Null: it is kept. */
  readonly onSave: (text: string, shown: boolean) => Promise<Refusal | null>;
  /** Told of the words as they are typed, and of none once they are kept. */
  readonly onDraft?: (text: string) => void;
  /** Leaves a note as it was; without it the form stays for the next one. */
  readonly onLeave?: () => void;
}

export function NoteForm({ label, hint, action, from, onSave, onLeave, onDraft }: Props) {
  const { served } = useReview();
  const [text, setWords] = useState(from.text);
  const setText = (next: string) => {
    setWords(next);
    onDraft?.(next);
  };
  const [shown, setShown] = useState(from.shown);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const instructor = served?.reply.as === "instructor";
  useEffect(() => {
    if (onLeave) field.current?.focus();
  }, []);
  const save = async () => {
    setBusy(true);
    const refused = await onSave(text.trim(), instructor && shown);
    setBusy(false);
    setRefusal(refused);
    if (!refused && !onLeave) setText("");
  };
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void save();
      }}
    >
      <label class="hidden" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={onLeave ? 4 : 2}
        dir="auto"
        value={text}
        placeholder={hint}
        {...upTo(longestNote, setText)}
      />
      {(onLeave || text.trim() !== "") && (
        <div class="row">
          <button type="submit" class="button slim" disabled={busy || text.trim() === ""}>
            {action}
          </button>
          {onLeave && (
            <button type="button" class="button slim" onClick={onLeave}>
              {words.leave}
            </button>
          )}
          {instructor ? (
            <label class="row small">
              <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {words.forAll}
            </label>
          ) : (
            <span class="muted small">{words.readers}</span>
          )}
        </div>
      )}
      <RefusalNote refusal={refusal} />
    </form>
  );
}
