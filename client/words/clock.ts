/** Clocks in words. */

import * as words from "words:clock";
import type { Deadline } from "../../shared/protocol/messages.ts";
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

const day = { weekday: "short", day: "numeric", month: "short" } as const;
const hour = { hour: "2-digit", minute: "2-digit" } as const;

/**
 * When an asynchronous round ends: in the reader's own time, and where the class's clock shows another one, in that too:
 * "Tue 1 Dec, 21:00 your time · 18:00 Berlin". @param own the reader's IANA zone; the device's by default
 */
export function deadlineWords({ at, zone }: Deadline, own?: string): string {
  const here = { timeZone: own };
  const there = { timeZone: zone };
  const when = date(at, { ...day, ...hour, ...here });
  if (date(at, { ...day, ...hour, ...there }) === when) return when;
  const otherDay = date(at, { ...day, ...here }) !== date(at, { ...day, ...there });
  return words.bothTimes({
    own: when,
    class: date(at, { ...(otherDay ? day : {}), ...hour, ...there }),
    place: placeOf(zone),
  });
}

/** "Europe/Berlin" as "Berlin". */
const placeOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
