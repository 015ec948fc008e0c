/** What hangs on a match's review: its settings, links, pinned notes, reflections, and the walk that the class is led on. */
import { drawId, hashToken, makeToken } from "../tokens.ts";
import type { Database } from "./database.ts";

export interface StoredNote {
  readonly id: string;
  readonly n: number;
  readonly text: string;
  readonly shown: boolean;
  /** Null: an instructor. */
  readonly member: string | null;
  /** ISO time. */
  readonly at: string;
}

export interface StoredReflection {
  readonly member: string;
  /** Any JSON value. */
  readonly answers: unknown;
  readonly done: boolean;
  readonly at: string;
}

export interface StoredLink {
  readonly id: string;
  readonly match: string;
  readonly label: string;
  readonly names: boolean;
  readonly createdAt: string;
}

export interface StoredWalk {
  /** Any JSON value. */
  readonly walk: unknown;
  readonly answers: readonly { readonly member: string; readonly text: string }[];
}

export interface Reviews {
  /** Any JSON values: of the match by itself, and of the class whose table it is; undefined where nothing has been set. */
  settings(match: string): Promise<{ readonly own: unknown; readonly ofClass: unknown }>;
  setSettings(match: string, settings: unknown): Promise<void>;
  /** Any JSON value; undefined where nothing has been set for the class. */
  classSettings(classId: string): Promise<unknown>;
  setClassSettings(classId: string, settings: unknown): Promise<void>;
  notes(match: string): Promise<StoredNote[]>;
  addNote(match: string, note: Omit<StoredNote, "id" | "at">): Promise<StoredNote>;
  /** Changes or (null) removes the note of this author; undefined where there is none such. */
  changeNote(
    match: string,
    id: string,
    member: string | null,
    change: Pick<StoredNote, "n" | "text" | "shown"> | null,
  ): Promise<StoredNote | undefined>;
  reflections(match: string): Promise<StoredReflection[]>;
  setReflection(match: string, reflection: Omit<StoredReflection, "at">): Promise<StoredReflection>;
  links(match: string): Promise<StoredLink[]>;
  /** `token` is told once and kept only as a hash. */
  addLink(match: string, link: Pick<StoredLink, "label" | "names">): Promise<{ link: StoredLink; token: string }>;
  /** Revokes it; tells whether there was one. */
  removeLink(match: string, id: string): Promise<boolean>;
  linkByToken(token: string): Promise<StoredLink | undefined>;
  walk(match: string): Promise<StoredWalk | undefined>;
  /** The next version of the walk; `fresh` forgets the answers to the question before. */
  setWalk(match: string, walk: unknown, fresh: boolean): Promise<void>;
  /** A member's answer, in place of their last. */
  answer(match: string, member: string, text: string): Promise<void>;
  /** Forgets what a member wrote here. */
  eraseMember(match: string, member: string): Promise<void>;
  /** Calls `listener` with a match whose walk or settings may have changed; gives the function that stops it. */
  onChanged(listener: (match: string) => void): () => void;
  /** Something that the walk shows was changed elsewhere. */
  changed(match: string): void;
}

