/** Asks once more before what cannot be taken back. */
import type { InstructorAction } from "../../../../shared/terms/action.ts";
import { ActionDialog } from "../AskDialog.tsx";

interface Props {
  readonly words: { readonly title: string; readonly says: string; readonly yes: string };
  readonly action: InstructorAction | readonly InstructorAction[];
  readonly onClose: () => void;
}

export const ConfirmAction = ({ words, action, onClose }: Props) => (
  <ActionDialog title={words.title} yes={words.yes} action={action} onClose={onClose}>
    <p>{words.says}</p>
  </ActionDialog>
);
