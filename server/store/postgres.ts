/** kysely's PostgreSQL dialect, for one server a database: a lock in the database says whose it is. */
import { type Dialect, PostgresDialect } from "kysely";
import pg from "pg";
import { DatabaseTaken } from "./fault.ts";

/** How long to wait for a connection, and for the lock of a server that has just ended, in ms. */
const connectionMs = 5_000;
const patienceMs = 2_000;
const retryMs = 100;
/** Names the lock among others that the database may know; the same in every version. */
const lockKey = 5_143_202_009;
/** A server that has vanished from the network holds the lock no longer than half a minute. */
const keepAlive = "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4";

/** The dialect on the database of `connectionString`. Queries reject with DatabaseTaken while another server has it. */
export function postgresDialect(connectionString: string): Dialect {
  const options = { connectionString, connectionTimeoutMillis: connectionMs, keepAlive: true };
  const pool = new pg.Pool({ ...options, types: { getTypeParser } });
  // A connection that is lost fails its query and is replaced by the pool; unheard, the event would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const claim = createClaim(options);
  return new PostgresDialect({
    pool: {
      options: pool.options,
      async connect() {
        await claim.held();
        return pool.connect();
      },
      async end() {
        await pool.end();
        await claim.release();
      },
    },
  });
}

/** Whole numbers of 64 bits as numbers: none of ours comes near the end of what those hold. */
const getTypeParser: typeof pg.types.getTypeParser = (id: number, format?: "text" | "binary") =>
  id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format as "text");

interface Claim {
  /** Settles when this process has the lock: at once, or once it has been taken anew. @throws DatabaseTaken */
  held(): Promise<void>;
  release(): Promise<void>;
}

/** The lock lives as long as the connection that took it. */
function createClaim(options: pg.ClientConfig): Claim {
  let holder: pg.Client | undefined;
  let taking: Promise<void> | undefined;

  async function take(): Promise<void> {
    const client = new pg.Client(options);
    const lost = () => {
      if (holder === client) holder = undefined;
    };
    client.on("error", lost);
    client.on("end", lost);
    try {
      await client.connect();
      await client.query(keepAlive);
      if (!(await lockWithin(client, patienceMs))) throw new DatabaseTaken();
      holder = client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  return {
    async held() {
      if (holder) return;
      taking ??= take().finally(() => {
        taking = undefined;
      });
      await taking;
    },
    async release() {
      await taking?.catch(() => undefined);
      await holder?.end().catch(() => undefined);
    },
  };
}

async function lockWithin(client: pg.Client, ms: number): Promise<boolean> {
  for (let left = ms; ; left -= retryMs) {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [lockKey]);
    if (rows[0]?.held || left <= 0) return rows[0]?.held ?? false;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}
