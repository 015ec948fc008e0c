/** Classes that are made, joined, played and deleted, one after the other, on one server: does its memory come back? */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createApi } from "../../client/net/api.ts";
import { type ClassSource, openClass, openProjector } from "../../client/net/classSource.ts";
import { openRoom, type RoomSource } from "../../client/net/roomSource.ts";
import type { Result } from "../../shared/base/result.ts";
import type { ClassSettings } from "../../shared/protocol/class.ts";
import { startServer, teachToken } from "../load/server.ts";

export interface Leak {
  /** Bytes of the heap after each class, when what is no longer needed has been collected. */
  readonly heap: readonly number[];
  /** Bytes by which it grows with each class, over the second half: a line through the values, the least squares. */
  readonly slope: number;
  /** Classes, matches, tables and rooms in memory while one class is played, and when all are over. */
  readonly held: number;
  readonly left: number;
}

const tables = 3;
const studentsATable = 4;
const patienceMs = 60_000;

/** So many classes one after the other: each plays two rounds with its students and bots, and is deleted. */
export async function measureLeak(classes: number): Promise<Leak> {
  const probe = join(import.meta.dirname, "probe.ts");
  const server = await startServer<{ readonly heap: number; readonly left: number }>(probe, ["--expose-gc"]);
  try {
    const heap: number[] = [];
    let held = 0;
    let left = 0;
    const look = async () => {
      held = (await server.used()).left;
    };
    for (let n = 0; n < classes; n++) {
      await lesson(server.origin, n, look);
      // The rooms are gone when their last pages are.
      await wait(200);
      const used = await server.used();
      heap.push(used.heap);
      left = used.left;
    }
    return { heap, held, left, slope: slopeOf(heap.slice(Math.floor(heap.length / 2))) };
  } finally {
    await server.stop();
  }
}

/** @param during called while everybody is there */
async function lesson(origin: string, n: number, during: () => Promise<void>): Promise<void> {
  const api = createApi(origin);
  const teach = createApi(origin, (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${teachToken}` } }),
  );
  const { id, code } = value(await teach.classes.create(settings(n)));
  const wall = openClass(id, { origin, api: teach, token: teachToken });
  const projector = openProjector(code, { origin, api: teach, token: teachToken });
  await until(wall, () => wall.snapshot() !== null && projector.snapshot() !== null);
  const rooms = await Promise.all(
    Array.from({ length: tables * studentsATable }, async (_, seat) => {
      const joined = value(await api.classes.join({ code, name: `Student ${seat}`, wish: null, optOut: null }));
      const room = openRoom(joined.token, { origin, api });
      await until(room, () => room.snapshot() !== null);
      return room;
    }),
  );
  await play(wall, rooms);
  await during();
  for (const room of rooms) room.close();
  projector.close();
  await steer(wall, "end");
  wall.close();
  value(await teach.classes.remove(id));
}

async function play(wall: ClassSource, rooms: readonly RoomSource[]): Promise<void> {
  await steer(wall, "start");
  for (const round of [1, 2]) {
    await steer(wall, "openRound");
    await Promise.all(rooms.map((room) => until(room, () => room.snapshot()?.view.pub.round === round)));
    await Promise.all(rooms.map((room) => room.act({ kind: "say", channel: "plenary", text: `In round ${round}` })));
    await steer(wall, "lock");
  }
}

async function steer(wall: ClassSource, kind: "start" | "openRound" | "lock" | "end"): Promise<void> {
  const refusal = await wall.act({ kind, at: "all" });
  if (refusal) throw new Error(`${kind} is refused: ${refusal.code}`);
}

const settings = (n: number): ClassSettings => ({
  ...{ title: `Class ${n}`, scenario: "karabakh-2020", form: "short", studentsPerSeat: 1, seating: "draw" },
  tables: Array.from({ length: tables }, () => ({ roster: studentsATable })),
  ...{
    names: "typed",
    bots: true,
    draftsSet: false,
    plain: false,
    drawnTypes: false,
    sameSeed: true,
    seed: "leak",
    graceSeconds: 600,
  },
  pace: { kind: "live", openSeconds: 3600, wireSeconds: 60, briefSeconds: 3600 },
});

/** By how much a value is greater than the one before it, on the line that fits them best. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const across = values.reduce((sum, each, x) => sum + (x - middle) * (each - mean), 0);
  return across / values.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function until(source: { subscribe(listener: () => void): () => void }, test: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error("a page waits in vain"));
    }, patienceMs);
    const check = () => {
      if (!test()) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = source.subscribe(check);
    check();
  });
}
