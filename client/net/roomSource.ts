/** A live match: the room's state as views, its messages as events, and the way back after every kind of loss. */

import "./relay.ts";
import { Client, type Room } from "@colyseus/sdk";
import { createListeners } from "../../shared/base/listeners.ts";
import { ok, type Refusal, type Result } from "../../shared/base/result.ts";
import type { Act } from "../../shared/engine/command.ts";
import type { Entered, EventsMessage, RequestKind } from "../../shared/protocol/messages.ts";
import type { ServerClocks, SinceReply } from "../../shared/protocol/replies.ts";
import { type MatchRecords, matchShape } from "../../shared/protocol/views.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { RoomAction } from "../../shared/terms/action.ts";
import { serverAddress } from "../words/basePath.ts";
import { watchActivity } from "./activity.ts";
import { type Api, api as ownApi } from "./api.ts";
import { enteredEarly } from "./early.ts";
import { createEventList } from "./eventList.ts";
import type { Connection, MatchSource, Snapshot, Undone } from "./matchSource.ts";
import { type Answer, createOutbox, deviceStorage, type Item, newId } from "./outbox.ts";
import { errorAsRefusal, reconnecting, requestMs } from "./reconnect.ts";
import { followRecords } from "./recordReader.ts";
import { createServerTime } from "./serverTime.ts";

/** The live source; `action` is answered for the instructor alone. */
export interface RoomSource extends MatchSource {
  /** Null: accepted. Otherwise why not. Never rejects. */
  readonly action: (action: RoomAction) => Promise<Refusal | null>;
  /** Calls the instructor; `text` may be empty. */
  readonly help: (text: string) => Promise<Refusal | null>;
  /** Asks for another seat, no questions asked. */
  readonly swap: () => Promise<Refusal | null>;
  /** Reports message number n. */
  readonly report: (n: number) => Promise<Refusal | null>;
  /** What was said in a private channel; for the instructor alone, and in the log. */
  readonly lookInto: (channel: string) => Promise<Result<readonly LoggedEvent[]>>;
}

export interface RoomOptions {
  /** Called once when the seat no longer exists: the page may forget it. */
  readonly onGone?: (refusal: Refusal) => void;
  /** Where the server is; the page's own origin by default. */
  readonly origin?: string;
  readonly api?: Api;
}

/** Opens the seat of `token`. */
export const openRoom = (token: string, options: RoomOptions = {}): RoomSource => {
  const { api = ownApi } = options;
  return follow(() => (api === ownApi && enteredEarly(token)) || api.enter(token), { token }, options);
};

/** Opens the match `match` for the instructor, whom the browser's cookie (or `token`, elsewhere) makes known. */
export const openTeachRoom = (match: string, options: RoomOptions & { readonly token?: string } = {}): RoomSource => {
  const { api = ownApi, token } = options;
  return follow(() => api.teach.enter(match), token ? { token } : {}, options);
};

/** Opens the match `match` as the seat `seat` sees it, for the instructor, read only. The look is in the log. */
export const openEyes = (match: string, seat: string, options: RoomOptions & { readonly token?: string } = {}) => {
  const { api = ownApi, token } = options;
  const door = { eyes: seat, ...(token && { token }) };
  return follow(() => api.teach.enter(match), door, options) satisfies RoomSource;
};

/** Refusals after which trying again is of no use. */
const final = new Set([
  "tokenInvalid",
  "tokenMissing",
  "notYours",
  "notSeated",
  "classOver",
  "chainBroken",
  "eventDiffers",
]);
/** A match that the server does not know may be one whose room has just closed: tried a few times. */
const patientWith = new Set(["unknownMatch", "unknownScenario"]);
const patience = 3;

/** Whose outbox it is on this device: the end of a token tells seats apart and opens none. */
const ownerOf = ({ token = "instructor", eyes = "" }: { token?: string; eyes?: string }): string =>
  `${token.slice(-8)} ${eyes}`.trim();

