/** The review over HTTP: who may do what, call by call; and what is left of a person who has been erased. */
import { beforeAll, describe, expect, it } from "vitest";
import { countEvents, upTo } from "../../server/review/hidden.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import { parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import type { NewLink, Note, ReviewReply, WalkView } from "../../shared/protocol/review.ts";
import { defaultWeights } from "../../shared/review/participation.ts";
import { recordOf } from "../../shared/review/record.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { type LiveServer, startLive, teachToken } from "../helpers/liveServer.ts";
import { Log, playBots, says } from "../helpers/reviewMatch.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

interface Stored {
  readonly match: string;
  /** Seat tokens: Ada (AZE, member 1), Ben (ARM, member 2). */
  readonly ada: string;
  readonly ben: string;
}

/** A match in the store, played to its end or not. */
async function stored({ over = true, title = "Monday", later = "" } = {}): Promise<Stored> {
  const { store } = server;
  const setup = setupOf({ seed: "stored", roster: 3, form: "short" });
  const settings = { title, setup, openSeconds: 0, wireSeconds: 0, bots: true, solo: false };
  const common = { scenarioId: scenario.id, scenarioHash: scenario.hash, seed: "stored", engineVersion };
  const { id: match } = await store.matches.create({ ...common, settings });
  const { token: ada } = await store.members.add({ matchId: match, name: "Ada", seat: "AZE", head: true });
  const { token: ben } = await store.members.add({ matchId: match, name: "Ben", seat: "ARM", head: true });
  const log = new Log(scenario, setup);
  log.take({ by: "clock", steer: { kind: "openRound" } });
  log.take(says("AZE", "1", "plenary", "I am Ada of Elm Street"));
  log.take(says("ARM", "2", "plenary", "A rude word"));
  const hidden = log.record().events.length - 1;
  const steer = { round: 1, phase: "open", by: "1" } as const;
  log.note({ kind: "steer", body: { ...steer, action: { kind: "hideMessage", n: hidden, hidden: true } } });
  const aside = (then: Log) => later !== "" && then.state.round === 2 && then.take(says("ARM", "2", "plenary", later));
  if (over) playBots(log, { aside });
  const entries = log
    .entries()
    .map((entry, i) => ({ ...entry, at: new Date(Date.UTC(2020, 8, 30, 8, 0, i)).toISOString() }));
  await store.log.append(match, entries);
  await store.matches.setStatus(match, over ? "ended" : "running");
  return { match, ada, ben };
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

async function ask(method: Method, path: string, token: string | null, body?: unknown) {
  const response = await fetch(`${server.origin}/api${path}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : null;
  return { status: response.status, text, json, code: json?.code as string | undefined };
}

const note = { n: 3, text: "Look here", shown: true };
const walk = { n: 3, viewer: "AZE", question: { text: "What would you do?", open: true } };
const settings = { released: true, weights: defaultWeights };

describe("a review", () => {
  it("is open to the instructor, to the table's students and to a link; to nobody else", async () => {
    const { match, ada } = await stored();
    const other = await stored();
    const link: NewLink = (
      await ask("POST", `/teach/review/${match}/links`, teachToken, { label: "Parents", names: false })
    ).json;
    const linkToken = link.path.split("#")[1] ?? "";
    const read = (token: string | null) => ask("GET", `/review/${match}`, token);
    expect((await read(teachToken)).json).toMatchObject({ as: "instructor", me: null, over: true, title: "Monday" });
    expect((await read(ada)).json).toMatchObject({ as: "student", me: { member: "1", seat: "AZE" } });
    expect((await read(linkToken)).json).toMatchObject({ as: "link", me: null });
    expect(await read(other.ada)).toMatchObject({ status: 403, code: "notYours" });
    expect(await read(null)).toMatchObject({ status: 401, code: "tokenMissing" });
    expect(await read("no-such-token-anywhere")).toMatchObject({ status: 401, code: "tokenInvalid" });
    expect(await ask("GET", "/review/nowhere", teachToken)).toMatchObject({ status: 404, code: "unknownMatch" });
  });

  it("replays what it gives, with a time for each entry", async () => {
    const { match, ada } = await stored();
    for (const token of [teachToken, ada]) {
      const reply: ReviewReply = (await ask("GET", `/review/${match}`, token)).json;
      const record = recordOf(scenario, reply.entries, reply.times);
      expect(record.ok && record.value.state.outcome).toBeTruthy();
      expect(record.ok && record.value.causes.at(-1)?.at).toBeGreaterThan(Date.UTC(2020, 8, 30));
    }
  });

  it("is closed to students and links until the match is over", async () => {
    const { match, ada } = await stored({ over: false });
    expect(await ask("GET", `/review/${match}`, ada)).toMatchObject({ status: 409, code: "wrongPhase" });
    expect((await ask("GET", `/review/${match}`, teachToken)).json).toMatchObject({ over: false });
  });

  it("is taken from students by the instructor, file included, and given back", async () => {
    const { match, ada } = await stored();
    const closed = { ...settings, released: false };
    expect((await ask("PUT", `/teach/review/${match}`, teachToken, closed)).json).toEqual(closed);
    expect(await ask("GET", `/review/${match}`, ada)).toMatchObject({ status: 403, code: "notReleased" });
    expect(await ask("GET", `/match/${match}/file`, ada)).toMatchObject({ status: 403, code: "notReleased" });
    await ask("PUT", `/teach/review/${match}`, teachToken, settings);
    expect((await ask("GET", `/review/${match}`, ada)).status).toBe(200);
  });

  it("keeps from students what the instructor has hidden, and still verifies for them", async () => {
    const { match, ada } = await stored();
    expect((await ask("GET", `/review/${match}`, teachToken)).text).toContain("A rude word");
    const shown = await ask("GET", `/review/${match}`, ada);
    expect(shown.text).not.toContain("A rude word");
    expect(shown.text).toContain("Elm Street");
    const { text } = await ask("GET", `/match/${match}/file`, ada);
    expect(text).not.toContain("A rude word");
    expect(verify(scenario, accepted(parseMatchFile(text))).ok).toBe(true);
  });

  it("shows a link names only where the instructor says so, and nothing once revoked", async () => {
    const { match } = await stored();
    const make = async (names: boolean): Promise<NewLink> =>
      (await ask("POST", `/teach/review/${match}/links`, teachToken, { label: "A link", names })).json;
    const names = async (link: NewLink) => {
      const reply: ReviewReply = (await ask("GET", `/review/${match}`, link.path.split("#")[1] ?? "")).json;
      return reply.people.map(({ name }) => name);
    };
    const [plain, named] = [await make(false), await make(true)];
    expect(await names(plain)).toEqual([null, null]);
    expect(await names(named)).toEqual(["Ada", "Ben"]);
    const rows = await ask("GET", `/teach/review/${match}/links`, teachToken);
    expect(rows.json.map(({ id }: NewLink) => id)).toEqual([plain.id, named.id]);
    expect(rows.text).not.toContain(named.path.split("#")[1]);
    expect((await ask("DELETE", `/teach/review/${match}/links/${named.id}`, teachToken)).status).toBe(200);
    expect((await ask("GET", `/review/${match}`, named.path.split("#")[1] ?? "")).code).toBe("tokenInvalid");
    expect((await ask("DELETE", `/teach/review/${match}/links/${named.id}`, teachToken)).code).toBe("notFound");
  });
});

describe("every call", () => {
  const calls: readonly [Method, string, unknown, { student: number; link: number }][] = [
    ["GET", "/review/M", undefined, { student: 200, link: 200 }],
    ["POST", "/review/M/notes", note, { student: 200, link: 403 }],
    ["PUT", "/review/M/notes/none", note, { student: 404, link: 403 }],
    ["DELETE", "/review/M/notes/none", undefined, { student: 404, link: 403 }],
    ["GET", "/review/M/reflection", undefined, { student: 200, link: 403 }],
    ["PUT", "/review/M/reflection", { answers: { q: "a" }, done: false }, { student: 200, link: 403 }],
    ["GET", "/review/M/walk", undefined, { student: 200, link: 403 }],
    ["POST", "/review/M/walk/answer", { text: "Hold" }, { student: 409, link: 403 }],
    ["PUT", "/teach/review/M", settings, { student: 401, link: 401 }],
    ["PUT", "/teach/review/M/walk", walk, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/reflections", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/links", undefined, { student: 401, link: 401 }],
    ["POST", "/teach/review/M/links", { label: "L", names: false }, { student: 401, link: 401 }],
    ["DELETE", "/teach/review/M/links/none", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/participation", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/events.csv", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/messages.csv", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/participation.csv", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/matches/M/file", undefined, { student: 401, link: 401 }],
    ["POST", "/teach/review/M/erase", { member: "2" }, { student: 401, link: 401 }],
    ["DELETE", "/teach/review/M", undefined, { student: 401, link: 401 }],
  ];
  let kept: Stored;
  let other: Stored;
  let link: string;
  beforeAll(async () => {
    kept = await stored();
    other = await stored();
    const made: NewLink = (
      await ask("POST", `/teach/review/${kept.match}/links`, teachToken, { label: "L", names: true })
    ).json;
    link = made.path.split("#")[1] ?? "";
  });

  it.each(calls)("%s %s knows who asks", async (method, path, body, wanted) => {
    const url = path.replace("M", kept.match);
    const status = async (token: string | null) => (await ask(method, url, token, body)).status;
    expect(await status(null)).toBe(401);
    expect(await status("a-token-that-nobody-has")).toBe(401);
    expect(await status(other.ada)).toBe(path.startsWith("/teach") ? 401 : 403);
    expect(await status(link)).toBe(wanted.link);
    expect(await status(kept.ada)).toBe(wanted.student);
  });

  it.each<[string, Method, string, unknown, string]>([
    ["a note without words", "POST", "/notes", { ...note, text: " " }, "malformed"],
    ["a note on a moment that never was", "POST", "/notes", { ...note, n: 99_999 }, "unknownMoment"],
    ["an answer to no question", "POST", "/walk/answer", { text: "Hold" }, "wrongPhase"],
    ["a reflection that is none", "PUT", "/reflection", { answers: [1], done: true }, "malformed"],
  ])("refuses %s", async (_, method, path, body, code) => {
    expect(await ask(method, `/review/${kept.match}${path}`, kept.ada, body)).toMatchObject({ code });
  });
});

describe("notes", () => {
  it("of the instructor are seen by all where they are shown; a student's by the student and the instructor", async () => {
    const { match, ada, ben } = await stored();
    const pin = async (token: string, body: typeof note): Promise<Note> =>
      (await ask("POST", `/review/${match}/notes`, token, body)).json;
    const shown = await pin(teachToken, note);
    await pin(teachToken, { ...note, text: "For me", shown: false });
    const mine = await pin(ada, { ...note, text: "My own", shown: true });
    expect(mine).toMatchObject({ by: "1", mine: true, shown: false });
    const texts = async (token: string) => {
      const reply: ReviewReply = (await ask("GET", `/review/${match}`, token)).json;
      return reply.notes.map(({ text }) => text).sort();
    };
    expect(await texts(teachToken)).toEqual(["For me", "Look here", "My own"]);
    expect(await texts(ada)).toEqual(["Look here", "My own"]);
    expect(await texts(ben)).toEqual(["Look here"]);
    const change = { ...note, text: "Changed" };
    expect((await ask("PUT", `/review/${match}/notes/${shown.id}`, ada, change)).code).toBe("notFound");
    expect((await ask("PUT", `/review/${match}/notes/${mine.id}`, ben, change)).code).toBe("notFound");
    expect((await ask("PUT", `/review/${match}/notes/${mine.id}`, ada, change)).json).toMatchObject({
      text: "Changed",
    });
    expect((await ask("DELETE", `/review/${match}/notes/${mine.id}`, ada)).status).toBe(200);
    expect(await texts(ada)).toEqual(["Look here"]);
  });
});

describe("reflections", () => {
  it("are kept as they are typed, for the student and the instructor alone", async () => {
    const { match, ada, ben } = await stored();
    const put = (answers: Record<string, string>, done = false) =>
      ask("PUT", `/review/${match}/reflection`, ada, { answers, done });
    await put({ ripe: "I th" });
    await put({ ripe: "I think", hiding: "" }, true);
    const own = await ask("GET", `/review/${match}/reflection`, ada);
    expect(own.json).toMatchObject({ member: "1", answers: { ripe: "I think" }, done: true });
    expect((await ask("GET", `/review/${match}/reflection`, ben)).json).toMatchObject({ answers: {}, at: null });
    expect((await ask("GET", `/teach/review/${match}/reflections`, teachToken)).json).toHaveLength(1);
  });
});

describe("the walk", () => {
  it("goes where the instructor shows, takes answers while the question is open, and tells them nameless after", async () => {
    const { match, ada, ben } = await stored();
    const lead = async (body: object): Promise<WalkView> =>
      (await ask("PUT", `/teach/review/${match}/walk`, teachToken, body)).json;
    const look = async (token: string, since = -1) =>
      (await ask("GET", `/review/${match}/walk?since=${since}`, token)).json;
    expect(await look(ada)).toMatchObject({ version: 0, n: null, question: null });
    const { version } = await lead(walk);
    expect(await look(ada)).toMatchObject({ version, n: 3, viewer: "AZE", question: { open: true }, answers: [] });
    expect(await look(ada, version)).toEqual({ version });
    await ask("POST", `/review/${match}/walk/answer`, ada, { text: "Attack" });
    await ask("POST", `/review/${match}/walk/answer`, ada, { text: "Hold" });
    await ask("POST", `/review/${match}/walk/answer`, ben, { text: "Talk" });
    expect((await look(ada, version)).answers).toEqual([{ member: null, text: "Hold", mine: true }]);
    const told = (await look(teachToken)).answers as WalkView["answers"];
    expect(told.map(({ member, text }) => [member, text]).sort()).toEqual([
      ["1", "Hold"],
      ["2", "Talk"],
    ]);
    await lead({ ...walk, question: { ...walk.question, open: false } });
    expect((await look(ben)).answers).toHaveLength(2);
    expect((await ask("POST", `/review/${match}/walk/answer`, ada, { text: "Late" })).code).toBe("wrongPhase");
    await lead({ ...walk, n: 5, question: { text: "And now?", open: true } });
    expect((await look(teachToken)).answers).toEqual([]);
  });
});

describe("a question to the class hides what came next", () => {
  const later = "The road was cut at dawn";
  const hide = async (match: string, n: number, open = true) => {
    const question = { text: "What would you do?", open };
    expect((await ask("PUT", `/teach/review/${match}/walk`, teachToken, { ...walk, n, question })).status).toBe(200);
  };
  const linkTo = async (match: string): Promise<string> => {
    const body = { label: "L", names: true };
    const made: NewLink = (await ask("POST", `/teach/review/${match}/links`, teachToken, body)).json;
    return made.path.split("#")[1] ?? "";
  };
  const replyFor = async (match: string, token: string): Promise<ReviewReply> =>
    (await ask("GET", `/review/${match}`, token)).json;
  const openFor = async (match: string, token: string) => {
    const reply = await replyFor(match, token);
    const record = recordOf(scenario, reply.entries, reply.times);
    if (!record.ok) throw new Error(JSON.stringify(record.error));
    return { reply, record: record.value };
  };

  it("from students and links in whatever they ask for, and from no instructor", async () => {
    const { match, ada, ben } = await stored({ later });
    const link = await linkTo(match);
    const { record: whole } = await openFor(match, ada);
    const n = whole.events.find(({ event }) => event.kind === "said" && event.text === later)?.n ?? 0;
    expect(n).toBeGreaterThan(20);
    await ask("POST", `/review/${match}/notes`, teachToken, { n, text: `Read: ${later}`, shown: true });
    await ask("POST", `/review/${match}/notes`, teachToken, { n: 3, text: "Before it", shown: true });
    const own: Note = (await ask("POST", `/review/${match}/notes`, ada, { n, text: `Mine: ${later}`, shown: false }))
      .json;
    await hide(match, n - 1);
    const calls: readonly [Method, string, unknown?][] = [
      ["GET", `/review/${match}`],
      ["GET", `/review/${match}/walk?since=-1`],
      ["GET", `/review/${match}/reflection`],
      ["GET", `/match/${match}/file`],
      ["POST", `/review/${match}/notes`, { ...note, n }],
      ["PUT", `/review/${match}/notes/${own.id}`, { ...note, n }],
      ["POST", `/review/${match}/walk/answer`, { text: "Hold" }],
    ];
    for (const token of [ada, ben, link])
      for (const [method, path, body] of calls)
        expect((await ask(method, path, token, body)).text, `${method} ${path}`).not.toContain(later);
    for (const token of [ada, ben, link]) {
      const { reply, record } = await openFor(match, token);
      expect(reply).toMatchObject({ until: n - 1, notes: [{ text: "Before it" }] });
      expect(record.events).toEqual(whole.events.slice(0, n));
      expect(reply.times).toHaveLength(reply.entries.length);
    }
    expect(await ask("GET", `/match/${match}/file`, ada)).toMatchObject({ status: 403, code: "notReleased" });
    expect(await ask("POST", `/review/${match}/notes`, ada, { ...note, n })).toMatchObject({ code: "unknownMoment" });
    const told = await ask("GET", `/review/${match}`, teachToken);
    expect(told.json).toMatchObject({ until: null });
    expect(told.text).toContain(later);
    expect((await ask("GET", `/teach/matches/${match}/file`, teachToken)).status).toBe(200);
  });

  it("and gives it back once the question is closed, or the walk ends", async () => {
    const { match, ada } = await stored({ later });
    for (const after of [
      { ...walk, question: { ...walk.question, open: false } },
      { ...walk, n: null },
    ]) {
      await hide(match, 3);
      expect((await openFor(match, ada)).record.events).toHaveLength(4);
      await ask("PUT", `/teach/review/${match}/walk`, teachToken, after);
      const { text, json } = await ask("GET", `/review/${match}`, ada);
      expect(json.until).toBeNull();
      expect(text).toContain(later);
      expect((await ask("GET", `/match/${match}/file`, ada)).status).toBe(200);
    }
  });

  it("at every moment: within a resolution, between a call and its draft, at the end", async () => {
    const { match } = await stored({ later });
    const log = await server.store.log.read(match);
    const opening = upTo(log, -1).length === 1 ? countEvents(upTo(log, -1)) : 0;
    const { record: whole } = await openFor(match, teachToken);
    for (const { n, round } of whole.events) {
      if (round > 2) break;
      const entries = upTo(log, n);
      const part = recordOf(scenario, entries);
      if (!part.ok) throw new Error(`${n}: ${JSON.stringify(part.error)}`);
      expect(part.value.events.length).toBe(Math.max(n + 1, opening));
      expect(part.value.events.at(-1)).toEqual(whole.events[part.value.events.length - 1]);
    }
    expect(upTo(log, 99_999)).toBe(log);
  });

  it("keeps a convening's draft back until it is tabled", () => {
    const log = new Log(scenario, setupOf({ seed: "draft", roster: 3, form: "short" }));
    log.take({ by: "clock", steer: { kind: "openRound" } });
    const common = { venue: "moscow", style: "formulate", frame: "humanitarian", leaderCalled: false } as const;
    const draft = { title: "A quiet title", clauses: [{ kind: "CEASE", hour: 12 }] } as const;
    const by = { seat: "RUS", member: "3" };
    log.take({ by, act: { kind: "convene", ...common, draft: { ...draft, clauses: [...draft.clauses] } } });
    const entries = log.entries().map((entry) => ({ ...entry, at: "2020-09-30T08:00:00.000Z" }));
    const convened = log.record().events.find(({ event }) => event.kind === "convened")?.n ?? 0;
    expect(JSON.stringify(upTo(entries, convened + 1))).toMatch(/CEASE.*A quiet title/);
    const cut = upTo(entries, convened);
    expect(JSON.stringify(cut)).not.toMatch(/CEASE|quiet/);
    expect(recordOf(scenario, cut)).toMatchObject({ ok: true, value: { events: { length: convened + 1 } } });
  });

  it("asks anew at another moment in the same words, and keeps the answers of a closed question", async () => {
    const { match, ada } = await stored();
    const answers = async () => (await ask("GET", `/review/${match}/walk?since=-1`, teachToken)).json.answers;
    await hide(match, 3);
    await ask("POST", `/review/${match}/walk/answer`, ada, { text: "Hold" });
    await hide(match, 3, false);
    await hide(match, 5, false);
    expect(await answers()).toHaveLength(1);
    await hide(match, 5);
    expect(await answers()).toEqual([]);
  });
});

describe("what is taken home", () => {
  it("is a table with a name to each column", async () => {
    const { match } = await stored();
    const get = async (name: string) => (await ask("GET", `/teach/review/${match}/${name}`, teachToken)).text;
    expect(await get("events.csv")).toContain("n,round,entry,time,by,member,kind,seat,text,details");
    expect(await get("messages.csv")).toContain(",AZE,1,Ada,plenary,I am Ada of Elm Street");
    expect(await get("participation.csv")).toMatch(/\r\nAda,1,AZE,[\d.]+,/);
    const { json } = await ask("GET", `/teach/review/${match}/participation`, teachToken);
    expect(json.rows).toMatchObject([
      { member: "1", name: "Ada" },
      { member: "2", name: "Ben" },
    ]);
  });
});

describe("erasing", () => {
  it("leaves nothing of a person, and a match that verifies to the same fingerprint", async () => {
    const { match, ada, ben } = await stored();
    await ask("POST", `/review/${match}/notes`, ada, note);
    await ask("PUT", `/review/${match}/reflection`, ada, { answers: { ripe: "by Ada" }, done: true });
    const before = accepted(parseMatchFile((await ask("GET", `/teach/matches/${match}/file`, teachToken)).text));
    const erased = await ask("POST", `/teach/review/${match}/erase`, teachToken, { member: "1" });
    expect(erased.json).toEqual({ words: 1, mentions: 0 });
    expect((await ask("GET", `/review/${match}`, ada)).code).toBe("tokenInvalid");
    const all = await Promise.all(
      [
        "/review/M",
        "/teach/review/M/reflections",
        "/teach/review/M/messages.csv",
        "/teach/review/M/events.csv",
        "/teach/matches/M/file",
      ].map(async (path) => (await ask("GET", path.replace("M", match), teachToken)).text),
    );
    expect(all.join()).not.toMatch(/Ada|Elm Street|Look here/);
    expect(all.join()).toContain("A rude word");
    const file = accepted(parseMatchFile(all.at(-1) ?? ""));
    expect(verify(scenario, file)).toMatchObject({ ok: true, value: { fingerprint: before.end.hash } });
    expect((await ask("GET", `/review/${match}`, ben)).status).toBe(200);
    const again = { member: "9" };
    expect((await ask("POST", `/teach/review/${match}/erase`, teachToken, again)).code).toBe("notFound");
  });

  it("reaches a student of a class at every table where they sat", async () => {
    const { store } = server;
    const [one, two] = [await stored(), await stored()];
    const group = await store.classes.create({});
    const added = await store.classes.addStudent(group.id, "Cleo");
    const student = added?.student.id ?? "";
    const common = { scenarioId: scenario.id, scenarioHash: scenario.hash, seed: "stored", engineVersion };
    const matches = [];
    for (const { match } of [one, two]) {
      const entries = await store.log.read(match);
      const own = await store.matches.create({ ...common, settings: {}, classId: group.id });
      await store.members.add({ matchId: own.id, name: "Cleo", seat: "AZE", studentId: student });
      await store.log.append(own.id, entries);
      await store.matches.setStatus(own.id, "ended");
      matches.push(own.id);
    }
    const [first = "", second = ""] = matches;
    expect((await ask("POST", `/teach/review/${first}/erase`, teachToken, { member: "1" })).json).toEqual({
      words: 2,
      mentions: 0,
    });
    expect(await store.classes.studentByToken(added?.token ?? "")).toBeUndefined();
    const left = await ask("GET", `/review/${second}`, teachToken);
    expect(left.text).not.toMatch(/Cleo|Elm Street/);
    expect(left.text).toContain("A rude word");
  });

  it("reaches a match that is under way", async () => {
    const { match } = await stored({ over: false });
    const table = accepted(await server.tables.hold(match));
    expect(JSON.stringify(table.host.events)).toContain("Elm Street");
    await ask("POST", `/teach/review/${match}/erase`, teachToken, { member: "1" });
    expect(JSON.stringify(table.host.events)).not.toContain("Elm Street");
    await server.tables.release(match);
  });

  it("removes a whole match with all that hangs on it, but not one that is under way", async () => {
    const { match, ada } = await stored();
    await ask("POST", `/review/${match}/notes`, ada, note);
    expect((await ask("DELETE", `/teach/review/${match}`, teachToken)).status).toBe(200);
    expect((await ask("GET", `/review/${match}`, teachToken)).code).toBe("unknownMatch");
    expect(await server.store.reviews.notes(match)).toEqual([]);
    const going = await stored({ over: false });
    expect((await ask("DELETE", `/teach/review/${going.match}`, teachToken)).code).toBe("wrongPhase");
  });

  it("removes what is older than it should be kept, and nothing else", async () => {
    const { match } = await stored();
    const going = await stored({ over: false });
    const day = 86_400_000;
    await server.store.removeOld(30, Date.now() + 29 * day);
    expect(await server.store.matches.byId(match)).toBeDefined();
    await server.store.removeOld(30, Date.now() + 31 * day);
    expect(await server.store.matches.byId(match)).toBeUndefined();
    expect(await server.store.matches.byId(going.match)).toBeDefined();
    await server.store.removeOld(30, Date.now() + 61 * day);
    expect(await server.store.matches.byId(going.match)).toBeUndefined();
  });
});
