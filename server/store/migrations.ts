/** Every step of the schema, in portable SQL; a step that has been released is never edited. */
import { type Kysely, sql } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";

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

/** By name; kysely runs them in the order of the names. */
export const migrations: Readonly<Record<string, Migration>> = { "0001-base": base };

export const migrationProvider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
