/** How people come into a class and stay the same: the door, the roster, a way in of one's own, being sent out, names on the projector. */
import { Client } from "@colyseus/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { openProjector, openWaiting } from "../../client/net/classSource.ts";
import type { Live } from "../../client/net/liveRoom.ts";
import type { ClassSettings, JoinedClass, ProjectorView } from "../../shared/protocol/class.ts";
import { type TestClass, teach, watched } from "../helpers/liveClass.ts";
import { type LiveServer, startLive, teachApi } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";

const refusal = (code: string) => ({ ok: false, error: { code } });

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

const open: NonNullable<ClassSettings["entry"]> = { door: "open", students: null, namesLetThrough: false };
/** A class whose seats are drawn. */
const classOf = (entry: Partial<typeof open> = {}, settings: Partial<ClassSettings> = {}) =>
  teach(server.origin, { seating: "draw", ...settings, entry: { ...open, ...entry } });

const knockAt = (all: TestClass, name: string, more: object = {}) =>
  all.api.classes.join({ code: all.row.code, name, wish: null, optOut: null, ...more });
const atTheDoor = async ({ wall }: TestClass, count = 1) =>
  (await wall.until((view) => view.atTheDoor.length === count)).atTheDoor;
/** Lets whoever waits at the door in, or turns them away. */
async function answer(all: TestClass, admitted: boolean): Promise<void> {
  const [first] = await atTheDoor(all);
  await all.wall.does({ kind: "admit", who: first?.id ?? "", admitted });
}

describe("at the door", () => {
  it("whoever comes waits until they are let in, and then sits as the class has it", async () => {
    const all = await classOf({ door: "approval" });
    const ada = accepted(await knockAt(all, "Ada"));
    expect(ada).toMatchObject({ match: null, seat: null });
    const page = await all.waiting(ada);
    expect(page.at()).toMatchObject({ standing: "asks", match: null, arrived: 0, choice: null });
    expect(await atTheDoor(all)).toMatchObject([{ name: "Ada", kind: "new" }]);
    expect(all.wall.at().students).toEqual([]);
    await answer(all, true);
    await page.until(({ standing, match }) => standing === "in" && match !== null);
    expect((await all.page(ada)).at().table.me).toMatchObject({ name: "Ada" });
    expect((await all.wall.until(({ students }) => students.length === 1)).atTheDoor).toEqual([]);
  });

  it("whoever is turned away is nobody any more, and the name is free", async () => {
    const all = await classOf({ door: "approval" });
    const eve = accepted(await knockAt(all, "Eve"));
    const page = openWaiting(eve.token, { origin: server.origin, api: all.api });
    await answer(all, false);
    await expect.poll(() => page.refusal()).toEqual({ code: "tokenInvalid" });
    page.close();
    expect((await knockAt(all, "Eve")).ok).toBe(true);
  });

  it("nobody new comes in while it is closed; whoever is in comes back", async () => {
    const all = await classOf();
    const ada = await all.join("Ada");
    await all.wall.does({ kind: "door", door: "closed" });
    expect(await knockAt(all, "Ben")).toEqual(refusal("doorClosed"));
    expect((await all.page(ada)).at().table.me?.name).toBe("Ada");
    await all.wall.does({ kind: "door", door: "open" });
    expect((await knockAt(all, "Ben")).ok).toBe(true);
  });

  it("more than were planned for wait, and no more than a crowd", async () => {
    const all = await classOf({ students: 2 });
    await all.join("Ada");
    await all.join("Ben");
    for (let n = 0; n < 40; n++) accepted(await knockAt(all, `Stranger ${n}`));
    expect(await knockAt(all, "One more")).toEqual(refusal("doorFull"));
    const view = await all.wall.until(({ atTheDoor }) => atTheDoor.length === 40);
    expect(view.students).toHaveLength(2);
  });

  it("a seat is chosen once one is in, and given by lot to who has not chosen when the tables start", async () => {
    const all = await classOf({}, { seating: "choose" });
    const [ada, ben] = [
      accepted(await knockAt(all, "Ada", { later: true })),
      accepted(await knockAt(all, "Ben", { later: true })),
    ];
    const page = await all.waiting(ada);
    const [table] = page.at().choice?.tables ?? [];
    expect(table?.seats.map(({ seat, full }) => [seat, full])).toContainEqual(["ARM", false]);
    expect(await page.take({ match: table?.match ?? "", seat: "ARM" })).toBeNull();
    expect(await page.until(({ match }) => match !== null)).toMatchObject({ match: table?.match, seat: "ARM" });
    expect(await page.take(null)).toEqual({ code: "notYours" });
    await all.wall.does({ kind: "start", at: "all" });
    expect((await all.page(ben)).at().table.me?.name).toBe("Ben");
  });
});

