/** Where a table is in time, as the projector's page says it. */
import * as words from "words:projector";
import type { ProjectorTable } from "../../shared/protocol/class.ts";

type Where = Pick<ProjectorTable, "stage" | "phase" | "paused" | "wireHeld" | "round" | "extendedMs">;

const phases: Record<string, { readonly name: string; readonly does: string }> = words.phases;

/** What one does in the phase. */
export const phaseDoes = ({ phase }: Pick<Where, "phase">): string => phases[phase]?.does ?? "";

/** Why the clock stands; null: it does not. */
export function whyStill({ phase, paused, wireHeld }: Where): string | null {
  if (paused) return words.stands.paused;
  return phase === "wire" && wireHeld ? words.stands.held : null;
}

/** "Round 2 · talks", "Round 2 · paused". */
export function placeWords(table: Where): string {
  const stands = whyStill(table);
  if (table.stage === "playing") {
    return words.round({ round: table.round, phase: stands ?? phases[table.phase]?.name ?? table.phase });
  }
  return stands ? words.briefingStands({ stands }) : words.briefing;
}

/** By how much the phase has been lengthened; null: not at all. */
export const longerWords = ({ extendedMs }: Where): string | null =>
  extendedMs > 0 ? words.longer({ minutes: Math.round(extendedMs / 6_000) / 10 }) : null;

/** "Round 2 of 6", "Rounds 2 to 3 of 6". */
export const roundsWords = ({ from, to, of }: { readonly from: number; readonly to: number; readonly of: number }) =>
  from === to ? words.roundOf({ round: to, of }) : words.roundsOf({ from, to, of });
