/** The foot of the page: the match as a line with its rounds and turning points, and the ways along it. */
import { scrubber as words } from "words:review/page";
import { useMemo } from "preact/hooks";
import type { EventKind } from "../../../shared/state/event.ts";
import { useMatch } from "../../match/match.ts";
import { roundName } from "../../words/review/log.ts";
import { ControlIcon } from "./ControlIcon.tsx";
import { useReview } from "./context.ts";
import { nextRound, type Playback, speeds } from "./playback.ts";

/** Turning points that stand on the line, with what the mark says by its shape. */
const marks: { readonly [K in EventKind]?: { readonly tone: "good" | "bad" | "plain"; readonly words: string } } = {
  enteredIntoForce: { tone: "good", words: words.marks.enteredIntoForce },
  breached: { tone: "bad", words: words.marks.breached },
  voided: { tone: "bad", words: words.marks.voided },
  cardPlayed: { tone: "plain", words: words.marks.cardPlayed },
};

export function Scrubber({ playback }: { playback: Playback }) {
  const { at, go, places, source, record } = useReview();
  const { pub } = useMatch();
  const last = Math.max(1, source.count - 1);
  const round = roundName(pub.round);
  // The line stays as it is, wherever one is on it.
  const ticks = useMemo(
    () => (
      <ol class="ticks" aria-hidden="true">
        {source.rounds.map(({ round: of, from }) => (
          <li key={of} style={{ left: `${(100 * from) / last}%` }} data-kind="round">
            <span>{of === 0 ? "" : of}</span>
          </li>
        ))}
        {record.events.flatMap(({ n, event }) => {
          const mark = marks[event.kind];
          return mark
            ? [<li key={n} style={{ left: `${(100 * n) / last}%` }} data-kind={mark.tone} title={mark.words} />]
            : [];
        })}
      </ol>
    ),
    [source, record, last],
  );
  return (
    <section class="scrubber" aria-label={words.label}>
      <div class="row">
        <Control label={words.toStart} symbol="first" onClick={() => go(0)} />
        <Control label={words.roundBack} symbol="roundBack" onClick={() => go(nextRound(source, -1))} />
        <Control label={words.back} symbol="back" onClick={() => playback.step(-1)} />
        <Control
          label={playback.playing ? words.pause : words.play}
          symbol={playback.playing ? "pause" : "play"}
          onClick={playback.toggle}
          first
        />
        <Control label={words.on} symbol="on" onClick={() => playback.step(1)} />
        <Control label={words.roundOn} symbol="roundOn" onClick={() => go(nextRound(source, 1))} />
        <label class="speed small">
          <span class="hidden">{words.speed}</span>
          <select
            class="slim"
            value={String(playback.speed)}
            onChange={(event) => playback.setSpeed(Number(event.currentTarget.value))}
          >
            {speeds.map((speed) => (
              <option key={speed} value={String(speed)}>
                {words.times({ speed: speed === 0.5 ? "½" : speed })}
              </option>
            ))}
          </select>
        </label>
        <p class="place-now" aria-hidden="true">
          <strong>{round}</strong> <span class="muted">#{places.label(at)}</span>
        </p>
      </div>
      <div class="track">
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-label={words.moment}
          aria-valuetext={words.at({ round, place: places.label(at) })}
          style={{ "--done": `${(100 * at) / last}%` }}
          onInput={(event) => {
            playback.pause();
            go(Number(event.currentTarget.value));
          }}
        />
        {ticks}
      </div>
    </section>
  );
}

interface ControlProps {
  readonly label: string;
  readonly symbol: Parameters<typeof ControlIcon>[0]["name"];
  readonly onClick: () => void;
  readonly first?: boolean;
}

const Control = ({ label, symbol, onClick, first = false }: ControlProps) => (
  <button
    type="button"
    class={`button slim ${first ? "first" : ""}`}
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    <ControlIcon name={symbol} />
  </button>
);
