/** A field that takes so many letters and no more. */
import { expect, it } from "vitest";
import { upTo } from "../../client/ui/upTo.ts";

/** What a field holds, with the cursor as a bar, after something came in before the cursor. */
function typed(most: number, text: string, isComposing = false): { shown: string; taken: string[] } {
  const field = {
    value: text.replace("|", ""),
    selectionStart: text.indexOf("|"),
    setSelectionRange: (at: number) => {
      field.selectionStart = at;
    },
  };
  const taken: string[] = [];
  upTo(most, (value) => void taken.push(value)).onInput({ isComposing, currentTarget: field });
  const { value, selectionStart: at } = field;
  return { shown: `${value.slice(0, at)}|${value.slice(at)}`, taken };
}

it.each([
  ["room for all", "peace|", "peace|"],
  ["a letter more at the end", "peaces|", "peace|"],
  ["a letter more in the middle", "pex|ace", "pe|ace"],
  [
    "families, each one letter",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦|",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦|",
  ],
  ["more behind the cursor than there is room", "|peaceful", "|peace"],
])("%s", (_, before, after) => {
  const { shown, taken } = typed(5, before ?? "");
  expect(shown).toBe(after);
  expect(taken).toEqual([after?.replace("|", "")]);
});

it("leaves a composition alone until it ends", () => {
  expect(typed(5, "peaceful|", true).shown).toBe("peaceful|");
});
