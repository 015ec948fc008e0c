/** The dialogs in which talks are called and texts written: a chunk of their own. */
export { ConveneForm } from "./ConveneForm.tsx";
export { TextDialog } from "./TextDialog.tsx";
export { VersionsDialog } from "./VersionsDialog.tsx";
