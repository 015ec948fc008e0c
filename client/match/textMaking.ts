/** An agreement's text in the making: its title and clauses, kept on the device until they are tabled or begun anew. */
import { useState } from "preact/hooks";
import type { Clause } from "../../shared/terms/clause.ts";
import { keepTyped, useMaking } from "../ui/typed.ts";

interface Draft {
  readonly title: string;
  readonly clauses: readonly Clause[];
}

export interface TextMaking extends Draft {
  readonly begin: (title: string, clauses: readonly Clause[]) => void;
  readonly setTitle: (title: string) => void;
  readonly setClauses: (clauses: readonly Clause[]) => void;
  /** Something has been written. */
  readonly changed: boolean;
  /** Throws away what has been written. */
  readonly anew: () => void;
  /** Forgets it where `done` comes true: from the sending on, the outbox keeps it. Gives what `done` gives. */
  readonly sent: (done: Promise<boolean>) => Promise<boolean>;
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "title" in value &&
  typeof value.title === "string" &&
  "clauses" in value &&
  Array.isArray(value.clauses) &&
  value.clauses.every((clause) => typeof clause === "object" && clause !== null && "kind" in clause);

/** @param place see useMaking @param from as it begins where nothing has been kept */
export function useTextMaking(place: string, from: () => Draft): TextMaking {
  const [first] = useState(from);
  const [draft, make] = useMaking(place, first, isDraft);
  const { title, clauses } = draft;
  return {
    title,
    clauses,
    begin: (title, clauses) => make({ title, clauses }),
    setTitle: (title) => make({ title, clauses }),
    setClauses: (clauses) => make({ title, clauses }),
    changed: draft !== first,
    anew: () => make(first),
    async sent(done) {
      keepTyped(place, null);
      const well = await done;
      if (!well) make(draft);
      return well;
    },
  };
}
