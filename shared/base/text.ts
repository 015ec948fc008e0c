/**
 * Cleans what people type: removes invisible characters, direction marks, and marks piled up over the lines above.
 * Letters of every script, their marks and emoji stay whole.
 */

/** Emoji with a hidden tail: the flags of England, Scotland and Wales, spelled in tags. */
const tagged = "\\u{1f3f4}[\\u{e0030}-\\u{e007a}]{3,7}\\u{e007f}";
/** What has no width or no meaning by itself: direction marks, fillers, tags, stray halves of a character. Joiners and selectors are below. */
const unseen = "(?![\\u200c\\u200d\\ufe0e\\ufe0f])[\\p{Default_Ignorable_Code_Point}\\p{Cs}\\u2800\\ufff9-\\ufffb]";
const takenOut = new RegExp(`(${tagged})|${unseen}`, "gu");

/** Scripts whose letters are never joined by a sign: there it only makes one word look like another. */
const unjoined = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Georgian}";
const strayJoiner = new RegExp(
  `(?<=^|[${unjoined}\\p{Z}\\p{Cc}\\p{P}])[\\u200c\\u200d]+|(?<=[\\u200c\\u200d])[\\u200c\\u200d]+`,
  "gu",
);
/** Says how an emoji is drawn; behind anything else it is nothing. */
const straySelector = /(?<!\p{Emoji})[\ufe0e\ufe0f]+|(?<=[\ufe0e\ufe0f])[\ufe0e\ufe0f]+/gu;
/** More marks on one letter than any language writes. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;
const visible = /[^\p{Cf}\p{M}\p{Z}\p{Cc}]/u;

/** A text of one or more lines. "" where nothing of it would be seen. */
export function plainText(typed: string): string {
  // Nearly all that is typed is as plain as this.
  if (/^[\x20-\x7e]*$/.test(typed)) return visible.test(typed) ? typed : "";
  const plain = typed
    .replace(takenOut, (_, flag: string | undefined) => flag ?? "")
    .replace(straySelector, "")
    .replace(strayJoiner, "")
    .replace(piledMarks, "$1")
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/\n{3,}/gu, "\n\n");
  return visible.test(plain) ? plain : "";
}

/** A text of one line, such as a name or a title. */
export const plainLine = (typed: string): string =>
  plainText(typed)
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim();

/** Fields of one line, wherever they stand. */
const lines: ReadonlySet<string> = new Set(["name", "title", "label", "headline", "counter"]);

/** For JSON.parse, and for each field of what a page sends: strings become plain, everything else stays. */
export const plainField = (key: string, value: unknown): unknown =>
  typeof value !== "string" ? value : lines.has(key) ? plainLine(value) : plainText(value);

/** Nesting below which nothing is looked at: what is that deep is no message, and its schema will refuse it. */
const deepest = 16;

/** The same for a whole message that is no text. The same value where all of it is plain. */
export function plainMessage(value: unknown, key = "", depth = 0): unknown {
  if (typeof value !== "object" || value === null) return plainField(key, value);
  if (depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item) => plainMessage(item, key, depth + 1));
  // Binary messages hold buffers and the like; their schema will refuse them.
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainMessage(item, name, depth + 1)]));
}
