/**
 * `npm run chaos -- --kills 50 [--tables 3] [--json]`: a class talks while its server is killed (SIGKILL) so many times and
 * started again. Prints how many answered messages were lost or doubled, and how soon the students were back.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { surviveKills } from "./chaos.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    tables: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});
const number = (text: string, most: number) => Math.max(1, Math.min(most, Math.round(Number(text)) || 1));

// The SDK tells of each reconnection on the console, which is the figures' place here.
console.warn = () => {};
console.info = () => {};
const load = loadavg()[0]?.toFixed(1);
const { back, ...found } = await surviveKills({
  kills: number(values.kills, 1_000),
  tables: number(values.tables, 20),
  studentsATable: 5,
});
const sorted = [...back].sort((one, other) => one - other);
const seconds = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 10) / 100;
const figures = {
  ...found,
  backP50: seconds(0.5),
  backMost: seconds(1),
  cores: cpus().length,
  loadBefore: Number(load),
};
if (values.json) console.log(JSON.stringify(figures, null, 2));
else {
  const row = (name: string, value: number, unit = "") => console.log(`${name.padEnd(44)} ${value} ${unit}`.trimEnd());
  row("kills", figures.kills);
  row("messages answered", figures.answered);
  row("of these not in the log", figures.lost);
  row("messages in the log more than once", figures.doubled);
  row("messages not answered, or refused", figures.unanswered);
  row("of these in the log", figures.taken);
  row("a student back after a kill, p50", figures.backP50, "s");
  row("a student back after a kill, most", figures.backMost, "s");
  row("cores", figures.cores);
  row("load before the start", figures.loadBefore);
}
process.exit(figures.lost + figures.doubled > 0 ? 1 : 0);
