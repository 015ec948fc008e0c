/** What the instructor did or said, as the students that it concerns are told. */

/** What the instructor did, as the students that it concerns see it. The sentence for `about` is in client/words. */
export const noticeKinds = [
  "start",
  "pause",
  "resume",
  "extend",
  "phaseEnded",
  "roundTime",
  "lastRound",
  "holdWire",
  "releaseWire",
  "broadcast",
  "toSeat",
  "toYou",
  "answer",
  "passHead",
  "headTook",
  "seated",
  "left",
  "bot",
  "botBack",
  "ordersCleared",
  "muted",
  "unmuted",
  "hidden",
  "end",
] as const;
export interface Notice {
  /** Rises with time within the match. */
  readonly n: number;
  /** Epoch ms. */
  readonly at: number;
  readonly about: (typeof noticeKinds)[number];
  /** Words of the instructor; "" where there are none. */
  readonly text: string;
  readonly seat?: string;
  readonly member?: string;
  /** "extend": by which the phase is longer now, in all. "muted": how long it lasts. "roundTime": how long a round is open; 0: as at first. */
  readonly seconds?: number;
  /** "lastRound": after which the match ends; 0: the last of all. */
  readonly round?: number;
}
