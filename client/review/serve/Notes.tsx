/** Notes pinned to this moment, a new one, and where the others are. */
import { useId, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { longestNote, type Note } from "../../../shared/protocol/review.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { useMatch } from "../../play/match.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";
import { useNotes } from "./notes.ts";

export function Notes() {
  const { at } = useReview();
  const { notes, writable } = useNotes();
  const here = notes.filter(({ n }) => n === at);
  const others = notes.filter(({ n }) => n !== at);
  if (!writable && notes.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="notes-heading">
      <h3 id="notes-heading">Notes</h3>
      {here.map((note) => (
        <Pinned key={note.id} note={note} />
      ))}
      {writable && <Write key={at} />}
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
  const { remove } = useNotes();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const people = snapshot.table.seats.flatMap((seat) => seat.people);
  const by = note.mine
    ? "you"
    : note.by === "instructor"
      ? "the instructor"
      : people.find(({ member }) => member === note.by)?.name || "a student";
  const may = note.mine || served?.reply.as === "instructor";
  return (
    <div class="note pinned">
      <p>{note.text}</p>
      <p class="muted small row">
        <span>
          {by}
          {note.shown ? ", for all" : ""}
        </span>
        {may && (
          <button type="button" class="link" onClick={async () => setRefusal(await remove(note.id))}>
            Take it away
          </button>
        )}
      </p>
      <RefusalNote refusal={refusal} />
    </div>
  );
}

function Write() {
  const { at, served } = useReview();
  const { add } = useNotes();
  const [text, setText] = useState("");
  const [shown, setShown] = useState(true);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const id = useId();
  const instructor = served?.reply.as === "instructor";
  const pin = async () => {
    setBusy(true);
    const refused = await add(at, text, instructor && shown);
    setBusy(false);
    setRefusal(refused);
    if (!refused) setText("");
  };
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void pin();
      }}
    >
      <label class="hidden" for={id}>
        A note on this moment
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={longestNote}
        value={text}
        placeholder="Pin a note to this moment…"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== "" && (
        <div class="row">
          <button type="submit" class="button slim" disabled={busy}>
            Pin it
          </button>
          {instructor ? (
            <label class="row small">
              <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> for all to read
            </label>
          ) : (
            <span class="muted small">You and your instructor read it.</span>
          )}
        </div>
      )}
      <RefusalNote refusal={refusal} />
    </form>
  );
}
