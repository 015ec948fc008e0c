/** Fields that hold so many letters, as a person counts them, and take no more: what `maxLength` does by characters. */
import { firstLetters, isWithin, lettersIn } from "../../shared/base/letters.ts";

type Field = Pick<HTMLInputElement | HTMLTextAreaElement, "value" | "selectionStart" | "setSelectionRange">;

/** Takes out what stands before the cursor and has no room any more, as a browser does. */
function cut(field: Field, most: number): void {
  const { value } = field;
  if (isWithin(value, most)) return;
  const at = field.selectionStart ?? value.length;
  const after = firstLetters(value.slice(at), most);
  const before = firstLetters(value.slice(0, at), Math.max(0, most - lettersIn(after)));
  field.value = before + after;
  field.setSelectionRange(before.length, before.length);
}

/**
 * For a field: `<textarea {...upTo(1000, setText)} />`. An input method's composition is left alone until it ends.
 * @param take is given what the field holds after each change
 */
export const upTo = (most: number, take?: (text: string) => void) => ({
  onInput: (event: Pick<InputEvent, "isComposing"> & { readonly currentTarget: Field }) => {
    if (!event.isComposing) cut(event.currentTarget, most);
    take?.(event.currentTarget.value);
  },
  onCompositionEnd: (event: { readonly currentTarget: Field }) => {
    cut(event.currentTarget, most);
    take?.(event.currentTarget.value);
  },
});
