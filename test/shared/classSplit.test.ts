/** Every class fits, whatever its size. */
import { describe, expect, it, test } from "vitest";
import { proposeSplit } from "../../shared/protocol/split.ts";
import { mostTables } from "../../shared/terms/limits.ts";

const rosters = [2, 3, 4, 5, 6, 8, 9, 10, 12];
const sizes = Array.from({ length: 120 }, (_, index) => index + 1);
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

describe("a proposed split", () => {
  test.each(sizes)("places all of %i students, none twice, in delegations that are small enough", (students) => {
    for (const wish of [{}, { roster: 8 }, { roster: 2 }, { perSeat: 2 }, { perSeat: 3, roster: 12 }, { tables: 4 }]) {
      const { tables, reason } = proposeSplit(students, rosters, wish);
      expect(sum(tables.flatMap(({ people }) => people))).toBe(students);
      expect(tables.length).toBeLessThanOrEqual(mostTables);
      for (const { roster, people } of tables) {
        expect(rosters).toContain(roster);
        expect(people).toHaveLength(roster);
        expect(Math.max(...people)).toBeLessThanOrEqual(6);
        expect(Math.max(...people) - Math.min(...people)).toBeLessThanOrEqual(1);
      }
      const seats = tables.flatMap(({ people }) => people);
      expect(reason === "botsFill").toBe(seats.includes(0));
      if (reason === "even" || reason === "mixedRosters") expect(new Set(seats)).toEqual(new Set([1]));
    }
  });

  it.each<[number, object, string, number[]]>([
    [30, {}, "even", [6, 6, 6, 6, 6]],
    [29, {}, "mixedRosters", [6, 6, 6, 6, 5]],
    [13, {}, "mixedRosters", [8, 5]],
    [1, {}, "botsFill", [2]],
    [24, { perSeat: 2 }, "sharedSeats", [6, 6]],
    [7, { tables: 1 }, "sharedSeats", [6]],
    [60, { roster: 5 }, "even", Array(12).fill(5)],
  ])("of %i students with the wish %j is %s", (students, wish, reason, tables) => {
    const split = proposeSplit(students, rosters, wish);
    expect([split.reason, split.tables.map(({ roster }) => roster)]).toEqual([reason, tables]);
  });
});
