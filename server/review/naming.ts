/** Finds a person's name in what others wrote: whole words, whatever the capitals, in any script. */
import { erasedPassage } from "../../shared/log/sealing.ts";

/** What may stand on neither side of a name: then it would be part of a longer word. */
const letter = "[\\p{L}\\p{M}\\p{N}_]";

/** Letters that people write in several ways, beyond what "whatever the capitals" covers: Turkic i, apostrophes. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[iIıİ]\u0307?/u, "[iIıİ]\\u0307?"],
  [/['’ʼ]/u, "['’ʼ]"],
  [/\s+/u, "\\s+"],
];

export interface Naming {
  /** Does the text name the person? */
  readonly in: (text: string) => boolean;
  /** The text with `erasedPassage` in place of each name. */
  readonly strike: (text: string) => string;
}

/** The names to look for; empty ones are none. */
export function namingOf(names: readonly string[]): Naming {
  const given = names.map((name) => name.normalize("NFC").trim()).filter((name) => name !== "");
  if (given.length === 0) return { in: () => false, strike: (text) => text };
  // The longest first: "Ada Lovelace" goes as a whole where "Ada" is looked for as well.
  const patterns = [...given].sort((one, other) => other.length - one.length).map(patternOf);
  const pattern = new RegExp(`(?<!${letter})(?:${patterns.join("|")})(?!${letter})`, "giu");
  return {
    in: (text) => text.normalize("NFC").search(pattern) >= 0,
    strike: (text) => text.normalize("NFC").replace(pattern, erasedPassage),
  };
}

function patternOf(name: string): string {
  let pattern = "";
  for (let rest = name; rest !== ""; ) {
    const [found, written] = alike.map(([each, as]) => [begin(each, rest), as] as const).find(([hit]) => hit) ?? [];
    const part = found ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    pattern += written ?? part.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
    rest = rest.slice(part.length);
  }
  return pattern;
}

const begin = (pattern: RegExp, text: string): string | undefined => {
  const hit = pattern.exec(text);
  return hit?.index === 0 ? hit[0] : undefined;
};
