/** The players, in a process of their own: they take their seats, then one after the other says that it is ready. */
import type { Flipper } from "./flip.ts";
import { seatsAtATable } from "./flip.ts";
import type { Kind } from "./servers.ts";
import { colyseusTable, ourTable, wsTable } from "./tables.ts";

export interface Task {
  readonly kind: Kind;
  readonly origin: string;
  readonly rooms: readonly string[];
  readonly tables: number;
}
/** Then, as often as asked: commands a second over all tables, for so long. */
export interface Drive {
  readonly rate: number;
  readonly seconds: number;
}
/** What the players tell: when they are seated, and in the end the ms of each command until all eight had it. */
export type Told = { readonly seated: true } | { readonly samples: readonly number[] };

/** Tables that are set up at the same time. */
const atOnce = 8;
/** Enough for the code to be compiled as it is in a server that has run for a while; no connection asks too often. */
const warmUp = (tables: number): Drive => ({ rate: Math.min(600, tables * 60), seconds: 3 });

process.on("message", async (message: Task | Drive) => {
  if ("rate" in message) return tell({ samples: await drive(message) });
  tables = await seat(message);
  turns = tables.map(() => 0);
  await drive(warmUp(message.tables));
  tell({ seated: true });
});

// A bench that is broken off must leave nobody behind.
process.on("disconnect", () => process.exit());

let tables: Flipper[] = [];
/** Commands that each table has had. */
let turns: number[] = [];

function tell(told: Told): void {
  process.send?.(told);
}

async function seat({ kind, origin, rooms, tables: count }: Task): Promise<Flipper[]> {
  const open = {
    ws: (table: number) => wsTable(origin, table),
    colyseus: (table: number) => colyseusTable(origin, rooms[table] ?? ""),
    synced: (table: number) => colyseusTable(origin, rooms[table] ?? ""),
    ours: (table: number) => ourTable(origin, table),
    unsafe: (table: number) => ourTable(origin, table),
  }[kind];
  const seated: Flipper[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) seated.push(await open(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return seated;
}

/** Commands at an even pace, whether or not those before are through; each table has one at a time. */
async function drive({ rate, seconds }: Drive): Promise<number[]> {
  const samples: number[] = [];
  const last: Promise<void>[] = tables.map(() => Promise.resolve());
  const total = Math.round(rate * seconds);
  const from = performance.now();
  for (let n = 0; n < total; n++) {
    const due = from + (n * 1_000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const table = n % tables.length;
    last[table] = (last[table] ?? Promise.resolve()).then(async () => {
      const turn = turns[table] ?? 0;
      turns[table] = turn + 1;
      // Each seat in turn says yes and then no, so that never all are ready.
      const asked = performance.now();
      await tables[table]?.flip(Math.floor(turn / 2) % seatsAtATable, turn % 2 === 0);
      samples.push(performance.now() - asked);
    });
  }
  await Promise.all(last);
  return samples;
}
