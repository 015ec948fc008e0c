/** Join codes: letters that are read from a projector and typed on a phone. */
import { randomInt } from "node:crypto";
import { latinCode } from "../../shared/base/letters.ts";

/** No vowels (no words by chance), and of letters that look alike only one: no L beside I and 1, no Q beside O and 0. */
const alphabet = "BCDFGHJKMNPRSTVWXZ";

/** A random code of `length` letters; 4 give about 105,000 codes, 5 about 1.9 million. */
export const makeJoinCode = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** The code that a person typed, in its one form: Latin capitals, without spaces or dashes; undefined if it cannot be one. */
export function parseJoinCode(typed: string): string | undefined {
  const code = latinCode(typed);
  return (code.length === 4 || code.length === 5) && [...code].every((letter) => alphabet.includes(letter))
    ? code
    : undefined;
}
