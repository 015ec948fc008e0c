/** A dialog that is fetched when it is first opened: nobody writes a text in the first seconds. */

import * as partsWords from "words:play/parts";
import type { ComponentProps, ComponentType } from "preact";
import { Dialog } from "../ui/Dialog.tsx";
import { useLazy } from "../ui/useLazy.ts";

type Dialogs = typeof import("./dialogs.ts");
type Props = { [Name in keyof Dialogs]: { readonly show: Name } & ComponentProps<Dialogs[Name]> }[keyof Dialogs];

const load = () => import("./dialogs.ts");

export const fetchDialogs = load;

export function LateDialog({ show, ...props }: Props) {
  const loaded = useLazy(load);
  if (loaded.state === "loading") return null;
  if (loaded.state === "failed") {
    return (
      <Dialog title={partsWords.notArrived} onClose={props.onClose}>
        <p>{partsWords.closeAndTry}</p>
      </Dialog>
    );
  }
  const Shown = loaded.value[show] as ComponentType<typeof props>;
  return <Shown {...props} />;
}
