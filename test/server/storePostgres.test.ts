/** PostgreSQL's own troubles: connections that are lost, answers that never come, a second server. Runs where TEST_DATABASE_URL is set. */
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { createInTurn } from "../../server/inTurn.ts";
import { createLog } from "../../server/log.ts";
import { MatchHost } from "../../server/match/matchHost.ts";
import { openDatabase } from "../../server/store/database.ts";
import type { MatchLog } from "../../server/store/matchLog.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted } from "../helpers/tables.ts";
import { databases, entry, newMatch, openAt, type Place } from "./support/stores.ts";

const { scenario } = karabakh;
const postgres = databases.filter(({ name }) => name === "PostgreSQL");

/** A connection beside the store's, as an administrator has. */
async function administrator({ databaseUrl }: Place): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const others = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

/** The match's first entry is appended, sooner or later. */
const written = (log: MatchLog, id: string) =>
  expect
    .poll(() =>
      log.append(id, [entry(0)]).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);

describe.each(postgres)("on $name", ({ place }) => {
  it("a connection that is lost during a query fails that query, and a later one has another", async () => {
    const where = place();
    const { log, matches } = await openAt(where);
    const { id } = await matches.create(newMatch);
    const admin = await administrator(where);
    await admin.query("begin; lock table entries in access exclusive mode");
    const cut = Promise.allSettled([log.append(id, [entry(0)])]);
    await expect
      .poll(async () => (await admin.query(`select pid ${others} and wait_event_type = 'Lock'`)).rowCount)
      .toBe(1);
    await admin.query(`select pg_terminate_backend(pid) ${others}`);
    await admin.query("rollback");
    expect(await cut).toMatchObject([{ status: "rejected", reason: { code: "storageFailed" } }]);
    // All connections were cut: each is found to be gone when it is used, or before.
    await written(log, id);
    expect(await log.length(id)).toBe(1);
  });

  it("a match whose write was cut off goes on, whether or not the write came through", async () => {
    const where = place();
    const store = await openAt(where);
    const { id } = await store.matches.create(newMatch);
    const deps = {
      ...{ store, log: createLog("silent"), unwritten: () => {} },
      ...{ now: () => "2020-09-30T08:00:00.000Z", proofs: createInTurn() },
    };
    const setup = { scenario: scenario.id, seed: "seven", roster: 3, form: "long" } as const;
    const host = accepted(await MatchHost.open(deps, id, scenario, setup));
    const admin = await administrator(where);
    const say = (text: string) =>
      host.submit({ by: { seat: "AZE", member: "1" }, act: { kind: "say", channel: "plenary", text } });
    accepted(await host.submit({ by: "clock", steer: { kind: "openRound" } }));
    let said = 0;
    for (let n = 0; n < 20; n++) {
      const [answered] = await Promise.all([
        say(`line ${n}`),
        admin.query(`select pg_terminate_backend(pid) ${others} and pid % 2 = $1`, [n % 2]),
      ]);
      if (answered.ok) said++;
    }
    await expect.poll(async () => (await say("the last")).ok).toBe(true);
    const lines = host.events.filter(({ event }) => event.kind === "said").length;
    expect(lines).toBeGreaterThanOrEqual(said + 1);
    expect((await store.log.read(id)).length).toBe(2 + lines);
    const { host: again } = accepted(await MatchHost.load(deps, id, scenario));
    expect(again.state).toEqual(host.state);
    await Promise.all([host.close(), again.close()]);
  });

  it("a second server is refused in a sentence while the first has the database, and let in after", async () => {
    const where = place();
    const store = await openAt(where);
    await expect(openDatabase(where)).rejects.toMatchObject({
      code: "badDatabase",
      sentences: ["The database of DATABASE_URL is in use by another server; stop that one first."],
    });
    await store.matches.create(newMatch);
    await store.close();
    await (await openDatabase(where)).destroy();
  });

  it("a server that lost its lock to another writes nothing more", async () => {
    const where = place();
    const { log, matches } = await openAt(where);
    const { id } = await matches.create(newMatch);
    const admin = await administrator(where);
    await admin.query(`select pg_terminate_backend(pid) ${others}`);
    const second = await openDatabase(where);
    await expect(log.append(id, [entry(0)])).rejects.toMatchObject({ code: "storageFailed", reason: "refused" });
    await second.destroy();
    await written(log, id);
    expect(await log.length(id)).toBe(1);
  });
});

it.runIf(postgres.length === 0)("PostgreSQL is left out: TEST_DATABASE_URL is not set", () => {
  expect(process.env.TEST_DATABASE_URL ?? "").toBe("");
});
