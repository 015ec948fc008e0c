/** What every page that follows a room of records does alike: the way in and back, the view, the clock, and what is asked once. */

import "./relay.ts";
import { Client, type Room } from "@colyseus/sdk";
import { createListeners } from "../../shared/base/listeners.ts";
import type { Refusal, Result } from "../../shared/base/result.ts";
import type { Shape } from "../../shared/protocol/records.ts";
import type { ServerClocks } from "../../shared/protocol/replies.ts";
import { serverAddress } from "../words/basePath.ts";
import type { Connection } from "./matchSource.ts";
import { type Answer, createOutbox, type Item } from "./outbox.ts";
import { errorAsRefusal, reconnecting, requestMs } from "./reconnect.ts";
import { followRecords } from "./recordReader.ts";
import { createServerTime } from "./serverTime.ts";

/** A view that follows the server. */
export interface Live<View> {
  /** The latest; null until the first has arrived. The object changes only when something in it has. */
  readonly snapshot: () => View | null;
  readonly connection: () => Connection;
  /** Why the way is shut, where it is. */
  readonly refusal: () => Refusal | null;
  /** Calls `listener` after each change; gives the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Server's wall clock now, epoch ms. */
  readonly now: () => number;
  /** Server's steady clock now, ms. */
  readonly steady: () => number;
  readonly close: () => void;
}

export interface LiveRoom<View> extends Live<View> {
  /**
   * Has it done exactly once, however often it has to be asked for: null when it is done, otherwise why not. Never rejects.
   * @param later asked for once a connection stands again; else, without one, it is refused (busy) as what nobody may still want
   */
  readonly once: (kind: string, body: unknown, later: boolean) => Promise<Refusal | null>;
}

export interface RoomParts<Records, View> {
  readonly enter: () => Promise<Result<{ readonly room: string }>>;
  /** What the room is joined with. */
  readonly door: object;
  /** Where the server is; the page's own origin by default. */
  readonly origin?: string | undefined;
  readonly shape: Shape<Records>;
  /** What is shown of the records; null: not enough of them has arrived. */
  readonly read: (told: Partial<Records>, now: number) => View | null;
}

/** Refusals after which trying again is of no use. */
const final = new Set([
  "tokenInvalid",
  "tokenMissing",
  "notYours",
  "classOver",
  "unknownCode",
  "projectorShut",
  "unknownMatch",
  "notFound",
]);

/** Follows a room from now on, until it is closed. */
export function followRoom<Records extends object, View>(parts: RoomParts<Records, View>): LiveRoom<View> {
  const { enter, door, shape, read } = parts;
  const client = new Client(parts.origin ?? serverAddress());
  const { add: subscribe, tell } = createListeners<[]>();
  let connection: Connection = "connecting";
  let refusal: Refusal | null = null;
  let snapshot: View | null = null;
  let room: Room | null = null;
  const time = createServerTime();
  let closed = false;

  const outbox = createOutbox({ send, storage: null, refused: () => {} });

  const way = reconnecting({
    enter,
    join: ({ room: id }) => client.joinById(id, door),
    arrived: listen,
    isFinal: ({ code }) => final.has(code),
    shut(why) {
      refusal = why;
      connection = "refused";
      outbox.close(why);
      tell();
    },
    lost() {
      if (connection === "live") connection = "lost";
      tell();
    },
  });

  function listen(joined: Room): void {
    room = joined;
    joined.reconnection.enabled = false;
    const mine = () => room === joined && !closed;
    joined.onMessage("restarting", () => {
      if (!mine()) return;
      connection = "restarting";
      tell();
    });
    followRecords(joined, shape, (told) => {
      if (!mine()) return;
      const view = read(told, time.now());
      if (view === null) return;
      snapshot = view;
      connection = "live";
      way.well();
      tell();
      outbox.flush("room");
    });
    joined.onLeave(() => {
      if (!mine()) return;
      room = null;
      way.again({ code: "busy" });
    });
    joined.onError(() => {});
    time.follow(() => joined.request("now", {}, { timeout: requestMs }) as Promise<ServerClocks>);
  }

  /** Sends what is to happen once, and tells an answer from none. */
  async function send({ kind, ...once }: Item): Promise<Answer> {
    if (!room || connection !== "live") return "none";
    try {
      await room.request(kind, once, { timeout: requestMs });
      return { refusal: null };
    } catch (error) {
      return error instanceof Error && "reason" in error ? { refusal: errorAsRefusal(error) } : "none";
    }
  }

  return {
    snapshot: () => snapshot,
    connection: () => connection,
    refusal: () => refusal,
    subscribe,
    now: time.now,
    steady: time.steady,
    once(kind, body, later) {
      const away = !room || connection !== "live";
      if (closed || refusal || (away && (!later || snapshot === null)))
        return Promise.resolve(refusal ?? { code: "busy" });
      return outbox.put(kind, null, body);
    },
    close() {
      closed = true;
      outbox.close({ code: "busy" });
      time.stop();
      way.stop();
      void room?.leave();
      room = null;
    },
  };
}