function follow(
  enter: () => Promise<Result<Entered>>,
  door: { token?: string; eyes?: string },
  options: RoomOptions,
): RoomSource {
  const client = new Client(options.origin ?? serverAddress());
  const { add: subscribe, tell } = createListeners<[]>();
  let events = createEventList();
  /** The match that the events are of: a student may be moved to another table. */
  let match = "";
  let connection: Connection = "connecting";
  let refusal: Refusal | null = null;
  let snapshot: Snapshot | null = null;
  let room: Room | null = null;
  /** What the room told last; of another room, nothing yet. */
  let records: Partial<MatchRecords> = {};
  const time = createServerTime();
  let closed = false;
  /** What was done before a reload and could not be done any more. */
  let undone: readonly Undone[] = [];
  /** The room that is being asked for events, and the one that has answered: what another seat heard is not shown beside it. */
  let asking: Room | null = null;
  let caughtUp: Room | null = null;

  const setConnection = (next: Connection) => {
    if (connection === next) return;
    connection = next;
    tell();
  };
  /** Everything known, as one new object; nothing before a room's first state and first events. */
  const renew = () => {
    const { pub, own = null, table, mine } = records;
    if (!pub || !table || !mine || caughtUp !== room) return;
    const before = snapshot;
    const view = before?.view.pub === pub && before.view.own === own ? before.view : { pub, own };
    snapshot = {
      view,
      table: { ...table, ...mine },
      events: events.list(),
      more: events.first() !== null,
      numbering: events.next().epoch,
    };
    tell();
  };

  const way = reconnecting({
    enter,
    join: ({ room }) => client.joinById(room, door),
    arrived(joined, entered) {
      if (entered.match !== match) {
        match = entered.match;
        events = createEventList();
      }
      listen(joined);
    },
    isFinal: ({ code }, failures) => final.has(code) || (patientWith.has(code) && failures > patience),
    shut(why) {
      refusal = why;
      setConnection("refused");
      outbox.close(why);
      steering.close(why);
      // Whoever waits for a seat keeps their token.
      if (why.code !== "notSeated") options.onGone?.(why);
    },
    lost: () => connection === "live" && setConnection("lost"),
  });

  function listen(joined: Room): void {
    room = joined;
    records = {};
    const mine = () => room === joined && !closed;
    joined.reconnection.minUptime = 0;
    joined.reconnection.maxRetries = 3;
    joined.onMessage("events", (message: EventsMessage) => {
      if (!mine()) return;
      if (events.add(message)) renew();
      else void catchUp(joined);
    });
    joined.onMessage("restarting", () => mine() && setConnection("restarting"));
    followRecords(joined, matchShape, (told) => {
      if (!mine()) return;
      records = told;
      renew();
    });
    joined.onDrop(() => {
      if (mine() && connection !== "restarting") setConnection("lost");
    });
    joined.onReconnect(() => mine() && void catchUp(joined));
    joined.onLeave(() => {
      if (!mine()) return;
      room = null;
      way.again({ code: "busy" });
    });
    joined.onError(() => {});
    time.follow(() => joined.request("now", {}, { timeout: requestMs }) as Promise<ServerClocks>);
    void catchUp(joined);
  }

  /** Asks for the events from the first unknown one on; while that is under way, nobody asks again. */
  async function catchUp(joined: Room): Promise<void> {
    if (asking === joined) return;
    asking = joined;
    const asked = performance.now();
    try {
      const reply = (await joined.request("since", events.next(), { timeout: requestMs })) as SinceReply;
      if (closed || room !== joined) return;
      time.measured(reply, asked);
      events.fill(reply);
      caughtUp = joined;
      way.well();
      connection = "live";
      renew();
      outbox.flush(`${match} ${ownerOf(door)}`);
      steering.flush(match);
    } catch {
      // The connection broke meanwhile, or the server did not answer: another way in is tried.
      if (!closed && room === joined) void joined.leave(false);
    } finally {
      if (asking === joined) asking = null;
    }
  }

  /** The page of events that is being asked for. */
  let page: Promise<Refusal | null> | null = null;
  async function earlier(): Promise<Refusal | null> {
    const first = events.first();
    if (!room || connection !== "live") return { code: "busy" };
    if (first === null) return null;
    const [asked, list] = [room, events];
    try {
      const told = (await asked.request("before", first, { timeout: requestMs })) as EventsMessage;
      if (room !== asked || list !== events) return { code: "busy" };
      events.precede(told, first);
      renew();
      return null;
    } catch (error) {
      return errorAsRefusal(error);
    }
  }

  async function request(kind: RequestKind, body: unknown): Promise<Refusal | null> {
    if (!room || connection !== "live") return { code: "busy" };
    try {
      await room.request(kind, body, { timeout: requestMs });
      return null;
    } catch (error) {
      return errorAsRefusal(error);
    }
  }

  /** Sends what is to happen once, and tells an answer from none. */
  async function sendOnce({ kind, ...once }: Item): Promise<Answer> {
    if (!room || connection !== "live") return "none";
    try {
      await room.request(kind, once, { timeout: requestMs });
      return { refusal: null };
    } catch (error) {
      return error instanceof Error && "reason" in error ? { refusal: errorAsRefusal(error) } : "none";
    }
  }

  const outbox = createOutbox({
    send: sendOnce,
    storage: deviceStorage(),
    refused(item, why) {
      undone = [...undone, { act: item.kind === "act" ? (item.body as Act) : null, refusal: why }];
      renew();
    },
  });
  const steering = createOutbox({ send: sendOnce, storage: null, refused: () => {} });
  /** Once, whatever becomes of the connection; before the first snapshot, and once the way is shut, nobody can act. */
  const once = (kind: RequestKind, body: unknown, round: number | null = null): Promise<Refusal | null> =>
    snapshot === null || connection === "refused" || closed
      ? Promise.resolve({ code: "busy" })
      : outbox.put(kind, round, body);
  /** What an instructor does, once; nothing that steers the moment is begun without a connection, or kept over a reload. */
  const steer = (action: RoomAction): Promise<Refusal | null> =>
    room && connection === "live" ? steering.put("action", null, action) : Promise.resolve({ code: "busy" });
  const act = (body: Act) => once("act", body, snapshot?.view.pub.round ?? null);

  const stopWatching = watchActivity((active) => {
    const { me, observer } = records.mine ?? {};
    if (me || observer) void request("here", { active });
  });
  return {
    snapshot: () => snapshot,
    connection: () => connection,
    refusal: () => refusal,
    subscribe,
    act,
    undone: () => undone,
    earlier() {
      page ??= earlier().finally(() => {
        page = null;
      });
      return page;
    },
    propose: (orders) => once("propose", { orders }, snapshot?.view.pub.round ?? null),
    passHead: (to) => once("passHead", { to }),
    action: steer,
    help: (text) => once("help", { text }),
    swap: () => once("swap", {}),
    report: (n) => once("report", { n }),
    async lookInto(channel) {
      if (!room) return { ok: false, error: { code: "busy" } };
      try {
        const once = { id: newId(), round: null, body: { channel } };
        return ok((await room.request("lookInto", once, { timeout: requestMs })) as readonly LoggedEvent[]);
      } catch (error) {
        return { ok: false, error: errorAsRefusal(error) };
      }
    },
    now: time.now,
    steady: time.steady,
    close() {
      closed = true;
      time.stop();
      outbox.close({ code: "busy" });
      steering.close({ code: "busy" });
      stopWatching();
      way.stop();
      void room?.leave();
      room = null;
    },
  };
}
