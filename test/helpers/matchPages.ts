/** Pages and raw connections in a match's room, closed after each test. */
import { Client, type Room } from "@colyseus/sdk";
import { afterEach, expect } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { type LiveServer, makeClass, type Page, seatPage, teachPage } from "./liveServer.ts";
import { accepted } from "./tables.ts";

/** For a file's tests: `serverOf` gives the server once it stands. */
export function matchPages(serverOf: () => LiveServer) {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const page of open.splice(0)) page.close();
  });

  const tokenOf = (joined: Record<string, { token: string }>, name: string) => joined[name]?.token ?? "";
  const keep = <T extends { close(): void }>(page: T): T => {
    open.push(page);
    return page;
  };

  /** A started class: pages of the people and the instructor, all in the briefing. */
  async function play(seats: readonly string[], settings = {}) {
    const made = await makeClass(serverOf().origin, seats, settings);
    const pages: Record<string, Page> = {};
    for (const name of seats) pages[name] = keep(await seatPage(serverOf().origin, tokenOf(made.joined, name)));
    const teacher = keep(await teachPage(serverOf().origin, made.match));
    expect(await teacher.action({ kind: "start" })).toBeNull();
    const page = (name: string) => pages[name] as Page;
    return { ...made, page, pages: Object.values(pages), teacher };
  }
  /** The same, in the first round's talks. */
  async function inRound(seats: readonly string[], settings = {}) {
    const all = await play(seats, settings);
    expect(await all.teacher.action({ kind: "openRound" })).toBeNull();
    for (const page of all.pages) await page.until(({ view }) => view.pub.phase === "open");
    return all;
  }
  /** The raw connection of a seat, as somebody would have it who does not use our page. */
  async function rawSeat(joined: { token: string }): Promise<Room> {
    const { room } = accepted(await createApi(serverOf().origin).enter(joined.token));
    const raw = await new Client(serverOf().origin).joinById(room, { token: joined.token });
    keep({ close: () => void raw.leave() });
    raw.onMessage("events", () => {});
    return raw;
  }
  /** Lets everything that was set going be written. */
  const settled = async (match: string) =>
    void (await serverOf().tables.use(match, async ({ host }) => ({ ok: true, value: await host.settle() })));
  const refusedWith = (asked: Promise<unknown>) =>
    asked.then(
      () => "accepted",
      (error) => error.reason ?? error.message,
    );

  return { tokenOf, keep, play, inRound, rawSeat, settled, refusedWith };
}
