/** Going through a match: by step, by play, by round; and the keys for it. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { MatchRecord } from "../../../shared/review/record.ts";
import type { EventKind } from "../../../shared/state/event.ts";
import type { ReplaySource } from "../../net/replaySource.ts";
import type { OpenReview } from "./openReview.ts";

/** Events a step passes over: they belong to the event before them. */
const passedOver: ReadonlySet<EventKind> = new Set(["moved", "remembered", "attendanceTested"]);

/** Events a second, at "1 ×". */
const pace = 1;
export const speeds = [0.5, 1, 2, 4] as const;

/** The next moment worth a look in that direction, as far as the viewer may see; null: none. */
export function nextBeat({ events }: MatchRecord, source: ReplaySource, direction: 1 | -1): number | null {
  const seen = source.before(source.count).events;
  const at = source.at();
  const beats = seen.filter(({ n, event }) => !passedOver.has(event.kind) && (direction > 0 ? n > at : n < at));
  const next = direction > 0 ? beats[0] : beats.at(-1);
  if (next) return next.n;
  const end = direction > 0 ? events.length - 1 : 0;
  return at === end ? null : end;
}

/** The moment at the end of the round before or after. */
export function nextRound(source: ReplaySource, direction: 1 | -1): number {
  const ends = source.rounds.map(({ to }) => to);
  const at = source.at();
  if (direction > 0) return ends.find((end) => end > at) ?? source.count - 1;
  return ends.filter((end) => end < at).at(-1) ?? 0;
}

export interface Playback {
  readonly playing: boolean;
  readonly speed: number;
  readonly toggle: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
  /** One beat on or back, with what happened played on the map. */
  readonly step: (direction: 1 | -1) => void;
}

export function usePlayback({ opened: { record }, source, step: move, jump }: OpenReview): Playback {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = nextBeat(record, source, direction);
      if (next === null) setPlaying(false);
      else if (direction > 0) move(next);
      else jump(next);
    },
    [record, source, move, jump],
  );
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => step(1), 1000 / (pace * speed));
    return () => clearInterval(timer);
  }, [playing, speed, step]);
  const toggle = useCallback(() => {
    // Play at the end begins again.
    if (!playing && source.at() >= source.count - 1) jump(0);
    setPlaying(!playing);
  }, [playing, source, jump]);
  const pause = useCallback(() => setPlaying(false), []);
  return { playing, speed, setSpeed, toggle, pause, step };
}

const typing = "input:not([type=range], [type=checkbox], [type=radio]), select, textarea, [contenteditable]";
const pressing = "button, summary, a, input";

/** Arrows step, with Shift by rounds; space plays; Home and End go to the ends. Left to controls that use the keys themselves. */
export function useKeys(playback: Playback, source: ReplaySource, jump: (n: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
      if (busy || target?.closest(`${typing}, dialog, [role=tablist]`)) return;
      const act = actionFor(event, target);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actionFor = ({ key, shiftKey }: KeyboardEvent, target: Element | null): (() => void) | null => {
      const direction = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : null;
      if (direction !== null) {
        return () => {
          playback.pause();
          if (shiftKey) jump(nextRound(source, direction));
          else playback.step(direction);
        };
      }
      if (key === " " && !target?.closest(pressing)) return playback.toggle;
      if (key === "Home") return () => jump(0);
      if (key === "End") return () => jump(source.count - 1);
      return null;
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [playback, source, jump]);
}
