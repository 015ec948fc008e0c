/** The durable log of every match: an append is settled only when the disk has it; one commit serves all matches. */
import { CompiledQuery } from "kysely";
import type { Passage } from "../../shared/log/passage.ts";
import type { Database } from "./database.ts";
import { isConstraint, StorageFault } from "./fault.ts";
import type { Watch } from "./health.ts";
import type { EntriesTable } from "./tables.ts";

/** One entry of a match's log. The chain (`prev`, `hash`) and `body` are the writer's; the store keeps them as they are. */
export interface LogEntry {
  /** From 0, without gaps. */
  readonly seq: number;
  readonly kind: string;
  /** ISO time, outside the hash. */
  readonly at: string;
  /** Any JSON value. */
  readonly body: unknown;
  readonly prev: string;
  readonly hash: string;
  /** Passages whose tokens stand in the body; they can be forgotten, and the chain stays whole. */
  readonly words?: readonly Passage[];
}

export interface NewLogEntry extends LogEntry {
  /** The body's JSON, where the writer has it already: it is stored as it stands. */
  readonly json?: string;
}

export interface MatchLog {
  /**
   * Appends `entries` in order, all or none. Settles after the commit; appends of all matches that arrive in one
   * turn of the event loop, or while a commit runs, share the next one.
   * @throws StorageFault with nothing of these entries kept. The match then takes no entry beyond the missing ones.
   */
  append(matchId: string, entries: readonly NewLogEntry[]): Promise<void>;
  /** The entries with `seq` ≥ `from` (0), in order, at most `count` of them; [] for an unknown match. */
  read(matchId: string, from?: number, count?: number): Promise<LogEntry[]>;
  /** The entries with `seq` < `before` that are no commands, in order. */
  notes(matchId: string, before: number): Promise<LogEntry[]>;
  /** The entries with these numbers, in order. */
  at(matchId: string, seqs: readonly number[]): Promise<LogEntry[]>;
  /** Forgets the passages that `of` picks, for good; tells how many went. */
  forgetPassages(matchId: string, of: (entry: LogEntry, passage: Passage) => boolean): Promise<number>;
  /** How many entries the match has. */
  length(matchId: string): Promise<number>;
  /** Commits what is queued and takes no more. */
  close(): Promise<void>;
}

interface Waiting {
  readonly matchId: string;
  readonly rows: readonly EntriesTable[];
  readonly resolve: () => void;
  readonly reject: (fault: StorageFault) => void;
}

const unwatched = { wrote: () => {}, failed: () => {} };

/** Rows in one statement: 5 values each, far below SQLite's 32,766 and PostgreSQL's 65,535 parameters. */
const rowsAtOnce = 1_000;
/** In the order in which `toRow` names them, which is the order in which kysely writes them. */
const columns = ["match_id", "seq", "payload", "prev", "hash"] as const satisfies readonly (keyof EntriesTable)[];

/**
 * The log on `db`; one for each process, which is the only writer of the matches it holds.
 * @param watch told what came of each commit
 */
export function createMatchLog(db: Database, watch: Pick<Watch, "wrote" | "failed"> = unwatched): MatchLog {
  const commit = committer(db, watch);
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let closed = false;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      await nextTurn();
      const batch = queue;
      queue = [];
      await commit(batch);
    }
    running = undefined;
  }

  return {
    append(matchId, entries) {
      if (closed) return Promise.reject(new StorageFault("closed"));
      if (entries.length === 0) return Promise.resolve();
      // Written out now: the caller may change its objects before the commit.
      const rows = entries.map((entry) => toRow(matchId, entry));
      return new Promise((resolve, reject) => {
        queue.push({ matchId, rows, resolve, reject });
        running ??= run();
      });
    },
    async read(matchId, from = 0, count) {
      const rest = entriesOf(db, matchId).where("seq", ">=", from);
      const rows = await (count === undefined ? rest : rest.limit(count)).execute();
      return rows.map(toEntry);
    },
    async notes(matchId, before) {
      const others = entriesOf(db, matchId).where("seq", "<", before).where("payload", "not like", `${commandStart}%`);
      return (await others.execute()).map(toEntry);
    },
    async at(matchId, seqs) {
      const found: LogEntry[] = [];
      for (let start = 0; start < seqs.length; start += rowsAtOnce) {
        const some = entriesOf(db, matchId).where("seq", "in", seqs.slice(start, start + rowsAtOnce));
        found.push(...(await some.execute()).map(toEntry));
      }
      return found;
    },
    async forgetPassages(matchId, of) {
      const rows = await db.selectFrom("entries").selectAll().where("match_id", "=", matchId).execute();
      const found = rows.map(toEntry).flatMap((entry) => {
        const { words = [] } = entry;
        const left = words.filter((passage) => !of(entry, passage));
        return left.length < words.length
          ? [{ entry: { ...entry, words: left }, gone: words.length - left.length }]
          : [];
      });
      await db.transaction().execute(async (transaction) => {
        for (const { entry } of found)
          await transaction
            .updateTable("entries")
            .set({ payload: toRow(matchId, entry).payload })
            .where("match_id", "=", matchId)
            .where("seq", "=", entry.seq)
            .execute();
      });
      return found.reduce((sum, { gone }) => sum + gone, 0);
    },
    length: async (matchId) => (await lengths(db, [matchId])).get(matchId) ?? 0,
    async close() {
      closed = true;
      await running;
    },
  };
}

