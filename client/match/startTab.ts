/** Where a seat begins: at what it can do first. */

import type { ActPower } from "../../shared/scenario/schema.ts";
import { type PageLayout, useLayout } from "../ui/useMedia.ts";
import { useMatch } from "./match.ts";
import { usePowers } from "./usePowers.ts";

export type StartTab = "talks" | "orders" | "channels";

/** Talks, for whoever has a part in them; else the orders, or beside orders that are always in sight, the channels. */
export const startTabOf = (acts: readonly ActPower[], layout: PageLayout): StartTab => {
  if (acts.some((act) => act !== "press")) return "talks";
  return layout === "narrow" ? "orders" : "channels";
};

/** This seat's; an observer begins with the talks. */
export function useStartTab(): StartTab {
  const { own } = useMatch();
  const acts = usePowers();
  const layout = useLayout();
  return own ? startTabOf(acts, layout) : "talks";
}
