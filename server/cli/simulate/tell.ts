/** What the simulator tells, by what it was asked: each way plays its matches and gives its text. */
import { gather } from "../../../shared/bots/figures.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { seatingOf } from "../../../shared/state/seating.ts";
import { progressBar } from "../progress.ts";
import { armNames } from "./arms.ts";
import type { Batch } from "./batch.ts";
import { roundsOf, roundsTable } from "./byRound.ts";
import type { Options } from "./options.ts";
import { playAll } from "./pool.ts";
import { absentTrial, batchesOf, findingsOf, findingsTable, scriptTrials, seatsAsked, type Trial } from "./seats.ts";
import { figureTable, linesOf, targetTable } from "./table.ts";
import { type FormCalendar, judge, type Targets, targetsIn } from "./targets.ts";
import { judgeWords, speedWithWords, wordFigures, wordsTable } from "./words.ts";

/** A scenario and the matches that are to be played of it. */
export interface Run {
  readonly scenario: Scenario;
  readonly folder: string;
  readonly options: Options;
  readonly base: Batch;
  readonly calendar: FormCalendar;
}

/** The text for each question. */
export const tellers: { readonly [A in Options["asked"]]: (run: Run) => Promise<string> } = {
  ends: tellEnds,
  byRound: tellRounds,
  scripts: (run) => tellTrials(run, (seat) => scriptTrials(run.scenario, seat, run.calendar.rounds)),
  absent: (run) => tellTrials(run, (seat) => [absentTrial(seat)]),
  words: tellWords,
};

const playBatches = ({ folder, options: { matches, workers } }: Run, batches: readonly Batch[]) =>
  playAll({ folder, batches }, matches, workers, progressBar(matches * batches.length, "matches"));

/** The scenario's targets for this form, where they were set for just this policy and roster. */
function targetsFor({ folder, options: { policy, roster, form } }: Run): Targets["targets"] | null {
  const set = targetsIn(folder);
  const same = set && policy.join(",") === set.policy && roster === set.roster;
  return same ? set.targets.filter((target) => target.form === undefined || target.form === form) : null;
}

async function tellEnds(run: Run): Promise<string> {
  const { scenario, options, calendar, base } = run;
  const targets = targetsFor(run);
  const [figures = []] = await playBatches(run, [{ ...base, byRound: targets !== null }]);
  const samples = gather(figures);
  const lines = linesOf(scenario, Object.fromEntries(Object.entries(samples).filter(([name]) => !name.includes("@"))));
  const verdicts = targets ? judge(targets, samples, calendar) : [];
  if (options.json) {
    const told = verdicts.map(({ target, value, holds }) => ({ ...target, value, holds }));
    return asJson({ ...headOf(run), figures: lines.map(({ share, ...line }) => line), targets: told });
  }
  const missed = verdicts.filter(({ holds }) => !holds).length;
  const judged =
    verdicts.length > 0
      ? [targetTable(scenario, verdicts), `${verdicts.length - missed} of ${verdicts.length} targets hold.`]
      : ["No targets are set for this policy, roster and form."];
  return asText([headLine(run), figureTable(lines), ...judged]);
}

async function tellRounds(run: Run): Promise<string> {
  const { scenario, options, calendar, base } = run;
  const targets = targetsFor(run) ?? [];
  const [figures = []] = await playBatches(run, [{ ...base, byRound: true }]);
  const rounds = roundsOf(gather(figures), calendar.rounds);
  return options.json ? asJson(rounds) : asText([headLine(run), roundsTable(scenario, rounds, targets, calendar)]);
}

async function tellTrials(run: Run, trialsOf: (seat: string) => readonly Trial[]): Promise<string> {
  const { scenario, options, base } = run;
  const { order } = seatingOf(scenario, options.roster);
  const trials = seatsAsked(scenario, options.roster, options.seats, order).flatMap(trialsOf);
  const findings = findingsOf(trials, await playBatches(run, batchesOf(base, trials)));
  return options.json ? asJson({ ...headOf(run), findings }) : asText([headLine(run), findingsTable(findings, 3)]);
}

/** Matches by which the speed is measured: one at a time, so that nothing else runs beside them. */
const timed = 60;

async function tellWords(run: Run): Promise<string> {
  const { scenario, folder, options, base } = run;
  const played = await playBatches(
    run,
    armNames.map((arm) => ({ ...base, arm })),
  );
  const arms = Object.fromEntries(armNames.map((arm, i) => [arm, played[i] ?? []]));
  const { rates, ...speed } = speedWithWords(scenario, base, Math.min(timed, options.matches));
  const figures = judgeWords([...wordFigures(scenario, arms), speed], targetsIn(folder)?.words);
  if (options.json) return asJson({ ...headOf(run), figures, rates });
  return asText([headLine(run), wordsTable(figures), `${rates}.`]);
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
const asText = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

function headOf({ scenario, options: { matches, roster, form, policy, seed } }: Run) {
  return { scenario: scenario.id, hash: scenario.hash, matches, roster, form, policy, seed };
}

function headLine(run: Run): string {
  const { scenario, matches, roster, form, policy, seed } = headOf(run);
  const { version } = run.scenario.files.scenario;
  return `${scenario} ${version}: ${matches} matches, ${roster} seats, ${form} form, policy ${policy.join(" ")}, seed ${seed}`;
}
