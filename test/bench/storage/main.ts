/** Durable commands a second through the log, beside what the disk itself can do: a write and a sync of each record. */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { openStore, type Store } from "../../../server/store/store.ts";
import { type Figure, quantile, spread } from "../figure.ts";
import { benchFolder } from "../folder.ts";
import { report } from "../report.ts";
import { loggedMatch } from "./loggedMatch.ts";

/** Ways of writing take turns, so that a slow moment of the disk meets all of them. */
const turns = 12;
const turnMs = 700;
const together = 50;

const folder = benchFolder();
const store = await openStore({ dataDir: folder });
const records = loggedMatch();
const file = openSync(join(folder, "raw"), "w");

const alone = await newMatch(store);
const many = await Promise.all(Array.from({ length: together }, () => newMatch(store)));
const rates = { raw: [] as number[], alone: [] as number[], many: [] as number[] };
const waits = { alone: [] as number[], many: [] as number[] };
let next = 0;
for (let turn = 0; turn < turns; turn++) {
  rates.raw.push(rawTurn());
  rates.alone.push(await logTurn([alone], waits.alone));
  rates.many.push(await logTurn(many, waits.many));
}
closeSync(file);
await store.close();

const raw: Figure = { name: "write and fdatasync of each record", unit: "/s", value: quantile(rates.raw, 0.5) };
report(
  {
    name: "a record, mean",
    unit: "bytes",
    value: records.reduce((sum, { bytes }) => sum + bytes.length, 0) / records.length,
  },
  raw,
  {
    name: "commands of one match",
    unit: "/s",
    value: quantile(rates.alone, 0.5),
    against: raw.name,
    aim: { of: "ratio", least: 0.8 },
  },
  {
    name: `commands of ${together} matches at once`,
    unit: "/s",
    value: quantile(rates.many, 0.5),
    against: raw.name,
    aim: { of: "ratio", least: 5 },
  },
  spread("one command until it is safe, one match", "ms", waits.alone),
  spread(`the same, ${together} matches at once`, "ms", waits.many),
);

interface Writer {
  readonly id: string;
  seq: number;
}

async function newMatch({ matches }: Store): Promise<Writer> {
  const settings = { scenarioId: "bench", scenarioHash: "", seed: "", engineVersion: "", settings: {} };
  return { id: (await matches.create(settings)).id, seq: 0 };
}

/** Records a second. */
function rawTurn(): number {
  const from = performance.now();
  let written = 0;
  for (; performance.now() < from + turnMs; written++) {
    const record = records[next++ % records.length];
    if (record) writeSync(file, record.bytes);
    fdatasyncSync(file);
  }
  return (written * 1_000) / (performance.now() - from);
}

/** Commands a second: each writer appends one entry after the other, all writers at the same time. */
async function logTurn(writers: readonly Writer[], into: number[]): Promise<number> {
  const from = performance.now();
  let written = 0;
  const write = async (writer: Writer) => {
    while (performance.now() < from + turnMs) {
      const record = records[next++ % records.length];
      if (!record) return;
      const asked = performance.now();
      await store.log.append(writer.id, [{ ...record.entry, seq: writer.seq++ }]);
      into.push(performance.now() - asked);
      written++;
    }
  };
  await Promise.all(writers.map(write));
  return (written * 1_000) / (performance.now() - from);
}
