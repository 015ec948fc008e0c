/**
 * Relays a page's room over plain HTTP where the network lets no WebSocket pass. For each page it holds a WebSocket of its own
 * to this very server, so that rooms, their secrecy and their limits know no difference: what comes is kept until the page
 * has said that it has it, what goes is passed on once.
 */
import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { type Request, Router } from "express";
import { WebSocket } from "ws";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import {
  type RelayOpened,
  type RelayReply,
  relayCloseBody,
  relayHoldMs,
  relayOpenBody,
  relaySendBody,
} from "../../shared/protocol/relay.ts";
import { createAddressLimit } from "./addressLimit.ts";
import { answer, answerBody } from "./answer.ts";
import { HttpRefusal } from "./refusal.ts";

/** Most relays at once: a school's worth of pages. */
const mostRelays = 500;
/** In ms: how long a question is held, and after how long a page that asks nothing is gone. */
const usual = { holdMs: relayHoldMs, goneMs: 12_000 };
/** How long a relay that has closed can still be asked why, in ms. */
const restMs = 30_000;
/** Bytes that may wait for a page that does not ask. */
const mostWaiting = 4 * 1024 * 1024;
/** Frames of one answer, in bytes. */
const answerBytes = 256 * 1024;

interface Relay {
  readonly socket: WebSocket;
  /** What the page has not said that it has, the oldest first. */
  waiting: Buffer[];
  waitingBytes: number;
  /** Number of the last frame before `waiting`. */
  had: number;
  /** Frames of the page that have gone. */
  gone: number;
  closed: RelayReply["closed"];
  /** Answers the question that is being held. */
  wake: (() => void) | null;
  /** Ends the relay when nobody asks any more. */
  timer: NodeJS.Timeout | undefined;
}

export interface Relays {
  readonly routes: Router;
  /** Ends them all. */
  close(): void;
}

/** Routes under /api/relay. @param http where the rooms' sockets are, once it listens */
export function createRelays(http: Server, { holdMs, goneMs } = usual): Relays {
  const relays = new Map<string, Relay>();
  const mayOpen = createAddressLimit({ most: 200, perSecond: 4 });
  const found = (request: Request): Relay => {
    const relay = relays.get(String(request.params.id));
    if (!relay) throw new HttpRefusal(404, "notFound");
    return relay;
  };

  function end(id: string, relay: Relay): void {
    clearTimeout(relay.timer);
    relay.socket.terminate();
    relay.wake?.();
    relays.delete(id);
  }
  function endLater(id: string, relay: Relay, ms: number): void {
    clearTimeout(relay.timer);
    relay.timer = setTimeout(() => end(id, relay), ms).unref();
  }

  async function open(request: Request, path: string): Promise<Result<RelayOpened>> {
    if (!mayOpen(request.ip ?? "")) return refuse("tooMany");
    if (relays.size >= mostRelays) return refuse("busy");
    const socket = new WebSocket(`${ownAddress(http)}${path}`, {
      headers: headersOf(request),
      perMessageDeflate: false,
    });
    const id = randomBytes(24).toString("base64url");
    const relay: Relay = {
      ...{ socket, waiting: [], waitingBytes: 0, had: 0, gone: 0 },
      ...{ closed: null, wake: null, timer: undefined },
    };
    // What the room says first may come with the opening itself.
    socket.on("message", (data: Buffer) => take(relay, data));
    socket.on("close", (code, reason) => {
      relay.closed ??= { code, reason: reason.toString() };
      relay.wake?.();
      if (relays.has(id)) endLater(id, relay, restMs);
    });
    const opened = await new Promise<boolean>((settle) => {
      socket.once("open", () => settle(true));
      socket.on("error", () => settle(false));
    });
    if (!opened) return refuse("unknownMatch");
    relays.set(id, relay);
    endLater(id, relay, goneMs);
    return ok({ id });
  }

  const routes = Router();
  routes.post(
    "/",
    answerBody(relayOpenBody, ({ path }, request) => open(request, path)),
  );
  routes.get(
    "/:id",
    answer(async (request) => {
      const relay = found(request);
      const after = Number(request.query.after ?? 0);
      if (!Number.isSafeInteger(after) || after < relay.had || after > relay.had + relay.waiting.length)
        return refuse("malformed", { path: "after" });
      forget(relay, after);
      clearTimeout(relay.timer);
      // A page asks once at a time: an older question is one that it has given up.
      relay.wake?.();
      await somethingCame(relay, request, holdMs);
      // Where a newer question is held by now, the page is there.
      if (relay.wake === null) endLater(String(request.params.id), relay, relay.closed ? restMs : goneMs);
      return ok(replyOf(relay));
    }),
  );
  routes.post(
    "/:id",
    answerBody(relaySendBody, async ({ first, frames }, request) => {
      const relay = found(request);
      // A hole would be a frame that never came.
      if (first > relay.gone) return refuse("malformed", { path: "first" });
      for (const frame of frames.slice(relay.gone - first)) {
        relay.socket.send(Buffer.from(frame, "base64"));
        relay.gone++;
      }
      return ok({});
    }),
  );
  routes.post(
    "/:id/close",
    answerBody(relayCloseBody, async ({ code }, request) => {
      const relay = found(request);
      relay.socket.close(code === null || (code !== 1000 && code < 3000) ? 1000 : code);
      return ok({});
    }),
  );
  return {
    routes,
    close() {
      for (const [id, relay] of relays) end(id, relay);
    },
  };
}

function take(relay: Relay, data: Buffer): void {
  relay.waiting.push(data);
  relay.waitingBytes += data.length;
  if (relay.waitingBytes > mostWaiting) relay.socket.terminate();
  relay.wake?.();
}

/** The page has all up to this number. */
function forget(relay: Relay, upTo: number): void {
  for (const data of relay.waiting.splice(0, upTo - relay.had)) relay.waitingBytes -= data.length;
  relay.had = upTo;
}

/** Until there is something to tell, the hold is over, another question is asked, or the page has gone. */
function somethingCame(relay: Relay, { res: response }: Request, holdMs: number): Promise<void> {
  if (relay.waiting.length > 0 || relay.closed) return Promise.resolve();
  return new Promise((settle) => {
    const done = () => {
      clearTimeout(timer);
      response?.off("close", done);
      if (relay.wake === done) relay.wake = null;
      settle();
    };
    const timer = setTimeout(done, holdMs);
    response?.on("close", done);
    relay.wake = done;
  });
}

function replyOf(relay: Relay): RelayReply {
  const frames: string[] = [];
  let bytes = 0;
  for (const data of relay.waiting) {
    if (frames.length > 0 && bytes + data.length > answerBytes) break;
    bytes += data.length;
    frames.push(data.toString("base64"));
  }
  const whole = frames.length === relay.waiting.length;
  return { frames, last: relay.had + frames.length, closed: whole ? relay.closed : null };
}

/** What the room is to know of the page: who asks, by which name. */
function headersOf({ headers, ip = "" }: Request): Record<string, string> {
  const { cookie, authorization, "user-agent": agent } = headers;
  return Object.fromEntries(
    Object.entries({ cookie, authorization, "user-agent": agent, "x-forwarded-for": ip }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** Where this server listens, as it reaches itself. */
function ownAddress(http: Server): string {
  const address = http.address();
  if (address === null || typeof address === "string") throw new HttpRefusal(503, "busy");
  const everywhere: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const host = everywhere[address.address] ?? address.address;
  return `ws://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}
