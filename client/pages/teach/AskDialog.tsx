/** A dialog that asks for something and is answered with one button, or left: its form, its foot, and why it was refused. */

import * as teachWords from "words:teach";
import type { ComponentChildren } from "preact";
import type { Refusal } from "../../../shared/base/result.ts";
import type { InstructorAction } from "../../../shared/terms/action.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useClass, useSteering } from "./class/classContext.ts";

interface AskProps {
  readonly title: string;
  /** On the button. */
  readonly yes: string;
  /** False: nothing can be done yet. */
  readonly ready?: boolean;
  readonly busy?: boolean;
  readonly refusal: Refusal | null;
  readonly nameOf?: (id: string) => string;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function AskDialog({ title, yes, ready = true, busy = false, refusal, nameOf, ...rest }: AskProps) {
  const { onYes, onClose, children } = rest;
  const submit = (event: Event) => {
    event.preventDefault();
    if (ready && !busy) onYes();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="stack" onSubmit={submit} aria-busy={busy}>
        {children}
        <div class="row">
          <button type="submit" class="button first" disabled={busy || !ready}>
            {yes}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {teachWords.cancel}
          </button>
        </div>
        <RefusalNote refusal={refusal} {...(nameOf && { nameOf })} />
      </form>
    </Dialog>
  );
}

interface ActionProps extends Pick<AskProps, "title" | "yes" | "onClose" | "children"> {
  /** Null: not whole yet. Several: one after the other. */
  readonly action: InstructorAction | readonly InstructorAction[] | null;
  /** Called once any of it is done. */
  readonly onDone?: () => void;
}

/** The same, for something that is done to the class; it closes once any of it is done. */
export function ActionDialog({ action, onDone, ...rest }: ActionProps) {
  const { names } = useClass();
  const { run, refusal, busy } = useSteering();
  const act = async () => {
    let done = false;
    for (const each of [action ?? []].flat()) done = (await run(each)) || done;
    if (!done) return;
    onDone?.();
    rest.onClose();
  };
  return (
    <AskDialog
      {...rest}
      ready={action !== null}
      busy={busy}
      refusal={refusal}
      nameOf={names.any}
      onYes={() => void act()}
    />
  );
}
