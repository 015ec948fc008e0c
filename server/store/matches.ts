/** The matches: what each is, its status, and its join code. */
import { drawId } from "../tokens.ts";
import type { Database } from "./database.ts";
import { isConstraint, StorageFault } from "./fault.ts";
import { makeJoinCode, parseJoinCode } from "./joinCode.ts";
import type { MatchesTable, MatchStatus } from "./tables.ts";

export interface Match {
  /** 16 letters, digits, hyphens and underscores; fit for a URL and a room's id. */
  readonly id: string;
  readonly scenarioId: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly engineVersion: string;
  /** Any JSON value; whoever creates the match knows its shape. */
  readonly settings: unknown;
  readonly status: MatchStatus;
  readonly joinCode: string;
  /** ISO times. */
  readonly createdAt: string;
  readonly endedAt?: string;
  /** The class whose table it is. */
  readonly classId?: string;
}

export type NewMatch = Pick<Match, "scenarioId" | "scenarioHash" | "seed" | "engineVersion" | "settings" | "classId">;

export interface Matches {
  /** Stores a new match in the lobby, with a fresh id and a join code that no other open match has. */
  create(match: NewMatch): Promise<Match>;
  byId(id: string): Promise<Match | undefined>;
  /** The open match of the code as a person typed it. */
  byCode(typed: string): Promise<Match | undefined>;
  /** The tables of a class, in no particular order. */
  ofClass(classId: string): Promise<Match[]>;
  /** All matches, the newest first; those of one status if given. */
  list(status?: MatchStatus): Promise<Match[]>;
  /** Moves the match on. "ended" frees its code; anything else opens it again, if its code is still free. */
  setStatus(id: string, status: MatchStatus): Promise<void>;
  setSettings(id: string, settings: unknown): Promise<void>;
  /** Removes the match with its log and its members. */
  delete(id: string): Promise<void>;
}

/** Tries with 4 letters before 5 are taken. */
const shortTries = 8;
const tries = 16;

/** @param now ISO time of the present. */
export function createMatches(db: Database, now: () => string): Matches {
  const insert = async (row: MatchesTable) => void (await db.insertInto("matches").values(row).execute());
  const one = async (query: Promise<MatchesTable | undefined>) => {
    const row = await query;
    return row && toMatch(row);
  };

  return {
    async create(match) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const row = newRow(match, makeJoinCode(attempt < shortTries ? 5 : 6), now());
        try {
          await insert(row);
          return toMatch(row);
        } catch (error) {
          if (!isConstraint(error)) throw new StorageFault("refused", error);
        }
      }
      throw new StorageFault("conflict");
    },
    byId: (id) => one(db.selectFrom("matches").selectAll().where("id", "=", id).executeTakeFirst()),
    async byCode(typed) {
      const code = parseJoinCode(typed);
      if (!code) return undefined;
      const open = db.selectFrom("matches").selectAll().where("join_code", "=", code).where("ended_at", "is", null);
      return one(open.executeTakeFirst());
    },
    ofClass: async (classId) =>
      (await db.selectFrom("matches").selectAll().where("class_id", "=", classId).execute()).map(toMatch),
    async list(status) {
      const all = db.selectFrom("matches").selectAll().orderBy("created_at", "desc").orderBy("id");
      return (await (status ? all.where("status", "=", status) : all).execute()).map(toMatch);
    },
    async setStatus(id, status) {
      const ended_at = status === "ended" ? now() : null;
      await db.updateTable("matches").set({ status, ended_at }).where("id", "=", id).execute();
    },
    async setSettings(id, settings) {
      await db
        .updateTable("matches")
        .set({ settings: JSON.stringify(settings) })
        .where("id", "=", id)
        .execute();
    },
    async delete(id) {
      await db.deleteFrom("matches").where("id", "=", id).execute();
    },
  };
}

const newRow = (match: NewMatch, join_code: string, created_at: string): MatchesTable => ({
  id: drawId(),
  scenario_id: match.scenarioId,
  scenario_hash: match.scenarioHash,
  seed: match.seed,
  engine_version: match.engineVersion,
  settings: JSON.stringify(match.settings),
  status: "lobby",
  join_code,
  created_at,
  ended_at: null,
  class_id: match.classId ?? null,
});

const toMatch = (row: MatchesTable): Match => ({
  id: row.id,
  scenarioId: row.scenario_id,
  scenarioHash: row.scenario_hash,
  seed: row.seed,
  engineVersion: row.engine_version,
  settings: JSON.parse(row.settings),
  status: row.status,
  joinCode: row.join_code,
  createdAt: row.created_at,
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
  ...(row.class_id !== null && { classId: row.class_id }),
});
