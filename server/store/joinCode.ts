/** Join codes: letters that are read from a projector and typed on a phone. */
import { randomInt } from "node:crypto";
import { latinCode } from "../../shared/base/letters.ts";
import { wayLetters } from "../../shared/protocol/people.ts";

/** No vowels (no words by chance), and of letters that look alike only one: no L beside I and 1, no Q beside O and 0. */
const alphabet = "BCDFGHJKMNPRSTVWXZ";

/** A random code of `length` letters; 5 give about 1.9 million codes, 8 about 11 thousand million. */
export const makeJoinCode = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** Of a class or a match, of today or of an earlier version; of a person's own way in. */
const lengths: readonly number[] = [4, 5, 6, wayLetters];

/** The code that a person typed, in its one form: Latin capitals, without spaces or dashes; undefined if it cannot be one. */
export function parseJoinCode(typed: string): string | undefined {
  const code = latinCode(typed);
  return lengths.includes(code.length) && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined;
}
