/** A class after a restart: found, joined and steered as before; an asynchronous one goes on with nobody there. */

import { describe, expect, it, onTestFinished } from "vitest";
import { act } from "../../server/class/actions.ts";
import { createClasses } from "../../server/class/classes.ts";
import { join } from "../../server/class/joining.ts";
import { helpOf } from "../../server/class/views.ts";
import { createLog } from "../../server/log.ts";
import { createTables } from "../../server/match/tables.ts";
import { openStore } from "../../server/store/store.ts";
import type { ClassSettings } from "../../shared/protocol/class.ts";
import { monday } from "../helpers/liveClass.ts";
import { manualTime } from "../helpers/manualTime.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted } from "../helpers/tables.ts";
import { temporaryFolder } from "./support/stores.ts";

const main = { id: "0123456789ab", label: "main", main: true, createdAt: "" };

async function open(settings: Partial<ClassSettings> = {}) {
  const store = await openStore({ dataDir: temporaryFolder() });
  onTestFinished(() => store.close());
  const time = manualTime();
  const library = new Map([["karabakh-2020", karabakh]]);
  const start = () => {
    const parts = { store, log: createLog("silent"), time };
    const tables = createTables({ ...parts, library });
    return { tables, classes: createClasses({ ...parts, tables, library }) };
  };
  let running = start();
  const stop = async () => {
    await running.classes.close();
    await running.tables.close();
  };
  onTestFinished(stop);
  const row = accepted(await running.classes.create({ ...monday, ...settings }));
  return {
    ...{ store, time, row },
    classes: () => running.classes,
    restart: async () => {
      await stop();
      running = start();
      await running.classes.resume();
    },
  };
}

describe("a class after a restart", () => {
  it("knows what was done under an id, at every table, and does it once", async () => {
    const { classes, restart, row } = await open();
    const live = accepted(await classes().hold(row.id));
    const id = "asked-before-the-end";
    accepted(await act(live, main, { kind: "start", at: "all" }));
    const hold = { kind: "broadcast", at: "all", text: "Two minutes left." } as const;
    accepted(await act(live, main, hold, id));
    await restart();
    const again = accepted(await classes().hold(row.id));
    accepted(await act(again, main, hold, id));
    expect(again.actionsDone().filter(({ action }) => action.kind === "broadcast")).toHaveLength(1);
    expect(again.actionsDone()[0]).not.toHaveProperty("id");
    for (const { table } of again.tables.values()) {
      const told = table.supervision.noticesFor({ seat: "AZE", member: "" });
      expect(told.filter(({ about }) => about === "broadcast")).toHaveLength(1);
    }
    accepted(await act(again, main, hold, "another-request"));
    expect(again.actionsDone().filter(({ action }) => action.kind === "broadcast")).toHaveLength(2);
  });

  it("has its students in their seats, what was done, its calls and its code", async () => {
    const { classes, restart, row } = await open();
    const live = accepted(await classes().hold(row.id));
    const [one] = [...live.tables.keys()];
    const ada = accepted(
      await join(live, {
        name: "Ada",
        wish: { match: one ?? "", seat: "AZE" },
        optOut: null,
        later: false,
        back: false,
      }),
    );
    accepted(await join(live, { name: "Olga", wish: null, optOut: "observer", later: false, back: false }));
    accepted(await act(live, main, { kind: "start", at: [one ?? ""] }));
    accepted(await act(live, main, { kind: "mute", student: ada.student, minutes: 5 }));
    const member = live.placeOf(ada.student)?.member ?? "";
    accepted(
      (await live.tables.get(one ?? "")?.table.call("help", member, "hello?")) ?? {
        ok: false,
        error: { code: "internal" },
      },
    );
    const seen = () => ({ ...live.head(), students: live.students(), help: helpOf(live), done: live.actionsDone() });
    const before = seen();
    await restart();
    const code = accepted(await classes().byCode(row.code.toLowerCase()));
    const again = accepted(await classes().hold(code.id));
    expect(again).not.toBe(live);
    expect({ ...again.head(), students: again.students(), help: helpOf(again), done: again.actionsDone() }).toEqual(
      before,
    );
    expect(again.status).toBe("open");
    await classes().release(row.id);
  });

  it("is not kept from coming back by another whose settings cannot be read", async () => {
    const { classes, restart, row, store } = await open();
    const other = accepted(await classes().create(monday));
    await store.classes.setSettings(other.id, { ...monday, pace: { kind: "by post" } });
    await store.classes.setStatus(other.id, "open");
    await restart();
    expect((await classes().list()).map(({ id }) => id)).toEqual([row.id]);
  });

  it("repairs what was left half-way: the tables' own word counts", async () => {
    const { classes, restart, row, store } = await open();
    const live = accepted(await classes().hold(row.id));
    const [one] = [...live.tables.keys()];
    const ada = accepted(
      await join(live, {
        name: "Ada",
        wish: { match: one ?? "", seat: "ARM" },
        optOut: null,
        later: false,
        back: false,
      }),
    );
    await store.classes.setPlace(ada.student, null);
    await restart();
    const again = accepted(await classes().hold(row.id));
    expect(again.students()[0]).toMatchObject({ match: one, seat: "ARM" });
    await classes().release(row.id);
  });

  it("goes on by its deadlines where it is asynchronous, with nobody there", async () => {
    const pace = { kind: "asynchronous", at: "18:00", zone: "Europe/Berlin", days: [1, 2, 3, 4, 5, 6, 7] } as const;
    const { classes, restart, row, time } = await open({ pace: { ...pace, days: [...pace.days] } });
    const started = accepted(await classes().hold(row.id));
    accepted(await act(started, main, { kind: "start", at: "all" }));
    accepted(await act(started, main, { kind: "openRound", at: "all" }));
    await classes().release(row.id);
    await restart();
    time.pass(Date.parse("2020-09-30T16:00:00Z") - time.now());
    await classes().use(row.id, async (live) => {
      for (const { table } of live.tables.values()) await expect.poll(() => table.host.state.phase).toBe("wire");
      return { ok: true, value: null };
    });
  });
});
