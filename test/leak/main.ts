/**
 * `npm run leak -- --classes 60 [--json]`: classes are joined, played and deleted one after the other on one server. Prints the
 * heap after each tenth of them, and by how much it grows with a class.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { measureLeak } from "./leak.ts";

const { values } = parseArgs({
  options: { classes: { type: "string", default: "60" }, json: { type: "boolean", default: false } },
});
const classes = Math.max(4, Math.min(1_000, Math.round(Number(values.classes)) || 60));
// The SDK tells of each connection on the console, which is the figures' place here.
console.warn = () => {};
console.info = () => {};
const load = loadavg()[0]?.toFixed(1);
const { heap, slope, left } = await measureLeak(classes);
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;
if (values.json) {
  console.log(JSON.stringify({ heap, slope, left, cores: cpus().length, loadBefore: Number(load) }, null, 2));
} else {
  const row = (name: string, amount: number, unit = "") =>
    console.log(`${name.padEnd(44)} ${amount} ${unit}`.trimEnd());
  row("classes", heap.length);
  const step = Math.max(1, Math.floor(heap.length / 10));
  for (let n = step; n <= heap.length; n += step) row(`heap after ${n}`, kilobytes(heap[n - 1] ?? 0), "KB");
  row("growth a class, over the second half", kilobytes(slope), "KB");
  row("classes, matches, tables and rooms left", left);
  row("cores", cpus().length);
  row("load before the start", Number(load));
}
process.exit();
