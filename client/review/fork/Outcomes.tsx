/** The outcomes of many runs beside what happened. */
import { useState } from "preact/hooks";
import type { Distribution, Spread } from "../../../shared/review/distribution.ts";
import { type ForkFigure, forkFigures } from "../../../shared/review/fork.ts";
import type { Ending } from "../../../shared/state/matchState.ts";
import { figure } from "../../text/gauges.ts";
import { endingWords } from "../../text/labels.ts";
import { figureWords } from "../../text/review.ts";

interface Props {
  readonly sum: Distribution;
  /** The round that was changed. */
  readonly round: number;
  /** Opens one run as a replay; null while they are under way. */
  readonly onOpen: ((number: number, words: string) => void) | null;
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(1, whole))} %`;
const amount = (which: ForkFigure, value: number): string =>
  which === "durability" ? `${Math.round(100 * value)} %` : figure(value, Math.abs(value) < 20 ? 1 : 0);

export function Outcomes({ sum, round, onOpen }: Props) {
  const [which, setWhich] = useState<ForkFigure>("civilians");
  const spread = sum.figures[which];
  const endings = (Object.entries(sum.endings) as [Ending, number][]).filter(([, count]) => count > 0);
  return (
    <div class="stack tight outcomes">
      <label class="row small">
        <span class="hidden">Figure</span>
        <select class="slim" value={which} onChange={(event) => setWhich(event.currentTarget.value as ForkFigure)}>
          {forkFigures.map((each) => (
            <option key={each} value={each}>
              {figureWords[each]}
            </option>
          ))}
        </select>
      </label>
      <Bars spread={spread} label={`${figureWords[which]} over ${sum.runs} runs`} />
      <p class="row apart small muted">
        <span>{amount(which, spread.from)}</span>
        <span>{amount(which, spread.to)}</span>
      </p>
      <p class="small">
        In {sum.runs.toLocaleString("en-GB")} runs: median <strong>{amount(which, spread.median)}</strong>, eight in ten
        between {amount(which, spread.low)} and {amount(which, spread.high)}. In your match:{" "}
        <strong>{amount(which, spread.happened)}</strong>, the dark bar.
      </p>
      <p class="small">
        Round {round} ended under a truce that held in {percent(sum.heldRound, sum.runs)} of the runs
        {sum.happened.heldRound ? "; so it did in your match" : "; in your match it did not"}. The end:{" "}
        {endings
          .map(([ending, count]) => `${endingWords[ending].title.toLowerCase()} ${percent(count, sum.runs)}`)
          .join(", ")}
        . Yours: {endingWords[sum.happened.ending].title.toLowerCase()}.
      </p>
      {onOpen && (
        <p class="row small">
          <span class="muted">Open a run:</span>
          <button type="button" class="link" onClick={() => onOpen(sum.typical, "a typical run")}>
            a typical one
          </button>
          <button type="button" class="link" onClick={() => onOpen(sum.best, "the best run for all")}>
            the best for all
          </button>
          <button type="button" class="link" onClick={() => onOpen(sum.worst, "the worst run for all")}>
            the worst
          </button>
        </p>
      )}
    </div>
  );
}

const box = { width: 300, height: 70, gap: 2 } as const;

/** Bars of the runs; what happened is marked with a darker bar and a dot. */
function Bars({ spread, label }: { spread: Spread; label: string }) {
  const most = Math.max(1, ...spread.bins);
  const width = box.width / spread.bins.length;
  return (
    <svg class="histogram" viewBox={`0 0 ${box.width} ${box.height + 10}`} role="img" aria-label={label}>
      {spread.bins.map((count, index) => {
        const height = Math.max(count > 0 ? 2 : 0, (box.height * count) / most);
        return (
          <rect
            key={index}
            x={index * width}
            y={box.height - height}
            width={width - box.gap}
            height={height}
            data-happened={index === spread.happenedBin}
          />
        );
      })}
      <line x1="0" x2={box.width} y1={box.height} y2={box.height} />
      <circle cx={(spread.happenedBin + 0.5) * width - box.gap / 2} cy={box.height + 5} r="3.5" />
    </svg>
  );
}
