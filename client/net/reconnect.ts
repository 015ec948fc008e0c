/** The way into a room and back after every loss: asked at the door, joined, and tried again after a longer wait each time. */
import type { Refusal, Result } from "../../shared/base/result.ts";
import { asRefusal } from "./api.ts";

/** How long a request may take, and the mean waits between tries to come back, in ms. */
export const requestMs = 10_000;
export const waits = [0, 300, 800, 1_500, 2_500, 3_000] as const;

interface Way<Entry, Room> {
  /** Asks at the door which room it is. */
  readonly enter: () => Promise<Result<Entry>>;
  readonly join: (entry: Entry) => Promise<Room>;
  readonly arrived: (room: Room, entry: Entry) => void;
  /** Is trying again of no use, after so many failures in a row? */
  readonly isFinal: (why: Refusal, failures: number) => boolean;
  /** The way is shut, once and for all. */
  readonly shut: (why: Refusal) => void;
  /** Another try is coming. */
  readonly lost: () => void;
}

export interface Reconnecting {
  /** The room is gone, or did not let one in: tries again unless that is final. */
  readonly again: (why: Refusal) => void;
  /** All is well: the waits begin anew. */
  readonly well: () => void;
  /** No more tries; a room that is still being joined is left at once. */
  readonly stop: () => void;
}

/** Sets out at once. Each wait is drawn from half to one and a half of its mean: a class must not come back in one rush. */
export function reconnecting<Entry, Room extends { leave: () => unknown }>(way: Way<Entry, Room>): Reconnecting {
  let failures = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function comeIn(): Promise<void> {
    const entered = await way.enter();
    if (stopped) return;
    if (!entered.ok) return again(entered.error);
    try {
      const room = await way.join(entered.value);
      if (stopped) void room.leave();
      else way.arrived(room, entered.value);
    } catch (error) {
      again(errorAsRefusal(error));
    }
  }

  function again(why: Refusal): void {
    if (stopped) return;
    failures++;
    if (way.isFinal(why, failures)) {
      way.shut(why);
      return;
    }
    way.lost();
    const wait = waits[Math.min(failures, waits.length - 1)] ?? 0;
    timer = setTimeout(() => void comeIn(), wait * (0.5 + Math.random()));
  }

  void comeIn();
  return {
    again,
    well: () => {
      failures = 0;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** The SDK's errors: a deliberate refusal carries its reason, the door's its code as the message; the rest is a lost connection. */
export function errorAsRefusal(error: unknown): Refusal {
  if (!(error instanceof Error)) return { code: "busy" };
  if ("reason" in error) return asRefusal(error.reason);
  const said = asRefusal({ code: error.message });
  return said.code === "internal" ? { code: "busy" } : said;
}
