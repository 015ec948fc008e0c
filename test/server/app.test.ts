/** The one server: pages, interface, the door to the rooms. */
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { request as rawRequest } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { matchMaker, Room, ServerError } from "@colyseus/core";
import { Client } from "@colyseus/sdk";
import { Router } from "express";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { createApp } from "../../server/app.ts";
import { requireInstructor } from "../../server/http/instructor.ts";
import { HttpRefusal } from "../../server/http/refusal.ts";
import { createLog } from "../../server/log.ts";
import { StorageFault } from "../../server/store/fault.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import { builtPages } from "./support/processes.ts";
import { folderForFile } from "./support/stores.ts";

const token = "token-of-the-instructor";
/** What the server wrote of faults. */
const errors: unknown[][] = [];
const script = "console.log('a script long enough to compress');".repeat(50);
let origin = "";
let store: Store;
const ending: (() => Promise<void>)[] = [];

class EchoRoom extends Room {
  override onAuth(_client: unknown, options: { token?: string }) {
    if (options.token !== "good") throw new ServerError(401, "tokenInvalid");
    return true;
  }
  override async onDrop(client: Parameters<NonNullable<Room["onDrop"]>>[0]) {
    await this.allowReconnection(client, 10);
  }
}

beforeAll(async () => {
  store = await openStore({ dataDir: folderForFile() });
  await store.instructors.setMain(token);
  const dist = builtPages(folderForFile());
  writeFileSync(join(dist, "en/assets/app-1a2b3c.js"), script);
  writeFileSync(join(dist, "en/assets/app-1a2b3c.js.br"), brotliCompressSync(script));
  writeFileSync(join(dist, "en/assets/app-1a2b3c.js.gz"), gzipSync(script));
  for (const language of ["de", "ar-XB"]) {
    mkdirSync(join(dist, language));
    writeFileSync(join(dist, language, "index.html"), `<!doctype html><title>A page in ${language}</title>`);
  }
  const api = Router();
  api.post("/echo", (request, response) => void response.json(request.body));
  api.get("/bug", () => {
    throw new Error("the secret of the house");
  });
  api.get("/full", () => {
    throw new HttpRefusal(409, "seatFull", { max: 3 });
  });
  api.get("/gone", () => Promise.reject(Object.assign(new Error("violates a foreign key"), { code: "23503" })));
  api.get("/disk", async () => {
    throw new StorageFault("refused");
  });
  api.get(
    "/teach/wall",
    requireInstructor(store.instructors),
    (_request, response) => void response.json({ ok: true }),
  );
  const app = await createApp({
    env: { port: 0, host: "127.0.0.1" },
    store,
    rooms: { echo: { type: EchoRoom } },
    api,
    log: { ...createLog("silent"), error: (...said) => void errors.push(said) },
    dist,
  });
  origin = `http://127.0.0.1:${await app.listen()}`;
  ending.push(app.close, store.close);
});

afterAll(async () => {
  for (const end of ending) await end();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: "manual" });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
const told = async (response: Response) => [response.status, await response.json()];

