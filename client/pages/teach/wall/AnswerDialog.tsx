/** The answer to a call for help. */

import * as words from "words:teachWall";
import type { HelpCall } from "../../../../shared/protocol/class.ts";
import { isolated } from "../../../words/format.ts";
import { studentName, useClass } from "../class/classContext.ts";
import { SayDialog } from "./SayDialog.tsx";

export function AnswerDialog({ call, onClose }: { call: HelpCall; onClose: () => void }) {
  const { view } = useClass();
  const name = studentName(view, call.student);
  return (
    <SayDialog
      title={words.answerTitle({ who: isolated(name) })}
      said={call.text}
      to={[{ id: "call", name, action: (text) => ({ kind: "answerHelp", help: call.id, text }) }]}
      onClose={onClose}
    />
  );
}
