/** Why something was refused, in words. */
import * as words from "words:codes";
import type { Code } from "../../shared/base/codes.ts";
import type { Refusal } from "../../shared/base/result.ts";
import { type AnyMessage, formed } from "./format.ts";

const sentences: Readonly<Record<Code, AnyMessage>> = words.sentences;

/**
 * The sentence for a refusal. `nameOf` turns an id (a seat, a clause) into words; without it ids stay as they are.
 * Numbers are rounded to one decimal, and a value that the refusal does not tell is "…".
 */
export function refusalWords(refusal: Refusal, nameOf: (id: string) => string = (id) => id): string {
  const value = (found: string | number | undefined) => {
    if (found === undefined) return "…";
    return typeof found === "number" ? Math.round(found * 10) / 10 : nameOf(found);
  };
  const given = new Proxy({}, { get: (_none, name) => value(refusal.with?.[String(name)]) });
  return formed(sentences[refusal.code] ?? sentences.internal, given);
}

/** That something done before a reload could not be done any more. @param said what was said, if it was that; "" otherwise */
export const undoneWords = (said: string, why: string): string =>
  said === "" ? words.undone({ why }) : words.unsaid({ said, why });
