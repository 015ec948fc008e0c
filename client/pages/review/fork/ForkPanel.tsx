/** "What if?": one thing changed in this round, bots play on from there many times, and the outcomes stand beside what happened. */
import { runs as runWords, form as words } from "words:review/fork";
import { useEffect, useRef, useState } from "preact/hooks";
import { useMatch } from "../../../match/match.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { useRefocus } from "../../../ui/useRefocus.ts";
import { useReview } from "../context.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { changeableAt } from "./changes.ts";
import { Outcomes } from "./Outcomes.tsx";
import { type Runs, useRuns } from "./useRuns.ts";

/** The form for one change in the round that is looked at, the runs under way, and what came of them; nothing where none can be made. */
export function ForkPanel() {
  const { at, record } = useReview();
  const { names } = useMatch();
  const changeable = changeableAt(record, at);
  const { runs, refusal, start, cancel, openRun } = useRuns(changeable?.round ?? 0);
  const [open, setOpen] = useState(runs !== null);
  const results = useRef<HTMLDivElement>(null);
  const running = runs?.running === true;
  useRefocus(results, running);
  const section = useRef<HTMLElement>(null);
  useRefocus(section, open);
  // On a phone they come below what is in sight.
  useEffect(() => {
    if (running) results.current?.scrollIntoView({ block: "nearest" });
  }, [running]);
  if (!changeable) return null;
  return (
    <section class="stack tight fork" aria-labelledby="fork-heading" ref={section} tabIndex={-1}>
      <h3 id="fork-heading">{words.heading}</h3>
      {!open && (
        <button type="button" class="button slim" onClick={() => setOpen(true)}>
          {words.open({ round: changeable.round })}
        </button>
      )}
      {open && (
        <ChangeForm
          changeable={changeable}
          busy={running}
          onStart={(chosen, count) => start(Math.min(at, changeable.lock, chosen.before ?? at), chosen, count)}
        />
      )}
      <RefusalNote refusal={refusal} nameOf={names.any} />
      {runs && (
        <div class="stack tight" ref={results} tabIndex={-1}>
          <p>
            <strong>{runs.words}</strong>
          </p>
          {runs.running && <Underway runs={runs} onStop={cancel} />}
          <p class="small muted" role="status">
            {runs.running ? (runs.done.changed === 0 ? runWords.starting : "") : endWords(runs)}
          </p>
          {runs.sums && <Outcomes sums={runs.sums} round={runs.fork.round} onOpen={runs.running ? null : openRun} />}
        </div>
      )}
    </section>
  );
}

/** How far the runs are: with the change, and without it what was not known before. */
function Underway({ runs: { done, of, known, compared }, onStop }: { runs: Runs; onStop: () => void }) {
  const most = compared ? 2 * of - known : of;
  const value = done.changed + (compared ? done.unchanged - known : 0);
  return (
    <div class="stack tight">
      <div class="row">
        <progress max={most} value={value} aria-label={runWords.done} />
        <button type="button" class="button slim" onClick={onStop}>
          {runWords.stop}
        </button>
      </div>
      <p class="small muted">
        {compared
          ? runWords.doneBoth({ ...done, of, known, all: known === of })
          : runWords.doneOf({ done: done.changed, of })}
      </p>
      {compared && <p class="small muted">{known === of ? runWords.twiceKnown : runWords.twice}</p>}
    </div>
  );
}

/** How it ended, once nothing runs any more. */
function endWords({ done, of, stopped, compared }: Runs): string {
  if (!stopped) return "";
  if (done.changed === 0) return runWords.stoppedFirst;
  return compared ? runWords.stoppedBoth({ ...done, of }) : runWords.stopped({ done: done.changed, of });
}
