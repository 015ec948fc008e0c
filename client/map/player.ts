// Plays one timeline at a time, by the clock of the page.
import type { MapModel, PlayOptions } from "./mapModel.ts";
import { type Frame, frameAt, type Timeline } from "./plan.ts";

type Playing = {
  timeline: Timeline;
  readonly startedAt: number;
  /** How many steps `onStep` has been told of. */
  told: number;
  readonly onStep: PlayOptions["onStep"];
  readonly resolve: () => void;
};

export class Player {
  private playing: Playing | null = null;

  /** Null when nothing plays. */
  get timeline(): Timeline | null {
    return this.playing?.timeline ?? null;
  }

  /** Resolves when the timeline has ended or `finish` was called. */
  start(timeline: Timeline, onStep: PlayOptions["onStep"]): Promise<void> {
    this.finish();
    return new Promise((resolve) => {
      this.playing = { timeline, startedAt: performance.now(), told: 0, onStep, resolve };
    });
  }

  /** Lets what plays end in another model that tells of the same happenings. */
  retarget(after: MapModel): void {
    if (this.playing) this.playing.timeline = { ...this.playing.timeline, after };
  }

  /** What stands at this moment; `still` when nothing plays. Ends the timeline when its time is over. */
  frame(still: MapModel): Frame {
    if (!this.playing) return { model: still, moving: [], done: true };
    const time = performance.now() - this.playing.startedAt;
    this.tell(time);
    const frame = frameAt(this.playing.timeline, time);
    if (frame.done) this.finish();
    return frame;
  }

  /** Ends at once; steps not told yet are told. */
  finish(): void {
    this.tell(Number.POSITIVE_INFINITY);
    const ended = this.playing;
    this.playing = null;
    ended?.resolve();
  }

  private tell(time: number): void {
    const { playing } = this;
    if (!playing) return;
    for (const { start, index } of playing.timeline.steps.slice(playing.told)) {
      if (start > time) return;
      playing.told++;
      playing.onStep?.(index);
    }
  }
}
