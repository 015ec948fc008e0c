/** Moments ranked by what they cost or won: each is played on with one decision changed and without it, in workers, one after the other. */
import { prepareFork } from "../../shared/review/fork.ts";
import type { Moment } from "../../shared/review/insight.ts";
import { type Otherwise, otherwiseAt } from "../../shared/review/otherwise.ts";
import type { Gap } from "../../shared/review/paired.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { type ForkTask, runForks } from "../net/forks.ts";

/** The difference in the joint score that the other decision makes. */
export interface Measured {
  readonly moment: Moment;
  readonly gap: Gap;
}

/** Pairs of runs for each moment: enough to tell a few points apart. */
const pairs = 40;

/** What a moment's forks need; null where the rules refuse the other decision, or nothing is left to play. */
function taskFor(record: MatchRecord, { moment, n, change }: Otherwise): ForkTask | null {
  const plan = { n, seed: `moment.${moment.n}` };
  const fork = prepareFork(record, { ...plan, change });
  const unchanged = prepareFork(record, { ...plan, change: { kind: "nothing" } });
  if (!fork.ok || !unchanged.ok) return null;
  return {
    ...{ scenario: record.scenario, fork: fork.value, runs: pairs },
    unchanged: { fork: unchanged.value, outcomes: [] },
  };
}

interface Heard {
  /** How many of how many moments have been looked at, and what was measured so far, the dearest first. */
  readonly onProgress: (done: number, of: number, measured: readonly Measured[]) => void;
}

/** Starts measuring; gives the way to stop, after which nothing is heard of it. */
export function rankMoments(record: MatchRecord, moments: readonly Moment[], { onProgress }: Heard, run = runForks) {
  let stopped = false;
  let cancel = () => {};
  const measured: Measured[] = [];
  const all = async () => {
    const others = otherwiseAt(record, moments);
    if (others.length === 0) onProgress(1, 1, []);
    for (const [at, other] of others.entries()) {
      if (stopped) return;
      const task = taskFor(record, other);
      if (task) {
        const runs = run(task);
        cancel = runs.cancel;
        const result = await runs.result;
        const gap = result.ok ? result.value.paired?.figures.joint : undefined;
        if (gap) measured.push({ moment: other.moment, gap });
      }
      if (!stopped) onProgress(at + 1, others.length, inOrder(measured));
    }
  };
  void all();
  return () => {
    stopped = true;
    cancel();
  };
}

const inOrder = (measured: readonly Measured[]): Measured[] =>
  [...measured].sort((a, b) => Math.abs(b.gap.mean) - Math.abs(a.gap.mean));
