/** States of the page that says whether a phone can play. */
import "../../../client/pages/reach/styles.ts";
import { ReachFound } from "../../../client/pages/reach/ReachPage.tsx";
import type { ShownStates } from "../shown.ts";

const nothing = () => undefined;

export const reachStates = {
  trying: { node: () => <ReachFound found={null} onAgain={nothing} /> },
  good: { node: () => <ReachFound found="good" onAgain={nothing} /> },
  noSocket: { node: () => <ReachFound found="noSocket" onAgain={nothing} /> },
} satisfies ShownStates<"reach">;
