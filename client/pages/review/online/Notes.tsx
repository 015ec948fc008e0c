/** Notes pinned to this moment, a new one, and where the others are. */
import { who, note as words } from "words:review/online";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { Note } from "../../../../shared/protocol/review.ts";
import { useMatch } from "../../../match/match.ts";
import { typedPlace } from "../../../match/typedPlace.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { keepTyped, textAt } from "../../../ui/typed.ts";
import { useRefocus } from "../../../ui/useRefocus.ts";
import { bdi } from "../../../words/bdi.tsx";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { useNotes } from "./notes.ts";

export function Notes() {
  const { at, served } = useReview();
  const { notes, writable, add } = useNotes();
  const place = typedPlace(useMatch(), "note", at);
  const here = notes.filter(({ n }) => n === at);
  const others = notes.filter(({ n }) => n !== at);
  const section = useRef<HTMLElement>(null);
  useRefocus(section, here.length);
  if (!writable && notes.length === 0) return null;
  const instructor = served?.reply.as === "instructor";
  return (
    <section class="stack tight notes" aria-labelledby="notes-heading" ref={section} tabIndex={-1}>
      <h3 id="notes-heading">{words.heading}</h3>
      {here.map((note) => (
        <Pinned key={note.id} note={note} />
      ))}
      {writable && (
        <NoteForm
          key={at}
          label={words.label}
          hint={words.hint}
          action={words.pin}
          from={{ text: textAt(place), shown: instructor }}
          onDraft={(text) => keepTyped(place, text === "" ? null : text)}
          onSave={(text, shown) => add(at, text, shown)}
        />
      )}
      {others.length > 0 && (
        <p class="small">
          <span class="muted">{words.elsewhere}</span>{" "}
          {[...new Set(others.map(({ n }) => n))].map((n) => (
            <MomentLink key={n} n={n} />
          ))}
        </p>
      )}
    </section>
  );
}

function Pinned({ note }: { note: Note }) {
  const { snapshot } = useMatch();
  const { served } = useReview();
  const { change, remove } = useNotes();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    if (!editing && edited.current) edit.current?.focus();
    edited.current = editing;
  }, [editing]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const people = snapshot.table.seats.flatMap((seat) => seat.people);
  const by = note.mine
    ? who.you
    : note.by === "instructor"
      ? who.instructor
      : people.find(({ member }) => member === note.by)?.name || who.student;
  if (editing)
    return (
      <div class="note pinned">
        <NoteForm
          label={words.otherWords}
          hint=""
          action={words.keep}
          from={note}
          onSave={async (text, shown) => {
            const refused = await change(note, text, shown);
            if (!refused) setEditing(false);
            return refused;
          }}
          onLeave={() => setEditing(false)}
        />
      </div>
    );
  return (
    <div class="note pinned">
      <p class="written" dir="auto">
        {note.text}
      </p>
      <p class="muted small row">
        <span>{words.by({ who: by, shown: note.shown, bdi })}</span>
        {note.mine && served && (
          <>
            <button ref={edit} type="button" class="link" onClick={() => setEditing(true)}>
              {words.edit}
            </button>
            <button type="button" class="link" onClick={async () => setRefusal(await remove(note.id))}>
              {words.remove}
            </button>
          </>
        )}
      </p>
      <RefusalNote refusal={refusal} />
    </div>
  );
}
