/** Who comes in: the door, the roster, everybody's own way in, who has not come or was sent out, and the projector elsewhere. */

import * as words from "words:teachPeople";
import { useState } from "preact/hooks";
import { type Absent, doors, entryOf } from "../../../../shared/protocol/class.ts";
import { useStudentsAddress } from "../../../net/useStudentsAddress.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Choice } from "../../../ui/Fields.tsx";
import { isolated } from "../../../words/format.ts";
import { CopyText } from "../CopyText.tsx";
import { useClass, useSteering } from "../class/classContext.ts";
import { RosterForm } from "./RosterForm.tsx";
import { WayDialog, WaysDialog } from "./Ways.tsx";

export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useClass();
  const { run, refusal } = useSteering();
  const [ways, setWays] = useState<"all" | Absent | null>(null);
  const address = useStudentsAddress();
  const { door } = entryOf(view.settings);
  if (ways === "all") return <WaysDialog onClose={onClose} />;
  if (ways) return <WayDialog student={ways.student} name={ways.name} onClose={onClose} />;
  return (
    <Dialog title={words.title} onClose={onClose} shape="broad">
      <div class="stack">
        <Choice
          id="door"
          label={words.door}
          value={door}
          options={doors.map((each) => [each, words.doors[each]] as const)}
          onChoose={(chosen) => void run({ kind: "door", door: chosen })}
          hint={words.doorHint}
        />
        <RefusalNote refusal={refusal} />
        <RosterForm />
        <section class="stack tight">
          <h3>{words.ways}</h3>
          <p class="muted small">{words.waysSays}</p>
          <p>
            <button type="button" class="button slim" onClick={() => setWays("all")}>
              {words.showWays}
            </button>
          </p>
        </section>
        <AbsentList standing="expected" labelOf={words.wayOf} onChoose={setWays} />
        <AbsentList
          standing="out"
          labelOf={words.letInOf}
          onChoose={({ student }) => void run({ kind: "admit", who: student, admitted: true })}
        />
        <section class="stack tight">
          <h3>{words.projector}</h3>
          <p class="muted small">{words.projectorSays}</p>
          <CopyText text={`${address}/projector/${view.code}#key=${view.projectorKey}`} />
        </section>
      </div>
    </Dialog>
  );
}

interface ListProps {
  readonly standing: Absent["standing"];
  /** What choosing one of them does. */
  readonly labelOf: (named: { readonly name: string }) => string;
  readonly onChoose: (absent: Absent) => void;
}

/** Those who are expected, each leading to their way in; or who were sent out, each to be let in again. */
function AbsentList({ standing, labelOf, onChoose }: ListProps) {
  const { view } = useClass();
  const those = view.absent.filter((each) => each.standing === standing);
  if (those.length === 0) return null;
  return (
    <section class="stack tight">
      <h3>{words.absent[standing]({ count: those.length })}</h3>
      <ul class="row">
        {those.map((each) => (
          <li key={each.student}>
            <button
              type="button"
              class="button slim"
              aria-label={labelOf({ name: isolated(each.name) })}
              onClick={() => onChoose(each)}
            >
              <bdi>{each.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
