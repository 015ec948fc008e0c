/** Notes pinned to this moment, a new one, and where the others are. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import type { Note } from "../../../shared/protocol/review.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { useMatch } from "../../play/match.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { useNotes } from "./notes.ts";
import { useRefocus } from "./useRefocus.ts";

export function Notes() {
  const { at, served } = useReview();
  const { notes, writable, add } = useNotes();
  const here = notes.filter(({ n }) => n === at);
  const others = notes.filter(({ n }) => n !== at);
  const section = useRef<HTMLElement>(null);
  useRefocus(section, here.length);
  if (!writable && notes.length === 0) return null;
  const instructor = served?.reply.as === "instructor";
  return (
    <section class="stack tight notes" aria-labelledby="notes-heading" ref={section} tabIndex={-1}>
      <h3 id="notes-heading">Notes</h3>
      {here.map((note) => (
        <Pinned key={note.id} note={note} />
      ))}
      {writable && (
        <NoteForm
          key={at}
          label="A note on this moment"
          hint="Pin a note to this moment…"
          action="Pin it"
          from={{ text: "", shown: instructor }}
          onSave={(text, shown) => add(at, text, shown)}
        />
      )}
      {others.length > 0 && (
        <p class="small">
          <span class="muted">Elsewhere: </span>
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
    ? "you"
    : note.by === "instructor"
      ? "the instructor"
      : people.find(({ member }) => member === note.by)?.name || "a student";
  if (editing)
    return (
      <div class="note pinned">
        <NoteForm
          label="This note in other words"
          hint=""
          action="Keep the change"
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
      <p class="written">{note.text}</p>
      <p class="muted small row">
        <span>
          {by}
          {note.shown ? ", for all" : ""}
        </span>
        {note.mine && served && (
          <>
            <button ref={edit} type="button" class="link" onClick={() => setEditing(true)}>
              Edit
            </button>
            <button type="button" class="link" onClick={async () => setRefusal(await remove(note.id))}>
              Take it away
            </button>
          </>
        )}
      </p>
      <RefusalNote refusal={refusal} />
    </div>
  );
}
