/** Coming back: after a dropped connection, and after a server that was killed in the middle of a round. */
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import {
  type LiveServer,
  makeClass,
  type Page,
  seatPage,
  startLive,
  teachPage,
  teachToken,
} from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";
import { builtPages, startServer } from "./support/processes.ts";
import { temporaryFolder } from "./support/stores.ts";

let server: LiveServer;
const open: Page[] = [];
beforeAll(async () => {
  server = await startLive();
});
afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

const keep = (page: Page): Page => {
  open.push(page);
  return page;
};
/** What people (not bots) have said to everybody, as this page knows it. */
const said = (page: Page) =>
  page.at().events.flatMap(({ event }) => (event.kind === "said" && event.member !== null ? [event.text] : []));
const say = (page: Page, text: string) => page.act({ kind: "say", channel: "plenary", text });
const until = (page: Page, text: string) => page.until(({ events }) => events.some(({ event }) => isLine(event, text)));
const isLine = (event: MatchEvent, text: string) => event.kind === "said" && event.text === text;

async function pair(origin: string) {
  const made = await makeClass(origin, ["AZE", "ARM"]);
  const [aze, arm] = [made.joined.AZE?.token ?? "", made.joined.ARM?.token ?? ""];
  const pages = { aze: keep(await seatPage(origin, aze)), arm: keep(await seatPage(origin, arm)) };
  const teacher = keep(await teachPage(origin, made.match));
  expect(await teacher.action({ kind: "start" })).toBeNull();
  expect(await teacher.action({ kind: "openRound" })).toBeNull();
  for (const page of Object.values(pages)) await page.until(({ view }) => view.pub.phase === "open");
  return { ...made, ...pages, teacher, tokens: { aze, arm } };
}

describe("a dropped connection", () => {
  const drop = async (match: string, member: string) => {
    const { room } = accepted(await createApi(server.origin).enter(match));
    const live = matchMaker.getLocalRoomById(room);
    for (const client of live.clients) {
      if (client.auth?.member === member) (client.ref as unknown as { terminate(): void }).terminate();
    }
  };

  it("is known to the others, comes back by itself, and has missed nothing", async () => {
    const { aze, arm, joined, tokens } = await pair(server.origin);
    expect(await say(aze, "before")).toBeNull();
    const lost = aze.untilConnection("lost");
    await drop(tokens.aze, joined.AZE?.member ?? "");
    await lost;
    const kept = say(aze, "kept meanwhile");
    const connected = (page: Page) => page.at().table.seats[0]?.people[0]?.connected;
    await arm.until(() => connected(arm) === false);
    expect(await say(arm, "meanwhile")).toBeNull();
    await aze.untilConnection("live");
    // What was said without a connection is said now, once.
    expect(await kept).toBeNull();
    expect(await say(arm, "after")).toBeNull();
    await until(aze, "after");
    expect(said(aze)).toEqual(["before", "meanwhile", "kept meanwhile", "after"]);
    await arm.until(() => connected(arm) === true);
    expect(await say(aze, "back again")).toBeNull();
  });

  it("of a page that is opened anew leads to the same seat, beside the old one or after it", async () => {
    const { aze, tokens, joined } = await pair(server.origin);
    const second = keep(await seatPage(server.origin, tokens.aze));
    expect(await say(second, "from my phone")).toBeNull();
    await until(aze, "from my phone");
    aze.close();
    const third = keep(await seatPage(server.origin, tokens.aze));
    expect(third.at().table.me?.member).toBe(joined.AZE?.member);
    expect(said(third)).toEqual(["from my phone"]);
    expect(third.at().table.seats[0]?.people).toHaveLength(1);
  });

  it("of everybody closes the room; whoever comes back finds the match as it was", async () => {
    const { aze, arm, teacher, match, tokens } = await pair(server.origin);
    expect(await say(aze, "last words")).toBeNull();
    await until(arm, "last words");
    const { room } = accepted(await createApi(server.origin).enter(tokens.aze));
    for (const page of [aze, arm, teacher]) page.close();
    await expect.poll(() => matchMaker.getLocalRoomById(room)).toBeUndefined();
    const again = keep(await seatPage(server.origin, tokens.aze));
    expect(said(again)).toEqual(["last words"]);
    expect(again.at().table).toMatchObject({ match, stage: "playing" });
  });
});

describe("a server that is killed in the middle of a round", () => {
  it("comes back with everything that it had acknowledged, and the pages with it", async () => {
    const [dataDir, dist] = [temporaryFolder(), builtPages()];
    const start = async (port: string) => {
      const env = { PORT: port, HOST: "127.0.0.1", DATA_DIR: dataDir, TEACH_TOKEN: teachToken };
      const running = startServer({ ...env, SCENARIOS_DIR: join(import.meta.dirname, "../../seeds") }, "--dist", dist);
      const [, listening = ""] = await running.until(/Students\s+http:\/\/127\.0\.0\.1:(\d+)\//);
      return { running, port: listening };
    };
    const first = await start("0");
    const origin = `http://127.0.0.1:${first.port}`;
    const { aze, arm, teacher, match } = await pair(origin);
    expect(await aze.act({ kind: "setOrders", orders: [{ kind: "HOLD" }] })).toBeNull();
    const lines: string[] = [];
    for (let n = 0; n < 20; n++) if ((await say(n % 2 ? aze : arm, `line ${n}`)) === null) lines.push(`line ${n}`);
    expect(lines).toHaveLength(20);
    // More are on their way when it dies: answered or not, each is done once.
    const flying = Array.from({ length: 10 }, (_, n) => say(arm, `last ${n}`));
    const lost = Promise.all([aze, arm, teacher].map((page) => page.untilConnection("lost")));
    first.running.process.kill("SIGKILL");
    await lost;
    const nobody = say(aze, "nobody is there");

    await start(first.port);
    await Promise.all([aze, arm, teacher].map((page) => page.untilConnection("live")));
    expect(await Promise.all([...flying, nobody])).toEqual(Array.from({ length: 11 }, () => null));
    for (const page of [aze, arm, teacher]) {
      await page.until(() => said(page).length === 31);
      expect(said(page).slice(0, 20)).toEqual(lines);
      const others = [...Array.from({ length: 10 }, (_, n) => `last ${n}`), "nobody is there"];
      expect(said(page).slice(20).sort()).toEqual(others.sort());
      expect(new Set(page.at().events.map(({ n }) => n)).size).toBe(page.at().events.length);
    }
    expect(aze.at().view.own?.orders).toEqual([{ kind: "HOLD" }]);
    expect(aze.at().table).toMatchObject({ match, stage: "playing", me: { name: "AZE", seat: "AZE", head: true } });
    for (const page of [aze, arm]) {
      // A bot's last act before the round's end may ask something of it: then it says so once more.
      const asked = await page.act({ kind: "ready", ready: true });
      if (asked?.code === "asksFirst") expect(await page.act({ kind: "ready", ready: true })).toBeNull();
      else expect(asked).toBeNull();
    }
    const { view } = await teacher.until(({ view }) => view.pub.phase === "wire");
    expect(view.pub.round).toBe(1);
  });
});
