/** Fields of one line that hold so many letters, as a person counts them, and take no more: what `maxLength` does by characters. */
import { firstLetters } from "../../shared/base/letters.ts";

/** For a field: `<input {...shortLine(40)} />`. An input method's composition is left alone until it ends. */
export const shortLine = (most: number) => ({
  onInput: (event: Pick<InputEvent, "isComposing"> & { readonly currentTarget: HTMLInputElement }) => {
    const field = event.currentTarget;
    const cut = event.isComposing ? field.value : firstLetters(field.value, most);
    if (cut !== field.value) field.value = cut;
  },
  onCompositionEnd: (event: { readonly currentTarget: HTMLInputElement }) => {
    const field = event.currentTarget;
    field.value = firstLetters(field.value, most);
  },
});
