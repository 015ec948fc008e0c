/** The review over HTTP: who may do what, call by call; notes and reflections. */
import { beforeAll, describe, expect, it } from "vitest";
import { parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import type { NewLink, Note, ReviewReply } from "../../shared/protocol/review.ts";
import { recordOf } from "../../shared/review/record.ts";
import { scenario } from "../helpers/engine.ts";
import { teachToken } from "../helpers/liveServer.ts";
import { liveReviews, type Method, note, type Stored, settings } from "../helpers/storedReview.ts";
import { accepted } from "../helpers/tables.ts";

const { server, stored, ask } = liveReviews();

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
      const record = recordOf(scenario, reply.entries, { times: reply.times });
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
    ["POST", "/review/M/walk/enter", {}, { student: 200, link: 200 }],
    ["PUT", "/teach/review/M", settings, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/reflections", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/links", undefined, { student: 401, link: 401 }],
    ["POST", "/teach/review/M/links", { label: "L", names: false }, { student: 401, link: 401 }],
    ["DELETE", "/teach/review/M/links/none", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/participation", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/events.csv", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/messages.csv", undefined, { student: 401, link: 401 }],
    ["GET", "/teach/review/M/words.csv", undefined, { student: 401, link: 401 }],
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

it("a student's notes come to an end: nobody buries the instructor under theirs", async () => {
  const { match, ada, ben } = await stored();
  const add = async (token: string) => (await ask("POST", `/review/${match}/notes`, token, note)).code ?? "kept";
  for (let i = 0; i < 200; i++)
    await server().store.reviews.addNote(match, { n: 1, text: "Again", shown: false, member: "1" });
  expect([await add(ada), await add(ben), await add(teachToken)]).toEqual(["tooMany", "kept", "kept"]);
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
