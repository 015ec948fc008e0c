/** A class that goes on talking while its server is killed again and again: is what was answered in the log, once? */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createApi } from "../../client/net/api.ts";
import { openClass } from "../../client/net/classSource.ts";
import { openRoom, type RoomSource } from "../../client/net/roomSource.ts";
import { openStore } from "../../server/store/store.ts";
import type { Result } from "../../shared/base/result.ts";
import type { ClassSettings } from "../../shared/protocol/class.ts";

export interface Chaos {
  readonly kills: number;
  readonly tables: number;
  readonly studentsATable: number;
}

export interface Survived {
  readonly kills: number;
  /** Messages that were answered as taken, and those that were not answered, or refused. */
  readonly answered: number;
  readonly unanswered: number;
  /** Of the answered ones: not in the log, and in it more than once. */
  readonly lost: number;
  readonly doubled: number;
  /** Of the unanswered ones: in the log nevertheless. */
  readonly taken: number;
  /** Milliseconds from a kill until each student was live again, and from when the server listened again. */
  readonly back: readonly number[];
  readonly backSinceListening: readonly number[];
}

const teachToken = "the-token-of-the-chaos";
const root = join(import.meta.dirname, "../..");
/** Between two messages of a student, and between two kills, in ms. */
const everyMs = 110;
const livesMs = [300, 1_500] as const;
const patienceMs = 60_000;

/** Kills so many times, each time within the second after all have come back, at a moment of its own. */
export async function surviveKills({ kills, tables, studentsATable }: Chaos): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), "line-of-contact-chaos-"));
  let server = await start(folder, 0);
  const { origin } = server;
  try {
    const students = await seat(origin, tables, studentsATable);
    const talk = students.map((room, n) => talking(room, n));
    const back: number[] = [];
    const backSinceListening: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const [least, most] = livesMs;
      // Spread over the span without chance, so that a run can be told of.
      await wait(least + ((kill * 0.618) % 1) * (most - least));
      await server.kill();
      const killed = performance.now();
      server = await start(folder, Number(new URL(origin).port));
      const listens = performance.now();
      await Promise.all(
        students.map(async (room) => {
          await until(room, () => room.connection() === "live");
          back.push(performance.now() - killed);
          backSinceListening.push(performance.now() - listens);
        }),
      );
    }
    const said = (await Promise.all(talk.map((each) => each.end()))).flat();
    for (const room of students) room.close();
    await server.stop();
    return { kills, back, backSinceListening, ...(await inLog(join(folder, "data"), said)) };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Said {
  readonly text: string;
  readonly answered: boolean;
}

/** One message after the other, each different from all others, until the end. */
function talking(room: RoomSource, student: number): { end(): Promise<Said[]> } {
  const said: Said[] = [];
  let ended = false;
  const run = async () => {
    for (let n = 0; !ended; n++) {
      await until(room, () => ended || room.connection() === "live");
      const text = `Message ${n} of student ${student}.`;
      const refusal = await room.act({ kind: "say", channel: "plenary", text });
      said.push({ text, answered: refusal === null });
      await wait(everyMs);
    }
    return said;
  };
  const done = run();
  return {
    end() {
      ended = true;
      return done;
    },
  };
}

async function inLog(
  dataDir: string,
  said: readonly Said[],
): Promise<Omit<Survived, "kills" | "back" | "backSinceListening">> {
  const store = await openStore({ dataDir });
  const times = new Map<string, number>();
  for (const { id } of await store.matches.list())
    for (const { words = [] } of await store.log.read(id))
      for (const { text } of words) times.set(text, (times.get(text) ?? 0) + 1);
  await store.close();
  const count = (test: (one: Said, found: number) => boolean) =>
    said.filter((one) => test(one, times.get(one.text) ?? 0)).length;
  return {
    answered: count(({ answered }) => answered),
    unanswered: count(({ answered }) => !answered),
    lost: count(({ answered }, found) => answered && found === 0),
    doubled: count((_, found) => found > 1),
    taken: count(({ answered }, found) => !answered && found > 0),
  };
}

/** A class whose students all sit, in the first round. */
async function seat(origin: string, tables: number, studentsATable: number): Promise<RoomSource[]> {
  const api = createApi(origin);
  const teach = createApi(origin, (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${teachToken}` } }),
  );
  const planned = Array.from({ length: tables }, () => ({ roster: studentsATable }));
  const { id, code } = value(await teach.classes.create(settings(planned)));
  const students = await Promise.all(
    Array.from({ length: tables * studentsATable }, async (_, n) => {
      const joined = value(await api.classes.join({ code, name: `Student ${n}`, wish: null, optOut: null }));
      const room = openRoom(joined.token, { origin, api });
      await until(room, () => room.snapshot() !== null);
      return room;
    }),
  );
  const wall = openClass(id, { origin, api: teach, token: teachToken });
  await until(wall, () => wall.snapshot() !== null);
  for (const kind of ["start", "openRound"] as const) {
    const refusal = await wall.act({ kind, at: "all" });
    if (refusal) throw new Error(`${kind} is refused: ${refusal.code}`);
  }
  wall.close();
  await Promise.all(students.map((room) => until(room, () => room.snapshot()?.view.pub.phase === "open")));
  return students;
}

const settings = (tables: ClassSettings["tables"]): ClassSettings => ({
  ...{ title: "Chaos", scenario: "karabakh-2020", form: "long", tables, studentsPerSeat: 1, seating: "draw" },
  ...{
    names: "typed",
    bots: true,
    draftsSet: false,
    plain: false,
    drawnTypes: false,
    sameSeed: true,
    seed: "chaos",
    graceSeconds: 600,
  },
  pace: { kind: "live", openSeconds: 3600, wireSeconds: 60, briefSeconds: 3600 },
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

interface Server {
  readonly origin: string;
  /** SIGKILL, and its end. */
  kill(): Promise<void>;
  /** SIGTERM, and its end. */
  stop(): Promise<void>;
}

async function start(folder: string, port: number): Promise<Server> {
  const dist = join(folder, "dist");
  mkdirSync(join(dist, "en"), { recursive: true });
  for (const page of ["index", "teach", "review"]) writeFileSync(join(dist, "en", `${page}.html`), "<!doctype html>");
  const env = {
    ...{ PORT: String(port), HOST: "127.0.0.1", TEACH_TOKEN: teachToken, LOG: "error" },
    ...{ DATA_DIR: join(folder, "data"), SCENARIOS_DIR: join(root, "seeds") },
  };
  const child = fork(join(root, "server/main.ts"), ["--dist", dist], { env, stdio: ["ignore", "pipe", 2, "ipc"] });
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return { origin: await greeted(child), kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

async function greeted(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const origin = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(text)?.[1];
    if (!origin) continue;
    child.stdout?.resume();
    return origin;
  }
  throw new Error(`the server ended before it was ready: ${text}`);
}

type Source = Pick<RoomSource, "subscribe" | "connection" | "refusal">;

function until(room: Source, test: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`a student waits in vain: ${room.connection()}, ${JSON.stringify(room.refusal())}`));
    }, patienceMs);
    const check = () => {
      if (!test()) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = room.subscribe(check);
    check();
  });
}
