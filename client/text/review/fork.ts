/** The words of "what if?". */
import type { ForkFigure } from "../../../shared/review/fork.ts";

export const figureWords = {
  civilians: "Civilians killed",
  military: "Soldiers killed",
  displaced: "Displaced, thousands",
  ground: "Ground changed hands, points",
  durability: "Chance that peace lasts 90 days",
  joint: "Joint score",
  widerWar: "Risk of a wider war",
  truceRounds: "Rounds of truce kept",
} satisfies Record<ForkFigure, string>;
