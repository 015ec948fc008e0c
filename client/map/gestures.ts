// Taps, hovering, pinching and dragging on the map's canvas, in CSS pixels from its corner.
import type { Point } from "./projection.ts";
import { distance, mix } from "./shapes.ts";

export type Gesture = { readonly factor: number; readonly from: Point; readonly to: Point };
export type GestureOptions = {
  readonly onTap: (at: Point) => void;
  /** Null when the pointer has left; never called for touch. */
  readonly onHover: (at: Point | null) => void;
  readonly onGesture: (gesture: Gesture) => void;
  /** Whether one finger drags the map (it is zoomed) or scrolls the page. */
  readonly isZoomed: () => boolean;
};

/** A pointer that moved further than this, in pixels, did not tap. */
const slack = 6;

/** How much a pixel of the wheel zooms; a pinch on a touchpad comes as a wheel with Ctrl, in smaller steps. */
const perPixel = { wheel: 0.0022, pinch: 0.008 } as const;

const pageScrolls = (): boolean => {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight + 1;
};

/** Listens on `canvas`; gives the function that stops it. On a page that scrolls a wheel zooms only with Ctrl or ⌘ held. */
export function listenToGestures(canvas: HTMLCanvasElement, options: GestureOptions): () => void {
  const { onTap, onHover, onGesture, isZoomed } = options;
  const down = new Map<number, Point>();
  let dragged = 0;
  const spot = (event: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const pinch = (id: number, at: Point): Gesture | null => {
    const was = down.get(id);
    const other = [...down].find(([each]) => each !== id)?.[1];
    if (!was) return null;
    if (!other) return isZoomed() ? { factor: 1, from: was, to: at } : null;
    return {
      factor: distance(other, at) / Math.max(1, distance(other, was)),
      from: mix(other, was, 0.5),
      to: mix(other, at, 0.5),
    };
  };
  const handlers = {
    pointerdown: (event: PointerEvent) => {
      if (down.size === 0) dragged = 0;
      down.set(event.pointerId, spot(event));
    },
    pointermove: (event: PointerEvent) => {
      const at = spot(event);
      if (event.pointerType !== "touch" && down.size === 0) onHover(at);
      const gesture = pinch(event.pointerId, at);
      dragged += distance(down.get(event.pointerId) ?? at, at);
      if (down.has(event.pointerId)) down.set(event.pointerId, at);
      if (gesture && (dragged > slack || down.size > 1)) onGesture(gesture);
    },
    pointerup: (event: PointerEvent) => down.delete(event.pointerId),
    pointercancel: (event: PointerEvent) => down.delete(event.pointerId),
    pointerleave: (event: PointerEvent) => {
      down.delete(event.pointerId);
      onHover(null);
    },
    click: (event: MouseEvent) => {
      if (dragged <= slack) onTap(spot(event));
    },
    wheel: (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && pageScrolls()) return;
      event.preventDefault();
      onGesture({
        factor: Math.exp(-event.deltaY * (event.ctrlKey ? perPixel.pinch : perPixel.wheel)),
        from: spot(event),
        to: spot(event),
      });
    },
  };
  const stop = new AbortController();
  for (const [name, handler] of Object.entries(handlers))
    canvas.addEventListener(name, handler as EventListener, { signal: stop.signal, passive: name !== "wheel" });
  return () => stop.abort();
}
