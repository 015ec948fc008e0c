// Drawing helpers over Phaser: lines, dashes, arrows, rings, and texts that are made once and then only moved.
import type { GameObjects, Scene } from "phaser";
import type { Point } from "./projection.ts";
import { type Box, cutLine, dashes, type Line, lengthOf, pointAlong } from "./shapes.ts";
import { cssFont, type Font } from "./type.ts";
import { fontLoads } from "./webFonts.ts";

export type Stroke = { readonly colour: string; readonly width: number; readonly alpha?: number };
type Graphics = GameObjects.Graphics;

export const rgb = (hex: string): number => Number.parseInt(hex.slice(1), 16);

/** A colour between two, `t` 0-1. */
export function blend(from: string, to: string, t: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - t) + channel(to, at) * t));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function trace(g: Graphics, line: Line, closed: boolean): void {
  g.beginPath();
  line.forEach(([x, y], at) => {
    if (at === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  });
  if (closed) g.closePath();
}

export function strokeLine(g: Graphics, line: Line, { colour, width, alpha = 1 }: Stroke, closed = false): void {
  if (line.length < 2) return;
  g.lineStyle(width, rgb(colour), alpha);
  trace(g, line, closed);
  g.strokePath();
}

export function strokeDashed(g: Graphics, line: Line, stroke: Stroke, pattern: readonly [number, number]): void {
  for (const dash of dashes(line, pattern)) strokeLine(g, dash, stroke);
}

export function fillShape(g: Graphics, outline: Line, colour: string, alpha = 1): void {
  if (outline.length < 3) return;
  g.fillStyle(rgb(colour), alpha);
  trace(g, outline, true);
  g.fillPath();
}

export function fillDot(g: Graphics, [x, y]: Point, radius: number, colour: string, alpha = 1): void {
  g.fillStyle(rgb(colour), alpha);
  g.fillCircle(x, y, radius);
}

export function ring(g: Graphics, [x, y]: Point, radius: number, { colour, width, alpha = 1 }: Stroke): void {
  g.lineStyle(width, rgb(colour), alpha);
  g.strokeCircle(x, y, radius);
}

/** Points of a circle, to be dashed. */
export const circle = ([x, y]: Point, radius: number): Point[] =>
  Array.from({ length: 41 }, (_, at) => {
    const angle = (at / 40) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** A square on its corner, of half-diagonal `radius`. */
export const diamond = ([x, y]: Point, radius: number): Point[] => [
  [x, y - radius],
  [x + radius, y],
  [x, y + radius],
  [x - radius, y],
];

export function roundBox(g: Graphics, { x, y, w, h }: Box, radius: number, fill: string, edge?: Stroke): void {
  g.fillStyle(rgb(fill), 1);
  g.fillRoundedRect(x, y, w, h, radius);
  if (!edge) return;
  g.lineStyle(edge.width, rgb(edge.colour), edge.alpha ?? 1);
  g.strokeRoundedRect(x, y, w, h, radius);
}

/** The head of an arrow at the end of a line, `size` long. */
export function headOf(line: Line, size: number): Point[] {
  const length = lengthOf(line);
  const tip = pointAlong(line, length).point;
  const neck = pointAlong(line, Math.max(0, length - size)).point;
  const [dx, dy] = [tip[0] - neck[0], tip[1] - neck[1]];
  const across: Point = [-dy * 0.55, dx * 0.55];
  return [tip, [neck[0] + across[0], neck[1] + across[1]], [neck[0] - across[0], neck[1] - across[1]]];
}

/** A solid arrow along a line, with a halo in the colour of the ground. */
export function solidArrow(g: Graphics, line: Line, { colour, width, alpha = 1 }: Stroke, halo: string): void {
  const size = width * 2.9;
  const shaft = cutLine(line, 0, Math.max(0, lengthOf(line) - size * 0.8));
  strokeLine(g, shaft, { colour: halo, width: width + 3, alpha: alpha * 0.85 });
  fillShape(g, headOf(line, size + 2), halo, alpha * 0.85);
  strokeLine(g, shaft, { colour, width, alpha });
  fillShape(g, headOf(line, size), colour, alpha);
}

/** A dashed arrow with a hollow head: not decided yet. */
export function ghostArrow(g: Graphics, line: Line, stroke: Stroke, halo: string): void {
  const size = 13;
  const shaft = cutLine(line, 0, Math.max(0, lengthOf(line) - size));
  strokeLine(g, shaft, { colour: halo, width: stroke.width + 3, alpha: 0.8 });
  strokeDashed(g, shaft, stroke, [6, 4]);
  fillShape(g, headOf(line, size), halo);
  strokeLine(g, headOf(line, size), { ...stroke, width: 1.8 }, true);
}

/** A line of dots with a head: people on their way. */
export function dottedArrow(g: Graphics, line: Line, { colour, width, alpha = 1 }: Stroke, halo: string): void {
  const length = lengthOf(line);
  for (let along = 0; along < length - 8; along += 6.5) {
    const { point } = pointAlong(line, along);
    fillDot(g, point, width + 1, halo, alpha * 0.8);
    fillDot(g, point, width, colour, alpha);
  }
  if (length > 12) fillShape(g, headOf(line, 10), colour, alpha);
}

export type Writ = {
  /** Apart from all other texts of the frame. */
  readonly key: string;
  readonly text: string;
  readonly font: Font;
  readonly colour: string;
  /** Left edge, or middle when `centred`; `y` is the middle of the row. */
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  readonly halo?: string;
  readonly alpha?: number;
  readonly centred?: boolean;
};

/** Texts kept out of sight beside those that are written: a reader goes back and forth between the same few. */
const mostHidden = 120;

/** Keeps text objects between frames: making one, or giving it another text, costs a canvas and, with GL, a texture. */
export class Scribe {
  private readonly scene: Scene;
  /** By how and what they write; those written last come last. */
  private readonly kept = new Map<string, GameObjects.Text>();
  private seen = new Set<string>();
  /** How high each font stands and hangs: Phaser would measure it for every text. */
  private readonly metrics = new Map<string, ReturnType<GameObjects.Text["getTextMetrics"]>>();
  /** Device pixels to a CSS pixel. */
  ratio = 1;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  begin(): void {
    this.seen = new Set();
  }

  write({ key, text, font, colour, x, y, depth, halo, alpha = 1, centred = false }: Writ): void {
    const stroke = halo ? 3 : 0;
    const id = `${key}|${text}|${cssFont(font)}|${colour}|${halo ?? ""}|${this.ratio}`;
    this.seen.add(id);
    const made = this.kept.get(id) ?? this.make({ text, font, colour, ...(halo ? { halo } : {}) }, stroke);
    this.kept.delete(id);
    this.kept.set(id, made);
    const snap = (value: number) => Math.round(value * this.ratio) / this.ratio;
    made.setPosition(snap(centred ? x - made.width / 2 : x - stroke / 2), snap(y - made.height / 2));
    made.setDepth(depth).setAlpha(alpha).setVisible(true);
  }

  /** Hides the texts that were not written since `begin`, and drops those that have not been for the longest. */
  end(): void {
    let surplus = this.kept.size - this.seen.size - mostHidden;
    for (const [id, text] of this.kept) {
      if (this.seen.has(id)) continue;
      text.setVisible(false);
      if (surplus-- <= 0) continue;
      text.destroy();
      this.kept.delete(id);
    }
  }

  private make(writ: Pick<Writ, "text" | "font" | "colour" | "halo">, stroke: number): GameObjects.Text {
    const { font, colour, halo } = writ;
    const fontKey = `${fontLoads()} ${cssFont(font)}`;
    const metrics = this.metrics.get(fontKey);
    const made = this.scene.add.text(0, 0, writ.text, {
      ...(metrics && { metrics }),
      fontFamily: font.family,
      fontSize: `${font.size}px`,
      fontStyle: `${font.italic ? "italic " : ""}${font.weight}`,
      color: colour,
      resolution: this.ratio,
      ...(halo ? { stroke: halo, strokeThickness: stroke } : {}),
    });
    if (!metrics) this.metrics.set(fontKey, made.getTextMetrics());
    return made;
  }
}
