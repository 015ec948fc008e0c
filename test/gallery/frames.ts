/**
 * Every width of a page's states at once, each in a frame as large as such a device: what the test looks at. `frames.html?page=play`;
 * with `&zoomed`, a phone at 200 % beside them.
 */
import type { StateWindow } from "./state.tsx";
import { heights, themes, widths, zoomed } from "./states.ts";

const sizes = [
  ...widths.map((width) => ({ width, height: heights[width] })),
  ...(location.search.includes("&zoomed") ? [zoomed] : []),
];

/** Of a zoomed page: a word may break and a choice be cut there, as long as everything can be read and reached. */
const borneWhenZoomed: readonly string[] = ["word broken", "text cut"];

const open = ({ width, height }: (typeof sizes)[number]) =>
  new Promise<StateWindow>((resolve, reject) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { width, height, src: `./state.html${location.search}` });
    // Laid out and not painted, which would take as long again; within the frame everything is as visible as ever.
    frame.style.visibility = "hidden";
    frame.onload = () => resolve(frame.contentWindow as unknown as StateWindow);
    frame.onerror = reject;
    document.body.append(frame);
  });

/** Two paints: by then effects have run, and what they changed is laid out. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** What is wrong with a state at each width and in each colours, as lines; none: it lies well. Throws where it does not come about. */
async function examine(state: string): Promise<string[]> {
  const all = await frames;
  const [first, ...others] = themes;
  await Promise.all(all.map((frame) => frame.showState(state, first)));
  await painted();
  return all.flatMap((frame, at) =>
    frame
      .faultsIn(first, others)
      .filter(({ fault }) => sizes[at]?.width !== zoomed.width || !borneWhenZoomed.includes(fault))
      .map(
        ({ theme, fault, where, text, by }) =>
          `${state} ${sizes[at]?.width} ${theme}: ${fault} by ${by} px: ${where} “${text}”`,
      ),
  );
}

const frames = Promise.all(sizes.map(open));
Object.assign(globalThis, { examine });
