// Towns: dots, rings where something happened, what may be chosen, names.
import type { Drawing } from "./drawing.ts";
import { sectorOutline } from "./geometry.ts";
import type { LaidTown } from "./page.ts";
import { circle, diamond, fillDot, fillShape, ring, strokeDashed, strokeLine } from "./pen.ts";
import { pointAlong } from "./shapes.ts";
import type { Tone } from "./townLabels.ts";
import { toPixels } from "./view.ts";

/** Draws every town with its marks and its name, and the ring of focus. */
export function drawTowns(drawing: Drawing): void {
  for (const town of drawing.layout.towns) {
    drawChoice(drawing, town);
    drawMarks(drawing, town);
    drawDot(drawing, town);
    drawName(drawing, town);
  }
  drawFocus(drawing);
}

function drawChoice({ frame, theme, layers, hover }: Drawing, { town, at, dot }: LaidTown): void {
  if (!frame.model.choosable.towns.includes(town.id)) return;
  const held = hover !== null && "town" in hover && hover.town === town.id;
  if (held) fillDot(layers.towns, at, dot + 11, theme.accent, 0.22);
  fillDot(layers.towns, at, dot + 4.5, theme.card);
  ring(layers.towns, at, dot + 3.6, { colour: theme.accent, width: held ? 3 : 2 });
}

function drawDot({ theme, layers }: Drawing, { town, at, dot }: LaidTown): void {
  if (town.heritage) {
    fillShape(layers.towns, diamond(at, dot + 2.6), theme.card);
    fillShape(layers.towns, diamond(at, dot + 1.4), theme.ink);
    return;
  }
  fillDot(layers.towns, at, dot + 1.3, theme.card);
  fillDot(layers.towns, at, dot, theme.ink);
  if (town.rank > 1) fillDot(layers.towns, at, dot - 1.5, theme.card);
}

/** Marks that stand: rings for shelled, a diamond for struck, a dashed ring for a heritage site; drafts in accent. */
function drawMarks(drawing: Drawing, { town, at, dot }: LaidTown): void {
  const { frame, theme, layers } = drawing;
  const { model } = frame;
  const has = (marks: readonly { town: string }[]) => marks.some((mark) => mark.town === town.id);
  const red = { colour: theme.warning, width: 2 };
  if (has(model.shelled)) {
    ring(layers.towns, at, dot + 3.6, red);
    ring(layers.towns, at, dot + 6.8, { ...red, width: 1.2, alpha: 0.75 });
  }
  if (has(model.struck)) strokeLine(layers.towns, diamond(at, dot + 7), red, true);
  if (has(model.heritageHit)) strokeDashed(layers.towns, circle(at, dot + 6.4), red, [4, 3]);
  for (const draft of model.drafts) {
    if (draft.kind === "OFFENSIVE" || draft.town !== town.id) continue;
    const shape =
      draft.kind === "STRIKE_BEYOND"
        ? [...diamond(at, dot + 8), ...diamond(at, dot + 8).slice(0, 1)]
        : circle(at, dot + 6.8);
    strokeDashed(
      layers.towns,
      shape,
      { colour: draft.kind === "EVACUATE" ? theme.good : theme.accent, width: 2 },
      [4, 3.5],
    );
  }
  for (const { step, progress } of frame.moving) {
    if (!("town" in step) || step.town !== town.id) continue;
    for (const lag of [0, 0.3]) {
      const t = Math.max(0, Math.min(1, (progress - lag) / (1 - lag)));
      if (t > 0) ring(layers.towns, at, dot + 4 + 22 * t, { ...red, alpha: 1 - t });
    }
    ring(layers.towns, at, dot + 3.6, { ...red, alpha: Math.min(1, progress * 2) });
  }
}

function drawName({ grounds, theme, layers, scribe }: Drawing, { town, at, label }: LaidTown): void {
  if (!label) return;
  const colours: Readonly<Record<Tone, string>> = {
    ink: theme.ink,
    muted: theme.muted,
    warning: theme.warning,
    accent: theme.accent,
  };
  if (label.leader) {
    const { x, y, w, h } = label.box;
    const end: [number, number] = [Math.max(x, Math.min(x + w, at[0])), Math.max(y, Math.min(y + h, at[1]))];
    const start = pointAlong([at, end], 7).point;
    strokeLine(layers.labels, [start, end], { colour: theme.card, width: 3, alpha: 0.8 });
    strokeLine(layers.labels, [start, end], { colour: theme.ink, width: 1 });
  }
  label.runs.forEach(({ text, font, tone, x, y }, index) => {
    const halo = grounds.get(town.id) ?? theme.landFirst;
    scribe.write({ key: `town ${town.id} ${index}`, text, font, colour: colours[tone], x, y, depth: 50, halo });
  });
}

function drawFocus({ focus, layout, theme, layers }: Drawing): void {
  if (!focus) return;
  const { target, progress } = focus;
  const colour = theme.accent;
  if ("sector" in target) {
    const outline = sectorOutline(layout.fronts, target.sector).map(toPixels(layout.view));
    strokeLine(layers.front, outline, { colour, width: 1 + 2 * progress }, true);
    return;
  }
  const town = layout.towns.find((each) => each.town.id === target.town);
  if (town) ring(layers.over, town.at, town.dot + 13 + 14 * (1 - progress), { colour, width: 3, alpha: progress });
}
