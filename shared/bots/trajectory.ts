/** What every gauge stood at when each round closed, of one match: what the calibration by date is held against (RULES §13). */
import { type SectorId, sides } from "../base/ids.ts";
import { gaugeKey, readGauge } from "../engine/gauge.ts";
import type { GaugeRef } from "../state/gauge.ts";
import { sideGauges, worldGauges } from "../state/gaugeKinds.ts";
import type { Figures } from "./figures.ts";
import type { Played } from "./runMatch.ts";

/** Which gauges there are, in the order in which they are told. */
const refsIn = (sectors: readonly SectorId[]): readonly GaugeRef[] => [
  ...sectors.map((sector: SectorId): GaugeRef => ({ gauge: "ground", sector })),
  ...sideGauges.flatMap((gauge) => sides.map((side): GaugeRef => ({ gauge, side }))),
  ...worldGauges.map((gauge): GaugeRef => ({ gauge })),
];

/** A gauge's name among the figures of a round: "ground.S", "militaryDead.0"; the risk of a wider war as at the end. */
const named = (of: GaugeRef): string => (of.gauge === "widerWar" ? "risk" : gaugeKey(of).replace(":", "."));

/** Value of each gauge, by its figure's name. */
type Reading = Readonly<Record<string, number>>;

const bothOf = (gauge: string, of: Reading): number => (of[`${gauge}.0`] ?? 0) + (of[`${gauge}.1`] ?? 0);

/** Civilians killed on both sides, and all the dead that have been claimed: soldiers as reported, civilians as counted. */
const withSums = (now: Reading): Reading => {
  const civilianDead = bothOf("civilianDead", now);
  return { ...now, civilianDead, claimedDead: bothOf("reportedDead", now) + civilianDead };
};

/**
 * The readings at the opening and at the close of each round, by round from 0: one for every round of the form, a match that ended early keeps its last ones.
 * They are read backwards from the last state, each change undone by what its event says was there before.
 */
export function trajectoryOf({ state, events }: Pick<Played, "state" | "events">): readonly Reading[] {
  const now: Record<string, number> = Object.fromEntries(
    refsIn(Object.keys(state.ground)).map((of) => [named(of), readGauge(state, of)]),
  );
  const rounds: Reading[] = [];
  for (const { event } of [...events].reverse()) {
    if (event.kind === "roundClosed") rounds.unshift(withSums(now));
    else if (event.kind === "moved" && !("seat" in event.of)) now[named(event.of)] = event.from;
  }
  const read = [withSums(now), ...rounds];
  return Array.from({ length: state.rounds + 1 }, (_, round) => read[Math.min(round, read.length - 1)] ?? {});
}

/** A round's figure among those of a match: "reportedDead.1@2". */
export const figureAt = (figure: string, round: number): string => `${figure}@${round}`;

/** The readings as figures of the match, each under `figureAt`. */
export function figuresByRound(played: Pick<Played, "state" | "events">): Figures {
  const figures: Record<string, number[]> = {};
  for (const [round, reading] of trajectoryOf(played).entries())
    for (const [name, value] of Object.entries(reading)) figures[figureAt(name, round)] = [value];
  return figures;
}
