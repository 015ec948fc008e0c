/** A word that can be asked what it means: the meaning opens beside it, fetched when somebody first asks. */

import * as commonWords from "words:common";
import * as partsWords from "words:play/parts";
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { useLazy } from "../ui/useLazy.ts";
import type { Part } from "../words/format.ts";
import type { TermId } from "../words/glossary.ts";

interface Props {
  /** Shown beside the word. */
  readonly meaning: () => ComponentChildren;
  readonly children: string;
}

/** The browser opens and shuts it, by a tap, Enter, Escape or a tap elsewhere; the focus stays where it was. */
export function Explained({ meaning, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <span class="asked">
      <button type="button" popovertarget={id}>
        {children}
      </button>
      <span
        id={id}
        class="meaning"
        popover="auto"
        role="note"
        aria-live="polite"
        onToggle={({ newState }) => setOpen(newState === "open")}
      >
        {open && meaning()}
      </span>
    </span>
  );
}

/** A word of the glossary, in whatever form it stands. */
export const GlossaryTerm = ({ of, children }: { of: TermId; children: string }) => (
  <Explained meaning={() => <TermMeaning of={of} />}>{children}</Explained>
);

/** The meaning of a word, for what is asked. */
export function TermMeaning({ of }: { of: TermId }) {
  const loaded = useLazy(() => import("./GlossaryEntry.tsx"));
  if (loaded.state === "here") return <loaded.value.GlossaryEntry of={of} />;
  return <span>{loaded.state === "loading" ? commonWords.oneMoment : partsWords.notArrived}</span>;
}

const mark = /\[\[([^\]:]+)(?::(\w+))?\]\]/;

/** A text with its marked words, such as [[cover]] or [[come:attendance]], each to be asked; of parts of a page, those that are text. */
export function WithTerms({ text }: { text: Part }) {
  if (Array.isArray(text)) return text.map((part, at) => <WithTerms key={at} text={part} />);
  if (typeof text !== "string") return <>{text}</>;
  // Each mark leaves two parts between the texts around it: the word, and its id where that is another.
  const parts = text.split(mark);
  return (
    <>
      {parts.map((part, at) => {
        if (at % 3 === 2) return null;
        return at % 3 === 0 ? (
          part
        ) : (
          <GlossaryTerm key={at} of={(parts[at + 1] ?? part) as TermId}>
            {part}
          </GlossaryTerm>
        );
      })}
    </>
  );
}
