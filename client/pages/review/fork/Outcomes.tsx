/** The outcomes of many runs, beside the same runs without the change and what happened. */
import { figures, outcome as words } from "words:review/fork";
import { useState } from "preact/hooks";
import type { SeatId } from "../../../../shared/base/ids.ts";
import type { Distribution, Spread } from "../../../../shared/review/distribution.ts";
import { type ForkFigure, forkFigures } from "../../../../shared/review/fork.ts";
import type { Gap, Paired } from "../../../../shared/review/paired.ts";
import type { Ending } from "../../../../shared/state/matchState.ts";
import { useMatch } from "../../../match/match.ts";
import type { ForkSums } from "../../../net/forks.ts";
import type { Part, Tag } from "../../../words/format.ts";
import { figure } from "../../../words/gauges.ts";
import { inRow } from "../../../words/inRow.ts";
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

const hundredths = (value: number): string => words.percent({ percent: Math.round(value) });
const percent = (part: number, whole: number): string => hundredths((100 * part) / Math.max(1, whole));
const amount = (which: Which, value: number): string =>
  which === "durability" ? hundredths(100 * value) : figure(value, Math.abs(value) < 20 ? 1 : 0);

export function Outcomes({ sums, round, onOpen }: Props) {
  const [which, setWhich] = useState<Which>("civilians");
  const { names } = useMatch();
  const { changed, unchanged, paired } = sums;
  const spread = spreadIn(changed, which);
  const beside = unchanged ? spreadIn(unchanged, which) : undefined;
  const gap = paired ? gapIn(paired, which) : undefined;
  const title = isFigure(which) ? figures[which] : words.scoreOf({ seat: names.named(seatIn(which)) });
  if (!spread) return null;
  return (
    <div class="stack tight outcomes">
      <Choice which={which} seats={Object.keys(changed.final)} onChoose={setWhich} />
      <Bars {...{ spread, beside }} label={words.over({ title, runs: changed.runs })} />
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
        {words.inRuns({ runs: changed.runs, ...middle(which, spread) })}{" "}
        {beside && <>{words.without(middle(which, beside))} </>}
        {words.happened({ value: amount(which, spread.happened), b: strong })}
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
            <button key={run} type="button" class="link" onClick={() => onOpen(changed[run], words.names[run])}>
              {words.links[run]}
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
            {figures[each]}
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

const strong: Tag = (text: Part) => <strong>{text}</strong>;

/** Where most of the runs lie. */
const middle = (which: Which, { median, low, high }: Spread) => ({
  ...{ median: amount(which, median), low: amount(which, low), high: amount(which, high), b: strong },
});

/** "−38": the sign of `value` before what is said of its size. */
const signed = (value: number, size: string): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${size}`;

/** The figure's difference, run by run. */
function gapWords(which: Which, { mean, error, low, high }: Gap, pairs: number): string {
  // Chances are told in hundredths.
  const hundredths = which === "durability";
  const scale = hundredths ? 100 : 1;
  const widest = scale * Math.max(Math.abs(mean), Math.abs(low), Math.abs(high));
  if (widest === 0) return words.noGap({ pairs });
  if (widest < smallest) return words.hardlyAny({ pairs });
  const say = (value: number) => figure(scale * value, widest < 20 ? 1 : 0);
  const told = (value: number) => signed(scale * value, say(Math.abs(value)));
  const known = Number.isFinite(error);
  return words.gap({
    ...{ mean: told(mean), hundredths, low: told(low), high: told(high) },
    ...{ known, give: known ? say(error) : "" },
  });
}

/** Whether a truce held through the changed round, with the change and without it. */
function Held({ sums: { changed, paired }, round }: Pick<Props, "sums" | "round">) {
  const { heldRound } = changed.happened;
  if (!paired) {
    const share = percent(changed.heldRound, changed.runs);
    return <p class="small">{words.held({ round, share, happened: heldRound })}</p>;
  }
  const { held, pairs } = paired;
  const { mean, error } = held.gap;
  const more = signed(mean, figure(Math.abs(100 * mean)));
  const known = Number.isFinite(error);
  const give = known ? Math.ceil(100 * error) : "";
  return (
    <p class="small">
      {words.heldBoth({ round, pairs, changed: held.changed, unchanged: held.unchanged })}{" "}
      {(mean !== 0 || error !== 0) && words.heldGap({ mean: more, known, give })}{" "}
      {words.heldIn({ happened: heldRound })}
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
    const told = { ending: words.endings[ending], share };
    if (!unchanged) return words.ending(told);
    return words.endingBoth({ ...told, unchanged: percent(unchanged.endings[ending], unchanged.runs) });
  });
  return <p class="small">{words.ended({ endings: inRow(told), yours: words.endings[changed.happened.ending] })}</p>;
}
