// Two buttons over the map: closer, and the whole of it again. For those without two fingers or a wheel.
import type { MapWords } from "../words/map.ts";
import type { Box } from "./shapes.ts";

export type ZoomButtons = { box(): Box | null; show(zoomed: boolean): void };

/** Puts the buttons into `host`, above the scale. */
export function makeZoomButtons(
  host: HTMLElement,
  { words, onCloser, onWhole }: { words: MapWords; onCloser: () => void; onWhole: () => void },
): ZoomButtons {
  const group = document.createElement("div");
  group.className = "map-zoom";
  const button = (sign: string, label: string, onClick: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.title = label;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", onClick);
    group.append(made);
    return made;
  };
  button("+", words.zoomIn, onCloser);
  const whole = button("−", words.zoomOut, onWhole);
  host.append(group);
  return {
    box() {
      const { width: w, height: h } = group.getBoundingClientRect();
      return w === 0 ? null : { x: group.offsetLeft, y: group.offsetTop, w, h };
    },
    show(zoomed) {
      if (whole.hidden === zoomed) whole.hidden = !zoomed;
    },
  };
}
