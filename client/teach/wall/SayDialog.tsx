/** A word to somebody: everybody, a table, a seat, a student, or the one who called for help. */
import { useState } from "preact/hooks";
import type { ClassAction } from "../../../shared/protocol/class.ts";
import { longestLine } from "../../../shared/terms/limits.ts";
import { teachWords } from "../../text/teach.ts";
import { wallWords as words } from "../../text/teachWall.ts";
import { ActionDialog } from "../AskDialog.tsx";

/** Somebody to write to. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly action: (text: string) => ClassAction;
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
  const [line, setLine] = useState(text);
  const addressee = to.find(({ id }) => id === chosen) ?? to[0];
  return (
    <ActionDialog
      title={title}
      yes={teachWords.send}
      action={addressee && line.trim() !== "" ? addressee.action(line.trim()) : null}
      onClose={onClose}
    >
      {said && <blockquote class="note">{said}</blockquote>}
      {to.length > 1 && (
        <div class="field">
          <label for="say-to">{words.messageTo}</label>
          <select id="say-to" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            {to.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field">
        <label for="say">{words.broadcastLabel}</label>
        <textarea
          id="say"
          rows={3}
          required
          maxLength={longestLine}
          value={line}
          onInput={(event) => setLine(event.currentTarget.value)}
        />
      </div>
    </ActionDialog>
  );
}
