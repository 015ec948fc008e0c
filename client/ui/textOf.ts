/** What a text file says, by whichever encoding a spreadsheet gave it. */

/**
 * UTF-8, or UTF-16 where the file begins with its mark. Letters of any other encoding come out as U+FFFD, which whoever reads
 * the text can name the line of.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}
