/** Asks once more before what cannot be taken back. */
import type { ClassAction } from "../../../../shared/protocol/class.ts";
import { ActionDialog } from "../AskDialog.tsx";

interface Props {
  readonly words: { readonly title: string; readonly says: string; readonly yes: string };
  readonly action: ClassAction;
  readonly onClose: () => void;
}

export const Sure = ({ words, action, onClose }: Props) => (
  <ActionDialog title={words.title} yes={words.yes} action={action} onClose={onClose}>
    <p>{words.says}</p>
  </ActionDialog>
);
