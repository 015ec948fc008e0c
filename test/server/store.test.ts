/** The tables: matches and their codes, people and their names, instructors' tokens. */
import { describe, expect, it } from "vitest";
import { parseJoinCode } from "../../server/store/joinCode.ts";
import { clock, databases, entry, newMatch, openAt } from "./support/stores.ts";

describe.each(databases)("the store on $name", ({ place }) => {
  it("gives back a match as it was created, by id and by code", async () => {
    const { matches } = await openAt(place());
    const match = await matches.create(newMatch);
    expect(match).toEqual({ ...newMatch, id: match.id, joinCode: match.joinCode, status: "lobby", createdAt: clock });
    expect(match.id).toMatch(/^[\w-]{16}$/);
    expect(await matches.byId(match.id)).toEqual(match);
    expect(await matches.byCode(match.joinCode)).toEqual(match);
    expect(await matches.byId("nobody")).toBeUndefined();
    expect(await matches.byCode("ZZZZ")).toBeUndefined();
  });

  it("finds a code however it is typed", async () => {
    const { matches } = await openAt(place());
    const match = await matches.create(newMatch);
    const typed = ` ${[...match.joinCode.toLowerCase()].join("-")} `;
    expect((await matches.byCode(typed))?.id).toBe(match.id);
  });

  it("frees the code of a match that has ended, and keeps the match", async () => {
    const { matches } = await openAt(place());
    const match = await matches.create(newMatch);
    await matches.setStatus(match.id, "running");
    expect((await matches.byCode(match.joinCode))?.status).toBe("running");
    await matches.setStatus(match.id, "ended");
    expect(await matches.byCode(match.joinCode)).toBeUndefined();
    expect(await matches.byId(match.id)).toMatchObject({ status: "ended", endedAt: clock });
    expect((await matches.list("ended")).map(({ id }) => id)).toEqual([match.id]);
    expect(await matches.list("running")).toEqual([]);
  });

  it("changes a match's settings", async () => {
    const { matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    await matches.setSettings(id, { rounds: 6 });
    expect((await matches.byId(id))?.settings).toEqual({ rounds: 6 });
  });

  it("gives every one of many open matches its own code", async () => {
    const { matches } = await openAt(place());
    const many = await Promise.all(Array.from({ length: 300 }, () => matches.create(newMatch)));
    expect(new Set(many.map(({ joinCode }) => joinCode)).size).toBe(300);
    expect(await matches.list()).toHaveLength(300);
  });

  it("knows a member by the token and by nothing else", async () => {
    const { matches, members } = await openAt(place());
    const { id: matchId } = await matches.create(newMatch);
    const { member, token } = await members.add({ matchId, name: "Ada", seat: "RUS", head: true });
    expect(member).toEqual({ id: "1", matchId, name: "Ada", seat: "RUS", head: true, joinedAt: clock });
    expect(await members.byToken(token)).toEqual(member);
    expect(await members.byToken(`${token}x`)).toBeUndefined();
  });

  it("numbers the members of each match from 1, also when they come at once", async () => {
    const { matches, members } = await openAt(place());
    const [one, other] = [await matches.create(newMatch), await matches.create(newMatch)];
    const add = (matchId: string, name: string) => members.add({ matchId, name });
    await Promise.all(["Ada", "Bo", "Cy"].map((name) => add(one.id, name)));
    await add(other.id, "Di");
    expect((await members.list(one.id)).map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect((await members.list(other.id)).map(({ id, name }) => [id, name])).toEqual([["1", "Di"]]);
  });

  it("renames a member, moves them to another seat, makes them head, and renews their token", async () => {
    const { matches, members } = await openAt(place());
    const { id: matchId } = await matches.create(newMatch);
    const { token } = await members.add({ matchId, name: "Ada", seat: "RUS", head: true });
    await members.rename(matchId, "1", "Ada L.");
    await members.setSeat(matchId, "1", "TUR");
    expect(await members.byToken(token)).toMatchObject({ name: "Ada L.", seat: "TUR", head: false });
    await members.setHead(matchId, "1", true);
    await members.setSeat(matchId, "1", undefined, true);
    expect(await members.byToken(token)).toEqual({ id: "1", matchId, name: "Ada L.", head: true, joinedAt: clock });
    const renewed = await members.renewToken(matchId, "1");
    expect(await members.byToken(token)).toBeUndefined();
    expect((await members.byToken(renewed ?? ""))?.id).toBe("1");
    expect(await members.rename(matchId, "9", "Nobody")).toBe(false);
  });

  it("erases a person's name and token, and leaves their number and the log", async () => {
    const { matches, members, log } = await openAt(place());
    const { id: matchId } = await matches.create(newMatch);
    const { token } = await members.add({ matchId, name: "Ada" });
    await log.append(matchId, [entry(0, { by: "1" })]);
    expect(await members.erase(matchId, "1")).toBe(true);
    expect(await members.list(matchId)).toEqual([{ id: "1", matchId, head: false, joinedAt: clock }]);
    expect(await members.byToken(token)).toBeUndefined();
    expect(await log.read(matchId)).toEqual([entry(0, { by: "1" })]);
    expect(await members.rename(matchId, "1", "Ada")).toBe(false);
    expect(await members.renewToken(matchId, "1")).toBeUndefined();
    expect((await members.add({ matchId, name: "Bo" })).member.id).toBe("2");
  });

  it("deletes a match with its members and its log", async () => {
    const { matches, members, log } = await openAt(place());
    const { id: matchId } = await matches.create(newMatch);
    const { token } = await members.add({ matchId, name: "Ada" });
    await log.append(matchId, [entry(0)]);
    await matches.delete(matchId);
    expect(await matches.byId(matchId)).toBeUndefined();
    expect(await members.byToken(token)).toBeUndefined();
    expect(await log.read(matchId)).toEqual([]);
  });

  it("lets the newest main token in, further tokens beside it, and no other", async () => {
    const { instructors } = await openAt(place());
    await instructors.setMain("first-token-of-all");
    expect(await instructors.knows("first-token-of-all")).toBe(true);
    await instructors.setMain("second-token-of-all");
    const colleague = await instructors.add("colleague");
    expect(await instructors.knows("first-token-of-all")).toBe(false);
    expect(await instructors.knows("second-token-of-all")).toBe(true);
    expect(await instructors.knows(colleague)).toBe(true);
    await instructors.remove("colleague");
    expect(await instructors.knows(colleague)).toBe(false);
    expect(await instructors.knows("")).toBe(false);
  });
});

describe("a join code", () => {
  it.each([
    ["bcdf", "BCDF"],
    ["BC-DF G", "BCDFG"],
    ["ВСDF", "BCDF"],
    ["ｂｃｄｆ", "BCDF"],
    ["BCD", undefined],
    ["BCDFGHJ", undefined],
    ["BOAT", undefined],
    ["BC1F", undefined],
  ])("typed as %j is read as %j", (typed, code) => {
    expect(parseJoinCode(typed)).toBe(code);
  });
});
