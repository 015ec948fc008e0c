/** Asks once more before what cannot be taken back. */
import type { ClassAction } from "../../../shared/protocol/class.ts";
import { Dialog } from "../../panels/Dialog.tsx";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { teachWords } from "../../text/teach.ts";
import { useClass, useSteering } from "../class/classContext.ts";

interface Props {
  readonly words: { readonly title: string; readonly says: string; readonly yes: string };
  readonly action: ClassAction;
  readonly onClose: () => void;
}

export function Sure({ words, action, onClose }: Props) {
  const { names } = useClass();
  const { run, refusal, busy } = useSteering();
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="stack">
        <p>{words.says}</p>
        <div class="row">
          <button
            type="button"
            class="button first"
            disabled={busy}
            onClick={async () => {
              if (await run(action)) onClose();
            }}
          >
            {words.yes}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {teachWords.cancel}
          </button>
        </div>
        <RefusalNote refusal={refusal} nameOf={names.any} />
      </div>
    </Dialog>
  );
}
