/** What a class's instructors did, as an earlier version stored it. */
import { expect, test } from "vitest";
import { readActionsDone, shownActions } from "../../server/class/actionsDone.ts";

const at = ["m1"];
const by = "main";

test("older records have today's names, and are taken back as ever", () => {
  const stored = [
    { at: 1, by, action: { kind: "forceOn", at }, undo: null },
    { at: 2, by, action: { kind: "correctOrders", at, seat: "AZE", reason: "a slip" }, undo: null },
    { at: 3, by, action: { kind: "playCard", at, card: "alarm", accused: 1 }, undo: { kind: "undoCard", at } },
    { at: 4, by, action: { kind: "skipCard", at }, undo: { kind: "undoCard", at } },
  ];
  expect(shownActions(readActionsDone(stored))).toEqual([
    { at: 4, by, action: { kind: "chooseCard", at, card: null, accused: 0 }, undo: { kind: "undoCard", at } },
    { at: 3, by, action: { kind: "chooseCard", at, card: "alarm", accused: 1 }, undo: null },
    { at: 2, by, action: { kind: "clearOrders", at, seat: "AZE", reason: "a slip" }, undo: null },
    { at: 1, by, action: { kind: "forceOn", at }, undo: null },
  ]);
});
