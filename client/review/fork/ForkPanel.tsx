/** "What if?": one thing changed in this round, bots play on from there many times, and the outcomes stand beside what happened. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import type { Distribution } from "../../../shared/review/distribution.ts";
import { forkFile, type PreparedFork, prepareFork } from "../../../shared/review/fork.ts";
import type { MatchRecord } from "../../../shared/review/record.ts";
import { type ForkRuns, runForks, usualRuns } from "../../net/forks.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { useMatch } from "../../play/match.ts";
import { forkWords as words } from "../../text/review/fork.ts";
import { useReview } from "../context.ts";
import { openFile } from "../opened.ts";
import { useRefocus } from "../serve/useRefocus.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { type Chosen, changeableAt } from "./changes.ts";
import { Outcomes } from "./Outcomes.tsx";

interface Runs {
  readonly fork: PreparedFork;
  readonly words: string;
  readonly done: number;
  readonly of: number;
  readonly sum: Distribution | null;
  readonly running: boolean;
  /** Ended before all were done. */
  readonly stopped: boolean;
}

export function ForkPanel() {
  const { at, record } = useReview();
  const { names } = useMatch();
  const changeable = changeableAt(record, at);
  const { runs, refusal, start, cancel, openRun } = useRuns(changeable?.round ?? 0);
  const [open, setOpen] = useState(runs !== null);
  const results = useRef<HTMLDivElement>(null);
  useRefocus(results, runs?.running === true);
  if (!changeable) return null;
  return (
    <section class="stack tight fork" aria-labelledby="fork-heading">
      <h3 id="fork-heading">{words.heading}</h3>
      {!open && (
        <button type="button" class="button slim" onClick={() => setOpen(true)}>
          {words.open(changeable.round)}
        </button>
      )}
      {open && (
        <ChangeForm
          changeable={changeable}
          busy={runs?.running === true}
          onStart={(chosen, count) => start(at, chosen, count)}
        />
      )}
      <RefusalNote refusal={refusal} nameOf={names.any} />
      {runs && (
        <div class="stack tight" ref={results} tabIndex={-1}>
          <p>
            <strong>{runs.words}</strong>
          </p>
          {runs.running && (
            <div class="row">
              <progress max={runs.of} value={runs.done} aria-label={words.done} />
              <span class="small muted">{words.doneOf(runs.done, runs.of)}</span>
              <button type="button" class="button slim" onClick={cancel}>
                {words.stop}
              </button>
            </div>
          )}
          <p class="small muted" role="status">
            {runs.running ? (runs.done === 0 ? words.starting : "") : endWords(runs)}
          </p>
          {runs.sum && <Outcomes sum={runs.sum} round={runs.fork.round} onOpen={runs.running ? null : openRun} />}
        </div>
      )}
    </section>
  );
}

/** How it ended, once nothing runs any more. */
function endWords({ sum, of, stopped }: Runs): string {
  const done = sum?.runs ?? 0;
  if (!stopped) return "";
  if (done === 0) return words.stoppedFirst;
  return words.stopped(done, of);
}

/** The last runs of each match that came to an end: still there for whoever comes back from replaying one. */
const ended = new WeakMap<MatchRecord, Runs>();

/** The runs under way, and those done, that change something in `round`. */
function useRuns(round: number) {
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
  const start = (n: number, { change, words: name }: Chosen, of = usualRuns) => {
    running.current?.cancel();
    const fork = prepareFork(record, { n, change, seed: `${record.events.length}.${n}.${JSON.stringify(change)}` });
    setRefusal(fork.ok ? null : fork.error);
    if (!fork.ok) return setRuns(null);
    setRuns({ fork: fork.value, words: name, done: 0, of, sum: null, running: true, stopped: false });
    const made = runForks({ scenario: record.scenario, fork: fork.value, runs: of }, (done, sum) =>
      setRuns((before) => before && { ...before, done, sum }),
    );
    running.current = made;
    void made.result.then((result) => {
      if (running.current !== made) return;
      running.current = null;
      setRuns((before) => {
        if (!before) return null;
        const sum = result.ok ? result.value : before.sum;
        return { ...before, running: false, sum, stopped: (sum?.runs ?? 0) < before.of };
      });
      if (!result.ok && result.error.code !== "nothingToChange") setRefusal(result.error);
    });
  };
  const openRun = (number: number, which: string) => {
    if (!runs) return;
    const file = forkFile(record, runs.fork, number);
    const opened = file.ok ? openFile(record.scenario, file.value, `${runs.words}: ${which}`, "run") : file;
    setRefusal(opened.ok ? null : opened.error);
    if (!opened.ok) return;
    // Where it parts from what happened: the entry after the mark that chance is another.
    const parting = opened.value.record.causes.findIndex(({ entry }) => entry > runs.fork.kept);
    show({ ...opened.value, at: Math.max(0, parting) });
  };
  return { runs, refusal, start, cancel: () => running.current?.cancel(), openRun };
}
