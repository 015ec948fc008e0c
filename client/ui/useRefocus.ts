/** Gives the keyboard a place again when the button it stood on has gone with its work. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Focuses `place` when `state` has changed and nothing on the page has the focus any more. */
export function useRefocus(place: RefObject<HTMLElement | null>, state: unknown): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) place.current?.focus();
  }, [state]);
}
