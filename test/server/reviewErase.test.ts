/** What is taken home of a match, and what is left of a person who has been erased. */
import { describe, expect, it } from "vitest";
import { engineVersion } from "../../shared/log/chain.ts";
import { parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import { scenario } from "../helpers/engine.ts";
import { teachToken } from "../helpers/liveServer.ts";
import { liveReviews, note } from "../helpers/storedReview.ts";
import { accepted } from "../helpers/tables.ts";

const { server, stored, ask } = liveReviews();

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
    const { store } = server();
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
    const table = accepted(await server().tables.hold(match));
    expect(JSON.stringify(table.host.events)).toContain("Elm Street");
    await ask("POST", `/teach/review/${match}/erase`, teachToken, { member: "1" });
    expect(JSON.stringify(table.host.events)).not.toContain("Elm Street");
    await server().tables.release(match);
  });

  it("removes a whole match with all that hangs on it, but not one that is under way", async () => {
    const { match, ada } = await stored();
    await ask("POST", `/review/${match}/notes`, ada, note);
    expect((await ask("DELETE", `/teach/review/${match}`, teachToken)).status).toBe(200);
    expect((await ask("GET", `/review/${match}`, teachToken)).code).toBe("unknownMatch");
    expect(await server().store.reviews.notes(match)).toEqual([]);
    const going = await stored({ over: false });
    expect((await ask("DELETE", `/teach/review/${going.match}`, teachToken)).code).toBe("wrongPhase");
  });

  it("removes what is older than it should be kept, and nothing else", async () => {
    const { match } = await stored();
    const going = await stored({ over: false });
    const day = 86_400_000;
    await server().store.removeOld(30, Date.now() + 29 * day);
    expect(await server().store.matches.byId(match)).toBeDefined();
    await server().store.removeOld(30, Date.now() + 31 * day);
    expect(await server().store.matches.byId(match)).toBeUndefined();
    expect(await server().store.matches.byId(going.match)).toBeDefined();
    await server().store.removeOld(30, Date.now() + 61 * day);
    expect(await server().store.matches.byId(going.match)).toBeUndefined();
  });
});
