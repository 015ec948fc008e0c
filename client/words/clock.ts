/** Clocks in words. */

import * as words from "words:clock";
import { date } from "./format.ts";

/** "2:41"; "1:02:41" from an hour on; days and hours for asynchronous matches. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return words.days({ days: Math.floor(hours / 24), hours: hours % 24 });
  if (hours > 0) return `${hours}:${pad(minutes % 60)}:${pad(seconds % 60)}`;
  return `${minutes}:${pad(seconds % 60)}`;
}

/** When an asynchronous round ends, in the reader's own time: "Tue 18:00". */
export const deadlineWords = (at: number): string => date(at, { weekday: "short", hour: "2-digit", minute: "2-digit" });
