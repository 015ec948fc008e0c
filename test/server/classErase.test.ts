/** A person erased from what others wrote: found, shown to the instructor, struck out as chosen; the match verifies as before. */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createReviewApi } from "../../client/net/reviewApi.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import { parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import type { Mentions } from "../../shared/protocol/classData.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { monday } from "../helpers/liveClass.ts";
import { type LiveServer, startLive, teachToken } from "../helpers/liveServer.ts";
import { Log, playBots, says } from "../helpers/reviewMatch.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

interface Stored {
  readonly id: string;
  readonly matches: readonly [string, string];
}

/** A class of two tables that have ended: the student (AZE at table 1), Ben (ARM at both). @param title of the class and its matches */
async function stored(name: string, title = "Monday"): Promise<Stored> {
  const { store } = server;
  const { id } = await store.classes.create({ ...monday, title });
  const student = await store.classes.addStudent(id, name);
  const ben = await store.classes.addStudent(id, "Ben");
  const setup = setupOf({ seed: "stored", roster: 3, form: "short" });
  const matches: string[] = [];
  for (const number of [1, 2]) {
    const log = new Log(scenario, setup);
    log.take({ by: "clock", steer: { kind: "openRound" } });
    log.take(says("AZE", "1", "plenary", `I am ${name} myself`));
    log.take(says("ARM", "2", "plenary", `${name.toUpperCase()}, shall we talk?`));
    log.take(says("ARM", "2", "plenary", "Nobody is named here"));
    log.take({ by: "instructor", steer: { kind: "writeCard", headline: `${name} says so`, counter: "No reply" } });
    playBots(log);
    const table = { class: id, code: "", number };
    const settings = { title, setup, openSeconds: 0, wireSeconds: 0, bots: true, solo: false, table };
    const common = { scenarioId: scenario.id, scenarioHash: scenario.hash, seed: "stored", engineVersion };
    const match = await store.matches.create({ ...common, settings, classId: id });
    if (number === 1)
      await store.members.add({ matchId: match.id, name, seat: "AZE", studentId: student?.student.id ?? "" });
    else await store.members.add({ matchId: match.id, name: "Cy", seat: "AZE" });
    await store.members.add({ matchId: match.id, name: "Ben", seat: "ARM", studentId: ben?.student.id ?? "" });
    await store.log.append(
      match.id,
      log.entries().map((entry) => ({ ...entry, at: "2020-09-30T08:00:00.000Z" })),
    );
    await store.matches.setStatus(match.id, "ended");
    matches.push(match.id);
  }
  await store.classes.setStatus(id, "ended");
  const [one = "", two = ""] = matches;
  await store.reviews.addNote(two, { n: 3, text: `As ${name} put it`, shown: true, member: null });
  await store.reviews.setReflection(two, { member: "2", answers: { q: `${name} led us`, r: "We led" }, done: true });
  await store.classes.addActionDone(id, 0, {
    at: 0,
    by: "main",
    undo: null,
    action: { kind: "broadcast", at: "all", text: `Well done, ${name}` },
  });
  return { id, matches: [one, two] };
}

const asInstructor = (match: string) =>
  createReviewApi(match, teachToken, (path, init) => fetch(`${server.origin}${String(path)}`, init)).teach;
const textOf = async (path: string) =>
  (await fetch(`${server.origin}/api${path}`, { headers: { authorization: `Bearer ${teachToken}` } })).text();
/** All that the server still tells an instructor about the class. */
const everything = async ({ id, matches }: Stored): Promise<string> =>
  [
    ...(await Promise.all(
      matches.flatMap((match) => [
        textOf(`/review/${match}`),
        textOf(`/teach/matches/${match}/file`),
        textOf(`/teach/review/${match}/messages.csv`),
        textOf(`/teach/review/${match}/reflections`),
      ]),
    )),
    JSON.stringify(await server.store.classes.actionsDone(id)),
    await textOf(`/teach/classes/${id}`),
  ].join("\n");
const told = ({ mentions }: Mentions) => mentions.map(({ kind, table, by, text }) => [kind, table, by, text]).sort();
const verifies = async (match: string) =>
  verify(scenario, accepted(parseMatchFile(await textOf(`/teach/matches/${match}/file`))));

