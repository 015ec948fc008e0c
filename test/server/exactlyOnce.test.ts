/** What a page asks for happens once, however often it has to ask; and never in a round for which it was not meant. */

import { beforeAll, describe, expect, it } from "vitest";
import { answers } from "../../server/rooms/answers.ts";
import { type LiveServer, startLive } from "../helpers/liveServer.ts";
import { matchPages } from "../helpers/matchPages.ts";
import { accepted, openBench } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const { inRound, rawSeat, refusedWith, settled } = matchPages(() => server);
const say = (text: string) => ({ kind: "say", channel: "plenary", text }) as const;

describe("a request that is asked again under its id", () => {
  it("is done once and gets the first answer, at the same time, later, and from another page", async () => {
    const { joined, page, match } = await inRound(["AZE", "ARM"]);
    const [raw, other] = [await rawSeat(joined.AZE as never), await rawSeat(joined.AZE as never)];
    const once = { id: "0123456789", round: 1, body: say("one alone") };
    const asked = [raw, raw, other].map((each) => refusedWith(each.request("act", once)));
    expect(await Promise.all(asked)).toEqual(["accepted", "accepted", "accepted"]);
    expect(await refusedWith(other.request("act", once))).toBe("accepted");
    expect(await refusedWith(raw.request("act", { ...once, id: "9876543210", body: say("another") }))).toBe("accepted");
    const { events } = await page("ARM").until(({ events }) =>
      events.some(({ event }) => event.kind === "said" && event.text === "another"),
    );
    const texts = events.flatMap(({ event }) => (event.kind === "said" ? [event.text] : []));
    expect(texts.filter((text) => text === "one alone")).toHaveLength(1);
    await settled(match);
  });

  it("gets its first refusal, though it would be taken by now", async () => {
    const { joined } = await inRound(["AZE", "ARM"]);
    const raw = await rawSeat(joined.AZE as never);
    const early = { id: "early-early", round: 1, body: { kind: "sign", text: 1, version: 1 } };
    const first = await refusedWith(raw.request("act", early));
    expect(first).toMatchObject({ code: expect.stringMatching(/unknownText/) });
    expect(await refusedWith(raw.request("act", early))).toEqual(first);
  });

  it("in another round says that it is too late, and is not done", async () => {
    const { joined, page, teacher } = await inRound(["AZE", "ARM"]);
    const raw = await rawSeat(joined.AZE as never);
    for (const kind of ["lock", "openRound"] as const) expect(await teacher.action({ kind })).toBeNull();
    await page("AZE").until(({ view }) => view.pub.round === 2 && view.pub.phase === "open");
    const late = { id: "late-late-late", round: 1, body: { kind: "ready", ready: true } };
    expect(await refusedWith(raw.request("act", late))).toEqual({ code: "tooLate", with: { round: 1 } });
    expect(page("AZE").at().view.own?.ready).toBe(false);
  });

  it.each([
    ["no id", { round: 1, body: say("x") }],
    ["an id that is too short", { id: "x", round: 1, body: say("x") }],
    ["a round of another type", { id: "0123456789", round: "1", body: say("x") }],
  ])("with %s is malformed", async (_, once) => {
    const { joined } = await inRound(["AZE"]);
    const raw = await rawSeat(joined.AZE as never);
    expect(await refusedWith(raw.request("act", once))).toMatchObject({ code: "malformed" });
  });
});

describe("after a restart the log knows what was done", () => {
  async function begun() {
    const bench = await openBench();
    const table = await bench.create();
    const { member } = accepted(await table.join("Ada", "AZE"));
    const other = accepted(await table.join("Ben", "AZE")).member;
    accepted(await table.start());
    accepted(await table.direct("main", { kind: "openRound" }));
    accepted(await table.act(other, { kind: "say", channel: "plenary", text: "a rude word" }));
    const said = table.host.events.find(({ event }) => event.kind === "said")?.n ?? -1;
    return { ...bench, table, member, other, said };
  }
  type Begun = Awaited<ReturnType<typeof begun>>;
  const id = "before-the-end";
  const asMember = (member: string) => ({ role: "member", member, seat: "AZE" }) as const;
  const teacher = { role: "instructor", instructor: "main", eyes: null } as const;
  const draft = { orders: [{ kind: "HOLD" }] };
  const kinds: [
    Parameters<typeof answers>[0],
    (begun: Begun) => Parameters<typeof answers>[2],
    (begun: Begun) => unknown,
  ][] = [
    ["act", ({ member }) => asMember(member), () => ({ kind: "say", channel: "plenary", text: "still once" })],
    ["propose", ({ other }) => asMember(other), () => draft],
    ["passHead", ({ member }) => asMember(member), ({ other }) => ({ to: other })],
    ["help", ({ member }) => asMember(member), () => ({ text: "Where is the map?" })],
    ["swap", ({ member }) => asMember(member), () => ({})],
    ["report", ({ member }) => asMember(member), ({ said }) => ({ n: said })],
    ["lookInto", () => teacher, () => ({ channel: "own:AZE" })],
    ["action", () => teacher, () => ({ kind: "extend", seconds: 60 })],
  ];

  it.each(kinds)(
    "%s: asked again it gets the first answer, and nothing is written a second time",
    async (kind, by, body) => {
      const all = await begun();
      const ask = (table: typeof all.table) => answers(kind, table, by(all), body(all), { id, round: 1 });
      const first = accepted(await ask(all.table));
      const written = (await all.store.log.read(all.table.match.id)).length;
      const again = await all.restart(all.table.match.id);
      expect(accepted(await ask(again)) ?? undefined).toEqual(first ?? undefined);
      await again.host.settle();
      const entries = await all.store.log.read(all.table.match.id);
      // A clock may have been set anew when the match was opened.
      expect(entries.slice(written).filter((entry) => entry.kind !== "clock")).toEqual([]);
    },
  );
});
