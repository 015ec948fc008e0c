/** Every live class of this process, once each; made, copied, found, and held while anybody needs it. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { type ClassRow, type ClassSettings, classSettingsSchema } from "../../shared/protocol/class.ts";
import type { Library } from "../match/library.ts";
import type { Table } from "../match/table.ts";
import { drawSeed, type Tables } from "../match/tables.ts";
import type { StoredClass } from "../store/classes.ts";
import { LiveClass, type LiveDeps } from "./liveClass.ts";
import { removalOf } from "./removal.ts";
import { checkSettings, tableSettings } from "./tableSettings.ts";

export interface ClassesDeps extends LiveDeps {
  readonly library: Library;
  readonly tables: Tables;
  /** RETENTION_DAYS; absent: no limit. */
  readonly retentionDays?: number | undefined;
}

/** Told of a class (null: of none) that has been removed, with its matches: everybody in one of its rooms has to leave. */
type GoneListener = (id: string | null, matches: readonly string[]) => Promise<void>;

export interface Classes {
  /** A class with its tables, all in the lobby. Refuses unknownScenario, badSetup (with: field); then nothing of it is left. */
  create(settings: ClassSettings, keepDays?: number | null): Promise<Result<ClassRow>>;
  /** The same settings anew. Refuses notFound. */
  copy(id: string): Promise<Result<ClassRow>>;
  /** Other settings, while nobody has joined. Refuses notFound, classEntered, and as `create`. */
  change(id: string, settings: ClassSettings, keepDays?: number | null): Promise<Result<ClassRow>>;
  /** How long it is kept, at any time. Refuses notFound. */
  keep(id: string, days: number | null): Promise<Result<ClassRow>>;
  /**
   * Removes the class with its tables and all that hangs on them; whoever is in it is sent out. Refuses notFound, and underWay
   * while a table is being played, unless told to remove it all the same.
   */
  remove(id: string, options?: { readonly underWay?: boolean }): Promise<Result<void>>;
  /**
   * Removes one match with all that hangs on it, of a class or of none; whoever is in it is sent out. Refuses unknownMatch, and
   * wrongPhase while it is being played, or its class still waits to play it.
   */
  removeMatch(match: string): Promise<Result<void>>;
  /** Removes the matches of no class that are due (store/retention.ts); whoever is in one is sent out. Tells how many went. */
  removeOld(days: number, now: number): Promise<number>;
  /** Calls `listener` once a class, or a match, has been removed. */
  onRemoved(listener: GoneListener): void;
  list(): Promise<ClassRow[]>;
  get(id: string): Promise<Result<ClassRow & { settings: ClassSettings }>>;
  /** The class of a code as typed. Refuses unknownCode, classOver. */
  byCode(code: string): Promise<Result<StoredClass>>;
  /** The live class; every hold needs its release. Refuses notFound, and as Tables.hold. */
  hold(id: string): Promise<Result<LiveClass>>;
  release(id: string): Promise<void>;
  use<T>(id: string, work: (live: LiveClass) => Promise<Result<T>>): Promise<Result<T>>;
  /** The class if it is live; undefined, and nothing is loaded, if it is not. */
  live(id: string): Promise<LiveClass | undefined>;
  /** Brings back the asynchronous classes that are under way: their deadlines pass whether or not anybody is there. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

interface Kept {
  holders: number;
  readonly live: Promise<Result<LiveClass>>;
}

/** The classes of this process, none live yet: each is loaded at its first hold, and let go with its last release. */
export function createClasses(deps: ClassesDeps): Classes {
  const { store, tables } = deps;
  const kept = new Map<string, Kept>();
  const leaving = new Map<string, Promise<void>>();
  const goneListeners: GoneListener[] = [];
  /** How many still hold a class that has been replaced: when they release it, the new one must not be released. */
  const orphans = new Map<string, number>();

  async function load(id: string): Promise<Result<LiveClass>> {
    await leaving.get(id);
    const stored = await store.classes.byId(id);
    if (!stored) return refuse("notFound");
    const settings = classSettingsSchema.parse(stored.settings);
    const held: Table[] = [];
    for (const match of await store.matches.ofClass(id)) {
      const table = await tables.hold(match.id);
      if (!table.ok) {
        for (const each of held) await tables.release(each.match.id);
        return table;
      }
      held.push(table.value);
    }
    return ok(await LiveClass.open(deps, { ...stored, settings }, held));
  }

  async function letGo({ live }: Kept): Promise<void> {
    const opened = await live.catch(() => null);
    if (!opened?.ok) return;
    opened.value.close();
    for (const match of opened.value.tables.keys()) await tables.release(match);
  }

  async function hold(id: string): Promise<Result<LiveClass>> {
    const entry = kept.get(id) ?? { holders: 0, live: load(id) };
    kept.set(id, entry);
    entry.holders++;
    try {
      const live = await entry.live;
      if (!live.ok) await release(id);
      return live;
    } catch (error) {
      await release(id);
      throw error;
    }
  }

  async function release(id: string): Promise<void> {
    const left = orphans.get(id) ?? 0;
    if (left > 0) return void orphans.set(id, left - 1);
    const entry = kept.get(id);
    if (!entry || --entry.holders > 0) return;
    if (goesOn(await entry.live.catch(() => null)) || entry.holders > 0 || kept.get(id) !== entry) return;
    kept.delete(id);
    const going = letGo(entry).finally(() => {
      if (leaving.get(id) === going) leaving.delete(id);
    });
    leaving.set(id, going);
    await going;
  }

  /** Is this an asynchronous class under way? Its deadlines pass even when nobody is connected. */
  const goesOn = (live: Result<LiveClass> | null): boolean =>
    live?.ok === true && live.value.status === "open" && live.value.settings.pace.kind === "asynchronous";

  /** Can this version read the stored class? If not, the class is left as it is and the server's log says so. */
  function isReadable({ id, settings }: StoredClass): boolean {
    const { success } = classSettingsSchema.safeParse(settings);
    if (!success) deps.log.error(`Class ${id} is left alone: its settings cannot be read`);
    return success;
  }

  async function row(stored: StoredClass): Promise<ClassRow> {
    const { id, code, status, createdAt, keepDays } = stored;
    const removal = removalOf(stored, deps.retentionDays ?? null);
    const { title, scenario, tables: planned } = classSettingsSchema.parse(stored.settings);
    const students = (await store.classes.students(id)).length;
    return { id, title, code, scenario, status, tables: planned.length, students, createdAt, keepDays, removal };
  }

  async function makeTables(stored: StoredClass, settings: ClassSettings): Promise<Result<void>> {
    const seed = settings.seed || drawSeed();
    for (const [index] of settings.tables.entries()) {
      const made = await tables.create(tableSettings(stored, settings, index, seed), stored.id);
      if (!made.ok) return made;
    }
    return ok(undefined);
  }

  const create: Classes["create"] = async (settings, keepDays = null) => {
    const sound = checkSettings(deps.library, settings);
    if (!sound.ok) return sound;
    const stored = await store.classes.create(settings, keepDays);
    const made = await makeTables(stored, settings);
    if (made.ok) return ok(await row(stored));
    await store.classes.delete(stored.id);
    return made;
  };

  async function liveOf(id: string): Promise<LiveClass | undefined> {
    const live = await kept.get(id)?.live.catch(() => undefined);
    return live?.ok ? live.value : undefined;
  }

  /** Runs between two actions of the class's instructors, so that nobody starts or joins a table while it is being removed. */
  async function lastTurn<T>(id: string, remove: () => Promise<Result<T>>): Promise<Result<T>> {
    const live = await liveOf(id);
    if (!live) return remove();
    return live.inTurn(async () => {
      const removed = await remove();
      if (removed.ok) live.end();
      return removed;
    });
  }

  /** Ends the rooms of what has been removed, and drops the live class and tables whoever still holds them. */
  async function sendOut(id: string, matches: readonly string[]): Promise<void> {
    const entry = kept.get(id);
    kept.delete(id);
    orphans.set(id, (orphans.get(id) ?? 0) + (entry?.holders ?? 0));
    for (const listener of goneListeners) await listener(id, matches);
    if (entry) await letGo(entry);
  }

  return {
    create,
    live: liveOf,
    async copy(id) {
      const stored = await store.classes.byId(id);
      return stored ? create(classSettingsSchema.parse(stored.settings), stored.keepDays) : refuse("notFound");
    },
    async change(id, settings, keepDays = null) {
      const sound = checkSettings(deps.library, settings);
      if (!sound.ok) return sound;
      const changed = await lastTurn(id, async () => {
        const stored = await store.classes.byId(id);
        if (!stored) return refuse("notFound");
        const entered = stored.status !== "prepared" || (await store.classes.students(id)).length > 0;
        if (entered) return refuse("classEntered");
        const before = (await store.matches.ofClass(id)).map((match) => match.id);
        for (const match of before) await store.matches.delete(match);
        await store.classes.setSettings(id, settings);
        await store.classes.setKeepDays(id, keepDays);
        return ok({ stored, before, made: await makeTables(stored, settings) });
      });
      if (!changed.ok) return changed;
      const { stored, before, made } = changed.value;
      // Walls and projectors that are open reconnect, and see the tables as they are now.
      await sendOut(id, before);
      return made.ok ? ok(await row({ ...stored, settings, keepDays })) : made;
    },
    async keep(id, days) {
      const stored = await store.classes.byId(id);
      if (!stored) return refuse("notFound");
      await store.classes.setKeepDays(id, days);
      return ok(await row({ ...stored, keepDays: days }));
    },
    async remove(id, { underWay = false } = {}) {
      const remove = async (): Promise<Result<readonly string[]>> => {
        if (!(await store.classes.byId(id))) return refuse("notFound");
        const matches = await store.matches.ofClass(id);
        if (!underWay && matches.some(({ status }) => status === "running")) return refuse("underWay");
        await store.classes.delete(id);
        return ok(matches.map((match) => match.id));
      };
      const removed = await lastTurn(id, remove);
      if (!removed.ok) return removed;
      await sendOut(id, removed.value);
      return ok(undefined);
    },
    async removeMatch(match) {
      const remove = async (): Promise<Result<void>> => {
        const stored = await store.matches.byId(match);
        if (!stored) return refuse("unknownMatch");
        const { status } = stored;
        if (status === "running" || (status === "lobby" && stored.classId !== undefined)) return refuse("wrongPhase");
        return ok(await store.matches.delete(match));
      };
      const { classId } = (await store.matches.byId(match)) ?? {};
      const removed = await (classId === undefined ? remove() : lastTurn(classId, remove));
      if (!removed.ok) return removed;
      if (classId === undefined) for (const listener of goneListeners) await listener(null, [match]);
      else await sendOut(classId, [match]);
      return ok(undefined);
    },
    async removeOld(days, now) {
      const gone = await store.removeOld(days, now);
      if (gone.length > 0) for (const listener of goneListeners) await listener(null, gone);
      return gone.length;
    },
    onRemoved: (listener) => void goneListeners.push(listener),
    list: async () => Promise.all((await store.classes.list()).filter(isReadable).map(row)),
    async get(id) {
      const stored = await store.classes.byId(id);
      if (!stored) return refuse("notFound");
      return ok({ ...(await row(stored)), settings: classSettingsSchema.parse(stored.settings) });
    },
    async byCode(code) {
      const stored = await store.classes.byCode(code);
      if (!stored) return refuse("unknownCode");
      return stored.status === "ended" ? refuse("classOver") : ok(stored);
    },
    hold,
    release,
    async use(id, work) {
      const live = await hold(id);
      if (!live.ok) return live;
      try {
        return await work(live.value);
      } finally {
        await release(id);
      }
    },
    async resume() {
      const open = (await store.classes.list()).filter(({ status }) => status === "open");
      for (const stored of open.filter(isReadable)) {
        if (classSettingsSchema.parse(stored.settings).pace.kind !== "asynchronous") continue;
        const live = await hold(stored.id);
        if (!live.ok) deps.log.error(`Class ${stored.id} could not be brought back: ${live.error.code}`);
      }
    },
    async close() {
      const entries = [...kept.values()];
      kept.clear();
      await Promise.all([...entries.map(letGo), ...leaving.values()]);
    },
  };
}