/** A match's entries in order. */
const entriesOf = (db: Database, matchId: string) =>
  db.selectFrom("entries").selectAll().where("match_id", "=", matchId).orderBy("seq");

/** How the payload of a command begins (`toRow`): by this the few other entries are found without reading them all. */
const commandStart = '{"kind":"command",';

/** Writes a batch and settles each of its waiters; never rejects itself. */
function committer(db: Database, watch: Pick<Watch, "wrote" | "failed">): (batch: readonly Waiting[]) => Promise<void> {
  /** Entries that each match is known to have; a match whose write failed is read again. */
  const known = new Map<string, number>();
  const insert = inserter(db);

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const missing = [...new Set(batch.map((one) => one.matchId))].filter((id) => !known.has(id));
      for (const [id, length] of await lengths(db, missing)) known.set(id, length);
      const next = new Map<string, number>();
      const fitting = batch.filter((one) => fits(one, known, next));
      if (fitting.length > 0) await insert(fitting.flatMap((one) => one.rows));
      if (fitting.length > 0) watch.wrote();
      for (const [id, length] of next) known.set(id, length);
      for (const one of fitting) one.resolve();
    } catch (error) {
      for (const one of batch) known.delete(one.matchId);
      await refuse(batch, error);
    }
  }

  /** Rejects the waiters; where one match's row is the cause, the other matches are tried again by themselves. */
  async function refuse(batch: readonly Waiting[], error: unknown): Promise<void> {
    const byMatch = Map.groupBy(batch, (one) => one.matchId);
    if (isConstraint(error) && byMatch.size > 1) {
      for (const part of byMatch.values()) await commit(part);
      return;
    }
    if (!isConstraint(error)) watch.failed(error);
    const fault = new StorageFault(isConstraint(error) ? "conflict" : "refused", error);
    for (const one of batch) one.reject(fault);
  }

  return commit;
}

/** Whether `one` follows its match's last entry (counting those before it in the batch); rejects it if not. */
function fits(one: Waiting, known: ReadonlyMap<string, number>, next: Map<string, number>): boolean {
  const start = next.get(one.matchId) ?? known.get(one.matchId) ?? 0;
  if (one.rows.every((row, index) => row.seq === start + index)) {
    next.set(one.matchId, start + one.rows.length);
    return true;
  }
  one.reject(new StorageFault("gap"));
  return false;
}

/** Writes rows, all or none: one statement is atomic by itself, more of them need a transaction. */
function inserter(db: Database): (rows: readonly EntriesTable[]) => Promise<void> {
  /** By number of rows. Composing a statement takes a tenth of a small append, so each is composed once. */
  const texts = new Map<number, string>();

  async function insert(on: Database, rows: readonly EntriesTable[]): Promise<void> {
    let text = texts.get(rows.length);
    if (text === undefined) {
      text = on.insertInto("entries").values(rows).compile().sql;
      texts.set(rows.length, text);
    }
    const values = rows.flatMap((row) => columns.map((column) => row[column]));
    await on.executeQuery(CompiledQuery.raw(text, values));
  }

  return async (rows) => {
    if (rows.length <= rowsAtOnce) return insert(db, rows);
    await db.transaction().execute(async (transaction) => {
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        await insert(transaction, rows.slice(start, start + rowsAtOnce));
      }
    });
  };
}

/** The number of entries of each match named. */
async function lengths(db: Database, matchIds: readonly string[]): Promise<Map<string, number>> {
  const result = new Map(matchIds.map((id) => [id, 0]));
  if (matchIds.length === 0) return result;
  const rows = await db
    .selectFrom("entries")
    .select(({ fn }) => ["match_id", fn.max("seq").as("last")])
    .where("match_id", "in", matchIds)
    .groupBy("match_id")
    .execute();
  for (const row of rows) result.set(row.match_id, row.last + 1);
  return result;
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

const toRow = (match_id: string, { seq, kind, at, body, prev, hash, words, json }: NewLogEntry): EntriesTable => ({
  match_id,
  seq,
  payload: payloadOf(kind, at, json ?? JSON.stringify(body) ?? "null", words),
  prev,
  hash,
});

/** JSON of kind, at, body and words, about the body's own. */
function payloadOf(kind: string, at: string, json: string, words: LogEntry["words"] = []): string {
  const beside = words.length > 0 ? `,"words":${JSON.stringify(words)}` : "";
  return `{"kind":${JSON.stringify(kind)},"at":${JSON.stringify(at)},"body":${json}${beside}}`;
}

const toEntry = ({ seq, payload, prev, hash }: EntriesTable): LogEntry => {
  const { kind, at, body, words } = JSON.parse(payload) as Pick<LogEntry, "kind" | "at" | "body" | "words">;
  return { seq, kind, at, body, prev, hash, ...(words && { words }) };
};
