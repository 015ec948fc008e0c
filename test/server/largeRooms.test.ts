/** Rooms whose state is far larger than the library's buffers: in every role every byte arrives, at joining and by patch. */
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { openEyes } from "../../client/net/roomSource.ts";
import type { Table } from "../../server/match/table.ts";
import { teach } from "../helpers/liveClass.ts";
import {
  asPage,
  type LiveServer,
  seatPage,
  startLive,
  teachApi,
  teachPage,
  teachToken,
} from "../helpers/liveServer.ts";
import { matchPages } from "../helpers/matchPages.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const { keep, inRound, tokenOf } = matchPages(() => server);
const sizes = [10, 100, 500];

/** So many KB in UTF-8, no two lines alike: Latin, Armenian, Azerbaijani and Russian letters, quotes and emoji. */
function words(kilobytes: number, mark: string): string {
  const lines: string[] = [];
  let bytes = 0;
  for (let n = 0; bytes < kilobytes * 1024; n++) {
    const line = `${mark} ${n}: "Հայաստան" Azərbaycan Россия \\ 🕊`;
    bytes += Buffer.byteLength(line) + 1;
    lines.push(line);
  }
  return lines.join("\n");
}

/** What a table shows: as large as one likes. */
function fill(table: Table, common: string, own: (seat: string) => string): void {
  table.settings = { ...table.settings, title: common };
  table.proposal = (seat) => ({ round: 1, by: own(seat), orders: [] }) as never;
  table.touch("1", false);
  table.touch("1", true);
}

describe.each(sizes)("a match's room of %i KB", (size) => {
  it("arrives whole in every role, when one joins and when it changes", async () => {
    const all = await inRound(["AZE", "AZE2", "ARM"]);
    const table = accepted(await server.tables.hold(all.match));
    const own = (turn: string) => (seat: string) => words(size / 2, `${turn} ${seat}`);
    fill(table, words(size / 2, "first"), own("first"));
    const api = teachApi(server.origin);
    const eyes = keep(asPage(openEyes(all.match, "ARM", { origin: server.origin, api, token: teachToken })));
    const fresh = [
      keep(await seatPage(server.origin, tokenOf(all.joined, "AZE"))),
      keep(await seatPage(server.origin, tokenOf(all.joined, "AZE2"))),
      keep(await seatPage(server.origin, tokenOf(all.joined, "ARM"))),
      keep(await teachPage(server.origin, all.match)),
      eyes,
    ];
    const viewers = ["AZE", "AZE", "ARM", "instructor", "ARM"];
    for (const turn of ["first", "then"]) {
      if (turn === "then") fill(table, words(size / 2, turn), own(turn));
      for (const [index, page] of fresh.entries()) {
        const title = words(size / 2, turn);
        const by = own(turn)(viewers[index] ?? "");
        const { table: seen } = await page.until(({ table }) => table.title === title && table.proposal?.by === by);
        expect([seen.title === title, seen.proposal?.by === by]).toEqual([true, true]);
      }
      expect(await all.page("AZE").act({ kind: "say", channel: "plenary", text: `still here ${turn}` })).toBeNull();
    }
    await server.tables.release(all.match);
  });
});

describe.each(sizes)("a class's room of %i KB", (size) => {
  it("arrives whole on the wall, on the projector and with a student who waits", async () => {
    const all = await teach(server.origin, {
      seating: "place",
      tables: Array.from({ length: 8 }, () => ({ roster: 4 })),
    });
    const live = accepted(await server.classes.hold(all.row.id));
    const name = (n: number) => `Ծննդյան ${"ĞƏ".repeat(14)} ${n}`.slice(0, 40);
    const joined = [];
    for (let n = 0; n < 12; n++)
      joined.push(
        accepted(
          await createApi(server.origin).classes.join({ code: all.row.code, name: name(n), wish: null, optOut: null }),
        ),
      );
    live.settings = { ...live.settings, title: words(size / 2, "first") };
    for (const { table } of live.tables.values())
      table.settings = { ...table.settings, title: words(size / 8, "table") };
    live.touched();
    const [wall, projector] = [all.wall, await all.projector()];
    const waiting = await all.waiting(joined[0] as never);
    for (const turn of ["first", "then"]) {
      const title = words(size / 2, turn);
      live.settings = { ...live.settings, title };
      live.touched();
      const whole = await wall.until(({ settings }) => settings.title === title);
      expect(whole.students.map((student) => student.name)).toEqual(joined.map((_, n) => name(n)));
      expect(whole.tiles).toHaveLength(8);
      const shown = await projector.until((view) => view.title === title);
      expect(shown.arrived.map((each) => each.name).sort()).toEqual(joined.map((_, n) => name(n)).sort());
      expect((await waiting.until((view) => view.title === title)).name).toBe(name(0));
    }
    await server.classes.release(all.row.id);
  });
});
