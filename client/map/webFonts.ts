// The web fonts in the browser: waiting for them, and measuring words in them.
import { fonts } from "../style/tokens.ts";
import { cssFont, fontOf, type Measure } from "./type.ts";

/** How long to wait for the web fonts before drawing with others, in milliseconds. */
const fontPatience = 1500;

/** Resolves when the fonts are there, or when they take too long. */
export async function fontsReady(): Promise<void> {
  const wanted = [cssFont(fontOf("town", 1000)), cssFont(fontOf("townBold", 1000)), `600 16px ${fonts.serif}`];
  const patience = new Promise<void>((resolve) => setTimeout(resolve, fontPatience));
  await Promise.race([Promise.allSettled(wanted.map((font) => document.fonts.load(font))), patience]);
}

/** Widths as this browser sets them. */
export function measurer(): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  return (text, font) => {
    if (!pen) return text.length * font.size * 0.56;
    pen.font = cssFont(font);
    return pen.measureText(text).width;
  };
}
