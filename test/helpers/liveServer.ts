/** The whole server in this process, on a free port of 127.0.0.1, and pages that speak to it. */
import { afterAll } from "vitest";
import { type Api, createApi } from "../../client/net/api.ts";
import type { MatchSource, Snapshot } from "../../client/net/matchSource.ts";
import { openRoom, openTeachRoom, type RoomSource } from "../../client/net/roomSource.ts";
import { createApp } from "../../server/app.ts";
import { type Classes, createClasses } from "../../server/class/classes.ts";
import { createApi as createRoutes } from "../../server/http/api.ts";
import { createLog } from "../../server/log.ts";
import { systemTime } from "../../server/match/clock.ts";
import { createTables, type Tables } from "../../server/match/tables.ts";
import { createEntrance } from "../../server/rooms/entrance.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import type { CreateBody, Joined } from "../../shared/protocol/messages.ts";
import { builtPages } from "../server/support/processes.ts";
import { folderForFile } from "../server/support/stores.ts";
import { karabakh } from "./scenario.ts";
import { accepted } from "./tables.ts";

export const teachToken = "token-of-the-instructor";

export interface LiveServer {
  readonly origin: string;
  readonly store: Store;
  readonly tables: Tables;
  readonly classes: Classes;
}

/** For beforeAll; ended after the file's last test. One for each file: Colyseus has one matchmaker a process. */
export async function startLive(opened?: Store): Promise<LiveServer> {
  const store = opened ?? (await openStore({ dataDir: folderForFile() }));
  await store.instructors.setMain(teachToken);
  const log = createLog("error");
  const library = new Map([["karabakh-2020", karabakh]]);
  const tables = createTables({ store, log, library, time: systemTime });
  const classes = createClasses({ store, log, library, tables, time: systemTime });
  const entrance = createEntrance({ tables, classes, store, log });
  const app = await createApp({
    env: { port: 0, host: "127.0.0.1" },
    store,
    rooms: entrance.rooms,
    api: createRoutes({ env: { host: "127.0.0.1" }, store, library, tables, classes, ...entrance }),
    log,
    dist: builtPages(folderForFile()),
  });
  const origin = `http://127.0.0.1:${await app.listen()}`;
  afterAll(async () => {
    await app.close();
    await classes.close();
    await tables.close();
    await store.close();
  });
  return { origin, store, tables, classes };
}

/** The interface as the instructor's browser has it, the cookie replaced by a header. */
export const teachApi = (origin: string): Api =>
  createApi(origin, (input, init) =>
    fetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${teachToken}` },
    }),
  );

export const shortClass: CreateBody = {
  title: "Monday",
  scenario: "karabakh-2020",
  roster: 4,
  form: "short",
  openSeconds: 0,
  wireSeconds: 60,
  bots: true,
  seed: "seven",
};

export interface Page extends RoomSource {
  /** The snapshot; throws before the first. */
  readonly at: () => Snapshot;
  /** Settles with the first snapshot, now or later, that passes `test`. */
  readonly until: (test: (snapshot: Snapshot) => boolean) => Promise<Snapshot>;
  /** Every event from the first, those of before the page came included. */
  readonly allEvents: () => Promise<Snapshot["events"]>;
  readonly untilConnection: (connection: ReturnType<MatchSource["connection"]>) => Promise<void>;
}

/** A source with ways to wait for what one expects. */
export function asPage(source: RoomSource): Page {
  const waitFor = <T>(look: () => T | undefined) =>
    new Promise<T>((resolve) => {
      const check = () => {
        const found = look();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const stop = source.subscribe(check);
      check();
    });
  const at = () => {
    const snapshot = source.snapshot();
    if (!snapshot) throw new Error("no snapshot yet");
    return snapshot;
  };
  return {
    ...source,
    at,
    until: (test) =>
      waitFor(() => {
        const snapshot = source.snapshot();
        return snapshot && test(snapshot) ? snapshot : undefined;
      }),
    async allEvents() {
      while (at().more) {
        const refusal = await source.earlier?.();
        if (refusal && refusal.code !== "tooMany") throw new Error(`refused: ${JSON.stringify(refusal)}`);
        if (refusal) await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return at().events;
    },
    untilConnection: (wanted) => waitFor(() => source.connection() === wanted || undefined).then(() => {}),
  };
}

/** A seat's page, live. */
export async function seatPage(origin: string, token: string): Promise<Page> {
  const page = asPage(openRoom(token, { origin, api: createApi(origin) }));
  await page.until(() => true);
  return page;
}

/** The instructor's page, live. */
export async function teachPage(origin: string, match: string): Promise<Page> {
  const page = asPage(openTeachRoom(match, { origin, api: teachApi(origin), token: teachToken }));
  await page.until(() => true);
  return page;
}

export interface ClassMatch {
  readonly match: string;
  readonly code: string;
  readonly joined: Readonly<Record<string, Joined>>;
}

/** A class's match with a person in each of `seats` (name = seat). */
export async function makeClass(
  origin: string,
  seats: readonly string[],
  settings: Partial<CreateBody> = {},
): Promise<ClassMatch> {
  const { match, code } = accepted(await teachApi(origin).teach.create({ ...shortClass, ...settings }));
  const joined: Record<string, Joined> = {};
  for (const name of seats) {
    const seat = name.replace(/\d+$/, "");
    joined[name] = accepted(await createApi(origin).join({ code, name, seat }));
  }
  return { match, code, joined };
}
