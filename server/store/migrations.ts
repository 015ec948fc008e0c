/** Every step of the schema, in portable SQL; a step that has been released is never edited. */
import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";
import type { Entry } from "../../shared/log/chain.ts";
import { upgradeLog } from "../../shared/log/upgrade.ts";

const base: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("matches")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("scenario_id", "text", (column) => column.notNull())
      .addColumn("scenario_hash", "text", (column) => column.notNull())
      .addColumn("seed", "text", (column) => column.notNull())
      .addColumn("engine_version", "text", (column) => column.notNull())
      .addColumn("settings", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("join_code", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("ended_at", "text")
      .execute();
    // Partial: a code may be given again once its match has ended.
    await db.schema
      .createIndex("matches_open_code")
      .unique()
      .on("matches")
      .column("join_code")
      .where(sql.ref("ended_at"), "is", null)
      .execute();

    // No primary key: SQLite appends to a rowid table at the end, which is the cheapest write; the index keeps
    // the order and refuses a second writer.
    await db.schema
      .createTable("entries")
      .addColumn("match_id", "text", (column) => column.notNull().references("matches.id").onDelete("cascade"))
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("prev", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("entries_order").unique().on("entries").columns(["match_id", "seq"]).execute();

    await db.schema
      .createTable("members")
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("match_id", "text", (column) => column.notNull().references("matches.id").onDelete("cascade"))
      .addColumn("name", "text")
      .addColumn("seat", "text")
      .addColumn("head", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("token_hash", "text")
      .addColumn("joined_at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("members_key", ["match_id", "id"])
      .execute();
    await db.schema.createIndex("members_token").unique().on("members").column("token_hash").execute();

    await db.schema
      .createTable("instructor_tokens")
      .addColumn("token_hash", "text", (column) => column.primaryKey())
      .addColumn("label", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .execute();
  },
};

/** Classes with their students, and the instructors' deeds at them. */
const classes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("classes")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", "text", (column) => column.notNull())
      .addColumn("settings", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("ended_at", "text")
      .execute();
    await db.schema
      .createIndex("classes_open_code")
      .unique()
      .on("classes")
      .column("code")
      .where(sql.ref("ended_at"), "is", null)
      .execute();

    await db.schema
      .createTable("students")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("class_id", "text", (column) => column.notNull().references("classes.id").onDelete("cascade"))
      .addColumn("name", "text")
      .addColumn("name_key", "text")
      .addColumn("token_hash", "text")
      .addColumn("match_id", "text")
      .addColumn("member_id", "text")
      .addColumn("joined_at", "text", (column) => column.notNull())
      .addColumn("seated_at", "text")
      .execute();
    await db.schema.createIndex("students_name").unique().on("students").columns(["class_id", "name_key"]).execute();
    await db.schema.createIndex("students_token").unique().on("students").column("token_hash").execute();

    await db.schema
      .createTable("class_deeds")
      .addColumn("class_id", "text", (column) => column.notNull().references("classes.id").onDelete("cascade"))
      .addColumn("n", "integer", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("class_deeds_key", ["class_id", "n"])
      .execute();

    await db.schema.alterTable("matches").addColumn("class_id", "text").execute();
    await db.schema.alterTable("members").addColumn("student_id", "text").execute();
    await db.schema.createIndex("matches_class").on("matches").column("class_id").execute();
    await db.schema.createIndex("members_student").on("members").column("student_id").execute();
  },
};

/** Everything that hangs on the review of a match, and goes with it. */
const reviews: Migration = {
  async up(db: Kysely<unknown>) {
    const ofMatch = (table: string) =>
      db.schema
        .createTable(table)
        .addColumn("match_id", "text", (column) => column.notNull().references("matches.id").onDelete("cascade"));

    await ofMatch("review_settings")
      .addColumn("payload", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("review_settings_key", ["match_id"])
      .execute();
    await ofMatch("review_notes")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("n", "integer", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("shown", "integer", (column) => column.notNull())
      .addColumn("member_id", "text")
      .addColumn("at", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("review_notes_match").on("review_notes").columns(["match_id", "n"]).execute();
    await ofMatch("review_reflections")
      .addColumn("member_id", "text", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("done", "integer", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("review_reflections_key", ["match_id", "member_id"])
      .execute();
    await ofMatch("review_links")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("label", "text", (column) => column.notNull())
      .addColumn("names", "integer", (column) => column.notNull())
      .addColumn("token_hash", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("review_links_token").unique().on("review_links").column("token_hash").execute();
    await ofMatch("review_walks")
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("review_walks_key", ["match_id"])
      .execute();
    await ofMatch("review_answers")
      .addColumn("member_id", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("review_answers_key", ["match_id", "member_id"])
      .execute();
  },
};

/** How long a class is kept, and what is set for the review of all its tables. */
const classData: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("classes").addColumn("keep_days", "integer").execute();
    await db.schema.alterTable("classes").addColumn("review", "text").execute();
  },
};

/** Rows of the log as this step finds them. */
type Entries = {
  readonly entries: { match_id: string; seq: number; payload: string; prev: string; hash: string };
};

/**
 * Logs from before cards' words were sealed, and before instructors' own entries were kept aside, are written anew (with another
 * fingerprint at the end): what others are given then tells nobody's calls, and cards can be searched for names.
 */
const asides: Migration = {
  async up(db: Kysely<unknown>) {
    const log = db.withTables<Entries>();
    const older = await log
      .selectFrom("entries")
      .select("match_id")
      .distinct()
      .where((on) =>
        on.or([
          on("payload", "like", '{"kind":"note"%'),
          on("payload", "like", '{"kind":"steer"%'),
          on("payload", "like", '%"kind":"writeCard"%'),
        ]),
      )
      .execute();
    for (const { match_id } of older) {
      const rows = await log
        .selectFrom("entries")
        .selectAll()
        .where("match_id", "=", match_id)
        .orderBy("seq")
        .execute();
      const read = rows.map(({ seq, payload, prev, hash }) => ({ seq, prev, hash, ...JSON.parse(payload) }) as Entry);
      for (const { seq, prev, hash, ...payload } of upgradeLog(read, () => randomBytes(16).toString("base64url")) ?? [])
        await log
          .updateTable("entries")
          .set({ payload: JSON.stringify(payload), prev, hash })
          .where("match_id", "=", match_id)
          .where("seq", "=", seq)
          .execute();
    }
  },
};

/** Where each match stood lately, so that it is opened without going through its whole log. */
const checkpoints: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("checkpoints")
      .addColumn("match_id", "text", (column) => column.primaryKey().references("matches.id").onDelete("cascade"))
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("chain", "text", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .execute();
  },
};

/** The room of a walk tells what changes; nobody asks for what is newer than a version. */
const toldWalks: Migration = {
  up: (db: Kysely<unknown>) => db.schema.alterTable("review_walks").dropColumn("version").execute(),
};

/**
 * How a person of a class stands (on the roster, at the door, in, sent out), whether their name may be shown to the room, what
 * the roster says of them, and their own way in; further tokens, for other devices; the key of the class's projector.
 */
const people: Migration = {
  async up(db: Kysely<unknown>) {
    const students = () => db.schema.alterTable("students");
    await students()
      .addColumn("standing", "text", (column) => column.notNull().defaultTo("in"))
      .execute();
    await students()
      .addColumn("let_through", "integer", (column) => column.notNull().defaultTo(1))
      .execute();
    await students()
      .addColumn("listed", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
    for (const column of ["roster_id", "roster_group", "way"]) await students().addColumn(column, "text").execute();
    await db.schema.createIndex("students_way").unique().on("students").column("way").execute();
    await db.schema.alterTable("classes").addColumn("projector_key", "text").execute();
    await db.schema
      .createTable("student_tokens")
      .addColumn("token_hash", "text", (column) => column.primaryKey())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("student_id", "text", (column) => column.notNull().references("students.id").onDelete("cascade"))
      .addColumn("granted", "integer", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("student_tokens_of").on("student_tokens").column("student_id").execute();
  },
};

/** By name; kysely runs them in the order of the names. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-base": base,
  "0002-classes": classes,
  "0003-reviews": reviews,
  "0004-class-data": classData,
  "0005-asides": asides,
  "0006-checkpoints": checkpoints,
  "0007-told-walks": toldWalks,
  "0008-people": people,
};

/** The same for kysely's migrator. */
export const migrationProvider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
