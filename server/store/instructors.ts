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
  /** Whose token it is. */
  who(token: string): Promise<Instructor | undefined>;
  /** Everyone, the first to come first. */
  list(): Promise<Instructor[]>;
  /** Takes a token away by its id; false where there is none, or it is the main one. */
  revoke(id: string): Promise<boolean>;
  /** Calls `listener` with the id of whoever is revoked from here on. */
  onRevoked(listener: (id: string) => void): void;
}

export interface Instructor {
  /** The beginning of the token's hash; fit for a log. */
  readonly id: string;
  readonly label: string;
  /** Has the link that the server prints. */
  readonly main: boolean;
  /** ISO time. */
  readonly createdAt: string;
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

  const listeners: ((id: string) => void)[] = [];

  const all = () => db.selectFrom("instructor_tokens").selectAll().orderBy("created_at").execute();
  const who = async (token: string) => {
    const hash = hashToken(token);
    const [row] = (await all()).filter((each) => sameHash(each.token_hash, hash));
    return row && toInstructor(row);
  };
  const toInstructor = (row: { token_hash: string; label: string; created_at: string }): Instructor => ({
    id: row.token_hash.slice(0, 12),
    label: row.label,
    main: row.label === main,
    createdAt: row.created_at,
  });

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
    knows: async (token) => (await who(token)) !== undefined,
    who,
    list: async () => (await all()).map(toInstructor),
    async revoke(id) {
      const found = (await all()).find((row) => toInstructor(row).id === id && row.label !== main);
      if (!found) return false;
      await db.deleteFrom("instructor_tokens").where("token_hash", "=", found.token_hash).execute();
      for (const listener of listeners) listener(id);
      return true;
    },
    onRevoked: (listener) => void listeners.push(listener),
  };
}
