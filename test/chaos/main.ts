/**
 * `npm run chaos -- --kills 50 [--tables 3] [--json]`: a class, five students a table, talks while its server is killed (SIGKILL)
 * so many times and started again. Prints how many answered messages were lost or doubled, and how soon the students were back.
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
const { back, backSinceListening, ...found } = await surviveKills({
  kills: number(values.kills, 1_000),
  tables: number(values.tables, 20),
  studentsATable: 5,
});
/** In seconds, the value below which such a share of the times lie. */
function seconds(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 10) / 100;
}
const figures = {
  ...found,
  backP50: seconds(back, 0.5),
  backMost: seconds(back, 1),
  backSinceListeningP50: seconds(backSinceListening, 0.5),
  backSinceListeningMost: seconds(backSinceListening, 1),
  cores: cpus().length,
  loadBefore: Number(load),
};
if (values.json) console.log(JSON.stringify(figures, null, 2));
else {
  const row = (name: string, value: number, unit = "") => console.log(`${name.padEnd(50)} ${value} ${unit}`.trimEnd());
  row("kills", figures.kills);
  row("messages answered", figures.answered);
  row("of these not in the log", figures.lost);
  row("messages in the log more than once", figures.doubled);
  row("messages not answered, or refused", figures.unanswered);
  row("of these in the log", figures.taken);
  row("a student back after a kill, p50", figures.backP50, "s");
  row("a student back after a kill, most", figures.backMost, "s");
  row("the same since the server listens, p50 (aim 3)", figures.backSinceListeningP50, "s");
  row("the same since the server listens, most (aim 6)", figures.backSinceListeningMost, "s");
  row("cores", figures.cores);
  row("load before the start", figures.loadBefore);
}
process.exit(figures.lost + figures.doubled > 0 ? 1 : 0);
