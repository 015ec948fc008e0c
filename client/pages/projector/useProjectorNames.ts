/** Names of the scenario that the class plays; ids stand for themselves until they have come. */
import { useMemo } from "preact/hooks";
import { useScenario } from "../../net/useScenario.ts";
import { makeNames } from "../../words/names.ts";

export interface ProjectorNames {
  readonly seat: (id: string) => string;
  readonly venue: (id: string) => string;
  readonly sector: (id: string) => string;
  /** Points of ground in a sector, at the most; null: not known yet. */
  readonly most: number | null;
}

export function useProjectorNames(id: string): ProjectorNames {
  const { scenario } = useScenario(id);
  return useMemo(() => {
    const names = scenario && makeNames(scenario, 0);
    return {
      seat: (seat) => (names ? names.heading(seat) : seat),
      venue: (venue) => names?.venue(venue) ?? venue,
      sector: (sector) => names?.sector(sector) ?? sector,
      most: scenario?.numbers.limits.sectorHigh ?? null,
    };
  }, [scenario]);
}
