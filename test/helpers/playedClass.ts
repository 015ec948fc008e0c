/** A class in the store whose tables bots have played, each in its temper, with words and drafts of students among them. */
import type { Store } from "../../server/store/store.ts";
import type { Temperament } from "../../shared/bots/policy.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import type { ClassSettings } from "../../shared/protocol/class.ts";
import { scenario } from "./engine.ts";
import { Log, playBots, says } from "./reviewMatch.ts";

export interface PlayedTable {
  readonly roster: number;
  /** How its two leads play; null: the table has not begun. */
  readonly temper: Temperament | null;
  /** Rounds played; all where absent. */
  readonly rounds?: number;
  /** Other chance than the class's. */
  readonly seed?: string;
  /** Who sits here: the first at the first seat, and so on; each says something in every round. */
  readonly students?: readonly string[];
}

export interface PlayedClass {
  readonly id: string;
  /** By table. */
  readonly matches: readonly string[];
  /** Tokens of the students, by name. */
  readonly tokens: Readonly<Record<string, string>>;
}

const settingsOf = (title: string, tables: readonly PlayedTable[]): ClassSettings => ({
  ...{ title, scenario: scenario.id, form: "long", studentsPerSeat: 2, seating: "choose", names: "typed" },
  tables: tables.map(({ roster }) => ({ roster })),
  ...{ bots: true, draftsSet: false, plain: false, drawnTypes: false, sameSeed: true, seed: "class", graceSeconds: 60 },
  pace: { kind: "live", openSeconds: 240, wireSeconds: 60, briefSeconds: 0 },
});

/** Stores the class as the server would have left it. */
export async function playedClass(
  store: Store,
  tables: readonly PlayedTable[],
  title = "Monday",
): Promise<PlayedClass> {
  const { id, code } = await store.classes.create(settingsOf(title, tables));
  const matches: string[] = [];
  const tokens: Record<string, string> = {};
  for (const [index, table] of tables.entries()) {
    const setup = { scenario: scenario.id, seed: table.seed ?? "class", roster: table.roster, form: "long" as const };
    const settings = { title, setup, openSeconds: 240, wireSeconds: 60, bots: true, solo: false };
    const { id: match } = await store.matches.create({
      ...{ scenarioId: scenario.id, scenarioHash: scenario.hash, seed: setup.seed, engineVersion, classId: id },
      settings: { ...settings, table: { class: id, code, number: index + 1 } },
    });
    matches.push(match);
    const log = new Log(scenario, setup);
    const seats = log.state.seatOrder;
    const sitting: [seat: string, member: string][] = [];
    for (const [at, name] of (table.students ?? []).entries()) {
      const seat = seats[at % seats.length] ?? "";
      const added = await store.classes.addStudent(id, name);
      if (!added) throw new Error(`two students are called ${name}`);
      const { member } = await store.members.add({
        matchId: match,
        name,
        seat,
        head: true,
        studentId: added.student.id,
      });
      await store.classes.setPlace(added.student.id, { match, member: member.id });
      tokens[name] = added.token;
      sitting.push([seat, member.id]);
    }
    if (table.temper) play(log, table.temper, table.rounds ?? log.state.rounds, sitting);
    const entries = log
      .entries()
      .map((entry, i) => ({ ...entry, at: new Date(Date.UTC(2020, 8, 30, 8, 0, i)).toISOString() }));
    await store.log.append(match, entries);
    const status = table.temper === null ? "lobby" : log.state.phase === "debrief" ? "ended" : "running";
    await store.matches.setStatus(match, status);
  }
  const over = tables.every(({ temper, rounds }) => temper !== null && rounds === undefined);
  await store.classes.setStatus(id, over ? "ended" : "open");
  return { id, matches, tokens };
}

function play(log: Log, temper: Temperament, rounds: number, sitting: readonly [seat: string, member: string][]): void {
  const [first, second] = scenario.leads;
  const stopped = new Error("enough rounds");
  try {
    playBots(log, {
      players: { [first]: temper, [second]: temper },
      aside: () => {
        if (log.state.round > rounds) throw stopped;
        for (const [seat, member] of sitting) {
          log.take(says(seat, member, "plenary", `round ${log.state.round}, from ${seat}`));
          const { round } = log.state;
          log.note({ kind: "proposal", body: { round, seat, by: member, orders: [{ kind: "HOLD" }] } });
        }
      },
    });
  } catch (error) {
    if (error !== stopped) throw error;
  }
}
