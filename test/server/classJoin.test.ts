/** A class's people: joining, seats, moving, coming back; and the set-up before them. */
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { mostStudents } from "../../shared/protocol/class.ts";
import { monday, teach, wallOf } from "../helpers/liveClass.ts";
import { type LiveServer, startLive, teachApi, teachToken } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const refusal = (code: string, values?: object) => ({ ok: false, error: values ? { code, with: values } : { code } });

describe("a class", () => {
  it("is prepared with tables of different rosters, one seed, and found again with its settings", async () => {
    const api = teachApi(server.origin);
    const { id, code, ...row } = accepted(await api.classes.create(monday));
    expect(row).toMatchObject({ title: "Monday", status: "prepared", tables: 2, students: 0 });
    expect(accepted(await api.classes.get(id)).settings).toEqual(monday);
    expect(accepted(await api.classes.list()).map((each) => each.id)).toContain(id);
    const matches = await server.store.matches.ofClass(id);
    expect(new Set(matches.map(({ seed }) => seed))).toEqual(new Set(["seven"]));
    // Nothing more is told before somebody's name has been accepted.
    expect(await createApi(server.origin).classes.info(code.toLowerCase())).toEqual({
      ok: true,
      value: { names: "typed" },
    });
    const { tiles } = (await wallOf(server.origin, id)).at();
    expect(tiles.map(({ number, seats }) => [number, seats.length])).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it("is copied with a code of its own and seeds apart", async () => {
    const api = teachApi(server.origin);
    const first = accepted(await api.classes.create({ ...monday, sameSeed: false, seed: "" }));
    const second = accepted(await api.classes.copy(first.id));
    expect(second.code).not.toBe(first.code);
    const seeds = [first, second].map(async ({ id }) =>
      (await server.store.matches.ofClass(id)).map(({ seed }) => seed),
    );
    expect(new Set((await Promise.all(seeds)).flat()).size).toBe(4);
  });

  it("gives tables seeds that come again with its own, and that do not tell each other", async () => {
    const seeds = await Promise.all(
      ["seven", "seven", "eight"].map(async (seed) => {
        const { id } = accepted(await teachApi(server.origin).classes.create({ ...monday, sameSeed: false, seed }));
        return (await server.store.matches.ofClass(id)).map((match) => match.seed).sort();
      }),
    );
    expect(seeds[0]).toEqual(seeds[1]);
    expect(new Set(seeds.flat()).size).toBe(4);
    for (const seed of seeds.flat()) expect(seed).toMatch(/^[0-9a-f]{24}$/);
  });

  it.each<[string, object, object]>([
    ["a roster that the scenario lacks", { tables: [{ roster: 7 }] }, { code: "badSetup", with: { field: "tables" } }],
    ["an unknown scenario", { scenario: "atlantis" }, { code: "unknownScenario" }],
    [
      "a time zone that nobody knows",
      { pace: { kind: "asynchronous", at: "18:00", zone: "Mars/Olympus", days: [1] } },
      { code: "badSetup", with: { field: "zone" } },
    ],
    ["no table", { tables: [] }, { code: "malformed", with: { path: "tables" } }],
  ])("is not made with %s, and nothing of it is left", async (_, change, error) => {
    const before = await server.store.classes.list();
    expect(await teachApi(server.origin).classes.create({ ...monday, ...change })).toEqual({ ok: false, error });
    expect(await server.store.classes.list()).toEqual(before);
  });

  it("is changed while nobody has joined, and not after", async () => {
    const api = teachApi(server.origin);
    const { id, code } = accepted(await api.classes.create(monday));
    expect(accepted(await api.classes.change(id, { ...monday, tables: [{ roster: 2 }] })).tables).toBe(1);
    accepted(await createApi(server.origin).classes.join({ code, name: "Ada", wish: null, optOut: null }));
    expect(await api.classes.change(id, monday)).toEqual(refusal("classEntered"));
  });
});

describe("a student", () => {
  it("joins by code and name, sits where wished, and is seen on the wall and the projector", async () => {
    const all = await teach(server.origin);
    const projector = await all.projector();
    const ada = await all.join("Ada", { table: 2, seat: "RUS" });
    expect(ada).toMatchObject({ name: "Ada", match: all.matchOf(2), seat: "RUS" });
    const page = await all.page(ada);
    expect(page.at().table).toMatchObject({
      number: 2,
      code: all.row.code,
      me: { name: "Ada", seat: "RUS", head: true },
    });
    await all.wall.until(({ students }) => students[0]?.presence === "connected");
    expect(all.wall.at().students[0]).toMatchObject({ name: "Ada", match: all.matchOf(2), seat: "RUS", head: true });
    const shown = await projector.until(({ arrived }) => arrived[0]?.table === 2);
    expect(shown.arrived).toEqual([{ name: "Ada", table: 2, seat: "RUS" }]);
    expect(JSON.stringify(shown)).not.toContain(ada.token);
  });

  it("is told what is wrong, and nobody has been added", async () => {
    const all = await teach(server.origin, { studentsPerSeat: 1 });
    const { code } = all.row;
    const ask = (body: object) => all.api.classes.join({ code, name: "Bo", wish: null, optOut: null, ...body });
    await all.join("Ada", { table: 1, seat: "AZE" });
    const table = all.matchOf(1);
    expect(await ask({ code: "ZZZZ" })).toEqual(refusal("unknownCode"));
    expect(await ask({ name: "  ada " })).toEqual(refusal("nameTaken"));
    // Letters of no width make no other name, nor one of their own.
    expect(await ask({ name: "A\u200dd\u200ba" })).toEqual(refusal("nameTaken"));
    expect(await ask({ name: "\u202e\u200d\u200b" })).toEqual(refusal("nameEmpty"));
    expect(await ask({ name: " " })).toEqual(refusal("nameEmpty"));
    expect(await ask({ name: null })).toEqual(refusal("nameEmpty"));
    await all.join("Ilia", { table: 1, seat: "ARM" });
    expect(await ask({ name: "llia" })).toEqual(refusal("nameLooksTaken"));
    expect(await ask({ name: "x".repeat(41) })).toEqual(refusal("nameTooLong", { max: 40 }));
    expect(await ask({ wish: { match: table, seat: "AZE" } })).toEqual(refusal("seatTaken"));
    expect(await ask({ wish: { match: table, seat: "FRA" } })).toEqual(refusal("unknownSeat", { seat: "FRA" }));
    expect(await ask({ wish: { match: "elsewhere", seat: "AZE" } })).toEqual(refusal("unknownMatch"));
    expect((await all.wall.until(({ students }) => students.length > 1)).students).toHaveLength(2);
  });

  it.each([
    ["what turns the line around", "\u202eann\u2066", "ann"],
    ["line breaks and other controls", "Ann\r\n\u0007\tBee", "Ann Bee"],
    ["half a character", "Ann\ud800", "Ann"],
  ])("is known without %s in the name", async (_, typed, name) => {
    expect((await (await teach(server.origin)).join(typed)).name).toBe(name);
  });

  it.each(["Ðorđe", "می‌خواهم", "அருண்", "👩‍🏫 Kim", "José", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦"])(
    "keeps the name %s",
    async (name) => {
      expect((await (await teach(server.origin)).join(name)).name).toBe(name);
    },
  );

  it("finds the class full beyond the most people that one can have, until somebody is removed", async () => {
    const all = await teach(server.origin);
    for (let n = 0; n < mostStudents - 1; n++) await server.store.classes.addStudent(all.row.id, `Nobody ${n}`);
    // The class is read anew when nobody holds it.
    all.wall.close();
    await expect.poll(() => server.classes.live(all.row.id)).toBeUndefined();
    const join = (name: string) => all.api.classes.join({ code: all.row.code, name, wish: null, optOut: null });
    const last = accepted(await join("Last"));
    expect(await join("One too many")).toEqual(refusal("matchFull"));
    const wall = await wallOf(server.origin, all.row.id);
    await wall.does({ kind: "remove", student: last.student });
    expect((await join("One too many")).ok).toBe(true);
  });

  it("gets the last place in a seat once, however many ask at the same moment", async () => {
    const all = await teach(server.origin, { studentsPerSeat: 1 });
    const wish = { match: all.matchOf(1), seat: "ARM" };
    const asked = ["A", "B", "C"].map((name) => all.api.classes.join({ code: all.row.code, name, wish, optOut: null }));
    const answers = (await Promise.all(asked)).map((each) => (each.ok ? "in" : each.error.code));
    expect(answers.sort()).toEqual(["in", "seatTaken", "seatTaken"]);
  });

  it("is drawn a seat where it is thinnest, over all tables, and nobody is left over", async () => {
    const all = await teach(server.origin, { seating: "draw", names: "drawn", studentsPerSeat: 1 });
    const asked = Array.from({ length: 16 }, () =>
      all.api.classes.join({ code: all.row.code, name: null, wish: null, optOut: null }),
    );
    const joined = (await Promise.all(asked)).map(accepted);
    expect(new Set(joined.map(({ name }) => name)).size).toBe(16);
    const seated = (students: readonly { readonly seat: string | null }[]) =>
      students.every(({ seat }) => seat !== null);
    await all.wall.until(({ students }) => students.length === 16 && seated(students));
    await all.wall.until(({ tiles }) => tiles.flatMap(({ seats }) => seats.flatMap((s) => s.students)).length === 16);
    const seats = all.wall.at().tiles.flatMap(({ seats }) => seats.map(({ students }) => students.length));
    expect(seats).toHaveLength(7);
    expect(Math.max(...seats) - Math.min(...seats)).toBeLessThanOrEqual(1);
  });

  it("may watch, or take PRESS where it is played", async () => {
    const all = await teach(server.origin, { tables: [{ roster: 10 }] });
    const ask = (name: string, optOut: "observer" | "press") =>
      all.api.classes.join({ code: all.row.code, name, wish: null, optOut });
    expect(accepted(await ask("Pia", "press")).seat).toBe("PRESS");
    const olga = accepted(await ask("Olga", "observer"));
    expect(olga).toMatchObject({ match: all.matchOf(1), seat: null });
    const page = await all.page(olga);
    expect(page.at().table).toMatchObject({ me: null, observer: { name: "Olga" } });
    expect(page.at().view.own).toBeNull();
    expect(await page.act({ kind: "say", channel: "plenary", text: "hello" })).toEqual({ code: "notYours" });
  });

  it("waits where the instructor places, sees it happen, and finds the seat with the same token", async () => {
    const all = await teach(server.origin, { seating: "place" });
    const ada = await all.join("Ada");
    expect(ada.match).toBeNull();
    expect(await all.api.enter(ada.token)).toEqual(refusal("notSeated"));
    const waiting = await all.waiting(ada);
    await all.wall.does({ kind: "messageStudent", student: ada.student, text: "A moment, please" });
    await waiting.until(({ notices }) => notices.at(-1)?.text === "A moment, please");
    await all.wall.does({ kind: "seat", student: ada.student, match: all.matchOf(1), seat: "ARM" });
    await waiting.until(({ match, seat }) => match === all.matchOf(1) && seat === "ARM");
    expect((await all.page(ada)).at().table.me?.seat).toBe("ARM");
  });

  it("is moved to another table in the middle of play, and its page goes along", async () => {
    const all = await teach(server.origin);
    const ada = await all.join("Ada", { table: 1, seat: "AZE" });
    const bo = await all.join("Bo", { table: 1, seat: "AZE" });
    const [one, other] = [await all.page(ada), await all.page(bo)];
    await all.wall.does({ kind: "start", at: "all" });
    await all.wall.does({ kind: "openRound", at: "all" });
    await one.until(({ view }) => view.pub.round === 1);
    await all.wall.does({ kind: "seat", student: ada.student, match: all.matchOf(2), seat: "TUR" });
    const there = await one.until(({ table }) => table.me?.seat === "TUR");
    expect([there.table.number, there.view.own?.seat]).toEqual([2, "TUR"]);
    await other.until(({ table }) => table.me?.head === true);
    expect(await one.act({ kind: "say", channel: "own:TUR", text: "here I am" })).toBeNull();
    await one.until(({ events }) => events.some(({ event }) => event.kind === "said" && event.text === "here I am"));
    const undo = (await all.wall.until(({ actionsDone }) => actionsDone[0]?.action.kind === "seat")).actionsDone[0]
      ?.undo;
    if (undo) await all.wall.does(undo);
    const back = await one.until(({ table }) => table.me?.seat === "AZE");
    expect([back.table.number, back.table.me?.member]).toEqual([1, "1"]);
    expect(back.events.some(({ event }) => event.kind === "said" && event.text === "here I am")).toBe(false);
  });

  it("is given another seat at the same table, and sees what that one may, from the beginning", async () => {
    const all = await teach(server.origin);
    const ada = await all.join("Ada", { table: 1, seat: "AZE" });
    const cy = await all.join("Cy", { table: 1, seat: "ARM" });
    const [page, other] = [await all.page(ada), await all.page(cy)];
    const here = [all.matchOf(1)];
    await all.wall.does({ kind: "start", at: here });
    await all.wall.does({ kind: "openRound", at: here });
    expect(await page.act({ kind: "say", channel: "own:AZE", text: "for us alone" })).toBeNull();
    expect(await other.act({ kind: "say", channel: "own:ARM", text: "for them alone" })).toBeNull();
    const words = (on: typeof page) =>
      on.at().events.flatMap(({ event }) => (event.kind === "said" && /alone$/.test(event.text) ? [event.text] : []));
    await page.until(() => words(page).length === 1);
    await all.wall.does({ kind: "seat", student: ada.student, match: here[0] ?? "", seat: "ARM" });
    await page.until(({ table }) => table.me?.seat === "ARM" && words(page).includes("for them alone"));
    expect(words(page)).toEqual(["for them alone"]);
  });

  it("who has only watched is given a seat at the same table, and sees what it may", async () => {
    const all = await teach(server.origin);
    const { code } = all.row;
    const join = { code, name: "Eve", wish: null, optOut: "observer" } as const;
    const eve = accepted(await all.api.classes.join(join));
    const page = await all.page(eve);
    const match = page.at().table.match;
    const other = await all.page(await all.join("Cy", { table: page.at().table.number ?? 1, seat: "ARM" }));
    expect(page.at().table).toMatchObject({ me: null, observer: { name: "Eve" } });
    await all.wall.does({ kind: "seat", student: eve.student, match, seat: "AZE" });
    await page.until(({ table, view }) => table.me?.seat === "AZE" && view.own?.seat === "AZE");
    expect(page.at().table.observer).toBeNull();
    await other.until(({ table }) => table.seats[0]?.people[0]?.name === "Eve");
  });

  it("swaps with another", async () => {
    const all = await teach(server.origin);
    const ada = await all.join("Ada", { table: 1, seat: "AZE" });
    const bo = await all.join("Bo", { table: 2, seat: "RUS" });
    const page = await all.page(ada);
    await all.wall.does({ kind: "swap", one: ada.student, other: bo.student });
    await page.until(({ table }) => table.me?.seat === "RUS" && table.number === 2);
    const seatOf = (id: string) => all.wall.at().students.find(({ student }) => student === id)?.seat;
    await all.wall.until(() => seatOf(bo.student) === "AZE" && seatOf(ada.student) === "RUS");
  });
});

describe("instructors", () => {
  it("are several, by tokens of their own, which the main one gives and takes", async () => {
    const api = teachApi(server.origin);
    const made = accepted(await api.instructors.add("Dr Novak"));
    const token = made.path.split("token=")[1] ?? "";
    expect(accepted(await api.instructors.list()).map(({ label, main }) => [label, main])).toContainEqual([
      "Dr Novak",
      false,
    ]);
    expect(await api.instructors.add("Dr Novak")).toEqual(refusal("nameTaken"));
    expect(JSON.stringify(await server.store.instructors.list())).not.toContain(token);
    const hers = createApi(server.origin, (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${token}` } }),
    );
    expect(await hers.instructors.list()).toEqual(refusal("notMain"));
    const { id } = accepted(await hers.classes.create(monday));
    const wall = await wallOf(server.origin, id, token);
    await wall.does({ kind: "broadcast", at: "all", text: "Welcome" });
    expect((await wall.until(({ actionsDone }) => actionsDone.length === 1)).actionsDone[0]?.by).toBe("Dr Novak");
    accepted(await api.instructors.revoke(made.id));
    expect(await hers.classes.list()).toEqual(refusal("tokenInvalid"));
    // The wall has been shut under her.
    await expect.poll(() => wall.connection()).toBe("refused");
    expect(await wall.act({ kind: "broadcast", at: "all", text: "Still here" })).toEqual({ code: "tokenInvalid" });
    const main = accepted(await api.instructors.list()).find(({ main }) => main);
    expect(await api.instructors.revoke(main?.id ?? "")).toEqual(refusal("notFound"));
    expect(teachToken).toBeTruthy();
  });
});

describe("the roster", () => {
  it("is a CSV with seats and times, in which no name is a formula", async () => {
    const all = await teach(server.origin);
    await all.join('=HYPERLINK("x")', { table: 1, seat: "AZE" });
    await all.join('O"Neil, Ann', { table: 2, seat: "RUS" });
    const url = teachApi(server.origin).classes.rosterUrl(all.row.id);
    const answer = await fetch(url, { headers: { authorization: `Bearer ${teachToken}` } });
    expect(answer.headers.get("content-type")).toMatch(/^text\/csv/);
    const lines = (await answer.text()).split("\r\n");
    expect(lines[0]).toBe("name,student,table,seat,seat name,head,joined,seated,id,group");
    expect(lines[1]).toMatch(/^"'=HYPERLINK\(""x""\)",[\w-]+,1,AZE,Azerbaijan,yes,20\d\d-.*Z,20\d\d-.*Z,,$/);
    expect(lines[2]).toMatch(/^"O""Neil, Ann",'?[\w-]+,2,RUS,/);
    expect(lines).toHaveLength(4);
    expect((await fetch(url)).status).toBe(401);
  });
});
