/**
 * Two made-up languages, made from English: one 40 % longer with accents, one that runs from right to left. A word that
 * stands in neither was never taken from a catalogue; what is cut in them would be cut in a real language.
 */
import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Group, isMessage, type Message } from "./message.ts";

interface MadeUp {
  /** What language.json says of it. */
  readonly language: Readonly<Record<"code" | "locale" | "dir" | "name", string>>;
  readonly word: (word: string) => string;
}

/** By code: of a region that no country has, so that no browser asks for them. */
export const madeUpLanguages: Readonly<Record<string, MadeUp>> = {
  "en-XA": {
    language: { code: "en-XA", locale: "en-GB", dir: "ltr", name: "[Àççéñţš]" },
    word: (word) => lengthened(word).replace(/[a-z]/gi, (letter) => accents[letter] ?? letter),
  },
  "ar-XB": {
    language: { code: "ar-XB", locale: "ar", dir: "rtl", name: "[Mirrored]" },
    // A mark for the direction of what surrounds it, and an override for the letters themselves.
    word: (word) => `\u200F\u202E${word}\u202C\u200F`,
  },
};

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const marked = "áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...plain].map((letter, at) => [letter, [...marked][at] ?? letter]),
);

/** Vowels said twice until the word is 40 % longer; at least one letter more from three on. */
function lengthened(word: string): string {
  let left = Math.round(word.length * 0.4);
  const longer = word.replace(/[aeiouy]/gi, (vowel) => (left-- > 0 ? vowel + vowel.toLowerCase() : vowel));
  return left > 0 ? longer + longer.slice(-1).repeat(left) : longer;
}

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
      return { ...part, value: literal(part.value, word) };
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

/** A marked word of the glossary keeps its id: [[cover]] becomes [[çöövéř:cover]]. */
function literal(text: string, word: MadeUp["word"]): string {
  return text
    .split(/(\[\[[^\]]+\]\])/)
    .map((piece) => {
      const mark = /^\[\[([^\]:]+)(?::(\w+))?\]\]$/.exec(piece);
      return mark ? `[[${words(mark[1] ?? "", word)}:${mark[2] ?? mark[1]}]]` : words(piece, word);
    })
    .join("");
}

const words = (text: string, word: MadeUp["word"]): string => text.replace(/[A-Za-z](?:[A-Za-z'’-]*[A-Za-z])?/g, word);
