// What befalls the map from outside: its place changes size, the page is hidden and shown again.
import type { Stage } from "./stage.ts";

/** The map's size in CSS pixels, as far as it can be drawn in. */
export const sizeOf = (host: HTMLElement) => ({
  width: Math.max(200, Math.floor(host.clientWidth)),
  height: Math.max(160, Math.floor(host.clientHeight)),
});

/** Fits the stage to its host, and wakes it when the page is seen again; gives the function that stops it. */
export function watchStage(
  host: HTMLElement,
  stage: Stage,
  { onHidden, onResize }: { readonly onHidden: () => void; readonly onResize: () => void },
): () => void {
  const onVisibility = () => {
    if (document.hidden) onHidden();
    stage.wake();
  };
  const observer = new ResizeObserver(() => {
    const { width, height } = sizeOf(host);
    // Of the stage, not of the layout: a frame drawn before this callback has laid the new size out already.
    const { ratio } = stage;
    const same =
      stage.canvas.width === Math.round(width * ratio()) && stage.canvas.height === Math.round(height * ratio());
    if (same && ratio() === stage.wantedRatio()) return;
    stage.resize(width, height);
    onResize();
  });
  observer.observe(host);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