describe("pages", () => {
  it.each([
    ["/", "Join"],
    ["/play", "Join"],
    ["/join", "Join"],
    ["/join/BCDF", "Join"],
    ["/join/BCDF?seat=RUS", "Join"],
    ["/teach", "Teach"],
    ["/teach?match=1", "Teach"],
  ])("%s shows the page %s, asked for anew each time", async (path, title) => {
    const response = await get(path, { accept: "text/html" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain(title);
  });

  it.each([
    ["br, gzip", "br"],
    ["gzip", "gzip"],
    ["identity", null],
  ])("a hashed file is kept for a year, and comes as a browser that accepts %s likes it", async (accepts, encoding) => {
    const response = await get("/en/assets/app-1a2b3c.js", { "accept-encoding": accepts });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(response.headers.get("vary")).toMatch(/Accept-Encoding/i);
    expect(await response.text()).toBe(script);
  });

  it.each([
    ["nothing", "/", {}, "en", null],
    ["a browser's wish for a language that there is", "/", { "accept-language": "de-AT,en;q=0.5" }, "de", null],
    ["a wish for one that there is not", "/", { "accept-language": "fr" }, "en", null],
    ["a wish for a made-up one", "/", { "accept-language": "ar-XB,ar" }, "en", null],
    ["the choice of before", "/", { cookie: "a=b; lang=de", "accept-language": "en" }, "de", null],
    ["a choice that is not built", "/", { cookie: "lang=../de" }, "en", null],
    ["the address", "/?lang=ar-XB", { cookie: "lang=de" }, "ar-XB", "lang=ar-XB"],
  ])("by %s a page comes in its language", async (_why, path, headers, language, kept) => {
    const response = await get(path, headers);
    expect(await response.text()).toContain(language === "en" ? "Join" : `page in ${language}`);
    expect(response.headers.get("set-cookie")?.split(";")[0] ?? null).toBe(kept);
  });

  it("a mistyped address leads a person to the first page", async () => {
    const response = await get("/joni/BCDF", { accept: "text/html,*/*" });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
  });

  it.each([
    "/en/assets/gone-000000.js",
    "/favicon.ico",
    "/../package.json",
    "/%2e%2e/package.json",
    "/en/assets/..%2f..%2fx.js",
  ])("%s is not found, and not kept", async (path) => {
    const { status, headers } = await raw(path);
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBeUndefined();
  });

  it("forbid everything from elsewhere", async () => {
    const { headers } = await get("/");
    const policy = headers.get("content-security-policy") ?? "";
    const host = origin.slice("http://".length);
    expect(policy).toContain("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:");
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
  });
});

describe("the interface answers with codes:", () => {
  it.each<[string, () => Promise<Response>, number, object]>([
    ["an unknown address", () => get("/api/nothing"), 404, { code: "notFound" }],
    ["a body that is not JSON", () => post("/api/echo", "{"), 400, { code: "malformed" }],
    ["a NUL in a text", () => post("/api/echo", '{"name":"A\\u0000"}'), 400, { code: "malformed" }],
    ["a NUL in a key", () => post("/api/echo", '{"A\\u0000":1}'), 400, { code: "malformed" }],
    ["a NUL in the address", () => get("/api/echo/%00"), 400, { code: "malformed" }],
    [
      "a body of more than 64 KB",
      () => post("/api/echo", JSON.stringify("x".repeat(65_600))),
      413,
      { code: "tooLarge" },
    ],
    ["a refusal, with its values", () => get("/api/full"), 409, { code: "seatFull", with: { max: 3 } }],
    ["a write that failed", () => get("/api/disk"), 503, { code: "storageFailed" }],
    ["a write to what has just been removed", () => get("/api/gone"), 404, { code: "notFound" }],
    ["a bug, of which it says nothing", () => get("/api/bug"), 500, { code: "internal" }],
    [
      "a page of another site",
      () => post("/api/echo", "{}", { origin: "http://elsewhere.example" }),
      403,
      { code: "otherName", with: { origin: "http://elsewhere.example" } },
    ],
    ["no token", () => get("/api/teach/wall"), 401, { code: "tokenMissing" }],
    ["a wrong token", () => get("/api/teach/wall", { authorization: "Bearer x" }), 401, { code: "tokenInvalid" }],
    [
      "the token of a wrong cookie",
      () => get("/api/teach/wall", { cookie: "teach-1=x" }),
      401,
      { code: "tokenInvalid" },
    ],
  ])("%s", async (_, ask, status, body) => {
    expect(await told(await ask())).toEqual([status, body]);
  });

  it("takes a body of almost 64 KB from our own page", async () => {
    const body = JSON.stringify({ text: "x".repeat(65_000) });
    expect(await told(await post("/api/echo", body, { origin }))).toEqual([200, JSON.parse(body)]);
  });

  it.each<[string, Record<string, string>]>([
    ["a header", { authorization: `Bearer ${token}` }],
    ["a cookie", { cookie: `other=1; teach-2567=${token}` }],
    ["a cookie beside one of another server on this machine", { cookie: `teach-1=x; teach-2=${token}` }],
  ])("lets the instructor in by %s", async (_, headers) => {
    expect(await told(await get("/api/teach/wall", headers))).toEqual([200, { ok: true }]);
  });

  it("turns the instructor's link into a cookie and keeps the rest of the address", async () => {
    const good = await get(`/teach?token=${token}&match=7`);
    expect([good.status, good.headers.get("location")]).toEqual([303, "/teach?match=7"]);
    expect(good.headers.get("set-cookie")).toMatch(
      new RegExp(`^teach-\\d+=${token}; Max-Age=2592000; Path=/; .*HttpOnly; SameSite=Strict$`),
    );
    const bad = await get("/teach?token=wrong");
    expect([bad.headers.get("location"), bad.headers.get("set-cookie")]).toEqual(["/teach#tokenInvalid", null]);
  });
});

describe("the door to the rooms", () => {
  const matchmake = (method: string, room: string, options: object = {}) =>
    post(`/matchmake/${method}/${room}`, JSON.stringify(options));

  it.each(["create", "joinOrCreate", "join", "constructor"])("does not let a client %s", async (method) => {
    expect(await told(await matchmake(method, "echo"))).toEqual([404, { code: "notFound", error: "notFound" }]);
  });

  it("knows no room that nobody opened", async () => {
    expect(await told(await matchmake("joinById", "nowhere"))).toEqual([
      404,
      { code: "unknownMatch", error: "unknownMatch" },
    ]);
    const gone = await matchmake("reconnect", "nowhere", { reconnectionToken: "x" });
    expect(gone.status).toBeGreaterThanOrEqual(400);
    expect(gone.status).toBeLessThan(500);
  });

  it("tells a phone by one word on a socket that WebSockets pass", async () => {
    const socket = new WebSocket(`${origin.replace("http", "ws")}/reach/socket`);
    const heard: string[] = [];
    socket.on("message", (data) => heard.push(String(data)));
    const [code] = await once(socket, "close");
    expect([heard, code]).toEqual([["ok"], 1000]);
  });

  it("refuses a wrong token with the room's code, and a page of another site", async () => {
    const { roomId } = await matchMaker.createRoom("echo", {});
    const sdk = new Client(origin);
    await expect(sdk.joinById(roomId, { token: "bad" })).rejects.toMatchObject({ message: "tokenInvalid" });
    const foreign = await post(`/matchmake/joinById/${roomId}`, "{}", { origin: "http://elsewhere.example" });
    expect(await told(foreign)).toEqual([403, { code: "otherName", with: { origin: "http://elsewhere.example" } }]);
    const socket = new WebSocket(`${origin.replace("http", "ws")}/p/${roomId}`, { origin: "http://elsewhere.example" });
    const [error] = await once(socket, "error");
    expect(String(error)).toContain("403");
  });

  it.each(["constructor", "__proto__", "toString"])("knows no room %s", async (id) => {
    const socket = new WebSocket(`${origin.replace("http", "ws")}/p/${id}?sessionId=x`);
    const [error] = await once(socket, "error");
    expect(String(error)).toContain("404");
  });

  it("writes a line of what a client breaks, and never a stack", async () => {
    const printed = vi.spyOn(console, "error");
    const { roomId } = await matchMaker.createRoom("echo", {});
    const room = await new Client(origin).joinById(roomId, { token: "good" });
    const left = new Promise((resolve) => room.onLeave.once(resolve));
    errors.length = 0;
    room.send("echo", "x".repeat(70_000));
    await left;
    await expect.poll(() => errors).toEqual([["Rooms: Max payload size exceeded"]]);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it("lets a client join by id and tells it when the server ends", async () => {
    const { roomId } = await matchMaker.createRoom("echo", {});
    const room = await new Client(origin).joinById(roomId, { token: "good" });
    expect(room.roomId).toBe(roomId);
    const left = new Promise<number>((resolve) => room.onLeave.once(resolve));
    await ending.shift()?.();
    expect(await left).toBe(4001);
    await expect(fetch(origin)).rejects.toThrow();
  });
});

/** fetch would tidy the path up before it asks. */
async function raw(path: string) {
  const asked = rawRequest(origin, { path, headers: { accept: "*/*" } }).end();
  const [response] = await once(asked, "response");
  response.resume();
  return { status: response.statusCode as number, headers: response.headers as Record<string, string> };
}
