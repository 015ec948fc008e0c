/**
 * What can be read from the wire by whoever records all of it: every byte to every seat, observer, projector and stranger, over
 * sockets and HTTP, while secrets are made. Neither the marked words, nor a frame, nor a number tells of them.
 */
import { Client, type Room } from "@colyseus/sdk";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { teach } from "../helpers/liveClass.ts";
import { type LiveServer, startLive, teachApi, teachToken } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

interface Recorder {
  readonly frames: { readonly bytes: Buffer }[];
  readonly room: Room;
}

/** A connection of which every incoming byte is kept. */
async function record(roomId: string, options: object): Promise<Recorder> {
  const room = await new Client(server.origin).joinById(roomId, options);
  const frames: Recorder["frames"] = [];
  const { events } = room.connection as unknown as { events: { onmessage: (event: { data: ArrayBuffer }) => void } };
  const { onmessage } = events;
  events.onmessage = (event) => {
    frames.push({ bytes: Buffer.from(event.data) });
    onmessage(event);
  };
  room.onMessage("*", () => {});
  await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()));
  onTestFinished(() => void room.leave());
  return { room, frames };
}

const secret = "the-heron-flies-at-noon";

async function table() {
  const all = await teach(server.origin, { studentsPerSeat: 2, seating: "choose" });
  const seats = ["AZE", "AZE", "ARM", "RUS"];
  const joined = [];
  for (const [n, seat] of seats.entries()) joined.push(await all.join(`Student ${n}`, { table: 1, seat }));
  const code = all.row.code;
  const watcher = accepted(await all.api.classes.join({ code, name: "Watcher", wish: null, optOut: "observer" }));
  await all.wall.does({ kind: "seat", student: watcher.student, match: all.matchOf(1), seat: null });
  await all.wall.does({ kind: "start", at: [all.matchOf(1)] });
  await all.wall.does({ kind: "openRound", at: [all.matchOf(1)] });
  const { room } = accepted(await all.api.enter(joined[0]?.token ?? ""));
  const { room: classRoom } = accepted(await teachApi(server.origin).classes.enterByCode(code));
  const [one, partner, other, third] = await Promise.all(joined.map(({ token }) => record(room, { token })));
  const observer = await record(room, { token: watcher.token });
  const projector = await record(classRoom, { code, token: teachToken });
  if (!one || !partner || !other || !third) throw new Error("somebody is missing");
  const ask = (kind: string, body: unknown) => one.room.request(kind, body);
  for (const each of [one, partner, other, third, observer]) await each.room.request("since", { epoch: "", n: 0 });
  return { all, ask, one, partner, others: { other, third, observer }, projector, match: all.matchOf(1) };
}

/** What is done in secret by the first seat. */
const secrets: [string, string, unknown][] = [
  [
    "orders",
    "act",
    { kind: "setOrders", orders: [{ kind: "HOLD" }, { kind: "COMMUNIQUE", share: 0, stance: "open", text: secret }] },
  ],
  ["a draft", "propose", { orders: [{ kind: "COMMUNIQUE", share: 0, stance: "open", text: secret }] }],
  ["a word to the own delegation", "act", { kind: "say", channel: "own:AZE", text: secret }],
  ["a call for help", "help", { text: secret }],
];

describe("a recorder at the table", () => {
  it("finds no frame, no byte and no number of what a seat does in secret; the seat's own delegation finds it", async () => {
    const { ask, partner, others, projector, match, one, all } = await table();
    const places = [...Object.values(others)];
    /** Something for all to hear, after which nothing from before is still on its way. */
    const bell = async (text: string) => {
      await one.room.request("act", { kind: "say", channel: "plenary", text });
      for (const each of [...places, partner]) {
        await expect.poll(() => each.frames.some(({ bytes }) => bytes.includes(text))).toBe(true);
      }
    };
    await bell("first bell");
    for (const [name, kind, body] of secrets) {
      const before = places.map(({ frames }) => frames.length);
      const from = projector.frames.length;
      await ask(kind, body).catch((error) => expect([name, error.reason]).toEqual([name, null]));
      // A question and its answer: whatever the secret sent was sent before it.
      for (const { room } of places) await room.request("since", { epoch: "", n: 1_000_000 });
      const answers = places.map(({ frames }, index) => frames.length - (before[index] ?? 0));
      expect([name, answers]).toEqual([name, places.map(() => 1)]);
      expect(projector.frames.slice(from).map(({ bytes }) => bytes.toString())).not.toContain(secret);
    }
    await bell("second bell");
    for (const { frames } of [...places, projector]) {
      expect(Buffer.concat(frames.map(({ bytes }) => bytes)).includes(secret)).toBe(false);
    }
    // The same search finds it where it belongs.
    expect(Buffer.concat(partner.frames.map(({ bytes }) => bytes)).includes(secret)).toBe(true);

    // Numbers without gaps: nothing can be counted between the two bells.
    for (const { room } of places) {
      const { events } = (await room.request("since", { epoch: "", n: 0 })) as { events: { n: number }[] };
      expect(events.map(({ n }) => n - (events[0]?.n ?? 0))).toEqual(events.map((_, index) => index));
    }
    const host = accepted(await server.tables.hold(match)).host;
    expect(host.events.length).toBeGreaterThan(12);
    await server.tables.release(match);
    // Nor do the doors without a key tell anything.
    const strangers = [`/api/class/${all.row.code}`, "/api/scenarios"];
    for (const path of strangers) {
      const answer = await (await fetch(`${server.origin}${path}`)).text();
      expect([path, answer.includes(secret)]).toEqual([path, false]);
    }
  });
});
