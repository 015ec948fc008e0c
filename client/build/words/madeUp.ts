/** The catalogues in the made-up languages (shared/base/madeUp.ts). */
import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { inMadeUp, madeUpWords } from "../../../shared/base/madeUp.ts";
import { type Group, isMessage, type Message } from "./message.ts";

interface MadeUp {
  /** What language.json says of it. */
  readonly language: Readonly<Record<"code" | "locale" | "dir" | "name", string>>;
  readonly word: (word: string) => string;
}

const language = (code: string, locale: string, dir: string, name: string): readonly [string, MadeUp] => {
  const word = madeUpWords[code];
  if (!word) throw new Error(`${code} is no made-up language`);
  return [code, { language: { code, locale, dir, name }, word }];
};

/** By code. */
export const madeUpLanguages: Readonly<Record<string, MadeUp>> = Object.fromEntries([
  language("en-XA", "en-GB", "ltr", "[Àççéñţš]"),
  language("ar-XB", "ar", "rtl", "[Mirrored]"),
]);

/** The catalogue `name` in a made-up language. */
export function madeUp(language: string, name: string, words: Group): Group {
  const made = madeUpLanguages[language];
  if (!made) throw new Error(`${language} is no made-up language`);
  if (name === "language") {
    return Object.fromEntries(
      Object.entries(made.language).map(([key, value]) => [key, [{ type: TYPE.literal, value }]]),
    );
  }
  const group = (entries: Group): Group =>
    Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [key, isMessage(entry) ? message(entry, made.word) : group(entry)]),
    );
  return group(words);
}

const message = (parts: Message, word: MadeUp["word"]): Message => parts.map((part) => changed(part, word));

function changed(part: MessageFormatElement, word: MadeUp["word"]): MessageFormatElement {
  switch (part.type) {
    case TYPE.literal:
      return { ...part, value: inMadeUp(part.value, word) };
    case TYPE.tag:
      return { ...part, children: [...message(part.children, word)] };
    case TYPE.select:
    case TYPE.plural: {
      const options = Object.entries(part.options).map(([key, { value }]) => [
        key,
        { value: [...message(value, word)] },
      ]);
      return { ...part, options: Object.fromEntries(options) };
    }
    default:
      return part;
  }
}
