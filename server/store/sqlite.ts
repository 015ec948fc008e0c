/** kysely's SQLite dialect over Node's own driver in a thread: nothing to compile, one connection, and no wait for the disk here. */
import { Worker } from "node:worker_threads";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Answered, Asked } from "./sqliteThread.ts";

/**
 * The dialect on the file at `path` (":memory:" for tests). The file is opened with the first query, which rejects with
 * node:sqlite's error (`code`, `errcode`) when it cannot be opened, is no database, or is held by another process.
 */
export function sqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => new ThreadDriver(path),
  };
}

/** One connection: whoever acquires it has it alone until it is released, so that a transaction holds nobody else's statement. */
class ThreadDriver implements Driver {
  readonly #path: string;
  #connection: ThreadConnection | undefined;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    await this.#open();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#free = promise;
    await before;
    try {
      const connection = await this.#open();
      this.#release = resolve;
      return connection;
    } catch (error) {
      resolve();
      throw error;
    }
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await asked(connection, "begin");
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await asked(connection, "commit");
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await asked(connection, "rollback");
  }

  async destroy(): Promise<void> {
    await this.#connection?.close();
  }

  /** The open connection, or a new one where its thread has ended; only committed data survives that. */
  async #open(): Promise<ThreadConnection> {
    if (this.#connection && !this.#connection.ended) return this.#connection;
    const connection = new ThreadConnection(this.#path);
    await connection.opened;
    this.#connection = connection;
    return connection;
  }
}

const asked = (connection: DatabaseConnection, sql: string) =>
  (connection as ThreadConnection).ask({ sql, parameters: [] });

type Given = Exclude<Answered, { readonly fault: unknown }>;

/** The thread, as a connection: it answers in the order of asking. */
class ThreadConnection implements DatabaseConnection {
  /** Rejects when the file cannot be opened. */
  readonly opened: Promise<unknown>;
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<Answered>[] = [];
  #ended = false;

  constructor(path: string) {
    // Without this process's own arguments: a test runner's are none of the thread's. Older Nodes call SQLite experimental.
    const quiet = ["--disable-warning=ExperimentalWarning"];
    this.#worker = new Worker(new URL("./sqliteThread.ts", import.meta.url), { workerData: path, execArgv: quiet });
    this.opened = this.#answer().then(given);
    // The caller that opens it handles the error; unhandled, it would end the process.
    this.opened.catch(() => undefined);
    this.#worker.on("message", (message: object) => {
      if (isAnswer(message)) this.#settle(message);
    });
    this.#worker.on("error", (error: Error) => this.#end(error));
    this.#worker.on("exit", () => this.#end(new Error("the database's thread has ended")));
  }

  get ended(): boolean {
    return this.#ended;
  }

  async ask(asked: Asked): Promise<Given> {
    if (this.#ended) throw new Error("the database's thread has ended");
    const answer = this.#answer();
    this.#worker.postMessage(asked);
    return given(await answer);
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const answered = await this.ask({ sql, parameters });
    if ("rows" in answered) return { rows: answered.rows as R[] };
    const { changes, lastInsertRowid } = answered;
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  // biome-ignore lint/correctness/useYield: kysely's interface has it; nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("SQLite's thread gives its rows at once; read them in pages");
  }

  async close(): Promise<void> {
    if (!this.#ended) await this.ask(null).catch(() => undefined);
    await this.#worker.terminate();
  }

  /** The next answer. The process lives on while one is awaited, and not for the thread alone. */
  #answer(): Promise<Answered> {
    const waiter = Promise.withResolvers<Answered>();
    if (this.#waiting.push(waiter) === 1) this.#worker.ref();
    return waiter.promise;
  }

  #settle(answered: Answered): void {
    const waiter = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if (waiter) waiter.resolve(answered);
  }

  #end(error: Error): void {
    this.#ended = true;
    for (const waiter of this.#waiting.splice(0)) waiter.reject(error);
  }
}

/** Under `node --watch` Node itself sends messages on the thread's port: the files that the thread has loaded. */
const isAnswer = (message: object): message is Answered =>
  "rows" in message || "changes" in message || "fault" in message;

/** The answer, or its fault thrown. */
function given(answered: Answered): Given {
  if (!("fault" in answered)) return answered;
  const { message, ...codes } = answered.fault;
  throw Object.assign(new Error(message), codes);
}
