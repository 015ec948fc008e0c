/** The guide of a first match around this page: where it stands, and how much of the page is open. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Guide, guideOf } from "../../match/guide.ts";
import { useMatch } from "../../match/match.ts";
import { typedPlace } from "../../match/typedPlace.ts";
import { usePowers } from "../../match/usePowers.ts";
import { useMaking } from "../../ui/typed.ts";

export interface Guided extends Guide {
  /** The hint is put away; it can be called back. */
  readonly away: boolean;
  readonly putAway: (away: boolean) => void;
  readonly skip: () => void;
}

/** Null: not a guided match, or nothing more to guide. */
export const GuideContext = createContext<Guided | null>(null);
export const useGuide = (): Guided | null => useContext(GuideContext);

/** Kept on the device: a match left half-way goes on where it stood. */
export function useGuideOf(): Guided | null {
  const match = useMatch();
  const powers = usePowers();
  const [away, setAway] = useMaking(typedPlace(match, "guide", "away"), false, isFlag);
  const [skipped, setSkipped] = useMaking(typedPlace(match, "guide", "skipped"), 0, isCount);
  const { view, table } = match.snapshot;
  const guide = table.guided && !match.past ? guideOf(view, powers.includes("convene"), skipped) : null;
  if (!guide?.step) return null;
  return {
    ...guide,
    away,
    putAway: setAway,
    skip: () => setSkipped(guide.at + 1),
  };
}

const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isCount = (value: unknown): value is number => typeof value === "number";
