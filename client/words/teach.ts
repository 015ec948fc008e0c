/** How long somebody has been away, as the instructor's pages say it. */
import * as words from "words:teach";
import type { Presence } from "../../shared/protocol/class.ts";

/** "gone for 3 min", "idle for under a minute", "connected". */
export function presenceSince(presence: Presence, since: number, now: number): string {
  if (presence === "connected") return words.presence.connected;
  return words.presenceFor({ presence, time: minutesWords((now - since) / 60_000) });
}

/** "under a minute", "3 min", "2 h". */
export function minutesWords(minutes: number): string {
  if (minutes < 1) return words.times.underMinute;
  return minutes < 120
    ? words.times.minutes({ minutes: Math.floor(minutes) })
    : words.times.hours({ hours: Math.floor(minutes / 60) });
}
