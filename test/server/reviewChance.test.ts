/** Tables of a class with one luck: nobody learns from the first to end what chance has in store for the others. */
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../shared/base/hash.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import type { NewLink, ReviewReply } from "../../shared/protocol/review.ts";
import { debriefOf } from "../../shared/review/debrief.ts";
import { promisesOf } from "../../shared/review/promises.ts";
import { recordOf } from "../../shared/review/record.ts";
import { scenario } from "../helpers/engine.ts";
import { teach } from "../helpers/liveClass.ts";
import { makeClass, type Page, teachPage, teachToken } from "../helpers/liveServer.ts";
import type { Log } from "../helpers/reviewMatch.ts";
import { liveReviews, note } from "../helpers/storedReview.ts";

const { server, stored, ask } = liveReviews();
type How = Parameters<typeof stored>[0];

/** A table of a class that is over, with its readers' tokens, and another of the class. */
async function twoTables(other: How, own: How = {}) {
  const { id: classId } = await server().store.classes.create({});
  const first = await stored({ ...own, classId });
  const second = await stored({ ...other, classId });
  const made = await ask("POST", `/teach/review/${first.match}/links`, teachToken, { label: "x", names: false });
  return { first, second, link: (made.json as NewLink).path.split("#")[1] ?? "" };
}

/** What the server gives a reader to look at, as the page makes it into a match. */
async function seenBy(token: string, match: string) {
  const { status, text, json } = await ask("GET", `/review/${match}`, token);
  expect(status).toBe(200);
  const record = recordOf(scenario, (json as ReviewReply).entries);
  if (!record.ok) throw new Error(`the review does not follow: ${JSON.stringify(record.error)}`);
  return { text, record: record.value };
}

describe("the log of a table that is over", () => {
  it.each<[string, How, How, boolean]>([
    ["plays on by the same seed", { over: false }, {}, false],
    ["plays on by a seed of its own", { over: false, seed: "another" }, {}, true],
    [
      "plays on by a seed that follows from a chosen word",
      { over: false, seed: "another" },
      { seedChosen: true },
      false,
    ],
    ["waits to begin, with people at it", { over: false, status: "lobby" }, {}, false],
    ["is over, whatever stands in its row", { status: "running" }, {}, true],
    ["is over", {}, {}, true],
  ])("tells its seed or not, while another of its class %s", async (_, other, own, told) => {
    const { first, link } = await twoTables(other, own);
    const whole = await seenBy(teachToken, first.match);
    const hashes = whole.record.events.flatMap(({ event }) => (event.kind === "roundClosed" ? [event.hash] : []));
    // As a value: what is restored holds these letters too.
    const secrets = [JSON.stringify("stored"), sha256Hex("stored"), ...hashes];
    for (const token of [first.ada, link]) {
      const { text, record } = await seenBy(token, first.match);
      expect(secrets.map((secret) => text.includes(secret))).toEqual(secrets.map(() => told));
      expect(record.state.outcome).toEqual(whole.record.state.outcome);
      expect(promisesOf(record)).toEqual(promisesOf(whole.record));
      expect(debriefOf(record)).toEqual(debriefOf(whole.record));
    }
    const file = await ask("GET", `/match/${first.match}/file`, first.ada);
    expect(file).toMatchObject(told ? { status: 200 } : { status: 409, code: "tablesPlaying" });
    expect((await ask("GET", `/teach/matches/${first.match}/file`, teachToken)).status).toBe(200);
  });

  it("is told whole by itself when the last table of the class is over", async () => {
    const { first, second } = await twoTables({ over: false });
    await server().store.matches.setStatus(second.match, "ended");
    expect((await seenBy(first.ada, first.match)).record.state.setup.seed).toBe("stored");
  });

  it("is not cut by a table at which nobody sits, or of another class", async () => {
    const { first, second } = await twoTables({ over: false, status: "lobby" });
    for (const { id } of await server().store.members.list(second.match))
      await server().store.members.setSeat(second.match, id, undefined);
    await twoTables({ over: false });
    expect((await seenBy(first.ada, first.match)).record.state.setup.seed).toBe("stored");
  });

  it("can be reflected on and annotated right away, with what another version of the rules wrote in it", async () => {
    const older = (log: Log) => log.note({ kind: "rules", body: { scenarioHash: scenario.hash, engineVersion } });
    const { first } = await twoTables({ over: false }, { aside: older });
    expect((await ask("POST", `/review/${first.match}/notes`, first.ada, note)).status).toBe(200);
    const body = { answers: { forum: "We spoke too late" }, done: true };
    expect((await ask("PUT", `/review/${first.match}/reflection`, first.ada, body)).status).toBe(200);
    expect((await seenBy(first.ada, first.match)).record.state.outcome).not.toBeNull();
  });
});

describe("in a match's room", () => {
  const seedsAt = (page: Page) =>
    page
      .at()
      .events.flatMap(({ event }): (string | number)[] =>
        event.kind === "ended" ? [event.seed] : event.kind === "opened" ? [event.seedHash.length] : [],
      );
  const over = ({ view }: ReturnType<Page["at"]>) => view.pub.phase === "debrief";

  it("the end tells students no seed, and the beginning no fingerprint by which to find one that was chosen", async () => {
    const all = await teach(server().origin);
    const joined = await all.join("Ada", { table: 1, seat: "AZE" });
    const ada = await all.page(joined);
    await all.wall.does({ kind: "start", at: "all" });
    await all.wall.does({ kind: "end", at: [all.matchOf(1)] });
    await ada.until(over);
    const eyes = await all.eyes(1, "AZE");
    const back = await all.page(joined);
    for (const page of [ada, eyes, back]) expect(seedsAt(page)).toEqual([0, ""]);
    const teacher = await teachPage(server().origin, all.matchOf(1));
    expect(seedsAt(teacher)).toEqual([64, "seven"]);
    teacher.close();
    expect((await ask("GET", `/review/${all.matchOf(1)}`, joined.token)).text).not.toContain("seven");
    await all.wall.does({ kind: "end", at: "all" });
    expect((await ask("GET", `/review/${all.matchOf(1)}`, joined.token)).text).toContain('"seed":"seven"');
  });

  it("the beginning does tell the fingerprint of a seed that was drawn", async () => {
    const { match } = await makeClass(server().origin, [], { seed: "" });
    const drawn = await teachPage(server().origin, match);
    expect(seedsAt(drawn)).toEqual([64]);
    drawn.close();
    const all = await teach(server().origin, { seed: "" });
    const ada = await all.page(await all.join("Ada", { table: 1, seat: "AZE" }));
    expect(seedsAt(ada)).toEqual([64]);
  });
});