describe("the same person", () => {
  it("comes back on another device by saying so, once the instructor has seen that it is them", async () => {
    const all = await classOf();
    const ada = await all.join("Ada");
    expect(await knockAt(all, "ADA")).toEqual(refusal("nameTaken"));
    const again = accepted(await knockAt(all, "Ada", { back: true }));
    expect(again).toMatchObject({ student: ada.student, match: null, seat: null });
    const page = await all.waiting(again);
    expect(page.at()).toMatchObject({ standing: "asks", match: null });
    // Until then the device is nobody's.
    expect(await all.api.enter(again.token)).toEqual(refusal("notSeated"));
    expect(await atTheDoor(all)).toMatchObject([{ name: "Ada", kind: "back" }]);
    await answer(all, true);
    await page.until(({ match }) => match === ada.match);
    const [one, other] = [await all.page(ada), await all.page(again)];
    expect(other.at().table.me).toEqual(one.at().table.me);
    expect(all.wall.at().students).toHaveLength(1);
  });

  it("is asked for by two devices at once, and no more: nobody fills the door with one name", async () => {
    const all = await classOf();
    await all.join("Ada");
    for (const _ of [1, 2]) accepted(await knockAt(all, "Ada", { back: true }));
    expect(await knockAt(all, "Ada", { back: true })).toEqual(refusal("doorFull"));
    expect(await atTheDoor(all, 2)).toHaveLength(2);
  });

  it("is not believed where the instructor says no", async () => {
    const all = await classOf();
    await all.join("Ada");
    const eve = accepted(await knockAt(all, "Ada", { back: true }));
    await answer(all, false);
    expect(await all.api.classes.enterAsStudent(eve.token)).toEqual(refusal("tokenInvalid"));
    expect(all.wall.at().students).toHaveLength(1);
  });

  it("has a way in of their own, which opens their place from any device", async () => {
    const all = await classOf();
    const ada = await all.join("Ada");
    const [way] = accepted(await teachApi(server.origin).classes.ways(all.row.id));
    expect(way).toMatchObject({ student: ada.student, name: "Ada", way: expect.stringMatching(/^[A-Z]{8}$/) });
    const phone = accepted(await all.api.classes.comeBy(way?.way.toLowerCase() ?? ""));
    expect(phone).toMatchObject({ student: ada.student, match: ada.match, seat: ada.seat });
    expect((await all.page(phone)).at().table.me).toEqual((await all.page(ada)).at().table.me);
    expect(await all.api.classes.comeBy("BBBBBBBB")).toEqual(refusal("unknownWay"));
    // It stays the same, so that it can be written down.
    expect(accepted(await teachApi(server.origin).classes.ways(all.row.id))).toEqual([way]);
  });

  it("is called anew everywhere", async () => {
    const all = await classOf();
    const [ada] = [await all.join("Ada"), await all.join("Bo")];
    const page = await all.page(ada);
    expect(await all.wall.act({ kind: "rename", student: ada.student, name: "bo" })).toEqual({ code: "nameTaken" });
    await all.wall.does({ kind: "rename", student: ada.student, name: " Adele " });
    await page.until(({ table }) => table.me?.name === "Adele");
    const { actionsDone } = await all.wall.until(({ students }) => students.some(({ name }) => name === "Adele"));
    expect(JSON.stringify(actionsDone)).not.toContain("Adele");
  });

  it("stays out once sent out, until let in again", async () => {
    const all = await classOf();
    const ada = await all.join("Ada");
    const page = await all.page(ada);
    await all.wall.does({ kind: "remove", student: ada.student });
    await page.untilConnection("refused");
    expect(page.refusal()).toEqual({ code: "notSeated" });
    expect(await all.wall.act({ kind: "remove", student: ada.student })).toEqual({ code: "notFound" });
    const waiting = await all.waiting(ada);
    expect(waiting.at()).toMatchObject({ standing: "out", match: null });
    expect(await knockAt(all, "Ada")).toEqual(refusal("nameTaken"));
    const { absent, students } = await all.wall.until((view) => view.absent.length === 1);
    expect([absent, students]).toEqual([[{ student: ada.student, name: "Ada", standing: "out", group: null }], []]);
    accepted(await all.api.classes.knock(ada.token));
    expect(await atTheDoor(all)).toMatchObject([{ id: ada.student, kind: "again" }]);
    await answer(all, true);
    await waiting.until(({ match }) => match !== null);
    expect((await all.page(ada)).at().table.me?.name).toBe("Ada");
    // Whoever sent them out may also take that back unasked.
    await all.wall.does({ kind: "remove", student: ada.student });
    await all.wall.does({ kind: "admit", who: ada.student, admitted: true });
    await all.wall.until(({ students }) => students.length === 1 && students[0]?.match !== null);
  });
});

