/** What can be done with one student: head, message, move, swap, mute, remove, erase. */
import * as eraseWords from "words:review/erase";
import * as peopleWords from "words:teachPeople";
import * as words from "words:teachTable";
import { useState } from "preact/hooks";
import type { Student } from "../../../../shared/protocol/class.ts";
import type { InstructorAction } from "../../../../shared/terms/action.ts";
import { createReviewApi } from "../../../net/reviewApi.ts";
import { EraseMember } from "../../../panels/EraseMember.tsx";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { isolated } from "../../../words/format.ts";
import { placeWords, useClass, useSteering } from "../class/classContext.ts";
import { RenameDialog } from "../people/RenameDialog.tsx";
import { WayDialog } from "../people/Ways.tsx";
import { ConfirmAction } from "../wall/ConfirmAction.tsx";
import { SayDialog } from "../wall/SayDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { SwapDialog } from "./SwapDialog.tsx";

const muteMinutes = [5, 15];

interface Props {
  readonly student: Student;
  readonly onClose: () => void;
  /** They are gone for good; what went, in a line. */
  readonly onErased: (line: string) => void;
}

export function StudentDialog({ student, onClose, onErased }: Props) {
  const { view, names, source } = useClass();
  const { run, refusal, busy } = useSteering();
  const [then, setThen] = useState<"message" | "move" | "swap" | "rename" | "way" | "remove" | "erase" | null>(null);
  const { student: id, name, match, member } = student;
  const tile = view.tiles.find(({ match }) => match === student.match);
  const alone =
    view.students.filter(({ match, seat }) => match === student.match && seat === student.seat).length === 1;
  const muted = student.mutedUntil !== null && student.mutedUntil > source.steady();
  const now = async (action: InstructorAction) => {
    if (await run(action)) onClose();
  };
  if (then === "move") return <MoveDialog student={student} onClose={onClose} />;
  if (then === "swap") return <SwapDialog student={student} onClose={onClose} />;
  if (then === "rename") return <RenameDialog student={student} onClose={onClose} />;
  if (then === "way") return <WayDialog student={id} name={name} onClose={onClose} />;
  if (then === "remove") {
    return (
      <ConfirmAction
        words={{ title: words.removeTitle({ name: isolated(name) }), says: words.removeSays, yes: words.removeYes }}
        action={{ kind: "remove", student: id }}
        onClose={onClose}
      />
    );
  }
  if (then === "erase" && match !== null && member !== null) {
    return <EraseDialog {...{ name, match, member, onClose, onErased }} />;
  }
  if (then === "message") {
    const action = (text: string): InstructorAction => ({ kind: "messageStudent", student: id, text });
    return (
      <SayDialog title={words.messageTitle({ name: isolated(name) })} to={[{ id, name, action }]} onClose={onClose} />
    );
  }
  return (
    <Dialog title={isolated(name)} onClose={onClose}>
      <div class="stack">
        {tile && <p class="muted">{placeWords(tile, student.seat, names)}</p>}
        <div class="row">
          {!student.head && student.seat !== null && !alone && (
            <button
              type="button"
              class="button"
              disabled={busy}
              onClick={() => void now({ kind: "passHead", student: id })}
            >
              {words.makeHead}
            </button>
          )}
          <button type="button" class="button" onClick={() => setThen("message")}>
            {words.message}
          </button>
          <button type="button" class="button" onClick={() => setThen("move")}>
            {words.move}
          </button>
          {student.seat !== null && (
            <button type="button" class="button" onClick={() => setThen("swap")}>
              {words.swap}
            </button>
          )}
          <button type="button" class="button" onClick={() => setThen("rename")}>
            {peopleWords.rename}
          </button>
          <button type="button" class="button" onClick={() => setThen("way")}>
            {peopleWords.way}
          </button>
          <button type="button" class="button quiet warning" onClick={() => setThen("remove")}>
            {words.remove}
          </button>
          {member !== null && (
            <button type="button" class="button quiet warning" onClick={() => setThen("erase")}>
              {eraseWords.open}
            </button>
          )}
        </div>
        <section class="stack tight">
          <h3>{words.muteTitle}</h3>
          <p class="muted small">{words.muteSays}</p>
          <div class="row">
            {muteMinutes.map((minutes) => (
              <button
                key={minutes}
                type="button"
                class="button slim"
                disabled={busy}
                onClick={() => void now({ kind: "mute", student: id, minutes })}
              >
                {words.muteFor({ minutes })}
              </button>
            ))}
            {muted && (
              <button
                type="button"
                class="button slim"
                disabled={busy}
                onClick={() => void now({ kind: "mute", student: id, minutes: 0 })}
              >
                {words.unmute}
              </button>
            )}
          </div>
        </section>
        <RefusalNote refusal={refusal} nameOf={names.any} />
      </div>
    </Dialog>
  );
}

interface EraseProps extends Pick<Props, "onClose" | "onErased"> {
  readonly name: string;
  readonly match: string;
  readonly member: string;
}

function EraseDialog({ name, match, member, onClose, onErased }: EraseProps) {
  const [{ teach }] = useState(() => createReviewApi(match, null));
  return (
    <Dialog title={eraseWords.title({ name: isolated(name) })} onClose={onClose}>
      <div class="stack">
        <p>{eraseWords.seated}</p>
        <EraseMember
          {...{ teach, member }}
          onKeep={onClose}
          onErased={(line) => {
            onClose();
            onErased(line);
          }}
        />
      </div>
    </Dialog>
  );
}
