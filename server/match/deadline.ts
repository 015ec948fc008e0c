/** When an asynchronous round ends: at a time of day in a named time zone, on chosen weekdays, summer time or not. */

export interface Deadlines {
  /** HH:MM on the wall of `zone`. */
  readonly at: string;
  /** IANA name. */
  readonly zone: string;
  /** 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
}

const dayMs = 86_400_000;

/** Whether this machine knows the time zone. */
export function knowsZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The first deadline at least `leadMs` after `now`, epoch ms. An hour that the clocks leave out is taken as one later;
 * of an hour that comes twice, the first is meant.
 */
export function nextDeadline({ at, zone, days }: Deadlines, now: number, leadMs = 0): number {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  // The wall's date there, as midnight in UTC: days are counted on the wall.
  const today = Math.floor(wall(zone, now + leadMs) / dayMs) * dayMs;
  for (let day = today; ; day += dayMs) {
    const weekday = new Date(day).getUTCDay() || 7;
    if (!days.includes(weekday)) continue;
    const due = instant(zone, day + (hours * 60 + minutes) * 60_000);
    if (due >= now + leadMs) return due;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock of `zone` shows at `instant`, as if it were UTC. */
function wall(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" },
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** When the wall clock of `zone` shows `shown`. */
function instant(zone: string, shown: number): number {
  const offset = (at: number) => wall(zone, at) - at;
  const before = shown - offset(shown - dayMs);
  const after = shown - offset(shown + dayMs);
  const right = [before, after].filter((at) => wall(zone, at) === shown);
  return right.length > 0 ? Math.min(...right) : before;
}
