// What moves or runs through: people leaving, the pipelines.
import type { Side } from "../../shared/base/ids.ts";
import type { Drawing } from "./drawing.ts";
import { blend, dottedArrow, strokeDashed, strokeLine } from "./pen.ts";
import { easeInOut } from "./plan.ts";
import { project } from "./projection.ts";
import { cutLine, lengthOf } from "./shapes.ts";
import { toPixels } from "./view.ts";

/** Draws pipelines, then the arrows of people leaving with how many they are. */
export function drawFlows(drawing: Drawing): void {
  drawPipelines(drawing);
  drawPeople(drawing);
}

/** Share of full alarm from which a pipeline is drawn in the colour of warning alone. */
const fullAlarm = 80;

function drawPipelines({ map, layout, frame, theme, layers }: Drawing): void {
  const [toKm, toPx] = [project(map.extent), toPixels(layout.view)];
  const alarm = Math.min(1, frame.model.energyAlarm / fullAlarm);
  for (const { line } of map.pipelines) {
    const px = line.map((place) => toPx(toKm(place)));
    strokeLine(layers.ground, px, { colour: theme.card, width: 4 + alarm * 2, alpha: 0.6 });
    strokeDashed(
      layers.ground,
      px,
      { colour: blend(theme.pipeline, theme.warning, alarm), width: 2 + alarm * 1.6 },
      [9, 5],
    );
  }
}

function drawPeople({ layout, frame, theme, layers, scribe }: Drawing): void {
  const tone = (side: Side) => (side === 0 ? theme.first : theme.second);
  for (const { side, line, label } of layout.flows) {
    const moving = frame.moving.find(({ step }) => step.kind === "displaced" && step.side === side);
    const shown = moving ? cutLine(line, 0, lengthOf(line) * easeInOut(moving.progress)) : line;
    dottedArrow(layers.flows, shown, { colour: tone(side), width: moving ? 2.4 : 1.7 }, theme.card);
    if (!label) continue;
    const { box, text, font } = label;
    scribe.write({
      key: `flow ${side}`,
      text,
      font,
      colour: tone(side),
      x: box.x,
      y: box.y + box.h / 2,
      depth: 49,
      halo: theme.card,
    });
  }
}
