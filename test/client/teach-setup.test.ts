/** What the set-up page proposes: clocks that fit the lesson, and settings that the server takes. */
import { describe, expect, test } from "vitest";
import {
  choicesOf,
  freshChoices,
  minutesOf,
  settingsOf,
  splitOf,
  withClock,
  withPreset,
} from "../../client/pages/teach/setup/plan.ts";
import { keepOptions } from "../../client/words/teachRecords.ts";
import { asynchronousWords } from "../../client/words/teachSetup.ts";
import { classSettingsSchema } from "../../shared/protocol/class.ts";
import { keepChoices } from "../../shared/protocol/classData.ts";
import { proposeSplit } from "../../shared/protocol/split.ts";
import { karabakh } from "../helpers/scenario.ts";

const sizes = karabakh.scenario.rosters.map(({ size }) => size);
const fresh = { ...freshChoices("karabakh-2020"), title: "Monday" };
const { forms } = karabakh.scenario.files.scenario;

describe("the presets", () => {
  test.each([
    ["short", 45],
    ["long", 90],
  ] as const)("the %s form leaves time to come in and to talk afterwards in %i minutes", (preset, lesson) => {
    const { live, form } = withPreset(fresh, preset);
    const minutes = minutesOf(live, forms[form].rounds) ?? 0;
    expect(lesson - minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeGreaterThan(lesson / 2);
  });

  test("a clock of one's own is no preset any more", () => {
    expect(withClock(fresh, { openSeconds: 120 })).toMatchObject({ preset: "own", live: { openSeconds: 120 } });
  });

  test("without a clock nobody says how long it lasts", () => {
    expect(minutesOf({ ...fresh.live, openSeconds: 0 }, 6)).toBeNull();
  });
});

describe("the settings", () => {
  test.each([1, 2, 7, 13, 24, 47, 60, 120])(
    "of %i students are taken by the server and leave room for one more",
    (students) => {
      const split = proposeSplit(students, sizes);
      const settings = classSettingsSchema.parse(settingsOf({ ...fresh, students }, split));
      const room = settings.tables.reduce((sum, { roster }) => sum + roster * settings.studentsPerSeat, 0);
      expect(room).toBeGreaterThan(students);
    },
  );

  test("an asynchronous class keeps its time, zone and days", () => {
    const settings = settingsOf(withPreset(fresh, "days"), proposeSplit(6, sizes));
    expect(classSettingsSchema.parse(settings).pace).toMatchObject({ kind: "asynchronous", at: "20:00" });
  });

  test("a copy begins with what the class was made of", () => {
    const settings = settingsOf({ ...withPreset(fresh, "long"), names: "drawn" }, proposeSplit(24, sizes));
    const again = choicesOf(settings, 0);
    expect(again).toMatchObject({ preset: "long", names: "drawn", students: 24, tables: 4, roster: 6 });
    expect(settingsOf(again, proposeSplit(24, sizes, { roster: 6, tables: 4 }))).toEqual(settings);
  });
});

describe("a class opened to be changed", () => {
  const made = (over: Partial<typeof fresh>) => {
    const choices = { ...fresh, ...over };
    return settingsOf(choices, splitOf(choices, sizes));
  };

  test.each([1, 3, 5, 7, 11, 13, 22, 24, 25, 37, 60, 119])(
    "is as it was while nothing is changed: %i students",
    (students) => {
      for (const over of [{}, { perSeat: 3 }, { tables: 2 }, { roster: 4 }, { bots: false }]) {
        const settings = made({ students, ...over });
        const again = choicesOf(settings, 0);
        const split = splitOf(again, sizes);
        expect(settingsOf(again, split)).toEqual(settings);
        expect(split.tables.every(({ roster, people }) => people.length === roster)).toBe(true);
      }
    },
  );

  test("takes another title with the tables as they were, and other tables when asked to", () => {
    const again = choicesOf(made({ students: 13 }), 0);
    const renamed = { ...again, title: "Tuesday" };
    expect(settingsOf(renamed, splitOf(renamed, sizes)).tables).toEqual(made({ students: 13 }).tables);
    const fewer = { ...again, tables: 1 };
    expect(settingsOf(fewer, splitOf(fewer, sizes)).tables).toHaveLength(1);
  });
});

describe("how long a class is kept", () => {
  test.each<[string, number | null, number | null, (number | null)[]]>([
    ["everything, without a limit", null, null, [null, 30, 90, 365, 0]],
    ["what is shorter than the server's limit", null, 90, [null, 30, 90]],
    ["and what it has, even where it does not differ", 365, 90, [null, 30, 90, 365]],
  ])("offers %s", (_name, present, server, offered) => {
    expect(keepOptions(keepChoices, present, server)).toEqual(offered);
  });
});

describe("the split", () => {
  const rosters = (choices: Partial<typeof fresh>) => {
    const { tables, reason } = splitOf({ ...fresh, ...choices }, sizes);
    return { sizes: tables.map(({ roster }) => roster), people: tables.map(({ people }) => people), reason };
  };

  test("a size chosen by hand stays where bots hold what is empty", () => {
    expect(rosters({ students: 2, tables: 1, roster: 4 })).toEqual({
      sizes: [4],
      people: [[1, 1, 0, 0]],
      reason: "botsFill",
    });
  });

  test("without bots nobody sits at a table with empty seats", () => {
    expect(rosters({ students: 2, tables: 1, roster: 4, bots: false }).people.flat()).not.toContain(0);
  });

  test("twenty-four are four tables of six", () => {
    expect(rosters({ students: 24 })).toMatchObject({ sizes: [6, 6, 6, 6], reason: "even" });
  });
});

test.each([
  [[1, 2, 3, 4, 5], "at 20:00 (Europe/Berlin), Monday to Friday"],
  [[1, 4], "at 20:00 (Europe/Berlin), Monday and Thursday"],
  [[1, 2, 3, 4, 5, 6, 7], "at 20:00 (Europe/Berlin), every day"],
])("days %o in words", (days, words) => {
  expect(asynchronousWords({ kind: "asynchronous", at: "20:00", zone: "Europe/Berlin", days })).toBe(words);
});
