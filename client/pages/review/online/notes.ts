/** Notes pinned to moments, kept on the server. */
import { createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { Note } from "../../../../shared/protocol/review.ts";
import type { Served } from "../../../match/opened.ts";

export interface NoteBook {
  readonly notes: readonly Note[];
  /** Whoever came by a link reads alone, and a file has no notes. */
  readonly writable: boolean;
  readonly add: (n: number, text: string, shown: boolean) => Promise<Refusal | null>;
  /** Other words for a note of one's own, at its moment. */
  readonly change: (note: Note, text: string, shown: boolean) => Promise<Refusal | null>;
  readonly remove: (id: string) => Promise<Refusal | null>;
}

const none: NoteBook = {
  ...{ notes: [], writable: false },
  ...{ add: async () => null, change: async () => null, remove: async () => null },
};
export const NotesContext = createContext<NoteBook>(none);
export const useNotes = (): NoteBook => useContext(NotesContext);

/** The notes of a served review; none without. */
export function useNoteBook(served: Served | null): NoteBook {
  const [notes, setNotes] = useState<readonly Note[]>(served?.reply.notes ?? []);
  useEffect(() => setNotes(served?.reply.notes ?? []), [served]);
  return useMemo(() => {
    if (!served) return none;
    const { api, reply } = served;
    return {
      notes,
      writable: reply.as !== "link",
      async add(n, text, shown) {
        const note = await api.addNote({ n, text, shown });
        if (!note.ok) return note.error;
        setNotes((before) => [...before, note.value].sort((a, b) => a.n - b.n));
        return null;
      },
      async change({ id, n }, text, shown) {
        const note = await api.changeNote(id, { n, text, shown });
        if (!note.ok) return note.error;
        setNotes((before) => before.map((each) => (each.id === id ? note.value : each)));
        return null;
      },
      async remove(id) {
        const gone = await api.removeNote(id);
        if (!gone.ok) return gone.error;
        setNotes((before) => before.filter((each) => each.id !== id));
        return null;
      },
    };
  }, [served, notes]);
}
