/** Eight clients a table, for each kind of server. */
import { Client, type Room } from "@colyseus/sdk";
import { WebSocket } from "ws";
import { createWatch, type Flipper, seatsAtATable } from "./flip.ts";
import { teachToken } from "./servers.ts";

const eight = Array.from({ length: seatsAtATable }, (_, seat) => seat);

export async function wsTable(origin: string, table: number): Promise<Flipper> {
  const watch = createWatch();
  const flags: boolean[][] = eight.map(() => []);
  const sockets = await Promise.all(
    eight.map(async (eye) => {
      const socket = new WebSocket(`${origin}/${table}`);
      socket.on("message", (data) => {
        const { seat, ready } = JSON.parse(data.toString()) as { seat: number; ready: boolean };
        const seen = flags[eye];
        if (seen) seen[seat] = ready;
        watch.look(eye);
      });
      await new Promise((open) => socket.on("open", open));
      return socket;
    }),
  );
  return {
    flip(seat, ready) {
      const seen = watch.until((eye) => flags[eye]?.[seat] === ready);
      sockets[seat]?.send(JSON.stringify({ seat, ready }));
      return seen;
    },
  };
}

/** @param read whether a client's state has the seat's flag so */
function roomTable<S>(
  rooms: readonly Room[],
  read: (state: S, seat: number) => boolean | undefined,
  ask: (room: Room, seat: number, ready: boolean) => Promise<unknown>,
): Flipper {
  const watch = createWatch();
  for (const [eye, room] of rooms.entries()) room.onStateChange(() => watch.look(eye));
  return {
    async flip(seat, ready) {
      const room = rooms[seat];
      if (!room) throw new Error(`nobody sits at seat ${seat}`);
      const seen = watch.until((eye) => read(rooms[eye]?.state as S, seat) === ready);
      // The answer to the asker comes after what all see, and is not waited for.
      ask(room, seat, ready).catch((error) => {
        throw new Error(`a flag is refused: ${JSON.stringify(error)}`);
      });
      await seen;
    },
  };
}

interface Flags {
  readonly seats: Map<string, { readonly ready: boolean }>;
}
interface Records {
  readonly all: { readonly records: Map<string, string> };
}

export async function colyseusTable(origin: string, id: string): Promise<Flipper> {
  const rooms = await Promise.all(eight.map(() => join(origin, id)));
  return roomTable(
    rooms,
    (state: Flags, seat) => state.seats.get(String(seat))?.ready,
    (room, seat, ready) => room.request("flip", { seat, ready }),
  );
}

/** A class's match of the real server with a person in each seat, in its first round. */
export async function ourTable(origin: string, table: number): Promise<Flipper> {
  const { match, code } = await post(origin, "teach/matches", classOf(table));
  const tokens: string[] = [];
  const seats: string[] = [];
  for (const seat of eight) {
    const joined = await post(origin, "join", { code, name: `Student ${seat}`, seat: null });
    tokens.push(String(joined.token));
    seats.push(String(joined.seat));
  }
  const { room } = await post(origin, "teach/enter", { match });
  const rooms = await Promise.all(tokens.map((token) => join(origin, String(room), { token })));
  const instructor = await join(origin, String(room), { token: teachToken });
  await instructor.request("action", { kind: "start" });
  await instructor.request("action", { kind: "openRound" });
  await instructor.leave();
  return roomTable(
    rooms,
    ({ all }: Records, seat) => all.records.get(`pub/seats/${seats[seat]}/ready`)?.endsWith(" true"),
    (room, _seat, ready) => room.request("act", { kind: "ready", ready }),
  );
}

const classOf = (table: number) => ({
  ...{ title: `Table ${table}`, scenario: "karabakh-2020", roster: seatsAtATable, form: "long" },
  ...{ openSeconds: 0, wireSeconds: 60, bots: false, seed: `bench-${table}` },
});

/** A client that has received the room's state. */
async function join(origin: string, id: string, options: object = {}): Promise<Room> {
  const room = await new Client(origin).joinById(id, options);
  // Whatever else is told is not looked at.
  room.onMessage("*", () => {});
  await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()));
  return room;
}

async function post(origin: string, path: string, body: object): Promise<Record<string, unknown>> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${teachToken}` };
  const answer = await fetch(`${origin}/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}
