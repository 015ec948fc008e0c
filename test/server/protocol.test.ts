/** docs/protocol.md: made from what it describes, and its client does what it says. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { filled, protocolFile } from "../../server/cli/protocol/filled.ts";
import { teach } from "../helpers/liveClass.ts";
import { type LiveServer, startLive } from "../helpers/liveServer.ts";

describe("the protocol's document", () => {
  const text = readFileSync(protocolFile, "utf8");

  test("is up to date (npm run protocol)", () => {
    expect(filled(text)).toBe(text);
  });

  test("a part that nobody makes, or that has no place, is found", () => {
    expect(() => filled(text.replace("made: codes", "made: cods"))).toThrow("nothing makes cods");
    expect(() => filled("<!-- made: codes -->\n<!-- end -->")).toThrow("no mark for client, views");
  });
});

describe("its client", () => {
  let server: LiveServer;
  beforeAll(async () => {
    server = await startLive();
  });

  test("takes a seat by a class's code, reads what it sees and says a word that the table hears", async () => {
    const all = await teach(server.origin, { tables: [{ roster: 3 }] });
    const cy = await all.page(await all.join("Cy", { table: 1, seat: "ARM" }));
    const client = promisify(execFile)(process.execPath, [
      resolve("docs/client.mjs"),
      ...[server.origin, all.row.code, "A stranger"],
    ]);
    await all.wall.until(({ students }) => students.some(({ name, match }) => name === "A stranger" && match !== null));
    const here = [all.matchOf(1)];
    await all.wall.does({ kind: "start", at: here });
    await all.wall.does({ kind: "openRound", at: here });
    const words = "A stranger greets round 1.";
    await cy.until(({ events }) => events.some(({ event }) => event.kind === "said" && event.text === words));
    expect((await client).stdout).toMatch(/^(AZE|RUS) spoke$/m);
  });
});
