/** Colyseus on the server's own port: WebSockets, and the only two ways in. Rooms are made by the server alone. */
import type { Server as HttpServer, IncomingMessage } from "node:http";
import { createAuthContext, LocalDriver, LocalPresence, matchMaker, Room } from "@colyseus/core";
import { setLogger } from "@colyseus/core/Logger";
import { WebSocketTransport } from "@colyseus/ws-transport";
import express, { type RequestHandler, Router } from "express";
import { type Code, codes } from "../../shared/base/codes.ts";
import { isReachSocket } from "../http/reachSocket.ts";
import { HttpRefusal } from "../http/refusal.ts";
import { isOwnOrigin } from "../http/security.ts";
import { type Log, sparingly } from "../log.ts";

/** The kinds of room by name; `options` are given to every `onCreate` of the kind. */
export type Rooms = Readonly<Record<string, { type: new () => Room; options?: object }>>;

export interface RoomDoor {
  /** POST /matchmake/:method/:room, as the Colyseus SDK asks. */
  readonly route: RequestHandler;
  /** Disposes all rooms, telling their clients, and stops WebSockets. */
  close(): Promise<void>;
}

/** Largest message of a client in bytes; beyond it the socket is closed with 1009. */
export const largestMessage = 64 * 1024;
/** Sub-protocols of Vite's own socket in development. */
const viteSocket = /^vite-/;
const methods = ["joinById", "reconnect"];

/**
 * Opens the door on `http`; one for each process, since Colyseus has one matchmaker a process. Create a room with
 * `matchMaker.createRoom(name, options)`.
 */
export async function openRooms(parts: {
  http: HttpServer;
  rooms: Rooms;
  log: Log;
  publicUrl?: string | undefined;
}): Promise<RoomDoor> {
  setLogger(oneLineEach(parts.log));
  matchMaker.controller.exposedMethods = methods;
  await matchMaker.setup(new LocalPresence(), new LocalDriver());
  for (const [name, { type, options }] of Object.entries(parts.rooms)) matchMaker.defineRoomType(name, type, options);
  await matchMaker.accept();

  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: largestMessage,
    // Rooms keep watch over each connection at a moment of its own (heartbeat.ts), not over all in one burst.
    pingInterval: 0,
    beforeUpgrade: ({ url }, { headers }) => {
      const asked = {
        origin: headers.get("origin") ?? undefined,
        host: headers.get("host") ?? undefined,
        "sec-fetch-site": headers.get("sec-fetch-site") ?? undefined,
      };
      if (!isOwnOrigin(asked, parts.publicUrl)) return new Response(null, { status: 403 });
      return isNoRoom(url) ? new Response(null, { status: 404 }) : undefined;
    },
  });
  const filter = (request: IncomingMessage) =>
    !viteSocket.test(request.headers["sec-websocket-protocol"] ?? "") && !isReachSocket(request);
  transport.attachToServer(parts.http, { filter });

  return {
    route: matchmaking(parts.log),
    async close() {
      await matchMaker.gracefullyShutdown();
      for (const name of Object.keys(parts.rooms)) matchMaker.removeRoomType(name);
      transport.shutdown();
    },
  };
}

/** Colyseus looks rooms up in a plain object: an id such as "constructor" finds something that is none. */
function isNoRoom(url: string | undefined): boolean {
  const id = /\/([\w-]+)(?:\?|$)/.exec(url ?? "")?.[1];
  const found: unknown = id === undefined ? undefined : matchMaker.getLocalRoomById(id);
  return found !== undefined && !(found instanceof Room);
}

/** What Colyseus says of connections, in the server's own log. A client's broken message is a line there, never a stack. */
function oneLineEach(log: Log): Parameters<typeof setLogger>[0] {
  const line = (said: unknown) => `Rooms: ${String(said).split("\n", 1)[0]}`;
  const quietly = (said: unknown) => log.debug(line(said));
  const error = sparingly((said) => log.error(said));
  return {
    error: (said: unknown) => error(line(said)),
    warn: quietly,
    info: quietly,
    debug: quietly,
    trace: quietly,
  };
}

/**
 * Answers a seat, or `{code, error}` where both are one of the project's codes: the SDK gives `error` as its message.
 * A room refuses a join by throwing `new ServerError(status, code)` in `onAuth`.
 */
function matchmaking(log: Log): RequestHandler {
  const router = Router();
  router.post("/matchmake/:method/:room", express.json({ limit: "16kb" }), async (request, response) => {
    const { method, room } = request.params;
    try {
      if (matchMaker.state === matchMaker.MatchMakerState.SHUTTING_DOWN) throw new HttpRefusal(503, "busy");
      if (!methods.includes(method)) throw new HttpRefusal(404, "notFound");
      const context = createAuthContext({
        headers: new Headers(
          Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
        ),
        remoteAddress: request.ip ?? "",
        req: request,
      });
      response.json(await matchMaker.controller.invokeMethod(method, room, request.body ?? {}, context));
    } catch (error) {
      const { status, code } = refusalOf(error);
      if (status >= 500) log.error(`${method} ${room}`, error);
      response.status(status).json({ code, error: code });
    }
  });
  return router;
}

/** Colyseus' own numbers for what can go wrong at the door. */
const known: Readonly<Record<number, { status: number; code: Code }>> = {
  521: { status: 400, code: "malformed" },
  522: { status: 404, code: "unknownMatch" },
  524: { status: 410, code: "tokenInvalid" },
  525: { status: 401, code: "tokenInvalid" },
};

function refusalOf(error: unknown): { status: number; code: Code } {
  if (error instanceof HttpRefusal) return { status: error.status, code: error.refusal.code };
  const number = error instanceof Error && "code" in error ? Number(error.code) : 0;
  const said = codes.find((code) => error instanceof Error && error.message === code);
  if (said) return { status: number >= 400 && number < 500 ? number : 403, code: said };
  return known[number] ?? { status: 500, code: "internal" };
}
