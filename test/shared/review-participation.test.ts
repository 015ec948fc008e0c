/** Evidence of taking part, and the tables that are taken home. */
import { describe, expect, it } from "vitest";
import { eventsCsv, messagesCsv, participationCsv } from "../../shared/review/exports.ts";
import { defaultWeights, participationOf } from "../../shared/review/participation.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, says } from "../helpers/reviewMatch.ts";

const log = new Log(scenario, setupOf({ seed: "part", roster: 3, form: "short" }));
for (let round = 1; round <= 4; round++) {
  log.take({ by: "clock", steer: { kind: "openRound" } });
  for (let i = 0; i < 40; i++) log.take(says("AZE", "1", "plenary", `flood ${i}`));
  if (round <= 2) log.take(says("ARM", "2", "plenary", '=HYPERLINK("x"), "quoted"\nand a second line'));
  log.take({ by: { seat: "ARM", member: "2" }, act: { kind: "setOrders", orders: [{ kind: "HOLD" }] } });
  log.note({ kind: "proposal", body: { round, seat: "ARM", by: "3", orders: [{ kind: "HOLD" }] } });
  log.take({ by: "clock", steer: { kind: "lock" } });
}
const record = log.record();
const members = ["1", "2", "3", "4"].map((member) => ({ member, seat: member === "1" ? "AZE" : "ARM" }));
const rows = participationOf(record, members);
const row = (member: string) => rows.find((each) => each.member === member);
const part = (member: string, kind: string) => row(member)?.parts.find((each) => each.kind === kind);

describe("participation", () => {
  it("has a row for everybody, the silent included", () => {
    expect(rows.map(({ member }) => member)).toEqual(["1", "2", "3", "4"]);
    expect(row("4")).toMatchObject({ points: 0, seat: "ARM" });
  });

  it("counts only the first messages of a round, so that flooding gains nothing", () => {
    expect(part("1", "messages")).toMatchObject({ count: 20, share: 1 });
    expect(part("2", "messages")).toMatchObject({ count: 2, share: 0.25 });
  });

  it("asks nothing of a round that was opened and never resolved", () => {
    const cut = new Log(scenario, setupOf({ seed: "cut", roster: 3, form: "short" }));
    cut.take({ by: "clock", steer: { kind: "openRound" } });
    for (let i = 0; i < 2; i++) cut.take(says("AZE", "1", "plenary", "words"));
    cut.take({ by: "clock", steer: { kind: "lock" } });
    cut.take({ by: "clock", steer: { kind: "openRound" } });
    const [one] = participationOf(cut.record(), [{ member: "1", seat: "AZE" }]);
    for (const kind of ["rounds", "messages"]) expect(one?.parts.find((each) => each.kind === kind)?.share).toBe(1);
  });

  it("points at the events behind it", () => {
    for (const n of part("2", "orders")?.moments ?? []) expect(record.events[n]?.event).toMatchObject({ seat: "ARM" });
    expect(part("2", "orders")?.count).toBe(4);
    expect(part("3", "drafts")).toMatchObject({ count: 4, share: 1 });
    expect(part("3", "rounds")).toMatchObject({ count: 4, share: 1 });
  });

  it("weighs as the instructor says, and never by who won unless they say so", () => {
    const only = (kind: string) =>
      Object.fromEntries(Object.keys(defaultWeights).map((each) => [each, each === kind ? 1 : 0])) as never;
    expect(participationOf(record, members, only("messages")).map(({ points }) => points)).toEqual([100, 25, 0, 0]);
    expect(participationOf(record, members, only("nothing")).map(({ points }) => points)).toEqual([0, 0, 0, 0]);
    expect(defaultWeights.result).toBe(0);
  });
});

describe("what is taken home", () => {
  const stamp = (ms: number) => `t${ms / 1000}`;
  const nameOf = (member: string) => (member === "2" ? null : `Name ${member}`);
  const lines = (text: string) => text.split("\r\n");

  it("lists every event once, under its columns", () => {
    const table = lines(eventsCsv(record, stamp));
    expect(table[0]).toBe("\uFEFFn,round,entry,time,by,member,kind,seat,text,details");
    expect(table.length).toBe(record.events.length + 2);
    expect(table[1]).toMatch(/^0,0,0,t0,clock,,opened,,,"\{""kind"":""opened""/);
  });

  it("lists messages with names, quoted, and never as a formula", () => {
    const text = messagesCsv(record, nameOf, stamp);
    expect(text).toContain("plenary,flood 0\r\n");
    expect(text).toContain(`,ARM,2,,plenary,"'=HYPERLINK(""x""), ""quoted""\nand a second line"\r\n`);
  });

  it("gives a gradebook name, number and points first", () => {
    const table = lines(participationCsv(rows, nameOf));
    expect(table[0]?.startsWith("\uFEFFname,member,seat,points,rounds,rounds_share,rounds_events,")).toBe(true);
    expect(table[1]?.startsWith(`Name 1,1,AZE,${row("1")?.points},4,1,`)).toBe(true);
    expect(table[2]?.startsWith(`,2,ARM,`)).toBe(true);
  });
});
