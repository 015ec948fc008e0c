/** The outcomes of many runs, beside the same runs without the change and what happened. */
import { useState } from "preact/hooks";
import type { SeatId } from "../../../../shared/base/ids.ts";
import type { Distribution, Spread } from "../../../../shared/review/distribution.ts";
import { type ForkFigure, forkFigures } from "../../../../shared/review/fork.ts";
import type { Gap, Paired } from "../../../../shared/review/paired.ts";
import type { Ending } from "../../../../shared/state/matchState.ts";
import { useMatch } from "../../../match/match.ts";
import type { ForkSums } from "../../../net/forks.ts";
import { figure } from "../../../words/gauges.ts";
import { endingWords } from "../../../words/labels.ts";
import { figureWords, outcomeWords as words } from "../../../words/review/fork.ts";
import { Bars } from "./Bars.tsx";

interface Props {
  readonly sums: ForkSums;
  /** The round that was changed. */
  readonly round: number;
  /** Opens one run as a replay; null while they are under way. */
  readonly onOpen: ((number: number, words: string) => void) | null;
}

/** One of the run's figures, or a seat's score. */
type Which = ForkFigure | `score ${SeatId}`;
const isFigure = (which: Which): which is ForkFigure => (forkFigures as readonly string[]).includes(which);
const seatIn = (which: Which): SeatId => which.slice("score ".length);

const spreadIn = ({ figures, final }: Distribution, which: Which): Spread | undefined =>
  isFigure(which) ? figures[which] : final[seatIn(which)];
const gapIn = ({ figures, final }: Paired, which: Which): Gap | undefined =>
  isFigure(which) ? figures[which] : final[seatIn(which)];

const percent = (part: number, whole: number): string => words.percent((100 * part) / Math.max(1, whole));
const amount = (which: Which, value: number): string =>
  which === "durability" ? words.percent(100 * value) : figure(value, Math.abs(value) < 20 ? 1 : 0);

export function Outcomes({ sums, round, onOpen }: Props) {
  const [which, setWhich] = useState<Which>("civilians");
  const { names } = useMatch();
  const { changed, unchanged, paired } = sums;
  const spread = spreadIn(changed, which);
  const beside = unchanged ? spreadIn(unchanged, which) : undefined;
  const gap = paired ? gapIn(paired, which) : undefined;
  const title = isFigure(which) ? figureWords[which] : words.scoreOf(names.seat(seatIn(which)));
  if (!spread) return null;
  return (
    <div class="stack tight outcomes">
      <Choice which={which} seats={Object.keys(changed.final)} onChoose={setWhich} />
      <Bars {...{ spread, beside }} label={words.over(title, changed.runs)} />
      <p class="row apart small muted">
        <span>{amount(which, spread.from)}</span>
        <span>{amount(which, spread.to)}</span>
      </p>
      <p class="row small legend">
        {beside && <span data-of="changed">{words.changed}</span>}
        {beside && <span data-of="unchanged">{words.unchanged}</span>}
        <span data-of="happened">{words.match}</span>
      </p>
      <p class="small">
        {words.inRuns(changed.runs)}
        <strong>{amount(which, spread.median)}</strong>
        {words.between(amount(which, spread.low), amount(which, spread.high))}
        {beside && (
          <>
            {words.without}
            <strong>{amount(which, beside.median)}</strong>
            {words.between(amount(which, beside.low), amount(which, beside.high))}
          </>
        )}
        {words.happened}
        <strong>{amount(which, spread.happened)}</strong>.
      </p>
      {paired && gap && <p class="small">{gapWords(which, gap, paired.pairs)}</p>}
      <Held {...{ sums, round }} />
      <Endings {...{ changed, unchanged }} />
      {changed.happened.ending === "endedByInstructor" && (
        <p class="note small">{unchanged ? words.cutShort : words.cutShortAlone}</p>
      )}
      {paired && <p class="small muted">{words.pairedSays}</p>}
      {onOpen && (
        <p class="row small">
          <span class="muted">{words.open}</span>
          {(["typical", "best", "worst"] as const).map((run) => (
            <button key={run} type="button" class="link" onClick={() => onOpen(changed[run], words.runs[run].name)}>
              {words.runs[run].link}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly which: Which;
  readonly seats: readonly SeatId[];
  readonly onChoose: (which: Which) => void;
}

function Choice({ which, seats, onChoose }: ChoiceProps) {
  const { names } = useMatch();
  return (
    <label class="row small">
      <span class="hidden">{words.figure}</span>
      <select class="slim" value={which} onChange={(event) => onChoose(event.currentTarget.value as Which)}>
        {forkFigures.map((each) => (
          <option key={each} value={each}>
            {figureWords[each]}
          </option>
        ))}
        <optgroup label={words.scores}>
          {seats.map((seat) => (
            <option key={seat} value={`score ${seat}`}>
              {names.seatTitle(seat)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

/** Less than this is written as none. */
const smallest = 0.05;

/** The figure's difference, run by run. */
function gapWords(which: Which, { mean, error, low, high }: Gap, pairs: number): string {
  // Chances are told in hundredths.
  const scale = which === "durability" ? 100 : 1;
  const unit = which === "durability" ? words.points : "";
  const widest = scale * Math.max(Math.abs(mean), Math.abs(low), Math.abs(high));
  if (widest === 0) return words.noGap(pairs);
  if (widest < smallest) return words.hardlyAny(pairs);
  const say = (value: number) => figure(scale * value, widest < 20 ? 1 : 0);
  const signed = (value: number) => words.signed(scale * value, say(Math.abs(value)));
  const give = Number.isFinite(error) ? say(error) : null;
  return words.gap({ mean: signed(mean), give, low: signed(low), high: signed(high), unit });
}

/** Whether a truce held through the changed round, with the change and without it. */
function Held({ sums: { changed, paired }, round }: Pick<Props, "sums" | "round">) {
  const { heldRound } = changed.happened;
  if (!paired) return <p class="small">{words.held(round, percent(changed.heldRound, changed.runs), heldRound)}</p>;
  const { held, pairs } = paired;
  const { mean, error } = held.gap;
  const more = words.signed(mean, String(Math.abs(Math.round(100 * mean))));
  const give = Number.isFinite(error) ? String(Math.ceil(100 * error)) : null;
  return (
    <p class="small">
      {words.heldBoth({ round, pairs, ...held })} {(mean !== 0 || error !== 0) && words.heldGap(more, give)}{" "}
      {words.heldIn(heldRound)}
    </p>
  );
}

/** How the runs ended, beside how the match did. */
function Endings({ changed, unchanged }: { changed: Distribution; unchanged: Distribution | null }) {
  const some = (Object.keys(changed.endings) as Ending[]).filter(
    (ending) => changed.endings[ending] + (unchanged?.endings[ending] ?? 0) > 0,
  );
  const told = some.map((ending) => {
    const share = percent(changed.endings[ending], changed.runs);
    const title = endingWords[ending].title.toLowerCase();
    if (!unchanged) return `${title} ${share}`;
    return words.endedSo(title, share, percent(unchanged.endings[ending], unchanged.runs));
  });
  return <p class="small">{words.ended(told, endingWords[changed.happened.ending].title.toLowerCase())}</p>;
}
