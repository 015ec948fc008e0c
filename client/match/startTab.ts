/** Where a seat begins: at what it can do first. */

import type { ActPower } from "../../shared/scenario/schema.ts";
import { type PageLayout, useLayout } from "../ui/useMedia.ts";
import { useMatch } from "./match.ts";
import { usePowers } from "./usePowers.ts";

export type StartTab = "now" | "talks" | "channels";

/** What waits, on a phone; else the talks, for whoever has a part in them, or beside orders that are always in sight, the channels. */
export const startTabOf = (acts: readonly ActPower[], layout: PageLayout): StartTab => {
  if (layout === "narrow") return "now";
  return acts.some((act) => act !== "press") ? "talks" : "channels";
};

/** This seat's; an observer at a screen begins with the talks. */
export function useStartTab(): StartTab {
  const { own } = useMatch();
  const acts = usePowers();
  const layout = useLayout();
  return own ? startTabOf(acts, layout) : layout === "narrow" ? "now" : "talks";
}
