/** Starts the server: `npm start`, or `npm run dev` for pages that follow the source. */
import { parseArgs } from "node:util";
import { createApp } from "./app.ts";
import { buildPages, canBuild } from "./build.ts";
import { createClasses } from "./class/classes.ts";
import { keepRetention } from "./class/retention.ts";
import { parseEnv } from "./env.ts";
import { reason, StartupFault } from "./faults.ts";
import { createApi } from "./http/api.ts";
import { greeting } from "./links.ts";
import { createLog, takeWarnings } from "./log.ts";
import { systemTime } from "./match/clock.ts";
import { libraryOf, parseOffered } from "./match/library.ts";
import { createTables } from "./match/tables.ts";
import { tryPort } from "./port.ts";
import { createEntrance } from "./rooms/entrance.ts";
import { loadScenarios } from "./scenarios.ts";
import { shutDownOnSignal } from "./shutdown.ts";
import { openStore } from "./store/store.ts";
import { openTeachToken } from "./tokens.ts";

async function start(): Promise<void> {
  const { dev, build, dist } = parseCommandLine();
  // Outside development the libraries print no advice to programmers.
  process.env.NODE_ENV ??= dev ? "development" : "production";
  const env = parseEnv(process.env);
  const log = createLog(env.log);
  const library = libraryOf(loadScenarios(env.scenariosDir, parseOffered).values());
  const token = openTeachToken(env);
  const store = await openStore(env);
  const closing: (() => Promise<void>)[] = [() => store.close()];
  const close = async () => {
    for (const each of closing.splice(0)) await each();
  };
  shutDownOnSignal(close, tell);
  try {
    // Everything that could fail for outside reasons has been tried by now, before the slow build.
    await tryPort(env);
    if (build && !dev && canBuild()) await built(closing);
    // In development Vite's long warnings are wanted.
    if (!dev) takeWarnings(log);
    await store.instructors.setMain(token);
    const tables = createTables({ store, log, library, time: systemTime, botsPaced: env.botsPaced });
    closing.unshift(() => tables.close());
    const { retentionDays } = env;
    const classes = createClasses({ store, log, library, tables, time: systemTime, retentionDays });
    closing.unshift(() => classes.close());
    const entrance = createEntrance({ tables, classes, store, log });
    const api = createApi({ env, store, library, tables, classes, ...entrance });
    const app = await createApp({ env, store, rooms: entrance.rooms, api, log, dev, ...(dist && { dist }) });
    closing.unshift(() => app.close());
    const port = await app.listen();
    const serverDays = retentionDays ?? null;
    closing.unshift(await keepRetention({ classes, store, log, time: systemTime, serverDays }));
    await classes.resume();
    process.stdout.write(`${greeting(env, port, token)}\n`);
    log.debug(`${library.size} scenario(s) from ${env.scenariosDir}`);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Builds the pages; a signal meanwhile ends the build. */
async function built(closing: (() => Promise<void>)[]): Promise<void> {
  const { done, stop } = buildPages();
  const closer = async () => stop();
  closing.unshift(closer);
  await done;
  closing.splice(closing.indexOf(closer), 1);
}

/** `--dev`: pages straight from the source; `--build`: pages built first, where they can be; `--dist FOLDER`: built pages from elsewhere. */
function parseCommandLine(): { dev: boolean; build: boolean; dist?: string | undefined } {
  const given = { type: "boolean", default: false } as const;
  const options = { dev: given, build: given, dist: { type: "string" } } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StartupFault("badEnv", [reason(error)], error);
  }
}

/** Faults of the surroundings in their own words; anything else is a bug and is shown whole. */
function tell(error: unknown): void {
  if (error instanceof StartupFault) console.error(error.sentences.join("\n"));
  else console.error(error);
}

await start().catch((error: unknown) => {
  tell(error);
  process.exit(1);
});
