/** Classes; their students are in students.ts. */
import { drawId, makeToken } from "../tokens.ts";
import type { Database } from "./database.ts";
import { isConstraint, StorageFault } from "./fault.ts";
import { makeJoinCode, parseJoinCode } from "./joinCode.ts";
import { createStudents, type Students } from "./students.ts";
import type { ClassesTable } from "./tables.ts";

export interface StoredClass {
  readonly id: string;
  readonly code: string;
  /** JSON; parsed by who reads it. */
  readonly settings: unknown;
  readonly status: ClassesTable["status"];
  /** ISO times. */
  readonly createdAt: string;
  readonly endedAt: string | null;
  /** Days to keep it after its end; null: as the server says; 0: until it is deleted. */
  readonly keepDays: number | null;
}

export interface Classes extends Students {
  /** Stores a new class with a code that no open class has. */
  create(settings: unknown, keepDays?: number | null): Promise<StoredClass>;
  byId(id: string): Promise<StoredClass | undefined>;
  /** The class of the code as typed: the open one, else the latest that has ended. */
  byCode(typed: string): Promise<StoredClass | undefined>;
  /** All, the newest first. */
  list(): Promise<StoredClass[]>;
  /** "ended" frees its code. */
  setStatus(id: string, status: ClassesTable["status"]): Promise<void>;
  setSettings(id: string, settings: unknown): Promise<void>;
  setKeepDays(id: string, days: number | null): Promise<void>;
  /** Removes the class with its students, what was done and its tables, and all that hangs on those; all or nothing. */
  delete(id: string): Promise<void>;
  /** What opens its projector on a device without the instructor's cookie, drawn where there was none. */
  projectorKey(id: string): Promise<string>;
  /** What instructors did, the oldest first, each any JSON value. */
  actionsDone(classId: string): Promise<unknown[]>;
  addActionDone(classId: string, n: number, done: unknown): Promise<void>;
  setActionDone(classId: string, n: number, done: unknown): Promise<void>;
}

const shortTries = 8;
const tries = 16;

/** @param now ISO time of the present. */
export function createClasses(db: Database, now: () => string): Classes {
  const one = async (query: Promise<ClassesTable | undefined>) => {
    const row = await query;
    return row && toClass(row);
  };
  const open = async (code: string) =>
    db
      .selectFrom("matches")
      .select("id")
      .where("join_code", "=", code)
      .where("ended_at", "is", null)
      .executeTakeFirst();

  return {
    ...createStudents(db, now),
    async create(settings, keepDays = null) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const code = makeJoinCode(attempt < shortTries ? 5 : 6);
        // A match of its own may have it: one code must mean one thing.
        if (await open(code)) continue;
        const row: ClassesTable = {
          ...{ id: drawId(), code, settings: JSON.stringify(settings) },
          ...{ status: "prepared", created_at: now(), ended_at: null, keep_days: keepDays, review: null },
          projector_key: null,
        };
        try {
          await db.insertInto("classes").values(row).execute();
          return toClass(row);
        } catch (error) {
          if (!isConstraint(error)) throw new StorageFault("refused", error);
        }
      }
      throw new StorageFault("conflict");
    },
    byId: (id) => one(db.selectFrom("classes").selectAll().where("id", "=", id).executeTakeFirst()),
    async byCode(typed) {
      const code = parseJoinCode(typed);
      if (!code) return undefined;
      const rows = await db
        .selectFrom("classes")
        .selectAll()
        .where("code", "=", code)
        .orderBy("created_at", "desc")
        .execute();
      const found = rows.find(({ ended_at }) => ended_at === null) ?? rows[0];
      return found && toClass(found);
    },
    list: async () =>
      (await db.selectFrom("classes").selectAll().orderBy("created_at", "desc").orderBy("id").execute()).map(toClass),
    async setStatus(id, status) {
      const ended_at = status === "ended" ? now() : null;
      await db.updateTable("classes").set({ status, ended_at }).where("id", "=", id).execute();
    },
    async setSettings(id, settings) {
      await db
        .updateTable("classes")
        .set({ settings: JSON.stringify(settings) })
        .where("id", "=", id)
        .execute();
    },
    async setKeepDays(id, keep_days) {
      await db.updateTable("classes").set({ keep_days }).where("id", "=", id).execute();
    },
    async delete(id) {
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom("matches").where("class_id", "=", id).execute();
        await transaction.deleteFrom("classes").where("id", "=", id).execute();
      });
    },
    async projectorKey(id) {
      const drawn = { projector_key: makeToken() };
      await db.updateTable("classes").set(drawn).where("id", "=", id).where("projector_key", "is", null).execute();
      const row = await db.selectFrom("classes").select("projector_key").where("id", "=", id).executeTakeFirst();
      return row?.projector_key ?? drawn.projector_key;
    },
    async actionsDone(classId) {
      const rows = await db
        .selectFrom("class_deeds")
        .select("payload")
        .where("class_id", "=", classId)
        .orderBy("n")
        .execute();
      return rows.map(({ payload }) => JSON.parse(payload));
    },
    async addActionDone(class_id, n, done) {
      await db
        .insertInto("class_deeds")
        .values({ class_id, n, payload: JSON.stringify(done) })
        .execute();
    },
    async setActionDone(classId, n, done) {
      const change = db.updateTable("class_deeds").set({ payload: JSON.stringify(done) });
      await change.where("class_id", "=", classId).where("n", "=", n).execute();
    },
  };
}

const toClass = (row: ClassesTable): StoredClass => ({
  id: row.id,
  code: row.code,
  settings: JSON.parse(row.settings),
  status: row.status,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  keepDays: row.keep_days,
});
