/** A class on a live server: made, joined, watched and steered as its people would. */
import { onTestFinished } from "vitest";
import { type Api, createApi } from "../../client/net/api.ts";
import {
  type ClassSource,
  openClass,
  openProjector,
  openWaiting,
  type WaitingSource,
} from "../../client/net/classSource.ts";
import type { Live } from "../../client/net/liveRoom.ts";
import { openEyes } from "../../client/net/roomSource.ts";
import type {
  ClassRow,
  ClassSettings,
  ClassView,
  JoinedClass,
  ProjectorView,
  WaitingView,
} from "../../shared/protocol/class.ts";
import type { InstructorAction } from "../../shared/terms/action.ts";
import { asPage, type Page, seatPage, teachApi, teachToken } from "./liveServer.ts";
import { accepted } from "./tables.ts";

export const monday: ClassSettings = {
  ...{
    title: "Monday",
    scenario: "karabakh-2020",
    form: "short",
    studentsPerSeat: 2,
    seating: "choose",
    names: "typed",
  },
  tables: [{ roster: 3 }, { roster: 4 }],
  ...{ bots: true, draftsSet: false, plain: false, drawnTypes: false, sameSeed: true, seed: "seven", graceSeconds: 60 },
  pace: { kind: "live", openSeconds: 240, wireSeconds: 60, briefSeconds: 0 },
};

export interface Watched<V> extends Live<V> {
  readonly at: () => V;
  readonly until: (test: (view: V) => boolean) => Promise<V>;
}

/** A source with ways to wait for what one expects; closed with the test. */
export function watched<V, S extends Live<V>>(source: S): S & Watched<V> {
  onTestFinished(() => source.close());
  const at = () => {
    const view = source.snapshot();
    if (view === null) throw new Error("no view yet");
    return view;
  };
  const until = (test: (view: V) => boolean) =>
    new Promise<V>((resolve) => {
      const stop = source.subscribe(() => check());
      const check = () => {
        const view = source.snapshot();
        if (view === null || !test(view)) return;
        stop();
        resolve(view);
      };
      check();
    });
  return { ...source, at, until };
}

export interface Wall extends Watched<ClassView> {
  readonly act: ClassSource["act"];
  /** Does it; throws a refusal. */
  readonly does: (action: InstructorAction) => Promise<void>;
}

export interface TestClass {
  readonly row: ClassRow;
  readonly api: Api;
  readonly wall: Wall;
  readonly join: (name: string, place?: { table: number; seat: string } | null) => Promise<JoinedClass>;
  readonly matchOf: (table: number) => string;
  readonly page: (joined: Pick<JoinedClass, "token">) => Promise<Page>;
  readonly waiting: (joined: Pick<JoinedClass, "token">) => Promise<Watched<WaitingView> & WaitingSource>;
  readonly projector: () => Promise<Watched<ProjectorView>>;
  readonly eyes: (table: number, seat: string) => Promise<Page>;
}

/** The instructor's wall of a class, over a connection of its own. Closed when the test ends. */
export async function wallOf(origin: string, id: string, token = teachToken): Promise<Wall> {
  const source = watched<ClassView, ClassSource>(openClass(id, { origin, api: teachApi(origin), token }));
  await source.until(() => true);
  return {
    ...source,
    does: async (action) => {
      const refusal = await source.act(action);
      if (refusal) throw new Error(`refused: ${JSON.stringify(refusal)}`);
    },
  };
}

/** A class with these settings over Monday's, and its wall open. */
export async function teach(origin: string, settings: Partial<ClassSettings> = {}): Promise<TestClass> {
  const row = accepted(await teachApi(origin).classes.create({ ...monday, ...settings }));
  const api = createApi(origin);
  const wall = await wallOf(origin, row.id);
  const matchOf = (table: number) => wall.at().tiles[table - 1]?.match ?? "";
  const opened = <P extends { close(): void }>(page: P): P => {
    onTestFinished(() => page.close());
    return page;
  };
  return {
    ...{ row, api, wall, matchOf },
    join: async (name, place = null) => {
      const wish = place && { match: matchOf(place.table), seat: place.seat };
      return accepted(await api.classes.join({ code: row.code, name, wish, optOut: null }));
    },
    page: async ({ token }) => opened(await seatPage(origin, token)),
    waiting: async ({ token }) => {
      const source = watched<WaitingView, WaitingSource>(openWaiting(token, { origin, api }));
      await source.until(() => true);
      return source;
    },
    projector: async () => {
      const source = watched<ProjectorView, Live<ProjectorView>>(
        openProjector(row.code, { origin, api: teachApi(origin), token: teachToken }),
      );
      await source.until(() => true);
      return source;
    },
    eyes: async (table, seat) => {
      const source = openEyes(matchOf(table), seat, { origin, api: teachApi(origin), token: teachToken });
      const page = opened(asPage(source));
      await page.until(() => true);
      return page;
    },
  };
}
