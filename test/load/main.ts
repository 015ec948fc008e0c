/**
 * `npm run load -- --tables 12 --students 60 --seconds 20 [--json]`: a whole class on one server, each student and the wall
 * with the product's own client, over the loopback. Prints how long joining took, how soon commands were answered and seen
 * on the wall, and what the server used. At most 20 tables, 120 students, 120 seconds.
 */
import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createApi } from "../../client/net/api.ts";
import { openClass } from "../../client/net/classSource.ts";
import { openRoom, type RoomSource } from "../../client/net/roomSource.ts";
import type { Result } from "../../shared/base/result.ts";
import type { ClassSettings, JoinedClass } from "../../shared/protocol/class.ts";
import { proposeSplit } from "../../shared/protocol/split.ts";
import { startServer, teachToken } from "./server.ts";

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}
/** Commands of one student come so far apart, in ms. */
const everyMs = 2_000;
/** Longest wait for one thing to be seen, in ms. */
const patienceMs = 10_000;

const { tables, students, seconds, json } = parseCommandLine();
// The SDK tells of each reconnection on the console, which is the figures' place here.
console.warn = () => {};
const server = await startServer();
try {
  const figures = await run();
  if (json) console.log(JSON.stringify(figures, null, 2));
  else for (const { name, value, unit } of figures) console.log(`${name.padEnd(42)} ${value} ${unit}`);
} finally {
  await server.stop();
}
process.exit();

function parseCommandLine() {
  const number = (text: string, most: number) => Math.max(1, Math.min(most, Math.round(Number(text)) || 1));
  const { values } = parseArgs({
    options: {
      tables: { type: "string", default: "12" },
      students: { type: "string", default: "60" },
      seconds: { type: "string", default: "20" },
      json: { type: "boolean", default: false },
    },
  });
  return {
    tables: number(values.tables, 20),
    students: number(values.students, 120),
    seconds: number(values.seconds, 120),
    json: values.json,
  };
}

async function run(): Promise<Figure[]> {
  const { origin } = server;
  const api = createApi(origin);
  const teach = createApi(origin, (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${teachToken}` } }),
  );
  const split = proposeSplit(students, [2, 3, 4, 5, 6, 8, 9, 10, 12], {
    tables,
    roster: Math.round(students / tables),
  });
  const made = value(await teach.classes.create(settings(split.tables.map(({ roster }) => ({ roster })))));
  const wall = openClass(made.id, { origin, api: teach, token: teachToken });
  await until(wall, () => wall.snapshot() !== null);

  const began = performance.now();
  const joining: number[] = [];
  const seated = await Promise.all(
    Array.from({ length: students }, async (_, n): Promise<Seated> => {
      const asked = performance.now();
      const joined = value(
        await api.classes.join({ code: made.code, name: `Student ${n + 1}`, wish: null, optOut: null }),
      );
      const room = openRoom(joined.token, { origin, api });
      await until(room, () => room.snapshot() !== null);
      joining.push(performance.now() - asked);
      return { joined, room };
    }),
  );
  const joinedIn = performance.now() - began;
  await accepted(wall.act({ kind: "start", at: "all" }));
  await accepted(wall.act({ kind: "openRound", at: "all" }));
  await Promise.all(seated.map(({ room }) => until(room, () => room.snapshot()?.view.pub.phase === "open")));

  const before = await server.used();
  const since = performance.now();
  const commands: number[] = [];
  const seen: number[] = [];
  let lost = 0;
  await Promise.all(
    seated.map(async ({ joined, room }, n) => {
      await wait((everyMs * n) / students);
      for (let said = 0; performance.now() - since < seconds * 1000; said++) {
        const next = performance.now() + everyMs;
        const sent = performance.now();
        const shown = onWall(joined).then((at) => seen.push(at - sent));
        const refusal = await room.act({ kind: "say", channel: "plenary", text: `Word ${said} of ${n}` });
        if (refusal) lost++;
        else commands.push(performance.now() - sent);
        await shown.catch(() => lost++);
        await wait(Math.max(0, next - performance.now()));
      }
    }),
  );
  const after = await server.used();
  const took = performance.now() - since;
  for (const { room } of seated) room.close();
  wall.close();
  return [
    { name: "cores", value: cpus().length, unit: "" },
    { name: "tables", value: split.tables.length, unit: "" },
    { name: "students", value: students, unit: "" },
    { name: "all joined and seated in", value: round(joinedIn), unit: "ms" },
    { name: "join, p99", value: percentile(joining, 0.99), unit: "ms" },
    { name: "commands", value: commands.length, unit: "" },
    { name: "commands refused or unseen", value: lost, unit: "" },
    { name: "command answered, p50", value: percentile(commands, 0.5), unit: "ms" },
    { name: "command answered, p99", value: percentile(commands, 0.99), unit: "ms" },
    { name: "command on the wall, p50", value: percentile(seen, 0.5), unit: "ms" },
    { name: "command on the wall, p99", value: percentile(seen, 0.99), unit: "ms" },
    { name: "server's processor", value: round((after.cpu - before.cpu) / 10 / took), unit: "% of a core" },
    { name: "server's memory", value: round(after.rss / 1024 / 1024), unit: "MB" },
  ];

  interface Seated {
    readonly joined: JoinedClass;
    readonly room: RoomSource;
  }

  /** When the wall has counted one message more of this student's seat than before the call. */
  async function onWall({ match, seat }: JoinedClass): Promise<number> {
    const count = () =>
      wall
        .snapshot()
        ?.tiles.find((tile) => tile.match === match)
        ?.seats.find((each) => each.seat === seat)?.messages ?? 0;
    const from = count();
    await until(wall, () => count() > from);
    return performance.now();
  }
}

function settings(planned: ClassSettings["tables"]): ClassSettings {
  return {
    ...{ title: "Load", scenario: "karabakh-2020", form: "long", tables: planned, studentsPerSeat: 1, seating: "draw" },
    ...{
      names: "typed",
      bots: true,
      draftsSet: false,
      plain: false,
      drawnTypes: false,
      sameSeed: true,
      seed: "load",
      graceSeconds: 600,
    },
    pace: { kind: "live", openSeconds: 3600, wireSeconds: 60, briefSeconds: 3600 },
  };
}

function until(source: { subscribe(listener: () => void): () => void }, test: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error("it was not seen in time"));
    }, patienceMs);
    const stop = source.subscribe(() => check());
    const check = () => {
      if (!test()) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    check();
  });
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
async function accepted(asked: Promise<unknown>): Promise<void> {
  const refusal = await asked;
  if (refusal) throw new Error(`refused: ${JSON.stringify(refusal)}`);
}
function round(x: number): number {
  return Math.round(x * 10) / 10;
}
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
