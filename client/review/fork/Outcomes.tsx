/** The outcomes of many runs beside what happened. */
import { useState } from "preact/hooks";
import type { SeatId } from "../../../shared/base/ids.ts";
import type { Distribution, Spread } from "../../../shared/review/distribution.ts";
import { type ForkFigure, forkFigures } from "../../../shared/review/fork.ts";
import type { Ending } from "../../../shared/state/matchState.ts";
import { useMatch } from "../../play/match.ts";
import { figure } from "../../text/gauges.ts";
import { endingWords } from "../../text/labels.ts";
import { figureWords, outcomeWords as words } from "../../text/review/fork.ts";

interface Props {
  readonly sum: Distribution;
  /** The round that was changed. */
  readonly round: number;
  /** Opens one run as a replay; null while they are under way. */
  readonly onOpen: ((number: number, words: string) => void) | null;
}

/** One of the run's figures, or a seat's score. */
type Which = ForkFigure | `score ${SeatId}`;
const isFigure = (which: Which): which is ForkFigure => (forkFigures as readonly string[]).includes(which);
const seatIn = (which: Which): SeatId => which.slice("score ".length);

const percent = (part: number, whole: number): string => words.percent((100 * part) / Math.max(1, whole));
const amount = (which: Which, value: number): string =>
  which === "durability" ? words.percent(100 * value) : figure(value, Math.abs(value) < 20 ? 1 : 0);

export function Outcomes({ sum, round, onOpen }: Props) {
  const [which, setWhich] = useState<Which>("civilians");
  const { names } = useMatch();
  const spread = isFigure(which) ? sum.figures[which] : sum.final[seatIn(which)];
  const title = isFigure(which) ? figureWords[which] : words.scoreOf(names.seat(seatIn(which)));
  if (!spread) return null;
  const endings = (Object.entries(sum.endings) as [Ending, number][]).filter(([, count]) => count > 0);
  return (
    <div class="stack tight outcomes">
      <label class="row small">
        <span class="hidden">{words.figure}</span>
        <select class="slim" value={which} onChange={(event) => setWhich(event.currentTarget.value as Which)}>
          {forkFigures.map((each) => (
            <option key={each} value={each}>
              {figureWords[each]}
            </option>
          ))}
          <optgroup label={words.scores}>
            {Object.keys(sum.final).map((seat) => (
              <option key={seat} value={`score ${seat}`}>
                {names.seatTitle(seat)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <Bars spread={spread} label={words.over(title, sum.runs)} />
      <p class="row apart small muted">
        <span>{amount(which, spread.from)}</span>
        <span>{amount(which, spread.to)}</span>
      </p>
      <p class="small">
        {words.inRuns(sum.runs)}
        <strong>{amount(which, spread.median)}</strong>
        {words.between(amount(which, spread.low), amount(which, spread.high))}
        <strong>{amount(which, spread.happened)}</strong>
        {words.marked}
      </p>
      <p class="small">
        {words.held(round, percent(sum.heldRound, sum.runs), sum.happened.heldRound)}{" "}
        {words.ended(
          endings.map(([ending, count]) => `${endingWords[ending].title.toLowerCase()} ${percent(count, sum.runs)}`),
          endingWords[sum.happened.ending].title.toLowerCase(),
        )}
      </p>
      {sum.happened.ending === "endedByInstructor" && <p class="note small">{words.cutShort}</p>}
      {onOpen && (
        <p class="row small">
          <span class="muted">{words.open}</span>
          {(["typical", "best", "worst"] as const).map((run) => (
            <button key={run} type="button" class="link" onClick={() => onOpen(sum[run], words.runs[run].name)}>
              {words.runs[run].link}
            </button>
          ))}
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
