/** A class, live: the instructor's wall, the projector, and the page of a student who waits for a seat. */

import { Client, type Room } from "@colyseus/sdk";
import type { Refusal, Result } from "../../shared/base/result.ts";
import type { ClassView, EnteredClass, ProjectorView, WaitingView } from "../../shared/protocol/class.ts";
import type { Shape } from "../../shared/protocol/records.ts";
import type { ServerClocks } from "../../shared/protocol/replies.ts";
import { projectorShape, type WallRecords, waitingShape, wallShape } from "../../shared/protocol/views.ts";
import type { InstructorAction } from "../../shared/terms/action.ts";
import { serverAddress } from "../words/basePath.ts";
import { type Api, api as ownApi } from "./api.ts";
import type { Connection } from "./matchSource.ts";
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
export interface ClassSource extends Live<ClassView> {
  /** Null: done, at every table where it stands. Otherwise why not. Never rejects. */
  readonly act: (action: InstructorAction) => Promise<Refusal | null>;
}

export interface ClassOptions {
  /** Where the server is; the page's own origin by default. */
  readonly origin?: string;
  readonly api?: Api;
  /** An instructor's token, where no cookie says who asks. */
  readonly token?: string;
}

/** The wall of class `id`, for an instructor. */
export const openClass = (id: string, options: ClassOptions = {}): ClassSource => {
  const { api = ownApi, token } = options;
  const door = token ? { token } : {};
  const wall = (told: Partial<WallRecords>, now: number): ClassView | null =>
    isWhole(told, wholeWall)
      ? { ...told, tiles: told.tiles.toSorted((one, other) => one.number - other.number), now }
      : null;
  return follow(() => api.classes.enter(id), door, options, wallShape, wall);
};

/** What a student without a seat sees; `match` in it says when openRoom takes over with the same token. */
export const openWaiting = (token: string, options: ClassOptions = {}): Live<WaitingView> => {
  const { api = ownApi } = options;
  const enter = () => api.classes.enterAsStudent(token);
  return follow(enter, { token }, options, waitingShape, (told) => (isWhole(told, wholeWaiting) ? told : null));
};

/** The projector's page of the class with this code. */
export const openProjector = (code: string, options: ClassOptions = {}): Live<ProjectorView> => {
  const { api = ownApi } = options;
  const enter = () => api.classes.enterByCode(code);
  return follow(enter, { code }, options, projectorShape, (told) => (isWhole(told, wholeProjector) ? told : null));
};

/** Properties without which a view is not shown. */
const wholeWall = ["id", "code", "status", "settings", "students", "tiles", "help", "reports", "actionsDone"] as const;
const wholeWaiting = ["student", "notices"] as const;
const wholeProjector = ["title", "arrived", "tables"] as const;
const isWhole = <View extends object>(told: Partial<View>, needed: readonly (keyof View)[]): told is View =>
  needed.every((property) => told[property] !== undefined);

const final = new Set(["tokenInvalid", "tokenMissing", "notYours", "classOver", "unknownCode", "notFound"]);

/** @param read what is shown of the records; null: not enough of them has arrived */
function follow<Records extends object, View>(
  enter: () => Promise<Result<EnteredClass>>,
  door: object,
  options: ClassOptions,
  shape: Shape<Records>,
  read: (told: Partial<Records>, now: number) => View | null,
): Live<View> & { readonly act: (action: InstructorAction) => Promise<Refusal | null> } {
  const client = new Client(options.origin ?? serverAddress());
  const listeners = new Set<() => void>();
  let connection: Connection = "connecting";
  let refusal: Refusal | null = null;
  let snapshot: View | null = null;
  let room: Room | null = null;
  const time = createServerTime();
  let closed = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  const way = reconnecting({
    enter,
    join: ({ room: id }) => client.joinById(id, door),
    arrived: listen,
    isFinal: ({ code }) => final.has(code),
    shut(why) {
      refusal = why;
      connection = "refused";
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
    });
    joined.onLeave(() => {
      if (!mine()) return;
      room = null;
      way.again({ code: "busy" });
    });
    joined.onError(() => {});
    time.follow(() => joined.request("now", {}, { timeout: requestMs }) as Promise<ServerClocks>);
  }

  return {
    snapshot: () => snapshot,
    connection: () => connection,
    refusal: () => refusal,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: time.now,
    steady: time.steady,
    async act(action) {
      if (!room || connection !== "live") return refusal ?? { code: "busy" };
      try {
        await room.request("act", action, { timeout: requestMs });
        return null;
      } catch (error) {
        return errorAsRefusal(error);
      }
    },
    close() {
      closed = true;
      time.stop();
      way.stop();
      void room?.leave();
      room = null;
    },
  };
}
