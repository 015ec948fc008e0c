/** The people of a match. Names lie here alone: erasing a person leaves the log whole and playable again. */
import { hashToken, makeToken } from "../tokens.ts";
import type { Database } from "./database.ts";
import { isConstraint, StorageFault } from "./fault.ts";
import { studentIdOf } from "./students.ts";
import type { MembersTable } from "./tables.ts";

export interface Member {
  /** "1", "2", … within the match; the log knows people by it. */
  readonly id: string;
  readonly matchId: string;
  /** Absent once erased. */
  readonly name?: string;
  /** Absent while nobody has given them a seat. */
  readonly seat?: string;
  /** Whether they commit for their delegation. */
  readonly head: boolean;
  /** ISO time. */
  readonly joinedAt: string;
  /** The student of a class who sits here. */
  readonly studentId?: string;
}

export interface Members {
  /** Adds a person; `token` is told to them once and kept only as a hash. */
  add(member: {
    matchId: string;
    name: string;
    seat?: string;
    head?: boolean;
    /** A student of a class: their own token opens the seat, and none is made. */
    studentId?: string;
  }): Promise<{ member: Member; token: string }>;
  /** Whose token it is; undefined for an unknown or an erased one. */
  byToken(token: string): Promise<Member | undefined>;
  /** Everyone of the match, in the order of joining, the erased included. */
  list(matchId: string): Promise<Member[]>;
  /** This and the next four tell whether there is such a person (an erased one is none). */
  rename(matchId: string, id: string, name: string): Promise<boolean>;
  /** Gives a seat, or takes it away (undefined); a seat changed is a head lost unless said otherwise. */
  setSeat(matchId: string, id: string, seat: string | undefined, head?: boolean): Promise<boolean>;
  setHead(matchId: string, id: string, head: boolean): Promise<boolean>;
  /** A new token in place of the old one, for a person who lost theirs. */
  renewToken(matchId: string, id: string): Promise<string | undefined>;
  /** Forgets the name and the token; the id stays, so that the log still says "someone". */
  erase(matchId: string, id: string): Promise<boolean>;
}

/** How often a number is drawn anew when another process took it first. */
const tries = 8;

/** @param now ISO time of the present. */
export function createMembers(db: Database, now: () => string): Members {
  /** Changes a person who has not been erased; tells whether there was one. */
  const set = async (matchId: string, id: string, change: Partial<MembersTable>): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable("members")
      .set(change)
      .where("match_id", "=", matchId)
      .where("id", "=", id)
      .where("name", "is not", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };

  return {
    async add({ matchId, name, seat, head = false, studentId }) {
      const token = makeToken();
      for (let attempt = 0; attempt < tries; attempt++) {
        const row: MembersTable = {
          id: await nextId(db, matchId),
          match_id: matchId,
          name,
          seat: seat ?? null,
          head: head ? 1 : 0,
          token_hash: studentId === undefined ? hashToken(token) : null,
          joined_at: now(),
          student_id: studentId ?? null,
        };
        try {
          await db.insertInto("members").values(row).execute();
          return { member: toMember(row), token };
        } catch (error) {
          if (!isConstraint(error)) throw new StorageFault("refused", error);
        }
      }
      throw new StorageFault("conflict");
    },
    async byToken(token) {
      // The token is random and only its hash is looked up: the time it takes tells nothing about it.
      const token_hash = hashToken(token);
      const own = db.selectFrom("members").selectAll().where("token_hash", "=", token_hash);
      const row = (await own.executeTakeFirst()) ?? (await ofStudent(db, token_hash));
      return row && toMember(row);
    },
    async list(matchId) {
      const rows = await db.selectFrom("members").selectAll().where("match_id", "=", matchId).execute();
      return rows.map(toMember).sort((one, other) => Number(one.id) - Number(other.id));
    },
    rename: (matchId, id, name) => set(matchId, id, { name }),
    setSeat: (matchId, id, seat, head = false) => set(matchId, id, { seat: seat ?? null, head: head ? 1 : 0 }),
    setHead: (matchId, id, head) => set(matchId, id, { head: head ? 1 : 0 }),
    async renewToken(matchId, id) {
      const token = makeToken();
      return (await set(matchId, id, { token_hash: hashToken(token) })) ? token : undefined;
    },
    erase: (matchId, id) => set(matchId, id, { name: null, token_hash: null }),
  };
}

/** Where the student with this token sits now. */
async function ofStudent(db: Database, token_hash: string): Promise<MembersTable | undefined> {
  const id = await studentIdOf(db, token_hash);
  const student = await db
    .selectFrom("students")
    .select(["match_id", "member_id"])
    .where("id", "=", id ?? "")
    .where("standing", "=", "in")
    .executeTakeFirst();
  if (!student?.match_id || !student.member_id) return undefined;
  return db
    .selectFrom("members")
    .selectAll()
    .where("match_id", "=", student.match_id)
    .where("id", "=", student.member_id)
    .executeTakeFirst();
}

async function nextId(db: Database, matchId: string): Promise<string> {
  const { count } = await db
    .selectFrom("members")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("match_id", "=", matchId)
    .executeTakeFirstOrThrow();
  return String(count + 1);
}

const toMember = (row: MembersTable): Member => ({
  id: row.id,
  matchId: row.match_id,
  ...(row.name !== null && { name: row.name }),
  ...(row.seat !== null && { seat: row.seat }),
  head: row.head === 1,
  joinedAt: row.joined_at,
  ...(row.student_id !== null && { studentId: row.student_id }),
});
