/** Targets of a scenario's calibration (targets.json in its folder), and whether figures meet them (RULES §13). */
import { z } from "zod";
import { meanOf, modeOf, quantile } from "../../../shared/bots/figures.ts";
import { figureAt } from "../../../shared/bots/trajectory.ts";
import { type Calendar, roundsUntil } from "../../../shared/scenario/calendar.ts";
import { forms } from "../../../shared/state/matchState.ts";
import { readJson, UsageFault } from "../scenario.ts";

const targetSchema = z
  .strictObject({
    /** A figure of shared/bots/figures.ts or, with `date`, of shared/bots/trajectory.ts. */
    figure: z.string(),
    of: z.enum(["median", "mean", "share", "mode"]),
    /** The day at whose end the gauge is read; between two rounds' closes it is taken to move evenly. */
    date: z.iso.date().optional(),
    /** The form for which it is set; absent: for all. */
    form: z.enum(forms).optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    below: z.number().optional(),
    /** What the record has, and the share by which the figure may stray from it: instead of bounds. */
    record: z.number().optional(),
    within: z.number().min(0).optional(),
    /** Rows of facts.json that say so, those of `outside` included. */
    facts: z.array(z.string()).optional(),
    /** Who says so, where no row does. */
    source: z.string().optional(),
  })
  .refine(
    ({ atLeast, atMost, below, within }) => [atLeast, atMost, below, within].some((bound) => bound !== undefined),
    {
      message: "a target has a bound: atLeast, atMost, below, or record and within",
    },
  )
  .refine(({ record, within }) => within === undefined || record !== undefined, {
    message: "within needs the record",
    path: ["record"],
  });

const wordTargetSchema = z.strictObject({
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  /** A difference over paired seeds that is more than two of its standard errors. */
  aboveSpread: z.literal(true).optional(),
});

const targetsSchema = z.strictObject({
  note: z.string(),
  /** The policy and roster for which they are set; of other simulations they say nothing. */
  policy: z.string(),
  roster: z.int(),
  targets: z.array(targetSchema),
  /** What words must do (RULES §17), by the figures of words.ts, whatever the policy. */
  words: z.record(z.string(), wordTargetSchema).optional(),
});
export type WordTarget = z.infer<typeof wordTargetSchema>;
export type Targets = z.infer<typeof targetsSchema>;
export type Target = Targets["targets"][number];

/** A scenario's targets; null where it has none. @throws UsageFault where the file is unsound. */
export function targetsIn(folder: string): Targets | null {
  const file = readJson(folder, "targets");
  if (!file.ok) throw new UsageFault(`targets.json is not valid JSON (${file.error.with.message}).`);
  if (file.value === undefined) return null;
  const parsed = targetsSchema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageFault(`targets.json: ${issue?.path.join(".")}: ${issue?.message}.`);
}

/** Bounds of a target, those given or those around the record. */
export function boundsOf({ atLeast, atMost, record, within }: Target): { atLeast?: number; atMost?: number } {
  if (record === undefined || within === undefined)
    return { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
  return { atLeast: record * (1 - within), atMost: record * (1 + within) };
}

export interface Verdict {
  readonly target: Target;
  /** NaN where no match had anything to say on it: then the target does not hold. */
  readonly value: number;
  readonly holds: boolean;
}

type Samples = Readonly<Record<string, readonly number[]>>;

const statistics: { [S in Target["of"]]: (sorted: readonly number[]) => number } = {
  median: (sorted) => quantile(sorted, 0.5),
  mean: meanOf,
  share: meanOf,
  mode: modeOf,
};

/** When the rounds of a form close. */
export interface FormCalendar extends Calendar {
  readonly rounds: number;
}

/** The moment at which a day ends, in rounds from the opening, at most the last round's close. */
export const roundAt = (calendar: FormCalendar, date: string): number =>
  Math.min(calendar.rounds, Math.max(0, roundsUntil(calendar, date)));

/** Does each target hold? `samples`: every figure's values, by round too where targets have dates. */
export function judge(targets: readonly Target[], samples: Samples, calendar: FormCalendar): Verdict[] {
  return targets.map((target) => {
    const sorted = [...valuesOf(target, samples, calendar)].sort((a, b) => a - b);
    const value = statistics[target.of](sorted);
    const { atLeast, atMost } = boundsOf(target);
    const holds =
      !Number.isNaN(value) &&
      (atLeast === undefined || value >= atLeast) &&
      (atMost === undefined || value <= atMost) &&
      (target.below === undefined || value < target.below);
    return { target, value, holds };
  });
}

function valuesOf({ figure, date }: Target, samples: Samples, calendar: FormCalendar): readonly number[] {
  if (date === undefined) return samples[figure] ?? [];
  const at = roundAt(calendar, date);
  const before = samples[figureAt(figure, Math.floor(at))] ?? [];
  const after = samples[figureAt(figure, Math.ceil(at))] ?? [];
  return before.map((value, i) => value + (at - Math.floor(at)) * ((after[i] ?? value) - value));
}
