/** Preloaded into the server: answers what is in its memory when all garbage has been collected, and what of it classes have left. */
import v8 from "node:v8";
import { LiveClass } from "../../server/class/liveClass.ts";
import { MatchHost } from "../../server/match/matchHost.ts";
import { Table } from "../../server/match/table.ts";
import { ClassRoom } from "../../server/rooms/ClassRoom.ts";
import { MatchRoom } from "../../server/rooms/MatchRoom.ts";

const kinds = [LiveClass, MatchHost, Table, ClassRoom, MatchRoom];

process.on("message", (message) => {
  if (message !== "used") return;
  // Twice: what the first round only marks, the second takes.
  for (const _round of [1, 2]) (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed: heap } = process.memoryUsage();
  const left = kinds.reduce((sum, kind) => sum + v8.queryObjects(kind, { format: "count" }), 0);
  process.send?.({ rss, heap, left });
});
