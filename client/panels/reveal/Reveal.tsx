/** The round told headline after headline: the map turned to each place, who says what, and how long the truce has held so far. */
import "./reveal.css";
import * as words from "words:play/reveal";
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { MapModel, MapTarget } from "../../map/mapModel.ts";
import { leftAt } from "../../match/clock.ts";
import { useConnection, useMatch } from "../../match/match.ts";
import { paceOf } from "../../match/reveal/pace.ts";
import { lengthOf, type ToldHeadline } from "../../match/reveal/tellHeadline.ts";
import { mapsOf, roundTold, toldSoFar } from "../../match/reveal/told.ts";
import type { Reveal as Kept } from "../../match/reveal/useReveal.ts";
import { usePreference, useReducedMotion } from "../../ui/preferences.ts";
import { takesEscape } from "../../ui/takesEscape.ts";
import { sound } from "../../ui/tone.ts";
import { Controls } from "./Controls.tsx";
import { HeadlinePart } from "./HeadlinePart.tsx";
import { TruceClock } from "./TruceClock.tsx";
import { useAlone, useMapPlace } from "./useAlone.ts";

/** What the map shows while the round is told. */
export interface Staged {
  readonly before: MapModel;
  readonly model: MapModel;
  readonly at: MapTarget | null;
}

interface Props {
  readonly reveal: Kept;
  /** The map as it stands now. */
  readonly map: MapModel;
  readonly onStage: (staged: Staged) => void;
}

export function Reveal({ reveal, map: mapNow, onStage }: Props) {
  // The round is over when it is told: what comes meanwhile, such as who is ready, does not begin a headline anew.
  const [match] = useState(useMatch());
  const [map] = useState(mapNow);
  const { pub, source } = match;
  const round = useMemo(() => roundTold(match), [match]);
  const maps = useMemo(() => mapsOf(match, round, map), [match, round, map]);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      round.headlines.findIndex(({ key }) => key === reveal.from),
    ),
  );
  const [paused, setPaused] = useState(false);
  const [sounds] = usePreference("sound");
  const still = useReducedMotion();
  const part = useRef<HTMLElement>(null);
  const last = round.headlines.length - 1;
  const shown = Math.min(at, Math.max(0, last));
  const headline = round.headlines[shown];
  const told = round.told[shown];
  const pace = usePace(round.told);
  const place = useRef<HTMLDivElement>(null);
  useReading(part, () => setPaused(true));
  useAlone(part);
  useMapPlace(place);
  useEffect(() => {
    if (!headline) return reveal.close();
    reveal.keep(headline.key);
    if (sounds === "on") sound(headline.kind === "breach" ? "broken" : "news");
  }, [headline?.key, sounds]);
  useEffect(() => {
    const model = maps[shown];
    if (headline && model) onStage({ model, before: maps[shown - 1] ?? maps[shown] ?? model, at: headline.place });
  }, [headline?.key, maps]);
  const go = (to: number) => setAt(Math.max(0, Math.min(last, to)));
  useEffect(() => {
    if (paused || shown === last) return;
    const timer = setTimeout(() => go(shown + 1), pace[shown] ?? 0);
    return () => clearTimeout(timer);
  }, [shown, paused, last, pace]);
  const pause = () => (shown === last && !paused ? reveal.close() : setPaused(!paused));
  useKeys({
    back: () => go(shown - 1),
    next: () => (shown === last ? reveal.close() : go(shown + 1)),
    pause,
    skip: reveal.close,
  });
  const { connection } = useConnection(source);
  if (!headline || !told) return null;
  return (
    <section
      class="reveal"
      role="dialog"
      aria-modal="true"
      aria-label={words.title({ round: round.round })}
      ref={part}
      tabIndex={-1}
    >
      <Bars
        count={round.headlines.length}
        at={shown}
        ms={pace[shown] ?? 0}
        paused={paused || still}
        key={`bars ${paused}`}
      />
      <Controls
        round={round.round}
        at={shown}
        of={round.headlines.length}
        paused={paused}
        onBack={() => go(shown - 1)}
        onPause={pause}
        onNext={() => go(shown + 1)}
        onSkip={reveal.close}
      />
      <div class="reveal-map" ref={place} aria-hidden="true">
        <button type="button" tabIndex={-1} onClick={() => go(shown - 1)} />
        <button type="button" tabIndex={-1} onClick={() => go(shown + 1)} />
      </div>
      <HeadlinePart key={headline.key} headline={headline} told={told} lost={connection !== "live"} />
      {round.truce && <TruceClock truce={round.truce} told={toldSoFar(round, shown, pub.daysPerRound)} />}
    </section>
  );
}

/** Whoever opens a source or a reason of the headline reads it in peace. */
function useReading(part: RefObject<HTMLElement | null>, onRead: () => void): void {
  useEffect(() => {
    const section = part.current;
    const read = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(".reveal-news :is(button, summary)")) onRead();
    };
    section?.addEventListener("click", read);
    return () => section?.removeEventListener("click", read);
  }, []);
}

/** How long each headline stands, by what was left of the phase as the round began to be told. */
function usePace(told: readonly ToldHeadline[]): readonly number[] {
  const { snapshot, source } = useMatch();
  const [left] = useState(() => leftAt(snapshot.table, source.steady()));
  return useMemo(() => paceOf(told.map(lengthOf), left), [told, left]);
}

function Bars({ count, at, ms, paused }: { count: number; at: number; ms: number; paused: boolean }) {
  return (
    <div class="reveal-bars" aria-hidden="true">
      {Array.from({ length: count }, (_, each) => (
        <span key={each} data-told={each < at || (paused && each === at)}>
          {each === at && !paused && <i style={{ animationDuration: `${ms}ms` }} />}
        </span>
      ))}
    </div>
  );
}

interface Keys {
  readonly back: () => void;
  readonly next: () => void;
  readonly pause: () => void;
  readonly skip: () => void;
}

/** Space, arrows and Escape, but where a dialog is open or a control takes the key. */
function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const on = event.target instanceof Element ? event.target : null;
      if (takesEscape(event) || event.altKey || event.ctrlKey || event.metaKey) return;
      const { back, next, pause, skip } = now.current;
      const rtl = document.documentElement.dir === "rtl";
      const does: Readonly<Record<string, () => void>> = {
        ArrowLeft: rtl ? next : back,
        ArrowRight: rtl ? back : next,
        Escape: skip,
        ...(on?.closest("button, summary, a") ? {} : { " ": pause }),
      };
      const act = does[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
