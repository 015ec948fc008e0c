/** What the account is drawn with: a canvas's context, a place on it that moves down, and text that wraps. */
import { themes } from "../../style/tokens.ts";

/** Always on paper, whatever the reader's colours. */
export const ink = themes.light;
const serif = '"Source Serif 4 Variable", Georgia, serif';
const sans = '"Inter Variable", Arial, sans-serif';

export type Context = CanvasRenderingContext2D;

export interface Style {
  readonly size: number;
  readonly weight?: number;
  readonly serif?: boolean;
  readonly colour?: string;
}

function take(ctx: Context, { size, weight = 400, serif: isSerif = false, colour = ink.ink }: Style): void {
  ctx.font = `${weight} ${size}px ${isSerif ? serif : sans}`;
  ctx.fillStyle = colour;
  ctx.textBaseline = "alphabetic";
}

/** Writes one line; gives its width. */
export function write(ctx: Context, text: string, [x, y]: readonly [number, number], style: Style): number {
  take(ctx, style);
  ctx.fillText(text, x, y);
  return ctx.measureText(text).width;
}

/** As much of `text` as fits `width`, with three dots where some is left out. */
export function cut(ctx: Context, text: string, width: number, style: Style): string {
  take(ctx, style);
  if (ctx.measureText(text).width <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && ctx.measureText(`${letters.join("")}…`).width > width) letters.pop();
  return `${letters.join("")}…`;
}

/** Lines of `text` no wider than `width`. */
export function wrapped(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Writes as many lines as it takes; gives the place below them. */
export function paragraph(
  ctx: Context,
  text: string,
  { x, y, width, most = 9 }: { readonly x: number; readonly y: number; readonly width: number; readonly most?: number },
  style: Style,
): number {
  take(ctx, style);
  const lines = wrapped(text, width, (line) => ctx.measureText(line).width).slice(0, most);
  const step = style.size * 1.3;
  lines.forEach((line, at) => {
    ctx.fillText(line, x, y + at * step);
  });
  return y + lines.length * step;
}

export function rule(ctx: Context, [x, y]: readonly [number, number], width: number, colour: string, thick = 1): void {
  ctx.fillStyle = colour;
  ctx.fillRect(x, y, width, thick);
}