describe("a roster", () => {
  const api = () => teachApi(server.origin).classes;

  it("of names alone lets nobody else in once all of them have come", async () => {
    const all = await classOf();
    accepted(await api().setRoster(all.row.id, "Ada\nBen\n"));
    for (const name of ["Ada", "Ben"]) expect(accepted(await knockAt(all, name)).match).not.toBeNull();
    expect(accepted(await knockAt(all, "Eve")).match).toBeNull();
    expect(await atTheDoor(all)).toMatchObject([{ name: "Eve", kind: "new" }]);
  });

  it("brings in by name who is on it, once; others wait at the door", async () => {
    const all = await classOf();
    const reply = accepted(await api().setRoster(all.row.id, "name;id;group\nAda Lovelace;7;A\nBen;8;B\n"));
    expect(reply).toEqual({ taken: 2, faults: [], more: 0 });
    const { absent } = await all.wall.until((view) => view.absent.length === 2);
    expect(absent).toMatchObject([
      { name: "Ada Lovelace", standing: "expected", group: "A" },
      { name: "Ben", standing: "expected", group: "B" },
    ]);
    const ada = accepted(await knockAt(all, "ada lovelace"));
    expect(ada).toMatchObject({ name: "Ada Lovelace", student: absent[0]?.student, match: expect.any(String) });
    expect(await knockAt(all, "Ada Lovelace")).toEqual(refusal("nameTaken"));
    accepted(await knockAt(all, "Eve"));
    expect(await atTheDoor(all)).toMatchObject([{ name: "Eve", kind: "new" }]);
    const ben = accepted(await api().ways(all.row.id)).find(({ name }) => name === "Ben");
    const phone: JoinedClass = accepted(await all.api.classes.comeBy(ben?.way ?? ""));
    expect(phone).toMatchObject({ name: "Ben", match: expect.any(String) });
    const csv = await fetch(`${server.origin}/api/teach/classes/${all.row.id}/roster.csv`, {
      headers: { authorization: "Bearer token-of-the-instructor" },
    });
    expect(await csv.text()).toMatch(/Ada Lovelace,[^\r]*,7,A\r/);
  });

  it("is changed while people come: who is there stays, who is not listed any more and has not come is forgotten", async () => {
    const all = await classOf();
    accepted(await api().setRoster(all.row.id, "Ada\nBen\nCy"));
    await knockAt(all, "Ada");
    accepted(await api().setRoster(all.row.id, "name,id\nBen,8\nDee,9"));
    const view = await all.wall.until(({ absent }) => absent.some(({ name }) => name === "Dee"));
    expect(view.absent.map(({ name }) => name)).toEqual(["Ben", "Dee"]);
    expect(view.students.map(({ name }) => name)).toEqual(["Ada"]);
  });

  it("with faults changes nothing", async () => {
    const all = await classOf();
    accepted(await api().setRoster(all.row.id, "Ada\nBen"));
    const reply = accepted(await api().setRoster(all.row.id, "name,id\nCy,1\nDee,1\n"));
    expect(reply).toEqual({ taken: 0, faults: [{ line: 3, fault: "idTwice", earlier: 2 }], more: 0 });
    expect((await all.wall.until(({ absent }) => absent.length > 0)).absent.map(({ name }) => name)).toEqual([
      "Ada",
      "Ben",
    ]);
  });
});

describe("the projector", () => {
  it("is opened by an instructor, or with its key, on a dozen screens at the most", async () => {
    const all = await classOf();
    await all.join("Ada");
    const stranger = openProjector(all.row.code, { origin: server.origin, api: all.api });
    await expect.poll(() => stranger.refusal()).toEqual({ code: "projectorShut" });
    stranger.close();
    const key = all.wall.at().projectorKey;
    const screens = Array.from({ length: 12 }, () =>
      watched<ProjectorView, Live<ProjectorView>>(
        openProjector(all.row.code, { origin: server.origin, api: all.api, key }),
      ),
    );
    for (const screen of screens) expect((await screen.until(() => true)).people).toBe(1);
    const [first] = screens;
    const { room } = accepted(await all.api.classes.enterByCode(all.row.code, key));
    const raw = () => new Client(server.origin).joinById(room, { code: all.row.code, key });
    await expect(raw()).rejects.toThrow();
    // Where one goes, another has its place.
    first?.close();
    await expect
      .poll(() =>
        raw().then(
          (joined) => joined.leave().then(() => "in"),
          () => "shut",
        ),
      )
      .toBe("in");
  });

  it("shows names once they are let through, where the class has it so", async () => {
    const all = await classOf({ namesLetThrough: true });
    const projector = await all.projector();
    const shown = ({ arrived, unnamed, people }: ProjectorView) => [arrived.map(({ name }) => name), unnamed, people];
    await all.join("Ada");
    await all.join("Rude word");
    expect(shown(await projector.until(({ people }) => people === 2))).toEqual([[], 2, 2]);
    const [ada] = all.wall.at().students;
    await all.wall.does({ kind: "letThrough", students: [ada?.student ?? ""] });
    expect(shown(await projector.until(({ unnamed }) => unnamed === 1))).toEqual([["Ada"], 1, 2]);
    await all.wall.does({ kind: "letThrough", students: "all" });
    await projector.until(({ unnamed }) => unnamed === 0);
    expect(await all.wall.act({ kind: "letThrough", students: "all" })).toEqual({ code: "nothingToChange" });
  });
});
