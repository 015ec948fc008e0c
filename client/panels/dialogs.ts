/** Dialogs that one opens on purpose, such as those in which talks are called and texts written: a chunk of their own. */
export { FactDialog } from "./FactDialog.tsx";
export { MenuDialog } from "./MenuDialog.tsx";
export { TargetDialog } from "./TargetDialog.tsx";
export { ConveneForm } from "./talks/ConveneForm.tsx";
export { OwnSheetDialog } from "./talks/OwnSheetDialog.tsx";
export { TextDialog } from "./talks/TextDialog.tsx";
export { VersionsDialog } from "./talks/VersionsDialog.tsx";
export { WhyDialog } from "./Why.tsx";
export { Meant } from "./words/Meant.tsx";
export { WordComposer } from "./words/WordComposer.tsx";
