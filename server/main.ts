/** Starts the server: `npm start`, or `npm run dev` for pages that follow the source. */
import { parseArgs } from "node:util";
import { createApp } from "./app.ts";
import { createClasses } from "./class/classes.ts";
import { keepRetention } from "./class/retention.ts";
import { parseEnv } from "./env.ts";
import { reason, StartupFault } from "./faults.ts";
import { createApi } from "./http/api.ts";
import { greeting } from "./links.ts";
import { createLog } from "./log.ts";
import { systemTime } from "./match/clock.ts";
import { libraryOf, parseOffered } from "./match/library.ts";
import { createTables } from "./match/tables.ts";
import { createEntrance } from "./rooms/entrance.ts";
import { loadScenarios } from "./scenarios.ts";
import { openStore } from "./store/store.ts";
import { openTeachToken } from "./tokens.ts";

/** A server that cannot end by itself ends after this. */
const lastResortMs = 8_000;

async function start(): Promise<void> {
  const { dev, dist } = parseCommandLine();
  // Outside development the libraries print no advice to programmers.
  process.env.NODE_ENV ??= dev ? "development" : "production";
  const env = parseEnv(process.env);
  const log = createLog(env.log);
  const library = libraryOf(loadScenarios(env.scenariosDir, parseOffered).values());
  const token = openTeachToken(env);
  const store = await openStore(env);
  const closing: (() => Promise<void>)[] = [() => store.close()];
  try {
    await store.instructors.setMain(token);
    const tables = createTables({ store, log, library, time: systemTime });
    closing.unshift(() => tables.close());
    const { retentionDays } = env;
    const classes = createClasses({ store, log, library, tables, time: systemTime, retentionDays });
    closing.unshift(() => classes.close());
    const entrance = createEntrance({
      ...{ tables, classes, log },
      ...{ students: store.classes, instructors: store.instructors },
    });
    const { roomOf, classRoomOf } = entrance;
    const api = createApi({ env, store, library, tables, classes, roomOf, classRoomOf });
    const app = await createApp({ env, store, rooms: entrance.rooms, api, log, dev, ...(dist && { dist }) });
    closing.unshift(() => app.close());
    const port = await app.listen();
    const serverDays = retentionDays ?? null;
    closing.unshift(await keepRetention({ classes, store, log, time: systemTime, serverDays }));
    await classes.resume();
    endOnSignal(async () => {
      for (const close of closing) await close();
    });
    process.stdout.write(`${greeting(env, port, token)}\n`);
    log.debug(`${library.size} scenario(s) from ${env.scenariosDir}`);
  } catch (error) {
    for (const close of closing) await close();
    throw error;
  }
}

/** `--dev`: pages straight from the source; `--dist FOLDER`: built pages from elsewhere. */
function parseCommandLine(): { dev: boolean; dist?: string | undefined } {
  const options = { dev: { type: "boolean", default: false }, dist: { type: "string" } } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StartupFault("badEnv", [reason(error)], error);
  }
}

/** The first SIGTERM or SIGINT closes and exits with 0; one after a second more, or a close that hangs, with 1. */
function endOnSignal(close: () => Promise<void>): void {
  let asked: number | undefined;
  const end = () => {
    // npm passes Ctrl-C on to a process that has heard it already: two at once are one.
    if (asked !== undefined && performance.now() - asked > 1_000) process.exit(1);
    if (asked !== undefined) return;
    asked = performance.now();
    setTimeout(() => process.exit(1), lastResortMs).unref();
    close().then(() => process.exit(0), fail);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

/** Faults of the surroundings in their own words; anything else is a bug and is shown whole. */
function fail(error: unknown): void {
  if (error instanceof StartupFault) console.error(error.sentences.join("\n"));
  else console.error(error);
  process.exit(1);
}

await start().catch(fail);
