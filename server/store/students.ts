/** The students of a class: one person each, whatever number of devices and tables; and those who ask to be let in as one of them. */
import { nameKey } from "../../shared/base/letters.ts";
import type { Standing } from "../../shared/protocol/people.ts";
import { wayLetters } from "../../shared/protocol/people.ts";
import { drawId, hashToken, makeToken } from "../tokens.ts";
import type { Database } from "./database.ts";
import { isConstraint, StorageFault } from "./fault.ts";
import { makeJoinCode } from "./joinCode.ts";
import type { StudentsTable } from "./tables.ts";

export interface StoredStudent {
  readonly id: string;
  readonly classId: string;
  readonly name: string;
  readonly standing: Standing;
  /** The name may be shown to the whole room. */
  readonly letThrough: boolean;
  /** They are on the roster. */
  readonly listed: boolean;
  /** What the roster calls them, and their group there; null where it says nothing. */
  readonly rosterId: string | null;
  readonly group: string | null;
  readonly match: string | null;
  /** Their number at the table. */
  readonly member: string | null;
  /** ISO times. */
  readonly joinedAt: string;
  readonly seatedAt: string | null;
}

/** A device that asks to be let in as a student who is in already, or was. */
export interface Claim {
  readonly id: string;
  readonly student: string;
  /** ISO time. */
  readonly at: string;
}

/** A line of a roster. */
export interface Listed {
  readonly name: string;
  /** Null: the roster gives none. */
  readonly id: string | null;
  readonly group: string | null;
}

export interface Students {
  /** Adds a student; undefined where the class has that name. `token` is told once. */
  addStudent(
    classId: string,
    name: string,
    how?: { readonly standing?: Standing; readonly letThrough?: boolean },
  ): Promise<{ student: StoredStudent; token: string } | undefined>;
  /** Everyone of the class who is in, in the order of joining. */
  students(classId: string): Promise<StoredStudent[]>;
  /** Everyone of the class who has not been forgotten, however they stand, in the order of joining. */
  people(classId: string): Promise<StoredStudent[]>;
  /** Whose token it is, however they stand. */
  studentByToken(token: string): Promise<StoredStudent | undefined>;
  /** Whose own way in it is. */
  studentByWay(way: string): Promise<StoredStudent | undefined>;
  /** Notes where a student sits; null: nowhere. */
  setPlace(id: string, place: { match: string; member: string } | null): Promise<void>;
  /** `came`: this is when they joined. */
  setStanding(id: string, standing: Standing, came?: boolean): Promise<void>;
  /** Their names may be shown to the whole room. */
  letThrough(ids: readonly string[]): Promise<void>;
  /** Another name, at every table too; false where the class has it. */
  renameStudent(id: string, name: string): Promise<boolean>;
  /** The code of their own way in, drawn where there was none. */
  wayOf(id: string): Promise<string>;
  /** One more token of theirs; not `granted`, it is a claim that waits for an answer. */
  addToken(student: string, granted: boolean): Promise<{ readonly id: string; readonly token: string }>;
  /** Claims of a class that wait for an answer, the oldest first. */
  claims(classId: string): Promise<Claim[]>;
  /** The claim whose token it is, while it waits, with the class's id. */
  claimByToken(token: string): Promise<(Claim & { readonly classId: string }) | undefined>;
  /** Makes the claim's token one of the student's, or forgets it. */
  answerClaim(id: string, granted: boolean): Promise<void>;
  /**
   * Whom the class expects: those of an earlier roster who have not come are forgotten, those who came or are listed again stay
   * as they are, with what this one says of them. All or nothing.
   */
  setRoster(classId: string, listed: readonly Listed[]): Promise<void>;
  /** Forgets name, tokens and what the roster said. */
  removeStudent(id: string): Promise<void>;
  /** Calls `listener` with the id of whoever is removed from here on. */
  onStudentRemoved(listener: (id: string) => void): void;
}

const tries = 8;

