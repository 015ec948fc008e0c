/** How long a class is kept, in time that the tests move. */
import { describe, expect, it, onTestFinished } from "vitest";
import { createClasses } from "../../server/class/classes.ts";
import { keepRetention } from "../../server/class/retention.ts";
import { createLog } from "../../server/log.ts";
import { createTables } from "../../server/match/tables.ts";
import { openStore } from "../../server/store/store.ts";
import { daysKept } from "../../shared/protocol/classData.ts";
import { monday } from "../helpers/liveClass.ts";
import { manualTime } from "../helpers/manualTime.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted } from "../helpers/tables.ts";
import { temporaryFolder } from "./support/stores.ts";

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe("how long a class is kept", () => {
  it.each<[string, number | null, number | null, number | null]>([
    ["nothing said anywhere: until it is deleted", null, null, null],
    ["the server's days where the class says nothing", null, 90, 90],
    ["the class's own where the server has no limit", 30, null, 30],
    ["the class's own where it is shorter", 30, 90, 30],
    ["never longer than the server's", 365, 90, 90],
    ["until deleted means as long as the server lets it", 0, 90, 90],
    ["until deleted, and the server has no limit", 0, null, null],
  ])("is %s", (_, own, server_, days) => {
    expect(daysKept(own, server_)).toBe(days);
  });

  const day = 86_400_000;

  async function keeping(serverDays: number | null) {
    const time = manualTime();
    const store = await openStore({ dataDir: temporaryFolder() }, () => new Date(time.now()).toISOString());
    onTestFinished(() => store.close());
    const library = new Map([["karabakh-2020", karabakh]]);
    const parts = { store, log: createLog("silent"), time };
    const tables = createTables({ ...parts, library });
    const classes = createClasses({ ...parts, tables, library, retentionDays: serverDays ?? undefined });
    onTestFinished(async () => {
      await classes.close();
      await tables.close();
    });
    onTestFinished(await keepRetention({ ...parts, classes, serverDays }));
    const here = async () => (await store.classes.list()).map(({ id }) => id);
    /** Day by day, each look done before the next. */
    const pass = async (days: number, gone: readonly string[] = []) => {
      for (let n = 0; n < days; n++) time.pass(day);
      await expect.poll(async () => (await here()).filter((id) => gone.includes(id))).toEqual([]);
    };
    return { ...{ time, store, classes }, here, pass };
  }

  it("is counted from its end, day by day, with its matches; another class stays", async () => {
    const { classes, store, here, pass } = await keeping(null);
    const month = accepted(await classes.create(monday, 30));
    const ever = accepted(await classes.create(monday));
    await pass(10);
    for (const { id } of [month, ever]) await store.classes.setStatus(id, "ended");
    expect(accepted(await classes.get(month.id)).removal).toBe("2020-11-09T08:00:00.000Z");
    expect(accepted(await classes.get(ever.id)).removal).toBeNull();
    await pass(29);
    expect(await here()).toContain(month.id);
    await pass(2, [month.id]);
    expect(await here()).toEqual([ever.id]);
    expect(await store.matches.ofClass(month.id)).toEqual([]);
    expect(await store.matches.ofClass(ever.id)).toHaveLength(2);
  });

  it("can be changed later, and is never longer than the server's", async () => {
    const { classes, store, here, pass } = await keeping(90);
    const { id } = accepted(await classes.create(monday, 365));
    await store.classes.setStatus(id, "ended");
    expect(accepted(await classes.get(id)).removal).toBe("2020-12-29T08:00:00.000Z");
    expect(accepted(await classes.keep(id, 7))).toMatchObject({ keepDays: 7, removal: "2020-10-07T08:00:00.000Z" });
    expect(await classes.keep("nobody", 7)).toEqual(refusal("notFound"));
    await pass(8, [id]);
    expect(await here()).toEqual([]);
  });

  it("is twice as long for a class that nobody ended; then it goes from under those who hold it", async () => {
    const { classes, here, pass } = await keeping(30);
    const { id } = accepted(await classes.create(monday));
    accepted(await classes.hold(id));
    await pass(59);
    expect(await here()).toEqual([id]);
    await pass(2, [id]);
    expect(await classes.live(id)).toBeUndefined();
    await classes.release(id);
    expect(await classes.hold(id)).toEqual(refusal("notFound"));
  });
});
