/** Every width of a page's states at once, each in a frame as large as such a device: what the test looks at. `frames.html?page=play`. */
import type { StateWindow } from "./state.tsx";
import { heights, themes, widths } from "./states.ts";

const open = (width: (typeof widths)[number]) =>
  new Promise<StateWindow>((resolve, reject) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { width, height: heights[width], src: `./state.html${location.search}` });
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
      .map(
        ({ theme, fault, where, text, by }) =>
          `${state} ${widths[at]} ${theme}: ${fault} by ${by} px: ${where} “${text}”`,
      ),
  );
}

const frames = Promise.all(widths.map(open));
Object.assign(globalThis, { examine });
