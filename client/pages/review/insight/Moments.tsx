/** Moments worth discussing; on demand ranked by what they cost or won, as bots that play on measure it. */
import * as words from "words:review/insight";
import { useEffect, useRef, useState } from "preact/hooks";
import { keepMeasured, measuredMoments, moments, notableMoments } from "../../../match/derived.ts";
import { type Measured, rankMoments } from "../../../match/rankMoments.ts";
import { costWords, momentWords } from "../../../words/review/moments.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";

interface Progress {
  readonly done: number;
  readonly of: number;
  readonly measured: readonly Measured[];
}

export function Moments() {
  const { record, telling } = useReview();
  const found = moments(record);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), [record]);
  const measure = () => {
    setProgress({ done: 0, of: 1, measured: [] });
    stop.current = rankMoments(record, notableMoments(record), {
      onProgress: (done, of, measured) => {
        setProgress({ done, of, measured });
        if (done === of) keepMeasured(record, measured);
      },
    });
  };
  const measured = progress?.measured ?? measuredMoments(record) ?? [];
  const rest = found.filter(({ n }) => !measured.some(({ moment }) => moment.n === n));
  const running = progress !== null && progress.done < progress.of;
  return (
    <section class="stack tight" aria-labelledby="moments-heading">
      <h2 id="moments-heading" class="plain">
        {words.moments}
      </h2>
      {found.length === 0 && <p class="muted">{words.none}</p>}
      {measured.length > 0 && <p class="muted small">{words.measure.ranked}</p>}
      <ol class="moments">
        {measured.map(({ moment, gap }) => (
          <li key={`${moment.n} ${moment.reason}`}>
            <MomentLink n={moment.n} />{" "}
            <span>
              {momentWords(moment, telling)} <strong class="small">{costWords(gap)}</strong>
            </span>
          </li>
        ))}
        {rest.map((moment) => (
          <li key={`${moment.n} ${moment.reason}`}>
            <MomentLink n={moment.n} /> <span>{momentWords(moment, telling)}</span>
          </li>
        ))}
      </ol>
      {progress !== null && !running && measured.length === 0 && <p class="muted small">{words.measure.none}</p>}
      {found.length > 0 && progress === null && measured.length === 0 && (
        <div class="stack tight">
          <p>
            <button type="button" class="button slim" onClick={measure}>
              {words.measure.start}
            </button>
          </p>
          <p class="muted small">{words.measure.says}</p>
        </div>
      )}
      {running && progress && (
        <div class="row">
          <progress max={progress.of} value={progress.done} aria-label={words.measure.done} />
          <span class="small muted">{words.measure.doneOf({ done: progress.done, of: progress.of })}</span>
          <button
            type="button"
            class="button slim"
            onClick={() => {
              stop.current?.();
              setProgress({ ...progress, of: progress.done });
            }}
          >
            {words.measure.stop}
          </button>
        </div>
      )}
    </section>
  );
}
