/** Where each match stood lately: one row a match, the newest in place of the one before. */
import { createHash } from "node:crypto";
import type { ChainEnd } from "../../shared/log/chain.ts";
import type { Database } from "./database.ts";
import { isConstraint } from "./fault.ts";

export interface Checkpoint {
  /** The end of the log when it was taken. */
  readonly end: ChainEnd;
  /** Any JSON value; whoever takes the checkpoint knows its shape. */
  readonly saved: unknown;
}

export interface Checkpoints {
  /** Keeps it in place of an older one of the match; nothing where the match has been removed. */
  keep(matchId: string, checkpoint: Checkpoint): Promise<void>;
  /** The match's newest; undefined where there is none, or where it is not what was kept. */
  newest(matchId: string): Promise<Checkpoint | undefined>;
  /** Lets it go: the match is opened from its whole log again. */
  drop(matchId: string): Promise<void>;
}

export function createCheckpoints(db: Database): Checkpoints {
  return {
    async keep(match_id, { end, saved }) {
      const payload = JSON.stringify(saved);
      const row = { seq: end.seq, chain: end.hash, payload, hash: digest(payload) };
      const newer = db
        .insertInto("checkpoints")
        .values({ match_id, ...row })
        .onConflict((older) => older.column("match_id").doUpdateSet(row).where("checkpoints.seq", "<", end.seq));
      await newer.execute().catch((error) => {
        if (!isConstraint(error)) throw error;
      });
    },
    async newest(matchId) {
      const row = await db.selectFrom("checkpoints").selectAll().where("match_id", "=", matchId).executeTakeFirst();
      if (!row || row.hash !== digest(row.payload)) return undefined;
      return { end: { seq: row.seq, hash: row.chain }, saved: JSON.parse(row.payload) };
    },
    async drop(matchId) {
      await db.deleteFrom("checkpoints").where("match_id", "=", matchId).execute();
    },
  };
}

const digest = (payload: string): string => createHash("sha256").update(payload).digest("hex");