describe("erasing a student whom others name", () => {
  it("tells the instructor where: at every table, in the log and the reviews, whoever wrote it", async () => {
    const all = await stored("Ada");
    const mentions = accepted(await asInstructor(all.matches[0]).mentions({ member: "1" }));
    expect(mentions).toMatchObject({ names: ["Ada"], ambiguous: [] });
    expect(told(mentions)).toEqual(
      [
        ["message", 1, "Ben", "ADA, shall we talk?"],
        ["message", 2, "Ben", "ADA, shall we talk?"],
        ["message", 2, "Cy", "I am Ada myself"],
        ["card", null, null, "Ada says so"],
        ["note", 2, null, "As Ada put it"],
        ["reflection", 2, "Ben", "Ada led us"],
        ["announcement", null, null, "Well done, Ada"],
      ].sort(),
    );
  });

  it("strikes out all of it on request; what names nobody stays, and every match verifies to the same fingerprint", async () => {
    const all = await stored("Ada");
    const before = await Promise.all(all.matches.map(verifies));
    const erased = accepted(await asInstructor(all.matches[0]).erase("1", { strike: "all" }));
    expect(erased).toEqual({ words: 1, mentions: 7 });
    const left = await everything(all);
    expect(left).not.toMatch(/\bada\b/i);
    for (const kept of ["Nobody is named here", "As […] put it", "[…] led us", "We led", "Well done, […]", "Cy", "Ben"])
      expect(left).toContain(kept);
    expect(await Promise.all(all.matches.map(verifies))).toEqual(before);
    expect(before.every(({ ok }) => ok)).toBe(true);
  });

  it("leaves what the instructor has deselected, and all of it where nothing is asked for", async () => {
    const all = await stored("Ada");
    const teach = asInstructor(all.matches[0]);
    const { mentions } = accepted(await teach.mentions({ member: "1" }));
    const strike = mentions.filter(({ kind }) => kind === "message").map(({ id }) => id);
    expect(accepted(await teach.erase("1", { strike }))).toEqual({ words: 1, mentions: 3 });
    const left = await everything(all);
    expect(left).not.toContain("shall we talk");
    expect(left).toContain("As Ada put it");
    const other = await stored("Ada");
    expect(accepted(await asInstructor(other.matches[0]).erase("1"))).toEqual({ words: 1, mentions: 0 });
    expect(await everything(other)).toContain("ADA, shall we talk?");
  });

  it("finds a further name as well, and one that was drawn", async () => {
    const all = await stored("Grey Heron");
    const teach = asInstructor(all.matches[0]);
    const drawn = accepted(await teach.mentions({ member: "1" }));
    expect(drawn.mentions).toHaveLength(7);
    const wider = accepted(await teach.mentions({ member: "1", also: ["nobody"] }));
    expect(wider.names).toEqual(["Grey Heron", "nobody"]);
    expect(wider.mentions).toHaveLength(9);
    accepted(await teach.erase("1", { strike: "all", also: ["nobody"] }));
    expect(await everything(all)).not.toMatch(/grey heron|nobody/i);
  });

  it.each([
    ["a seat", "Russia"],
    ["a place", "shusha"],
    ["a country's people", "Iranian"],
  ])("warns of a name that is %s's too", async (_, name) => {
    const all = await stored(name);
    expect(accepted(await asInstructor(all.matches[0]).mentions({ member: "1" })).ambiguous).toEqual([name]);
  });

  it("finds the title as one passage, the class's and its tables', and strikes the name out of it wherever it stands", async () => {
    const all = await stored("Ada", "The group of Ada");
    const teach = asInstructor(all.matches[0]);
    const { mentions } = accepted(await teach.mentions({ member: "1" }));
    const titles = mentions.filter(({ kind }) => kind === "classTitle");
    expect(titles).toMatchObject([{ table: null, by: null, text: "The group of Ada", whole: false }]);
    accepted(await teach.erase("1", { strike: titles.map(({ id }) => id) }));
    const left = await everything(all);
    expect(left).not.toContain("The group of Ada");
    expect(left).toContain("The group of […]");
    // What was not chosen stays.
    expect(left).toContain("As Ada put it");
    // The rest of what the class and its tables are set up with stands.
    expect(accepted(await server.classes.get(all.id)).settings).toMatchObject({ ...monday, title: "The group of […]" });
  });

  it("leaves no title too long for the class to be read again", async () => {
    const all = await stored("A", "A ".repeat(40).trim());
    accepted(await asInstructor(all.matches[0]).erase("1", { strike: "all" }));
    expect(accepted(await server.classes.get(all.id)).title).toMatch(/^(\[…\] ){16,}/);
  });

  it("leaves a question that hides the rest of the match in force, however long striking makes it", async () => {
    const all = await stored("A");
    const [one, two] = all.matches;
    const question = { text: "A ".repeat(1000).trim(), open: true };
    await server.store.reviews.setWalk(one, { n: 3, viewer: "everything", question }, true);
    await server.store.reviews.setReflection(two, { member: "2", answers: { q: "A ".repeat(4000) }, done: true });
    const { path } = accepted(await asInstructor(one).addLink({ label: "Parents", names: false }));
    const asLink = createReviewApi(one, path.split("#")[1] ?? "", (url, init) =>
      fetch(`${server.origin}${String(url)}`, init),
    );
    accepted(await asInstructor(one).erase("1", { strike: "all" }));
    expect(accepted(await asLink.open()).until).toBe(3);
    const told = JSON.parse(await textOf(`/teach/classes/${all.id}/participation`));
    expect(JSON.stringify(told)).toContain('"q":"[…] […] ');
  });

  it("strikes out of an answer to any question, a slash in its name or not", async () => {
    const all = await stored("Ada");
    await server.store.reviews.setReflection(all.matches[1], {
      member: "2",
      answers: { "a/b": "Ada led us", a: "We led" },
      done: true,
    });
    accepted(await asInstructor(all.matches[0]).erase("1", { strike: "all" }));
    const [reflection] = await server.store.reviews.reflections(all.matches[1]);
    expect(reflection?.answers).toEqual({ "a/b": "[…] led us", a: "We led" });
  });

  it("strikes both out who are erased at once, wherever one text names the two", async () => {
    const all = await stored("Ada");
    const [one, two] = all.matches;
    await server.store.reviews.addNote(two, { n: 3, text: "Ada and Ben", shown: true, member: null });
    const { reviewTexts } = server.store;
    const { replace } = reviewTexts;
    const slow = vi.spyOn(reviewTexts, "replace").mockImplementation(async (...passage) => {
      // Long enough for another request to come.
      await textOf("/health");
      await replace(...passage);
    });
    const erased = await Promise.all(["1", "2"].map((member) => asInstructor(one).erase(member, { strike: "all" })));
    expect(erased.every(({ ok }) => ok)).toBe(true);
    slow.mockRestore();
    const notes = (await server.store.reviews.notes(two)).map(({ text }) => text);
    expect(notes).toContain("[…] and […]");
    expect(await everything(all)).not.toMatch(/\b(ada|ben)\b/i);
  });

  it("waits for what an instructor is doing in the class, and finds the name in that as well", async () => {
    const all = await stored("Ada");
    const live = accepted(await server.classes.hold(all.id));
    const deed = { kind: "broadcast", at: "all", text: "Once more, Ada" } as const;
    const { promise, resolve } = Promise.withResolvers<void>();
    const doing = live.inTurn(async () => {
      await promise;
      return { ok: true, value: await live.did({ label: "main" }, deed, null) };
    });
    const erasing = asInstructor(all.matches[0]).erase("1", { strike: "all" });
    // By now it has come to the server, and would have looked through what was done.
    await textOf("/health");
    resolve();
    accepted(await doing);
    accepted(await erasing);
    expect(JSON.stringify(await server.store.classes.actionsDone(all.id))).not.toContain("Ada");
    expect(JSON.stringify(live.actionsDone())).toContain("Once more, […]");
    await server.classes.release(all.id);
  });

  it("strikes out of the title of a match of its own", async () => {
    const { store } = server;
    const setup = setupOf({ seed: "alone", roster: 3, form: "short" });
    const settings = { title: "Ada and friends", setup, openSeconds: 0, wireSeconds: 0, bots: true, solo: false };
    const common = { scenarioId: scenario.id, scenarioHash: scenario.hash, seed: "alone", engineVersion };
    const match = await store.matches.create({ ...common, settings });
    const { member } = await store.members.add({ matchId: match.id, name: "Ada", seat: "AZE" });
    const teach = asInstructor(match.id);
    const mentions = accepted(await teach.mentions({ member: member.id }));
    expect(told(mentions)).toEqual([["matchTitle", null, null, "Ada and friends"]]);
    expect(accepted(await teach.erase(member.id, { strike: "all" }))).toEqual({ words: 0, mentions: 1 });
    expect((await store.matches.byId(match.id))?.settings).toEqual({ ...settings, title: "[…] and friends" });
  });

  it("is forgotten by what is live, too", async () => {
    const all = await stored("Ada", "Ada's group");
    const live = accepted(await server.classes.hold(all.id));
    const table = live.tables.get(all.matches[1])?.table;
    const call = { round: 1, phase: "open", member: "2", seat: "ARM", n: null, about: "help" } as const;
    table?.supervision.noted({ ...call, text: "ADA, shall we talk?" }, 0);
    table?.supervision.noted({ ...call, text: "Another word about Ada" }, 0);
    expect(JSON.stringify([table?.host.events, live.actionsDone()])).toMatch(/Ada/);
    const seen = () =>
      [...live.tables.values()].map(({ table: each }) => [each.view(), each.host.events, each.host.state]);
    expect(JSON.stringify(live.students().map(({ name, member }) => [name, member]))).toBe('[["Ada","1"],["Ben","2"]]');
    expect(JSON.stringify([seen(), live.head()]).match(/ada's group/gi)).toHaveLength(3);
    accepted(await asInstructor(all.matches[0]).erase("1", { strike: "all" }));
    const left = JSON.stringify([seen(), live.head(), live.actionsDone(), live.students()]);
    expect(left).not.toMatch(/ada\b/i);
    expect(left.match(/\[…\]'s group/g)).toHaveLength(3);
    expect(left).toContain("Ben");
    // What was not among the passages shown stays as it was.
    expect(table?.supervision.calls.map(({ text }) => text)).toEqual(["[…], shall we talk?", "Another word about Ada"]);
    await server.classes.release(all.id);
  });

  it("is for instructors alone, and refuses nobody's number", async () => {
    const all = await stored("Ada");
    const url = `${server.origin}/api/teach/review/${all.matches[0]}/mentions`;
    expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(401);
    const nobody = await asInstructor(all.matches[0]).mentions({ member: "9" });
    expect(nobody).toEqual({ ok: false, error: { code: "notFound" } });
    expect(await asInstructor("nowhere").mentions({ member: "1" })).toEqual({
      ok: false,
      error: { code: "unknownMatch" },
    });
  });
});
