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

let loads = 0;
/** How often fonts have come since the first map: what was measured before is no longer so. */
export const fontLoads = (): number => loads;
const countLoads = () => {
  loads++;
};

/** How many widths are kept: beyond what a match writes on its map. */
const mostKept = 5000;

/** Widths as this browser sets them; each text is measured once, and anew when a font has come. */
export function measurer(): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  let fonts = loads;
  document.fonts.addEventListener("loadingdone", countLoads);
  return (text, font) => {
    if (!pen) return text.length * font.size * 0.56;
    if (fonts !== loads || known.size > mostKept) known.clear();
    fonts = loads;
    const css = cssFont(font);
    const key = `${css}|${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    pen.font = css;
    const measured = pen.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}
