/** Who called for help and who reported whom is the instructor's to read, in whatever form the log is given. */
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../server/store/database.ts";
import { storeOn } from "../../server/store/store.ts";
import { type Bodies, chain, emptyChain, type NewEntry } from "../../shared/log/chain.ts";
import { parseMatchFile } from "../../shared/log/matchFile.ts";
import { privateEntryOf } from "../../shared/log/privateEntry.ts";
import { verify } from "../../shared/log/verify.ts";
import type { NewLink, ReviewReply } from "../../shared/protocol/review.ts";
import { recordOf } from "../../shared/review/record.ts";
import { accepted } from "../golden/golden.ts";
import { scenario } from "../helpers/engine.ts";
import { type LiveServer, startLive, teachToken } from "../helpers/liveServer.ts";
import type { Log } from "../helpers/reviewMatch.ts";
import { askAt, storeMatch } from "../helpers/storedReview.ts";
import { clock, databases } from "./support/stores.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const get = (path: string, token: string) => askAt(server.origin, "GET", path, token);

const place = { round: 1, phase: "open" } as const;
const noted = (about: Bodies["note"]["about"], text: string): NewEntry => ({
  kind: "note",
  body: { ...place, about, member: "2", seat: "ARM", n: about === "report" ? 4 : null, text },
});
const told: readonly NewEntry[] = [
  noted("report", ""),
  noted("help", "She is rude to me"),
  noted("swap", ""),
  { kind: "steer", body: { ...place, by: "1", action: { kind: "mute", member: "1", seat: "AZE", until: 5 } } },
  { kind: "steer", body: { ...place, by: "1", action: { kind: "answerHelp", call: 0, text: "I have spoken to her" } } },
];
const secret = /"report"|"help"|"swap"|mute|answerHelp|rude to me|spoken to her/;
const aside = (log: Log) => {
  for (const entry of told) log.note(entry);
};
const storedMatch = () => storeMatch(server.store, { aside });

describe("calls for help, reports and what was done about them", () => {
  it("are in no entry that a student or a link is given, and the log replays and verifies all the same", async () => {
    const { match, ada, ben } = await storedMatch();
    const made = await askAt(server.origin, "POST", `/teach/review/${match}/links`, teachToken, {
      label: "x",
      names: true,
    });
    const link = (made.json as NewLink).path.split("#")[1] ?? "";
    const whole = await get(`/review/${match}`, teachToken);
    for (const token of [ada, ben, link]) {
      const { text, json } = await get(`/review/${match}`, token);
      expect(text.match(secret)?.[0]).toBeUndefined();
      const record = accepted(recordOf(scenario, (json as ReviewReply).entries));
      expect(record.end).toEqual(accepted(recordOf(scenario, (whole.json as ReviewReply).entries)).end);
    }
    for (const [token, leftOut] of [
      [ada, 6],
      [teachToken, 0],
    ] as const) {
      const { text } = await get(token === teachToken ? `/teach/matches/${match}/file` : `/match/${match}/file`, token);
      expect([secret.test(text), accepted(verify(scenario, accepted(parseMatchFile(text)))).leftOut]).toEqual([
        leftOut === 0,
        leftOut,
      ]);
    }
  });

  it("are the instructor's to read after a restart, and lose their words with the person", async () => {
    const { match } = await storedMatch();
    await askAt(server.origin, "POST", `/teach/review/${match}/erase`, teachToken, { member: "2" });
    const { json, text } = await get(`/review/${match}`, teachToken);
    expect(text).not.toContain("rude to me");
    const kinds = (json as ReviewReply).entries
      .flatMap((entry) => privateEntryOf(entry) ?? [])
      .map(({ kind, body }) => (kind === "note" ? body.about : body.action.kind));
    expect(kinds).toEqual(["hideMessage", "report", "help", "swap", "mute", "answerHelp"]);
  });
});

const ancient = (log: Log) => {
  for (const entry of told) log.plain(entry);
  log.takePlain({ by: "instructor", steer: { kind: "writeCard", headline: "Ada was seen", counter: "She was not" } });
};

describe.each(databases)("a log that an earlier version left on $name", ({ place }) => {
  it("tells the instructor the same as before, others nothing of it, and its cards are found by a name", async () => {
    const where = place();
    const before = storeOn(await openDatabase(where), () => clock);
    const { match } = await storeMatch(before, { aside: ancient });
    const old = await before.log.read(match);
    await before.close();
    const db = await openDatabase(where);
    const known = db.withTables<{ kysely_migration: { name: string } }>();
    // As the schema was then: what came after this step is taken back with it.
    await known.deleteFrom("kysely_migration").where("name", ">=", "0005-asides").execute();
    await db.schema.dropTable("checkpoints").execute();
    await db.schema.alterTable("review_walks").addColumn("version", "integer").execute();
    await db.schema.dropTable("student_tokens").execute();
    await db.schema.dropIndex("students_way").execute();
    for (const column of ["standing", "let_through", "listed", "roster_id", "roster_group", "way"])
      await db.schema.alterTable("students").dropColumn(column).execute();
    await db.schema.alterTable("classes").dropColumn("projector_key").execute();
    await db.destroy();
    const after = storeOn(await openDatabase(where), () => clock);
    const now = await after.log.read(match);
    const chained = JSON.stringify(now.map(({ words: _beside, ...entry }) => entry));
    expect([secret.test(chained), chained.includes("was seen")]).toEqual([false, false]);
    expect(now.map(({ at }) => at)).toEqual(old.map(({ at }) => at));
    expect(
      now.flatMap(({ words = [] }) => words.map(({ text }) => text)).filter((text) => text === "Ada was seen"),
    ).toHaveLength(1);
    expect(now.flatMap((entry) => privateEntryOf(entry) ?? []).map(({ kind }) => kind)).toEqual(
      old.flatMap((entry) => privateEntryOf(entry) ?? []).map(({ kind }) => kind),
    );
    expect(accepted(recordOf(scenario, now)).events).toEqual(accepted(recordOf(scenario, old)).events);
    await after.close();
  });
});

it("an entry that holds a note is taken in anew as the note that it was", () => {
  const [entry] = chain(emptyChain, [told[0] as NewEntry]);
  expect(entry && privateEntryOf(entry)).toMatchObject({ kind: "note", body: { member: "2" } });
});
