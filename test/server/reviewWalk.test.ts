/** The walk of a class through its match, and the question that hides what came next. */
import { describe, expect, it } from "vitest";
import type { WalkSource } from "../../client/net/walkSource.ts";
import { countEvents, upTo } from "../../server/review/hidden.ts";
import type { NewLink, Note, ReviewReply } from "../../shared/protocol/review.ts";
import { recordOf } from "../../shared/review/record.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { teachToken } from "../helpers/liveServer.ts";
import { Log } from "../helpers/reviewMatch.ts";
import { liveReviews, type Method, note, settings, walk } from "../helpers/storedReview.ts";

const { server, stored, ask, walkOf } = liveReviews();
const linkTo = async (match: string): Promise<string> => {
  const body = { label: "L", names: true };
  const made: NewLink = (await ask("POST", `/teach/review/${match}/links`, teachToken, body)).json;
  return made.path.split("#")[1] ?? "";
};

describe("the walk", () => {
  it("goes where the instructor shows, takes answers while the question is open, and tells them nameless after", async () => {
    const { match, ada, ben } = await stored();
    const [wall, one, other] = [
      await walkOf(match, teachToken),
      await walkOf(match, ada),
      await walkOf(match, ben),
    ] as const;
    expect(one.at()).toEqual({ n: null, viewer: "everything", question: null, answers: [] });
    expect(await wall.lead(walk)).toBeNull();
    expect(await one.until(({ n }) => n === 3)).toMatchObject({ viewer: "AZE", question: { open: true }, answers: [] });
    for (const text of ["Attack", "Hold"]) expect(await one.answer({ text })).toBeNull();
    expect(await other.answer({ text: "Talk" })).toBeNull();
    expect(one.at().answers).toEqual([{ place: 0, member: null, text: "Hold", mine: true }]);
    const { answers } = await wall.until(({ answers }) => answers.length === 2);
    expect(answers.map(({ member, text }) => [member, text]).sort()).toEqual([
      ["1", "Hold"],
      ["2", "Talk"],
    ]);
    expect(await wall.lead({ ...walk, question: { ...walk.question, open: false } })).toBeNull();
    await other.until(({ answers }) => answers.length === 2);
    expect(await one.answer({ text: "Late" })).toEqual({ code: "wrongPhase" });
    expect(await wall.lead({ ...walk, n: 5, question: { text: "And now?", open: true } })).toBeNull();
    expect(wall.at().answers).toEqual([]);
  });

  it("sends nothing to whom an answer tells nothing, and a link no word of it", async () => {
    const { match, ada, ben } = await stored();
    const wall = await walkOf(match, teachToken);
    const [one, other, link] = [
      await walkOf(match, ada),
      await walkOf(match, ben),
      await walkOf(match, await linkTo(match)),
    ];
    expect(await wall.lead(walk)).toBeNull();
    expect(await link.until(({ n }) => n === 3)).toEqual({
      ...walk,
      viewer: "everything",
      question: { text: "", open: true },
      answers: [],
    });
    await other.until(({ n }) => n === 3);
    let told = 0;
    for (const source of [other, link]) source.subscribe(() => told++);
    expect(await one.answer({ text: "Hold" })).toBeNull();
    expect(await wall.lead({ ...walk, question: null })).toBeNull();
    await Promise.all([other, link].map((source) => source.until(({ question }) => question === null)));
    expect(told).toBe(2);
  });

  it("is led by its instructor alone, answered by students alone, and each is out as soon as they may not look", async () => {
    const { match, ada } = await stored();
    const token = await server().store.instructors.add("A colleague");
    const colleague = await walkOf(match, token);
    const one = await walkOf(match, ada);
    expect(await one.lead(walk)).toEqual({ code: "notYours" });
    expect(await colleague.answer({ text: "Hold" })).toEqual({ code: "notYours" });
    expect(await colleague.lead({ ...walk, viewer: "x".repeat(99) })).toMatchObject({ code: "malformed" });
    const refused = (source: typeof one) =>
      new Promise<unknown>((resolve) =>
        source.subscribe(() => source.connection() !== "live" && resolve(source.refusal())),
      );
    const gone = refused(colleague);
    await server().store.instructors.revoke((await server().store.instructors.who(token))?.id ?? "");
    await gone;
    const closed = refused(one);
    await ask("PUT", `/teach/review/${match}`, teachToken, { ...settings, released: false });
    await closed;
    // What is said meanwhile waits on the page, which finds back by itself once the review is opened again.
    const said = one.answer({ text: "Hold" });
    await ask("PUT", `/teach/review/${match}`, teachToken, settings);
    expect(await said).toEqual({ code: "wrongPhase" });
  });
});

describe("a question to the class hides what came next", () => {
  const later = "The road was cut at dawn";
  const hide = async (match: string, n: number, open = true) => {
    const question = { text: "What would you do?", open };
    await lead(match, { ...walk, n, question });
  };
  const lead = async (match: string, how: Parameters<WalkSource["lead"]>[0]) =>
    expect(await (await walkOf(match, teachToken)).lead(how)).toBeNull();
  const replyFor = async (match: string, token: string): Promise<ReviewReply> =>
    (await ask("GET", `/review/${match}`, token)).json;
  const openFor = async (match: string, token: string) => {
    const reply = await replyFor(match, token);
    const record = recordOf(scenario, reply.entries, { times: reply.times });
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
      ["GET", `/review/${match}/reflection`],
      ["GET", `/match/${match}/file`],
      ["POST", `/review/${match}/notes`, { ...note, n }],
      ["PUT", `/review/${match}/notes/${own.id}`, { ...note, n }],
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

  it("at a moment: one that is asked at none is refused, and the one that stands goes on hiding", async () => {
    const { match, ada } = await stored();
    await hide(match, 3);
    const question = { text: "And now?", open: true };
    const wall = await walkOf(match, teachToken);
    expect(await wall.lead({ ...walk, n: null, question })).toEqual({ code: "malformed", with: { path: "n" } });
    expect((await replyFor(match, ada)).until).toBe(3);
    const over = { ...walk, n: null, question: { text: "And now?", open: false } };
    expect(await wall.lead(over)).toBeNull();
    expect((await replyFor(match, ada)).until).toBeNull();
  });

  it("and gives it back once the question is closed, or the walk ends", async () => {
    const { match, ada } = await stored({ later });
    for (const after of [
      { ...walk, question: { ...walk.question, open: false } },
      { ...walk, n: null, question: null },
    ]) {
      await hide(match, 3);
      expect((await openFor(match, ada)).record.events).toHaveLength(4);
      await lead(match, after);
      const { text, json } = await ask("GET", `/review/${match}`, ada);
      expect(json.until).toBeNull();
      expect(text).toContain(later);
      expect((await ask("GET", `/match/${match}/file`, ada)).status).toBe(200);
    }
  });

  it("at every moment: within a resolution, between a call and its draft, at the end", async () => {
    const { match } = await stored({ later });
    const log = await server().store.log.read(match);
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
    const answers = async () => (await walkOf(match, teachToken)).at().answers;
    await hide(match, 3);
    expect(await (await walkOf(match, ada)).answer({ text: "Hold" })).toBeNull();
    await hide(match, 3, false);
    await hide(match, 5, false);
    expect(await answers()).toHaveLength(1);
    await hide(match, 5);
    expect(await answers()).toEqual([]);
  });
});
