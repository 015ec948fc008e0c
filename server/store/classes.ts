/** Classes and their students. A student keeps one token through every table they sit at. */
import { nameKey } from "../../shared/base/letters.ts";
import { drawId, hashToken, makeToken } from "../tokens.ts";
import type { Database } from "./database.ts";
import { isConstraint, StorageFault } from "./fault.ts";
import { makeJoinCode, parseJoinCode } from "./joinCode.ts";
import type { ClassesTable, StudentsTable } from "./tables.ts";

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

export interface StoredStudent {
  readonly id: string;
  readonly classId: string;
  readonly name: string;
  readonly match: string | null;
  /** Their number at the table. */
  readonly member: string | null;
  /** ISO times. */
  readonly joinedAt: string;
  readonly seatedAt: string | null;
}

export interface Classes {
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
  /** Adds a student; undefined where the class has that name. `token` is told once. */
  addStudent(classId: string, name: string): Promise<{ student: StoredStudent; token: string } | undefined>;
  /** Everyone of the class who has not been removed, in the order of joining. */
  students(classId: string): Promise<StoredStudent[]>;
  studentByToken(token: string): Promise<StoredStudent | undefined>;
  /** Notes where a student sits; null: nowhere. */
  setPlace(id: string, place: { match: string; member: string } | null): Promise<void>;
  /** Forgets name and token. */
  removeStudent(id: string): Promise<void>;
  /** Calls `listener` with the id of whoever is removed from here on. */
  onStudentRemoved(listener: (id: string) => void): void;
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

  const removed: ((id: string) => void)[] = [];
  return {
    async create(settings, keepDays = null) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const code = makeJoinCode(attempt < shortTries ? 4 : 5);
        // A match of its own may have it: one code must mean one thing.
        if (await open(code)) continue;
        const row: ClassesTable = {
          ...{ id: drawId(), code, settings: JSON.stringify(settings) },
          ...{ status: "prepared", created_at: now(), ended_at: null, keep_days: keepDays, review: null },
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
    async addStudent(classId, name) {
      const token = makeToken();
      const row: StudentsTable = {
        ...{ id: drawId(12), class_id: classId, name, name_key: nameKey(name) },
        ...{ token_hash: hashToken(token), match_id: null, member_id: null, joined_at: now(), seated_at: null },
      };
      try {
        await db.insertInto("students").values(row).execute();
      } catch (error) {
        if (isConstraint(error)) return undefined;
        throw new StorageFault("refused", error);
      }
      return { student: toStudent({ ...row, name }), token };
    },
    async students(classId) {
      const rows = await db
        .selectFrom("students")
        .selectAll()
        .where("class_id", "=", classId)
        .where("name", "is not", null)
        .orderBy("joined_at")
        .execute();
      return rows.map(toStudent);
    },
    async studentByToken(token) {
      const hash = hashToken(token);
      const row = await db.selectFrom("students").selectAll().where("token_hash", "=", hash).executeTakeFirst();
      return row && toStudent(row);
    },
    async setPlace(id, place) {
      const change = { match_id: place?.match ?? null, member_id: place?.member ?? null };
      await db
        .updateTable("students")
        .set({ ...change, seated_at: place ? now() : null })
        .where("id", "=", id)
        .execute();
    },
    async removeStudent(id) {
      const gone = { name: null, name_key: null, token_hash: null, match_id: null, member_id: null };
      await db.updateTable("students").set(gone).where("id", "=", id).execute();
      await db.updateTable("members").set({ name: null, seat: null, head: 0 }).where("student_id", "=", id).execute();
      for (const listener of removed) listener(id);
    },
    onStudentRemoved: (listener) => void removed.push(listener),
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

const toStudent = (row: StudentsTable): StoredStudent => ({
  id: row.id,
  classId: row.class_id,
  name: row.name ?? "",
  match: row.match_id,
  member: row.member_id,
  joinedAt: row.joined_at,
  seatedAt: row.seated_at,
});
