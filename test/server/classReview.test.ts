/** The review of a whole class over HTTP: who may ask, what is told of each table, and that no name outlives its student. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClassParticipation, ClassReview } from "../../shared/protocol/classReview.ts";
import { type LiveServer, startLive, teachToken } from "../helpers/liveServer.ts";
import { type PlayedClass, playedClass } from "../helpers/playedClass.ts";
import { askAt, type Method } from "../helpers/storedReview.ts";

let server: LiveServer;
let monday: PlayedClass;
beforeAll(async () => {
  server = await startLive();
  monday = await playedClass(server.store, [
    { roster: 3, temper: "hawk", students: ["Ada", "Ben"] },
    { roster: 3, temper: "dove", students: ["Cy"] },
    { roster: 3, temper: "hawk" },
    { roster: 4, temper: "dove", rounds: 2 },
    { roster: 3, temper: null },
  ]);
});

const ask = (path: string, token: string | null = teachToken, method: Method = "GET", body?: unknown) =>
  askAt(server.origin, method, `/teach${path}`, token, body);
const review = async (id = monday.id): Promise<ClassReview> => (await ask(`/classes/${id}/review`)).json;
const participation = async (): Promise<ClassParticipation> => (await ask(`/classes/${monday.id}/participation`)).json;

describe("the review of a class", () => {
  it.each(["review", "participation", "participation.csv"])("keeps its %s for instructors", async (call) => {
    const path = `/classes/${monday.id}/${call}`;
    expect(await ask(path, null)).toMatchObject({ status: 401, code: "tokenMissing" });
    expect(await ask(path, monday.tokens.Ada ?? "")).toMatchObject({ status: 401, code: "tokenInvalid" });
    expect((await ask(path)).status).toBe(200);
    expect(await ask(`/classes/nowhere/${call}`)).toMatchObject({ status: 404, code: "notFound" });
  });

  it("tells of every table by number: ended, under way, not begun", async () => {
    const { title, tables } = await review();
    expect(title).toBe("Monday");
    expect(tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(tables.map(({ match }) => match)).toEqual(monday.matches);
    const rounds = tables.map(({ condensed }) => condensed?.played.length ?? 0);
    const [, settled = 0] = rounds;
    expect(rounds).toEqual([8, settled, 8, 2, 0]);
    expect(settled).toBeGreaterThan(0);
    expect(settled).toBeLessThan(8);
    expect(tables[0]?.condensed?.outcome.ending).not.toBeNull();
    expect(tables[3]?.condensed?.outcome.ending).toBeNull();
  });

  it("compares those that began alike, and finds the dove's table parting from the hawks', which never part", async () => {
    const { groups } = await review();
    expect(groups.map(({ tables }) => [...tables].sort())).toEqual([[1, 2, 3, 5], [4]]);
    const first = groups[0]?.partings[0];
    const parted = first?.branches.map((branch) => branch.map(({ table }) => table).sort());
    expect(parted?.sort()).toEqual([[1, 3], [2]]);
    expect(groups[0]?.rounds.at(-1)).toEqual({ round: 8, branches: [[1, 3]] });
  });

  it("is named in the review of each of its tables, to instructors alone", async () => {
    const over = await playedClass(server.store, [{ roster: 3, temper: "hawk" }], "Tuesday");
    const [match = ""] = over.matches;
    const told = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${server.origin}/api/review/${match}`, { headers })).json();
    };
    expect((await told(teachToken)).class).toBe(over.id);
    const { path } = (await ask(`/review/${match}/links`, teachToken, "POST", { label: "Ms Hall", names: true })).json;
    expect(await told(path.split("#")[1])).toMatchObject({ as: "link", class: null });
  });

  it("holds nobody's name or words", async () => {
    const { text } = await ask(`/classes/${monday.id}/review`);
    expect(text).not.toMatch(/Ada|Ben|from AZE/);
  });

  it("follows a table that plays on", async () => {
    const tuesday = await playedClass(server.store, [{ roster: 3, temper: "dove", rounds: 1 }]);
    expect((await review(tuesday.id)).tables[0]?.condensed?.played.length).toBe(1);
    const longer = await playedClass(server.store, [{ roster: 3, temper: "dove", rounds: 2 }]);
    const [match = ""] = tuesday.matches;
    const before = await server.store.log.length(match);
    await server.store.log.append(match, (await server.store.log.read(longer.matches[0] ?? "")).slice(before));
    expect((await review(tuesday.id)).tables[0]?.condensed?.played.length).toBe(2);
  });

  it("says of a table whose log does not compute why, and shows the others", async () => {
    const broken = await playedClass(server.store, [
      { roster: 3, temper: "dove", rounds: 1 },
      { roster: 3, temper: "dove", rounds: 1 },
    ]);
    const [match = ""] = broken.matches;
    const [last] = (await server.store.log.read(match)).slice(-1);
    if (last) await server.store.log.append(match, [{ ...last, seq: last.seq + 1 }]);
    const { tables, groups } = await review(broken.id);
    expect(tables.map(({ condensed, refusal }) => [condensed === null, refusal?.code])).toEqual([
      [true, "chainBroken"],
      [false, undefined],
    ]);
    expect(groups.map((group) => group.tables)).toEqual([[2]]);
  });

  it("parts nobody where nothing has been played", async () => {
    const { groups } = await review((await playedClass(server.store, [{ roster: 3, temper: null }])).id);
    expect(groups).toEqual([{ tables: [1], rounds: [], partings: [] }]);
  });
});

describe("taking part in a class", () => {
  it("has a row a student, with table, seat and the moments behind each count", async () => {
    const { students } = await participation();
    expect(students.map(({ name, sat }) => [name, sat.map(({ table, seat }) => `${table} ${seat}`)])).toEqual([
      ["Ada", ["1 AZE"]],
      ["Ben", ["1 ARM"]],
      ["Cy", ["2 AZE"]],
    ]);
    const messages = students[0]?.parts.find(({ kind }) => kind === "messages");
    expect(messages?.count).toBe(8);
    expect(messages?.moments[0]).toMatchObject({ table: 1, at: expect.stringMatching(/^1\.\d\d$/) });
  });

  it("is weighed as each table's instructor weighs it", async () => {
    const [match = ""] = monday.matches;
    const weights = { rounds: 0, messages: 1, drafts: 0, orders: 0, talks: 0, texts: 0, readiness: 0, result: 0 };
    await ask(`/review/${match}`, teachToken, "PUT", { released: true, weights });
    const { students } = await participation();
    expect(students.map(({ points }) => points).slice(0, 2)).toEqual([50, 50]);
    expect(students[2]?.weights.rounds).toBe(40);
  });

  it("is one line a student for a gradebook", async () => {
    const { text } = await ask(`/classes/${monday.id}/participation.csv`);
    const lines = text.trim().split("\r\n");
    expect(lines.map((line) => line.split(",")[0]?.replace("\uFEFF", ""))).toEqual(["name", "Ada", "Ben", "Cy"]);
    expect(lines[1]?.split(",").slice(2, 4)).toEqual(["1", "AZE"]);
  });

  it("has what a student wrote afterwards, and nothing of it once they are erased", async () => {
    const [match = ""] = monday.matches;
    await server.store.reviews.setReflection(match, { member: "2", answers: { again: "I would wait" }, done: true });
    const written = async () => (await participation()).students.flatMap(({ reflections }) => reflections);
    expect(await written()).toEqual([{ table: 1, answers: { again: "I would wait" }, done: true }]);
    await ask(`/review/${match}/erase`, teachToken, "POST", { member: "2" });
    expect(await written()).toEqual([]);
    const { students } = await participation();
    expect(students[1]).toMatchObject({ name: null, sat: [{ table: 1, member: "2" }] });
    expect((await ask(`/classes/${monday.id}/participation.csv`)).text).not.toContain("Ben");
  });
});
