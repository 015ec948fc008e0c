/** The short form of `npm run chaos`: what was answered is in the log once, whenever the server was killed. */
import { expect, it } from "vitest";
import { surviveKills } from "../chaos/chaos.ts";

it("loses and doubles nothing that was answered when the server is killed three times", async () => {
  const { answered, lost, doubled, back } = await surviveKills({ kills: 3, tables: 2, studentsATable: 3 });
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  expect(answered).toBeGreaterThan(0);
  expect(back).toHaveLength(18);
}, 120_000);
