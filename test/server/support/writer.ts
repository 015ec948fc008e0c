/** A process that appends to eight matches without end and tells its parent of each append that was acknowledged. */
import { openStore } from "../../../server/store/store.ts";

const { log, matches } = await openStore({ dataDir: process.argv[2] ?? "" });

async function write(id: string): Promise<never> {
  for (let seq = 0; ; seq++) {
    await log.append(id, [{ seq, kind: "command", at: "", body: { text: "x".repeat(200) }, prev: "", hash: "" }]);
    process.send?.([id, seq]);
  }
}

const settings = { scenarioId: "s", scenarioHash: "h", seed: "1", engineVersion: "1", settings: {} };
const ids = await Promise.all(Array.from({ length: 8 }, async () => (await matches.create(settings)).id));
await Promise.all(ids.map(write));
