/** Letters as people see them: which look alike, and how many there are. */

/** Letters of other scripts that nobody tells from Latin ones, and these, in the same order; small ones by their capitals too. */
const twins = ["аеорсухіјѕһԁԛԝтмнвкοαυνρτικհոսօցοӏı", "aeopcyxijshdqwtmhbkoauvptikhnuogoli"] as const;
const twinOf = new Map(Array.from(twins[0], (letter, index) => [letter, twins[1][index] ?? letter]));

/** Capitals of other scripts that look like Latin ones where the small letters do not. */
const capitalTwins = ["ВНКМТЅЈІԜԌѴΒΕΖΗΙΚΜΝΟΡΤΥΧՏՍՕ", "BHKMTSJIWGVBEZHIKMNOPTYXSUO"] as const;
const capitalOf = new Map(Array.from(capitalTwins[0], (letter, index) => [letter, capitalTwins[1][index] ?? letter]));

/** Unicode's variants of a letter as one, and nothing in between that nobody sees. */
const plainForm = (text: string): string => text.normalize("NFKC").replace(/\p{Cf}/gu, "");

/** A name as names are compared: Unicode's variants, capitals, joiners and letters that look alike make no difference. */
export const nameKey = (name: string): string =>
  Array.from(plainForm(name).toLocaleLowerCase("en"), (letter) => twinOf.get(letter) ?? letter).join("");

/** A name as it looks: a capital I, a small l, 1 and a bar are one stroke, O and 0 one ring. */
const lookOf = (name: string): string =>
  nameKey(
    plainForm(name)
      .replace(/[I1|ІΙӀ]/g, "l")
      .replaceAll("0", "O"),
  ).replaceAll("rn", "m");

/** Whether people may take one name for the other. */
export const looksLike = (one: string, other: string): boolean =>
  nameKey(one) === nameKey(other) || lookOf(one) === lookOf(other);

/** A typed code in Latin capitals and digits: without spaces and dashes, of whatever script or width its look-alikes are. */
export const latinCode = (typed: string): string =>
  Array.from(
    plainForm(typed)
      .replace(/[\s\p{Pd}]/gu, "")
      .toLocaleUpperCase("en"),
    (letter) => {
      const capital = capitalOf.get(letter);
      return capital ?? twinOf.get(letter.toLocaleLowerCase("en"))?.toLocaleUpperCase("en") ?? letter;
    },
  ).join("");

const pictured = "\\p{Extended_Pictographic}[\\ufe0f\\p{EMod}\\u20e3\\u{e0020}-\\u{e007f}]*";
/** A flag, a picture with all that is joined to it, or a letter with its marks. */
const letter = new RegExp(`\\p{RI}\\p{RI}|${pictured}(?:\\u200d${pictured})*|[^\\p{M}\\p{Cf}][\\p{M}\\p{Cf}]*`, "gsu");

const lettersOf = (text: string): readonly string[] => text.normalize("NFC").match(letter) ?? [];

/** How many letters a person sees: a family of emoji is one, as is a letter with its accents. */
export const lettersIn = (text: string): number => lettersOf(text).length;

/** Characters that a letter may take: a family of emoji is eleven. */
const charactersALetter = 12;

/** Whether a text has at most `most` letters as a person sees them, and no more characters than so many take. */
export const isWithin = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= most * charactersALetter && lettersIn(text) <= most);

/** The first `most` letters of a text, none of them cut; the text itself where it has no more. */
export const firstLetters = (text: string, most: number): string =>
  text.length <= most || lettersIn(text) <= most ? text : lettersOf(text).slice(0, most).join("");
