/** Targets of a scenario's calibration (targets.json in its folder), and whether figures meet them (RULES §13). */
import { z } from "zod";
import { meanOf, modeOf, quantile } from "../../../shared/bots/figures.ts";
import { forms } from "../../../shared/state/matchState.ts";

const targetSchema = z.strictObject({
  /** A figure of shared/bots/figures.ts. */
  figure: z.string(),
  of: z.enum(["median", "mean", "share", "mode"]),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  below: z.number().optional(),
});

export const targetsSchema = z.strictObject({
  note: z.string(),
  /** The policy, roster and form for which they are set; of other simulations they say nothing. */
  policy: z.string(),
  roster: z.int(),
  form: z.enum(forms),
  targets: z.array(targetSchema),
});
export type Targets = z.infer<typeof targetsSchema>;
export type Target = Targets["targets"][number];

export interface Verdict {
  readonly target: Target;
  /** NaN where no match had anything to say on it: then the target does not hold. */
  readonly value: number;
  readonly holds: boolean;
}

const statistics: { [S in Target["of"]]: (sorted: readonly number[]) => number } = {
  median: (sorted) => quantile(sorted, 0.5),
  mean: meanOf,
  share: meanOf,
  mode: modeOf,
};

/** Does each target hold? `samples`: every figure's values. */
export function judge(targets: readonly Target[], samples: Readonly<Record<string, readonly number[]>>): Verdict[] {
  return targets.map((target) => {
    const sorted = [...(samples[target.figure] ?? [])].sort((a, b) => a - b);
    const value = statistics[target.of](sorted);
    const { atLeast, atMost, below } = target;
    const holds =
      !Number.isNaN(value) &&
      (atLeast === undefined || value >= atLeast) &&
      (atMost === undefined || value <= atMost) &&
      (below === undefined || value < below);
    return { target, value, holds };
  });
}
