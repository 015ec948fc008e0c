/** The runs of a change, under way and done, and those without it that they are held against. */
import { runs as runWords } from "words:review/fork";
import { useEffect, useRef, useState } from "preact/hooks";
import { ok, type Refusal, type Result } from "../../../../shared/base/result.ts";
import { forkFile, type PreparedFork, prepareFork } from "../../../../shared/review/fork.ts";
import type { MatchRecord } from "../../../../shared/review/record.ts";
import { openFile } from "../../../match/opened.ts";
import {
  type ForkRuns,
  type ForkSums,
  type ForksDone,
  runForks,
  type Unchanged,
  usualRuns,
} from "../../../net/forks.ts";
import { useReview } from "../context.ts";
import type { Chosen } from "./changes.ts";

export interface Runs {
  readonly fork: PreparedFork;
  readonly words: string;
  readonly of: number;
  readonly done: ForksDone;
  /** Held against runs without the change; false where nothing is changed. */
  readonly compared: boolean;
  /** How many of those were known from an earlier change in the same round. */
  readonly known: number;
  readonly sums: ForkSums | null;
  readonly running: boolean;
  /** Ended before all were done. */
  readonly stopped: boolean;
}

/** The last runs of each match that came to an end: still there for whoever comes back from replaying one. */
const ended = new WeakMap<MatchRecord, Runs>();

/** By round, the runs in which nothing was changed: every change of that round is held against them. */
const unchangedOf = new WeakMap<MatchRecord, Map<number, Unchanged>>();

/** One seed for all changes in a round, so that run for run chance is the same in all of them. */
const seedFor = ({ events }: MatchRecord, round: number): string => `${events.length}.${round}`;

function unchangedAt(record: MatchRecord, n: number, fork: PreparedFork): Result<Unchanged> {
  const rounds = unchangedOf.get(record) ?? new Map<number, Unchanged>();
  unchangedOf.set(record, rounds);
  const known = rounds.get(fork.round);
  if (known) return ok(known);
  const prepared = prepareFork(record, { n, change: { kind: "nothing" }, seed: fork.seed });
  if (!prepared.ok) return prepared;
  const made: Unchanged = { fork: prepared.value, outcomes: [] };
  rounds.set(fork.round, made);
  return ok(made);
}

const knownOf = ({ outcomes }: Unchanged, of: number): number =>
  outcomes.slice(0, of).filter((outcome) => outcome !== undefined).length;

/** The runs under way, and those done, that change something in `round`. */
export function useRuns(round: number) {
  const { record, show } = useReview();
  const [runs, setRuns] = useState(() => {
    const last = ended.get(record);
    return last?.fork.round === round ? last : null;
  });
  useEffect(() => {
    if (runs && !runs.running) ended.set(record, runs);
  }, [record, runs]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRef<ForkRuns | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  const start = (n: number, { change, words }: Chosen, of = usualRuns) => {
    running.current?.cancel();
    const prepared = prepareFork(record, { n, change, seed: seedFor(record, round) });
    const beside = prepared.ok && change.kind !== "nothing" ? unchangedAt(record, n, prepared.value) : ok(null);
    const refused = !prepared.ok ? prepared.error : !beside.ok ? beside.error : null;
    setRefusal(refused);
    if (!prepared.ok || !beside.ok) return setRuns(null);
    const [fork, unchanged] = [prepared.value, beside.value];
    const known = unchanged ? knownOf(unchanged, of) : 0;
    setRuns({
      ...{ fork, words, of, known, sums: null, running: true, stopped: false },
      ...{ compared: unchanged !== null, done: { changed: 0, unchanged: known } },
    });
    const made = runForks({ scenario: record.scenario, fork, runs: of, unchanged }, (done, sums) =>
      setRuns((before) => before && { ...before, done, sums }),
    );
    running.current = made;
    void made.result.then((result) => {
      if (running.current !== made) return;
      running.current = null;
      setRuns(
        (before) =>
          before && {
            ...before,
            running: false,
            stopped: isShort(before),
            sums: result.ok ? result.value : before.sums,
          },
      );
      if (!result.ok && result.error.code !== "nothingToChange") setRefusal(result.error);
    });
  };
  const openRun = (number: number, which: string) => {
    if (!runs) return;
    const file = forkFile(record, runs.fork, number);
    const opened = file.ok
      ? openFile(record.scenario, file.value, runWords.titleOf({ change: runs.words, run: which }), "run")
      : file;
    setRefusal(opened.ok ? null : opened.error);
    if (!opened.ok) return;
    // Where it parts from what happened: the entry after the mark that chance is another.
    const parting = opened.value.record.causes.findIndex(({ entry }) => entry > runs.fork.kept);
    show({ ...opened.value, at: Math.max(0, parting) });
  };
  return { runs, refusal, start, cancel: () => running.current?.cancel(), openRun };
}

const isShort = ({ done, of, compared }: Runs): boolean => done.changed < of || (compared && done.unchanged < of);
