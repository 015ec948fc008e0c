/** What people wrote in the reviews of a match, passage by passage, so that a name can be struck out of it. */
import type { Database } from "./database.ts";

export interface StoredText {
  readonly kind: "note" | "reflection" | "answer" | "question" | "link";
  /** Tells it from the others of its kind in the match. */
  readonly key: string;
  /** Its writer's number; null: an instructor. */
  readonly member: string | null;
  readonly text: string;
}

export interface ReviewTexts {
  list(match: string): Promise<StoredText[]>;
  /** Puts `text` in place of the passage. */
  replace(match: string, passage: Pick<StoredText, "kind" | "key">, text: string): Promise<void>;
}

/** The passages of reviews on `db`. @param changed told of a match in which one has been replaced */
export function createReviewTexts(db: Database, changed: (match: string) => void): ReviewTexts {
  const reflection = (match: string, member: string) =>
    db.selectFrom("review_reflections").selectAll().where("match_id", "=", match).where("member_id", "=", member);
  const walk = (match: string) => db.selectFrom("review_walks").selectAll().where("match_id", "=", match);

  const lists: { readonly [K in StoredText["kind"]]: (match: string) => Promise<Omit<StoredText, "kind">[]> } = {
    async note(match) {
      const rows = await db.selectFrom("review_notes").selectAll().where("match_id", "=", match).execute();
      return rows.map(({ id, member_id, text }) => ({ key: id, member: member_id, text }));
    },
    async reflection(match) {
      const rows = await db.selectFrom("review_reflections").selectAll().where("match_id", "=", match).execute();
      return rows.flatMap(({ member_id: member, payload }) =>
        Object.entries(answersIn(payload)).map(([question, text]) => ({ key: `${member}/${question}`, member, text })),
      );
    },
    async answer(match) {
      const rows = await db.selectFrom("review_answers").selectAll().where("match_id", "=", match).execute();
      return rows.map(({ member_id, text }) => ({ key: member_id, member: member_id, text }));
    },
    async question(match) {
      const text = questionIn((await walk(match).executeTakeFirst())?.payload)?.text;
      return text === undefined ? [] : [{ key: "walk", member: null, text }];
    },
    async link(match) {
      const rows = await db.selectFrom("review_links").selectAll().where("match_id", "=", match).execute();
      return rows.map(({ id, label }) => ({ key: id, member: null, text: label }));
    },
  };

  const replacers: { readonly [K in StoredText["kind"]]: (match: string, key: string, text: string) => Promise<void> } =
    {
      async note(match, id, text) {
        await db.updateTable("review_notes").set({ text }).where("match_id", "=", match).where("id", "=", id).execute();
      },
      async reflection(match, key, text) {
        // The question is the reader's own words: it may hold a slash, a number of a member cannot.
        const member = key.slice(0, key.indexOf("/"));
        const question = key.slice(member.length + 1);
        const row = await reflection(match, member).executeTakeFirst();
        if (!row) return;
        const payload = JSON.stringify({ ...answersIn(row.payload), [question]: text });
        const change = db.updateTable("review_reflections").set({ payload });
        await change.where("match_id", "=", match).where("member_id", "=", member).execute();
      },
      async answer(match, member, text) {
        const change = db.updateTable("review_answers").set({ text });
        await change.where("match_id", "=", match).where("member_id", "=", member).execute();
      },
      async question(match, _key, text) {
        const row = await walk(match).executeTakeFirst();
        const question = questionIn(row?.payload);
        if (!row || !question) return;
        const payload = JSON.stringify({ ...JSON.parse(row.payload), question: { ...question, text } });
        const change = db.updateTable("review_walks").set({ payload });
        await change.where("match_id", "=", match).execute();
      },
      async link(match, id, label) {
        await db
          .updateTable("review_links")
          .set({ label })
          .where("match_id", "=", match)
          .where("id", "=", id)
          .execute();
      },
    };

  return {
    async list(match) {
      const kinds = Object.keys(lists) as StoredText["kind"][];
      const found = await Promise.all(
        kinds.map(async (kind) => (await lists[kind](match)).map((each) => ({ ...each, kind }))),
      );
      return found.flat();
    },
    async replace(match, { kind, key }, text) {
      await replacers[kind](match, key, text);
      changed(match);
    },
  };
}

const answersIn = (payload: string): Record<string, string> => JSON.parse(payload);
const questionIn = (payload: string | undefined): { readonly text: string } | undefined =>
  payload === undefined ? undefined : (JSON.parse(payload)?.question ?? undefined);
