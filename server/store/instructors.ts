/** The tokens that open the instructor's page, as hashes. */
import { hashToken, makeToken, sameHash } from "../tokens.ts";
import type { Database } from "./database.ts";

export interface Instructors {
  /** Makes `token` the one of the printed link; the link before it stops working. */
  setMain(token: string): Promise<void>;
  /** A further token, for a colleague; told once. */
  add(label: string): Promise<string>;
  remove(label: string): Promise<void>;
  /** Whether the token opens the instructor's page. */
  knows(token: string): Promise<boolean>;
}

const main = "main";

/** @param now ISO time of the present. */
export function createInstructors(db: Database, now: () => string): Instructors {
  const insert = async (label: string, token: string) => {
    const row = { token_hash: hashToken(token), label, created_at: now() };
    await db
      .insertInto("instructor_tokens")
      .values(row)
      .onConflict((conflict) => conflict.column("token_hash").doUpdateSet({ label }))
      .execute();
  };
  const remove = async (label: string) =>
    void (await db.deleteFrom("instructor_tokens").where("label", "=", label).execute());

  return {
    async setMain(token) {
      await remove(main);
      await insert(main, token);
    },
    async add(label) {
      const token = makeToken();
      await insert(label, token);
      return token;
    },
    remove,
    async knows(token) {
      const hash = hashToken(token);
      const rows = await db.selectFrom("instructor_tokens").select("token_hash").execute();
      return rows.filter((row) => sameHash(row.token_hash, hash)).length > 0;
    },
  };
}
