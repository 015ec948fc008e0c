/** A class, live: the instructor's wall, the projector, and the page of a student who waits for a seat. */
import { Client, type Room } from "@colyseus/sdk";
import type { Refusal, Result } from "../../shared/base/result.ts";
import type { ClassView, EnteredClass, ProjectorView, WaitingView } from "../../shared/protocol/class.ts";
import { type ClassMirror, type Parse, readWall, rememberingParse } from "../../shared/protocol/mirror.ts";
import type { InstructorAction } from "../../shared/terms/action.ts";
import { type Api, api as ownApi } from "./api.ts";
import type { Connection } from "./matchSource.ts";
import { errorAsRefusal, requestMs, wayBack } from "./wayBack.ts";

/** A view that follows the server. */
export interface Live<View> {
  /** The latest; null until the first has arrived. The object changes only when something in it has. */
  readonly snapshot: () => View | null;
  readonly connection: () => Connection;
  /** Why the way is shut, where it is. */
  readonly refusal: () => Refusal | null;
  /** Calls `listener` after each change; gives the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Server's clock now, epoch ms. */
  readonly now: () => number;
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
  return follow(() => api.classes.enter(id), token ? { token } : {}, options, readWall);
};

/** What a student without a seat sees; `match` in it says when openRoom takes over with the same token. */
export const openWaiting = (token: string, options: ClassOptions = {}): Live<WaitingView> => {
  const { api = ownApi } = options;
  return follow(
    () => api.classes.enterAsStudent(token),
    { token },
    options,
    (room, _now, parse) => {
      let mine: WaitingView | null = null;
      room.waiting?.forEach(({ json }) => {
        mine = parse(json) as WaitingView;
      });
      return mine;
    },
  );
};

/** The projector's page of the class with this code. */
export const openProjector = (code: string, options: ClassOptions = {}): Live<ProjectorView> => {
  const { api = ownApi } = options;
  return follow(
    () => api.classes.enterByCode(code),
    { code },
    options,
    (room, _now, parse) => (room.projector ? (parse(room.projector) as ProjectorView) : null),
  );
};

const final = new Set(["tokenInvalid", "tokenMissing", "notYours", "classOver", "unknownCode", "notFound"]);

function follow<View>(
  enter: () => Promise<Result<EnteredClass>>,
  door: object,
  options: ClassOptions,
  read: (state: ClassMirror, now: number, parse: Parse) => View | null,
): Live<View> & { readonly act: (action: InstructorAction) => Promise<Refusal | null> } {
  const client = options.origin === undefined ? new Client() : new Client(options.origin);
  const listeners = new Set<() => void>();
  const parse = rememberingParse();
  let connection: Connection = "connecting";
  let refusal: Refusal | null = null;
  let snapshot: View | null = null;
  let room: Room | null = null;
  let offset = 0;
  let closed = false;

  const now = () => Date.now() + offset;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const way = wayBack({
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
    const renew = (state: ClassMirror) => {
      snapshot = read(state, now(), parse) ?? snapshot;
      if (snapshot !== null) connection = "live";
      way.well();
      tell();
    };
    joined.onStateChange((state: ClassMirror) => mine() && state.projector && renew(state));
    joined.onLeave(() => {
      if (!mine()) return;
      room = null;
      way.again({ code: "busy" });
    });
    joined.onError(() => {});
    void tellTime(joined);
  }

  /** The server's clock, from the middle of one question and its answer. */
  async function tellTime(joined: Room): Promise<void> {
    const asked = performance.now();
    try {
      const at = (await joined.request("now", {}, { timeout: requestMs })) as number;
      offset = at + (performance.now() - asked) / 2 - Date.now();
    } catch {
      // Without an answer the page's own clock has to do.
    }
  }

  return {
    snapshot: () => snapshot,
    connection: () => connection,
    refusal: () => refusal,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now,
    async act(action) {
      if (!room || connection !== "live") return { code: "busy" };
      try {
        await room.request("act", action, { timeout: requestMs });
        return null;
      } catch (error) {
        return errorAsRefusal(error);
      }
    },
    close() {
      closed = true;
      way.stop();
      void room?.leave();
      room = null;
    },
  };
}
