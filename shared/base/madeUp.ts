/**
 * Two made-up languages, made from English: one 40 % longer with accents, one that runs from right to left. A word that
 * stands in neither was never taken from a catalogue or a scenario; what is cut in them would be cut in a real language.
 */

/** What becomes of a word, by the language's code: of a region that no country has, so that no browser asks for them. */
export const madeUpWords: Readonly<Record<string, (word: string) => string>> = {
  "en-XA": (word) => accented(chip.test(word) ? word : lengthened(word)),
  // A mark for the direction of what surrounds it, and an override for the letters themselves.
  "ar-XB": (word) => (chip.test(word) ? word : `\u200F\u202E${word}\u202C\u200F`),
};

/** Letters on a chip, of which there is room for three. */
const chip = /^[A-Z]{2,3}$/;

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const marked = "áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...plain].map((letter, at) => [letter, [...marked][at] ?? letter]),
);

const accented = (word: string): string => word.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter);

/** Vowels said twice until the word is 40 % longer; at least one letter more from three on. */
function lengthened(word: string): string {
  let left = Math.round(word.length * 0.4);
  const longer = word.replace(/[aeiouy]/gi, (vowel) => (left-- > 0 ? vowel + vowel.toLowerCase() : vowel));
  return left > 0 ? longer + longer.slice(-1).repeat(left) : longer;
}

/** What is no word of a sentence: a marked word of the glossary, and the place of a name ("{place:ganja}"). */
const kept = /(\[\[[^\]]+\]\]|\{[^}]+\})/;

/** A text in the made-up language of `word`. A marked word of the glossary keeps its id: [[cover]] becomes [[çöövéř:cover]]. */
export function inMadeUp(text: string, word: (word: string) => string): string {
  return text
    .split(kept)
    .map((piece) => {
      const mark = /^\[\[([^\]:]+)(?::(\w+))?\]\]$/.exec(piece);
      if (mark) return `[[${wordByWord(mark[1] ?? "", word)}:${mark[2] ?? mark[1]}]]`;
      return kept.test(piece) ? piece : wordByWord(piece, word);
    })
    .join("");
}

const wordByWord = (text: string, word: (word: string) => string): string =>
  text.replace(/[A-Za-z](?:[A-Za-z'’-]*[A-Za-z])?/g, word);
