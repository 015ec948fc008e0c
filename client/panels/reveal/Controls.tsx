/** Where the news stands, and what one can do about its pace. */
import * as words from "words:play/reveal";
import { useLeft } from "../../match/clock.ts";
import { useMatch } from "../../match/match.ts";
import { usePreference } from "../../ui/preferences.ts";
import { clockWords } from "../../words/clock.ts";

interface Props {
  readonly round: number;
  readonly at: number;
  readonly of: number;
  readonly paused: boolean;
  readonly onBack: () => void;
  readonly onPause: () => void;
  readonly onNext: () => void;
  readonly onSkip: () => void;
}

export function Controls({ round, at, of, paused, onBack, onPause, onNext, onSkip }: Props) {
  const last = at === of - 1;
  return (
    <header class="reveal-head">
      <h2>
        <span class="reveal-long">{words.title({ round })}</span>
        <span class="reveal-short">{words.short({ round })}</span>
      </h2>
      <p class="muted">{words.at({ at: at + 1, of })}</p>
      <ClassClock />
      <p class="reveal-keys">
        <Sound />
        <button type="button" class="button" disabled={at === 0} onClick={onBack}>
          {words.back}
        </button>
        {!last && (
          <button type="button" class="button" onClick={onPause} aria-keyshortcuts="Space">
            {paused ? words.play : words.pause} <kbd>{words.keys.pause}</kbd>
          </button>
        )}
        {!last && (
          <button type="button" class="button reveal-next" onClick={onNext} aria-keyshortcuts="ArrowRight">
            {words.next}
          </button>
        )}
        <button type="button" class={`button ${last ? "first" : ""}`} onClick={onSkip} aria-keyshortcuts="Escape">
          {last ? words.all : words.skip} <kbd>{words.keys.skip}</kbd>
        </button>
      </p>
    </header>
  );
}

/** Told where the class goes on by a clock. */
function ClassClock() {
  const { snapshot, source } = useMatch();
  const left = useLeft(snapshot.table, source);
  if (left === null || !snapshot.table.running) return null;
  return <p class="muted small reveal-clock">{words.ownClock({ clock: clockWords(left) })}</p>;
}

function Sound() {
  const [sound, setSound] = usePreference("sound");
  const on = sound === "on";
  return (
    <button
      type="button"
      class="button quiet reveal-sound"
      aria-pressed={on}
      aria-label={words.sound}
      title={on ? words.soundOn : words.soundOff}
      onClick={() => setSound(on ? "off" : "on")}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M3 8h3l4-3.5v11L6 12H3z" fill="currentColor" />
        {on ? (
          <path d="M13 7.5q2 2.5 0 5M15.5 5.5q3.6 4.5 0 9" fill="none" stroke="currentColor" stroke-width="1.5" />
        ) : (
          <path d="M13 8l4 4M17 8l-4 4" fill="none" stroke="currentColor" stroke-width="1.5" />
        )}
      </svg>
    </button>
  );
}
