/** Another name for a student, everywhere. */

import * as words from "words:teachPeople";
import { useState } from "preact/hooks";
import type { Student } from "../../../../shared/protocol/class.ts";
import { longestName } from "../../../../shared/terms/limits.ts";
import { upTo } from "../../../ui/upTo.ts";
import { isolated } from "../../../words/format.ts";
import { ActionDialog } from "../AskDialog.tsx";

export function RenameDialog({ student, onClose }: { readonly student: Student; readonly onClose: () => void }) {
  const [name, setName] = useState(student.name);
  const ready = name.trim() !== "" && name.trim() !== student.name;
  return (
    <ActionDialog
      title={words.renameTitle({ name: isolated(student.name) })}
      yes={words.renameYes}
      action={ready ? { kind: "rename", student: student.student, name: name.trim() } : null}
      onClose={onClose}
    >
      <div class="field">
        <label for="rename">{words.renameLabel}</label>
        <input id="rename" dir="auto" value={name} autocomplete="off" {...upTo(longestName, setName)} />
      </div>
    </ActionDialog>
  );
}