/** @param now ISO time of the present. */
export function createStudents(db: Database, now: () => string): Students {
  const removed: ((id: string) => void)[] = [];
  const people = async (classId: string) => {
    const rows = db.selectFrom("students").selectAll().where("class_id", "=", classId).where("name", "is not", null);
    return (await rows.orderBy("joined_at").orderBy("name").execute()).map(toStudent);
  };
  const fresh = (classId: string, name: string): StudentsTable => ({
    ...{ id: drawId(12), class_id: classId, name, name_key: nameKey(name), token_hash: null },
    ...{ match_id: null, member_id: null, joined_at: now(), seated_at: null },
    ...{ standing: "in", let_through: 1, listed: 0, roster_id: null, roster_group: null, way: null },
  });
  return {
    async addStudent(classId, name, { standing = "in", letThrough = true } = {}) {
      const token = makeToken();
      const row: StudentsTable = {
        ...fresh(classId, name),
        ...{ token_hash: hashToken(token), standing, let_through: letThrough ? 1 : 0 },
      };
      try {
        await db.insertInto("students").values(row).execute();
      } catch (error) {
        if (isConstraint(error)) return undefined;
        throw new StorageFault("refused", error);
      }
      return { student: toStudent(row), token };
    },
    people,
    students: async (classId) => (await people(classId)).filter(({ standing }) => standing === "in"),
    async studentByToken(token) {
      const id = await studentIdOf(db, hashToken(token));
      const row = id && (await db.selectFrom("students").selectAll().where("id", "=", id).executeTakeFirst());
      return row ? toStudent(row) : undefined;
    },
    async studentByWay(way) {
      const row = await db.selectFrom("students").selectAll().where("way", "=", way).executeTakeFirst();
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
    async setStanding(id, standing, came = false) {
      await db
        .updateTable("students")
        .set({ standing, ...(came && { joined_at: now() }) })
        .where("id", "=", id)
        .execute();
    },
    async letThrough(ids) {
      if (ids.length === 0) return;
      await db
        .updateTable("students")
        .set({ let_through: 1 })
        .where("id", "in", [...ids])
        .execute();
    },
    async renameStudent(id, name) {
      try {
        await db.transaction().execute(async (transaction) => {
          const change = { name, name_key: nameKey(name) };
          await transaction.updateTable("students").set(change).where("id", "=", id).execute();
          const sat = transaction.updateTable("members").set({ name }).where("student_id", "=", id);
          await sat.where("name", "is not", null).execute();
        });
        return true;
      } catch (error) {
        if (isConstraint(error)) return false;
        throw error;
      }
    },
    async wayOf(id) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const row = await db.selectFrom("students").select("way").where("id", "=", id).executeTakeFirst();
        if (row?.way) return row.way;
        try {
          const drawn = { way: makeJoinCode(wayLetters) };
          await db.updateTable("students").set(drawn).where("id", "=", id).where("way", "is", null).execute();
        } catch (error) {
          if (!isConstraint(error)) throw error;
        }
      }
      throw new StorageFault("conflict");
    },
    async addToken(student_id, granted) {
      const token = makeToken();
      const id = drawId(12);
      const row = { token_hash: hashToken(token), id, student_id, granted: granted ? 1 : 0, at: now() };
      await db.insertInto("student_tokens").values(row).execute();
      return { id, token };
    },
    claims: async (classId) =>
      (await waiting(db).where("students.class_id", "=", classId).orderBy("student_tokens.at").execute()).map(toClaim),
    async claimByToken(token) {
      const row = await waiting(db).where("student_tokens.token_hash", "=", hashToken(token)).executeTakeFirst();
      return row && { ...toClaim(row), classId: row.class_id };
    },
    async answerClaim(id, granted) {
      if (granted) await db.updateTable("student_tokens").set({ granted: 1 }).where("id", "=", id).execute();
      else await db.deleteFrom("student_tokens").where("id", "=", id).where("granted", "=", 0).execute();
    },
    async setRoster(classId, listed) {
      await db.transaction().execute(async (transaction) => {
        const of = () => transaction.selectFrom("students").selectAll().where("class_id", "=", classId);
        const known = await of().where("name", "is not", null).execute();
        const keys = new Set(listed.map(({ name }) => nameKey(name)));
        const gone = known.filter((row) => row.standing === "expected" && !keys.has(row.name_key ?? ""));
        for (const { id } of gone) await transaction.deleteFrom("students").where("id", "=", id).execute();
        for (const { name, id, group } of listed) {
          const there = known.find((row) => row.name_key === nameKey(name));
          const said = { listed: 1, roster_id: id, roster_group: group, let_through: 1 };
          if (there) await transaction.updateTable("students").set(said).where("id", "=", there.id).execute();
          else
            await transaction
              .insertInto("students")
              .values({ ...fresh(classId, name), ...said, standing: "expected" })
              .execute();
        }
      });
    },
    async removeStudent(id) {
      const gone = { name: null, name_key: null, token_hash: null, match_id: null, member_id: null };
      const listed = { listed: 0, roster_id: null, roster_group: null, way: null };
      await db.deleteFrom("student_tokens").where("student_id", "=", id).execute();
      await db
        .updateTable("students")
        .set({ ...gone, ...listed })
        .where("id", "=", id)
        .execute();
      await db.updateTable("members").set({ name: null, seat: null, head: 0 }).where("student_id", "=", id).execute();
      for (const listener of removed) listener(id);
    },
    onStudentRemoved: (listener) => void removed.push(listener),
  };
}

/** The student whose token has this hash; undefined: nobody's. */
export async function studentIdOf(db: Database, token_hash: string): Promise<string | undefined> {
  const first = db.selectFrom("students").select("id").where("token_hash", "=", token_hash);
  const further = db
    .selectFrom("student_tokens")
    .select("student_id as id")
    .where("token_hash", "=", token_hash)
    .where("granted", "=", 1);
  return ((await first.executeTakeFirst()) ?? (await further.executeTakeFirst()))?.id;
}

/** Claims that wait. */
const waiting = (db: Database) =>
  db
    .selectFrom("student_tokens")
    .innerJoin("students", "students.id", "student_tokens.student_id")
    .select(["student_tokens.id", "student_tokens.student_id", "student_tokens.at", "students.class_id"])
    .where("student_tokens.granted", "=", 0);

const toClaim = (row: { readonly id: string; readonly student_id: string; readonly at: string }): Claim => ({
  id: row.id,
  student: row.student_id,
  at: row.at,
});

const toStudent = (row: StudentsTable): StoredStudent => ({
  id: row.id,
  classId: row.class_id,
  name: row.name ?? "",
  standing: row.standing,
  letThrough: row.let_through === 1,
  listed: row.listed === 1,
  rosterId: row.roster_id,
  group: row.roster_group,
  match: row.match_id,
  member: row.member_id,
  joinedAt: row.joined_at,
  seatedAt: row.seated_at,
});
