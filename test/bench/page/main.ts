/** The pages in a real browser on a slow line and processor: bytes, times, what an idle page costs, whom it asks. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../helpers/browser.ts";
import { benchFolder } from "../folder.ts";
import { report } from "../report.ts";
import { startOurs } from "../server/servers.ts";
import { seatInARound } from "./seat.ts";
import { gzipOf, isPhaser, visit } from "./visit.ts";

const idleSeconds = 10;

const built = join(import.meta.dirname, "../../../dist");
/** The pages as this browser gets them. */
const dist = join(built, "en");
if (!existsSync(join(dist, "index.html"))) throw new Error("The pages are not built: run `npm run build` first.");
const server = await startOurs(benchFolder(), built);
const browser = await launchBrowser();
try {
  const { origin } = server;
  const start = await visit(browser, { origin, path: "/", usable: "main form button:not([disabled])", slow: true });
  report(
    {
      name: "first page: script",
      unit: "KB, brotli",
      value: start.bytes("Script") / 1_000,
      aim: { of: "value", most: 20 },
    },
    { name: "first page: everything", unit: "KB", value: start.bytes() / 1_000 },
    { name: "first page: usable", unit: "ms", value: start.usableAt },
  );
  await start.close();

  const path = `/#seat=${await seatInARound(origin)}`;
  const game = { origin, path, usable: "main button:not([disabled])", map: true };
  const match = await visit(browser, { ...game, slow: true });
  // The first page and the match up to its drawn map, with the words that bots have said by then. What comes when it is
  // opened, or is fetched ahead for it once the page rests (dialogs, texts, the end), is not part of the aim.
  const ours = match.scripts().filter((file) => !isPhaser(dist, file));
  report(
    {
      name: "all script but Phaser's",
      unit: "KB, gzip",
      value: gzipOf(dist, [...new Set([...start.scripts(), ...ours])]) / 1_000,
      aim: { of: "value", most: 120 },
    },
    { name: "a match: everything", unit: "KB", value: match.bytes() / 1_000 },
    { name: "a match: usable", unit: "ms", value: match.usableAt },
    { name: "a match: the map's first frame", unit: "ms", value: match.mapAt },
  );
  await match.close();

  const idle = await visit(browser, game);
  report({
    name: `a match while bots speak and dialogs are fetched, ${idleSeconds} s: main thread`,
    unit: "%",
    value: await idle.busyShare(idleSeconds),
  });
  await idle.quiet();
  report({
    name: `a match left alone for ${idleSeconds} s: main thread`,
    unit: "%",
    value: await idle.busyShare(idleSeconds),
    aim: { of: "value", most: 1 },
  });
  const strangers = new Set([...start.strangers(), ...match.strangers(), ...idle.strangers()]);
  for (const stranger of strangers) console.error(`asked: ${stranger}`);
  report({ name: "other origins that were asked", unit: "", value: strangers.size, aim: { of: "value", most: 0 } });
} finally {
  await browser.close();
  await server.stop();
}
