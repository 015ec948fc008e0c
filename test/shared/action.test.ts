/** What an instructor does: one list under one name each, and older logs that name things otherwise. */
import { describe, expect, it } from "vitest";
import { chain, emptyChain, type NewEntry, readEntry } from "../../shared/log/chain.ts";
import { privateEntryOf } from "../../shared/log/privateEntry.ts";
import { sealNote } from "../../shared/log/sealing.ts";
import { undoKey, undoOf } from "../../shared/protocol/undo.ts";
import {
  actionKinds,
  askedKinds,
  formOf,
  type InstructorAction,
  instructorActionSchema,
  roomActionSchema,
  steerSchema,
  stepKinds,
  stepOf,
  type TableAction,
  wordFields,
} from "../../shared/terms/action.ts";
import { withTodaysName } from "../../shared/terms/oldAction.ts";
import { accepted } from "../golden/golden.ts";

const at = ["m1"];

describe("the list of actions", () => {
  it.each(actionKinds)("%s undoes what it says, and gives the engine what it has", (kind) => {
    const { says, logs = says, step = {}, undo } = formOf(kind);
    const changed = Object.entries(undo ?? {}).filter(
      ([how]) => how === "turns" || how === "negates" || how === "zeroes",
    );
    for (const [, field] of changed) expect(Object.keys(says)).toContain(field);
    for (const field of Object.keys(step)) expect(Object.keys(logs)).toContain(field);
  });

  it("knows which fields hold an instructor's own words", () => {
    expect([...wordFields].sort()).toEqual(["counter", "headline", "reason", "text"]);
  });

  it("is what each door reads by: nothing that is not asked for, nothing too much", () => {
    const reads = (schema: typeof instructorActionSchema | typeof roomActionSchema, body: unknown) =>
      schema.safeParse(body).success;
    expect(reads(instructorActionSchema, { kind: "lock", at })).toBe(true);
    expect(reads(roomActionSchema, { kind: "lock" })).toBe(true);
    expect(reads(roomActionSchema, { kind: "lock", at })).toBe(false);
    expect(reads(roomActionSchema, { kind: "remove", student: "s" })).toBe(false);
    for (const kind of ["look", "lookInto", "release", "left", "forceOn"])
      expect([kind, reads(instructorActionSchema, { kind, at, seat: "AZE", channel: "c", released: true })]).toEqual([
        kind,
        false,
      ]);
    expect(reads(instructorActionSchema, { kind: "bot", at: "all", seat: "AZE", bot: true })).toBe(false);
  });

  it("gives the engine commands that it reads, by the same names", () => {
    const values = {
      paused: true,
      card: "alarm",
      accused: 0,
      headline: "a",
      counter: "b",
      seat: "AZE",
      reason: "slip",
    };
    for (const kind of stepKinds) {
      const said = Object.entries(values).filter(([field]) => field in formOf(kind).says);
      const step = stepOf({ kind, ...Object.fromEntries(said) } as TableAction);
      expect(steerSchema.parse(step)).toEqual(step);
      expect(step?.kind).toBe(kind);
    }
    expect(stepOf({ kind: "clearOrders", seat: "AZE", reason: "slip" })).toEqual({ kind: "clearOrders", seat: "AZE" });
    expect(stepOf({ kind: "broadcast", text: "Listen" })).toBeNull();
  });
});

describe("taking back", () => {
  const rows: [InstructorAction, InstructorAction | null][] = [
    [
      { kind: "pause", at, paused: true },
      { kind: "pause", at, paused: false },
    ],
    [
      { kind: "extend", at, seconds: 60 },
      { kind: "extend", at, seconds: -60 },
    ],
    [
      { kind: "chooseCard", at, card: null, accused: 0 },
      { kind: "undoCard", at },
    ],
    [
      { kind: "writeCard", at, headline: "a", counter: "b" },
      { kind: "undoCard", at },
    ],
    [
      { kind: "mute", student: "s", minutes: 5 },
      { kind: "mute", student: "s", minutes: 0 },
    ],
    [{ kind: "mute", student: "s", minutes: 0 }, null],
    [
      { kind: "swap", one: "s", other: "t" },
      { kind: "swap", one: "s", other: "t" },
    ],
    [{ kind: "lock", at }, null],
    [
      { kind: "passHead", student: "s" },
      { kind: "passHead", student: "t" },
    ],
    [
      { kind: "seat", student: "s", match: "m1", seat: "ARM" },
      { kind: "seat", student: "s", match: null, seat: null },
    ],
  ];
  it.each(rows)("%o", (action, expected) => {
    expect(undoOf(action, { head: "t", place: { match: null, seat: null } })).toEqual(expected);
    if (expected) expect(instructorActionSchema.parse(expected)).toEqual(expected);
  });

  it("does nothing where it is not known what was before", () => {
    expect(undoOf({ kind: "passHead", student: "s" })).toBeNull();
    expect(undoOf({ kind: "seat", student: "s", match: "m1", seat: null })).toBeNull();
  });

  it("is overtaken by the same once more, and a card by any other card", () => {
    const key = undoKey({ kind: "chooseCard", at, card: "alarm", accused: 0 });
    expect(undoKey({ kind: "undoCard", at })).toBe(key);
    expect(undoKey({ kind: "writeCard", at, headline: "a", counter: "b" })).toBe(key);
    expect(undoKey({ kind: "undoCard", at: ["m2"] })).not.toBe(key);
    const kinds = askedKinds.filter((kind) => kind !== "chooseCard" && kind !== "writeCard" && kind !== "undoCard");
    expect(kinds.filter((kind) => undoKey({ kind, at } as InstructorAction) === key)).toEqual([]);
  });
});

describe("an older log", () => {
  const body = { round: 1, by: "1" } as const;
  const rows = [
    ["open", { kind: "playCard", card: "alarm", accused: 1 }, { kind: "chooseCard", card: "alarm", accused: 1 }],
    ["open", { kind: "skipCard" }, { kind: "chooseCard", card: null, accused: 0 }],
    ["open", { kind: "correctOrders", seat: "AZE", reason: "" }, { kind: "clearOrders", seat: "AZE", reason: "" }],
    ["open", { kind: "forceOn" }, { kind: "lock" }],
    ["wire", { kind: "forceOn" }, { kind: "openRound" }],
    ["briefing", { kind: "forceOn" }, { kind: "openRound" }],
    ["open", { kind: "pause", paused: true }, { kind: "pause", paused: true }],
  ] as const;

  it.each(rows)("in its %s phase: %o is read by its name of today, and its chain is as it was", (phase, old, today) => {
    const entry = { kind: "steer", body: { ...body, phase, action: old } } as NewEntry;
    const sealed = sealNote(entry, () => "salt");
    const [written] = chain(emptyChain, [sealed.value]);
    if (!written) throw new Error("nothing was written");
    const kept = { ...written, words: sealed.words };
    const read = written.kind === "aside" ? privateEntryOf(kept) : accepted(readEntry(kept));
    expect(read?.body).toMatchObject({ phase, action: today });
    expect(written.kind).toBe(old.kind === "correctOrders" ? "aside" : "steer");
    if (written.kind === "steer") expect(JSON.stringify(written)).toContain(`"${old.kind}"`);
  });

  it("is not taken for another by a name that objects have", () => {
    expect(withTodaysName({ kind: "constructor" }, null)).toEqual({ kind: "constructor" });
    expect(withTodaysName({ kind: "forceOn" }, null)).toEqual({ kind: "forceOn" });
  });
});