/** @param now ISO time of the present. */
export function createReviews(db: Database, now: () => string): Reviews {
  const listeners = new Set<(match: string) => void>();
  const changed = (match: string) => {
    for (const listener of listeners) listener(match);
  };
  const newId = () => drawId(12);
  const noteAt = (match: string, id: string, member: string | null) => {
    const note = db.selectFrom("review_notes").selectAll().where("match_id", "=", match).where("id", "=", id);
    return member === null ? note.where("member_id", "is", null) : note.where("member_id", "=", member);
  };
  const walk: Reviews["walk"] = async (match) => {
    const row = await db.selectFrom("review_walks").selectAll().where("match_id", "=", match).executeTakeFirst();
    if (!row) return undefined;
    const answers = await db
      .selectFrom("review_answers")
      .select(["member_id", "text"])
      .where("match_id", "=", match)
      .orderBy("at")
      .execute();
    return {
      walk: JSON.parse(row.payload),
      answers: answers.map(({ member_id: member, text }) => ({ member, text })),
    };
  };
  return {
    async settings(match) {
      const row = await db
        .selectFrom("matches")
        .leftJoin("review_settings", "review_settings.match_id", "matches.id")
        .leftJoin("classes", "classes.id", "matches.class_id")
        .select(["review_settings.payload", "classes.review"])
        .where("matches.id", "=", match)
        .executeTakeFirst();
      return { own: parsed(row?.payload), ofClass: parsed(row?.review) };
    },
    async classSettings(classId) {
      const row = await db.selectFrom("classes").select("review").where("id", "=", classId).executeTakeFirst();
      return parsed(row?.review);
    },
    async setClassSettings(classId, settings) {
      const review = JSON.stringify(settings);
      await db.updateTable("classes").set({ review }).where("id", "=", classId).execute();
    },
    async setSettings(match_id, settings) {
      const payload = JSON.stringify(settings);
      await db
        .insertInto("review_settings")
        .values({ match_id, payload })
        .onConflict((conflict) => conflict.column("match_id").doUpdateSet({ payload }))
        .execute();
      changed(match_id);
    },
    async notes(match) {
      const rows = db.selectFrom("review_notes").selectAll().where("match_id", "=", match);
      return (await rows.orderBy("n").orderBy("at").execute()).map(toNote);
    },
    async addNote(match_id, { n, text, shown, member }) {
      const row = { id: newId(), match_id, n, text, shown: shown ? 1 : 0, member_id: member, at: now() };
      await db.insertInto("review_notes").values(row).execute();
      return toNote(row);
    },
    async changeNote(match, id, member, change) {
      const found = await noteAt(match, id, member).executeTakeFirst();
      if (!found) return undefined;
      if (change === null) {
        await db.deleteFrom("review_notes").where("id", "=", id).execute();
        return toNote(found);
      }
      const { n, text } = change;
      const row = { n, text, shown: change.shown ? 1 : 0, at: now() };
      await db.updateTable("review_notes").set(row).where("id", "=", id).execute();
      return toNote({ ...found, ...row });
    },
    async reflections(match) {
      const rows = await db.selectFrom("review_reflections").selectAll().where("match_id", "=", match).execute();
      return rows.map((row) => ({
        member: row.member_id,
        answers: JSON.parse(row.payload),
        done: row.done === 1,
        at: row.at,
      }));
    },
    async setReflection(match_id, { member, answers, done }) {
      const change = { payload: JSON.stringify(answers), done: done ? 1 : 0, at: now() };
      await db
        .insertInto("review_reflections")
        .values({ match_id, member_id: member, ...change })
        .onConflict((conflict) => conflict.columns(["match_id", "member_id"]).doUpdateSet(change))
        .execute();
      return { member, answers, done, at: change.at };
    },
    async links(match) {
      const rows = db.selectFrom("review_links").selectAll().where("match_id", "=", match).orderBy("created_at");
      return (await rows.execute()).map(toLink);
    },
    async addLink(match_id, { label, names }) {
      const token = makeToken();
      const row = {
        ...{ id: newId(), match_id, label, names: names ? 1 : 0 },
        ...{ token_hash: hashToken(token), created_at: now() },
      };
      await db.insertInto("review_links").values(row).execute();
      return { link: toLink(row), token };
    },
    async removeLink(match, id) {
      const gone = db.deleteFrom("review_links").where("match_id", "=", match).where("id", "=", id);
      return (await gone.executeTakeFirst()).numDeletedRows > 0n;
    },
    async linkByToken(token) {
      // The token is random and only its hash is looked up: the time it takes tells nothing about it.
      const found = db.selectFrom("review_links").selectAll().where("token_hash", "=", hashToken(token));
      const row = await found.executeTakeFirst();
      return row && toLink(row);
    },
    walk,
    async setWalk(match_id, value, fresh) {
      const payload = JSON.stringify(value);
      if (fresh) await db.deleteFrom("review_answers").where("match_id", "=", match_id).execute();
      await db
        .insertInto("review_walks")
        .values({ match_id, payload })
        .onConflict((conflict) => conflict.column("match_id").doUpdateSet({ payload }))
        .execute();
      changed(match_id);
    },
    async answer(match_id, member_id, text) {
      const change = { text, at: now() };
      await db
        .insertInto("review_answers")
        .values({ match_id, member_id, ...change })
        .onConflict((conflict) => conflict.columns(["match_id", "member_id"]).doUpdateSet(change))
        .execute();
      changed(match_id);
    },
    async eraseMember(match, member) {
      for (const table of ["review_notes", "review_reflections", "review_answers"] as const)
        await db.deleteFrom(table).where("match_id", "=", match).where("member_id", "=", member).execute();
      changed(match);
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed,
  };
}

const parsed = (json: string | null | undefined): unknown => (json ? JSON.parse(json) : undefined);

const toNote = (row: {
  id: string;
  n: number;
  text: string;
  shown: number;
  member_id: string | null;
  at: string;
}): StoredNote => ({
  ...{ id: row.id, n: row.n, text: row.text, shown: row.shown === 1, member: row.member_id, at: row.at },
});

const toLink = (row: {
  id: string;
  match_id: string;
  label: string;
  names: number;
  created_at: string;
}): StoredLink => ({
  ...{ id: row.id, match: row.match_id, label: row.label, names: row.names === 1, createdAt: row.created_at },
});
