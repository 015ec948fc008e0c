/** A socket relayed over plain HTTP: every frame once and in its order, whatever is asked twice, and an end to what nobody asks for. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import express from "express";
import { afterEach, beforeEach, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { answerErrors } from "../../server/http/refusal.ts";
import { createRelays, type Relays } from "../../server/http/relay.ts";
import { createLog } from "../../server/log.ts";
import type { RelayOpened, RelayReply } from "../../shared/protocol/relay.ts";

let http: Server;
let relays: Relays;
let sockets: WebSocketServer;
let origin = "";
/** What the room saw of who asks, and what it was sent. */
let seen: { cookie: string | undefined; frames: string[] };

beforeEach(async () => {
  const app = express();
  http = createServer(app);
  relays = createRelays(http, { holdMs: 600, goneMs: 200 });
  app.use(express.json(), relays.routes, answerErrors(createLog("silent")));
  seen = { cookie: undefined, frames: [] };
  sockets = new WebSocketServer({ server: http });
  sockets.on("connection", (socket, request) => {
    seen.cookie = request.headers.cookie;
    socket.send("welcome");
    socket.on("message", (data) => {
      const said = String(data);
      seen.frames.push(said);
      if (said === "leave") socket.close(4001, "told to");
      else socket.send(`heard ${said}`);
    });
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const address = http.address();
  origin = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
});
afterEach(() => {
  relays.close();
  sockets.close();
  http.close();
  http.closeAllConnections();
});

const post = async (path: string, body: object, headers = {}) => {
  const answer = await fetch(`${origin}${path}`, {
    ...{ method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) },
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};
const open = async () => {
  const { body } = await post("/", { path: "/process/room?sessionId=abc" }, { cookie: "who=me" });
  return `/${(body as RelayOpened).id}`;
};
const base64 = (text: string) => Buffer.from(text).toString("base64");
const send = (relay: string, first: number, ...frames: string[]) => post(relay, { first, frames: frames.map(base64) });
const came = async (relay: string, after: number) => {
  const reply = (await (await fetch(`${origin}${relay}?after=${after}`)).json()) as RelayReply;
  return { ...reply, frames: reply.frames.map((frame) => Buffer.from(frame, "base64").toString()) };
};

it("tells the room who asks, and the page what the room says, as soon as it says it", async () => {
  const relay = await open();
  expect(seen.cookie).toBe("who=me");
  expect(await came(relay, 0)).toEqual({ frames: ["welcome"], last: 1, closed: null });
  const held = came(relay, 1);
  await send(relay, 0, "one");
  expect(await held).toEqual({ frames: ["heard one"], last: 2, closed: null });
});

it("passes on once what is sent twice, and tells again what was not taken", async () => {
  const relay = await open();
  await send(relay, 0, "one", "two");
  await send(relay, 0, "one", "two", "three");
  await expect.poll(() => seen.frames).toEqual(["one", "two", "three"]);
  await expect.poll(async () => (await came(relay, 0)).last).toBe(4);
  expect((await came(relay, 0)).frames).toEqual(["welcome", "heard one", "heard two", "heard three"]);
  expect((await came(relay, 3)).frames).toEqual(["heard three"]);
});

it("says with which code the room has closed, after all that it said before", async () => {
  const relay = await open();
  await send(relay, 0, "one", "leave");
  await expect.poll(async () => (await came(relay, 0)).closed).toEqual({ code: 4001, reason: "told to" });
  expect((await came(relay, 0)).frames).toEqual(["welcome", "heard one"]);
});

it("lets a page that asked twice at once stay as long as its newer question is held", async () => {
  const relay = await open();
  await came(relay, 0);
  const older = came(relay, 1);
  const newer = came(relay, 1);
  const quiet = { frames: [], last: 1, closed: null };
  expect([await older, await newer]).toEqual([quiet, quiet]);
  await send(relay, 0, "one");
  expect((await came(relay, 1)).frames).toEqual(["heard one"]);
});

it("closes the room's socket when nobody asks any more", async () => {
  await open();
  const [socket] = sockets.clients;
  expect(Number((socket && (await once(socket, "close")))?.[0])).toBe(1006);
});

it("closes the room's socket when the page leaves", async () => {
  const relay = await open();
  const [socket] = sockets.clients;
  expect(socket).toBeDefined();
  const closed = socket && once(socket, "close");
  await post(`${relay}/close`, { code: 1000 });
  expect(Number((await closed)?.[0])).toBe(1000);
});

it.each([
  ["a hole in what is sent", (relay: string) => send(relay, 3, "late"), 400],
  ["frames that are no base64", (relay: string) => post(relay, { first: 0, frames: ["§"] }), 400],
  ["a path that is no room's", () => post("/", { path: "/api/teach" }), 400],
  ["a path to another server", () => post("/", { path: "//elsewhere/room?x=1" }), 400],
  ["a relay that there is not", () => post("/nothing", { first: 0, frames: [] }), 404],
  ["closing with a code that is none", (relay: string) => post(`${relay}/close`, { code: 99 }), 400],
])("refuses %s, and nothing has changed", async (_, ask, status) => {
  const relay = await open();
  expect((await ask(relay)).status).toBe(status);
  expect(seen.frames).toEqual([]);
  expect((await came(relay, 0)).frames).toEqual(["welcome"]);
});

it("refuses a page that asks for what it cannot have seen", async () => {
  const relay = await open();
  expect((await fetch(`${origin}${relay}?after=9`)).status).toBe(400);
  expect((await fetch(`${origin}${relay}?after=x`)).status).toBe(400);
});

it("says unknownMatch where the room takes no socket", async () => {
  sockets.close();
  http.removeAllListeners("upgrade");
  http.on("upgrade", (_request, socket) => socket.destroy());
  expect((await post("/", { path: "/process/room?sessionId=abc" })).status).toBe(404);
});
