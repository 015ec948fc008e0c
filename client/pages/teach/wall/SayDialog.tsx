/** A word to somebody: everybody, a table, a seat, a student, or the one who called for help. */

import * as teachWords from "words:teach";
import * as words from "words:teachWall";
import { useState } from "preact/hooks";
import type { InstructorAction } from "../../../../shared/terms/action.ts";
import { Choice, LineField } from "../../../ui/Fields.tsx";
import { useTyped } from "../../../ui/typed.ts";
import { ActionDialog } from "../AskDialog.tsx";
import { useClass } from "../class/classContext.ts";

/** Somebody to write to. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly action: (text: string) => InstructorAction;
}

interface Props {
  readonly title: string;
  /** The first is chosen; with one alone there is nothing to choose. */
  readonly to: readonly Addressee[];
  /** What they said, above the line to answer. */
  readonly said?: string;
  readonly text?: string;
  readonly onClose: () => void;
}

export function SayDialog({ title, to, said, text = "", onClose }: Props) {
  const [chosen, setChosen] = useState(to[0]?.id ?? "");
  const { view } = useClass();
  const addressee = to.find(({ id }) => id === chosen) ?? to[0];
  const [line, setLine] = useTyped(`${view.id}.${title}.${addressee?.id}`, text);
  return (
    <ActionDialog
      title={title}
      yes={teachWords.send}
      action={addressee && line.trim() !== "" ? addressee.action(line.trim()) : null}
      onDone={() => setLine(text)}
      onClose={onClose}
    >
      {said && (
        <blockquote class="note" dir="auto">
          {said}
        </blockquote>
      )}
      {to.length > 1 && (
        <Choice
          id="say-to"
          label={words.messageTo}
          value={chosen}
          options={to.map(({ id, name }) => [id, name] as const)}
          onChoose={setChosen}
        />
      )}
      <LineField id="say" label={words.broadcastLabel} rows={3} value={line} onChange={setLine} />
    </ActionDialog>
  );
}
