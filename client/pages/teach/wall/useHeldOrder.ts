/** The tiles by who needs the instructor, but still while somebody works among them: nothing moves under a hand or a focus. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { inOrder, sorted } from "./order.ts";

/** How long after the pointer last moved among the tiles they stay where they are, ms. */
const restAfter = 3000;

export function useHeldOrder(tiles: readonly Tile[], grid: RefObject<HTMLElement | null>) {
  const [held, setHeld] = useState(false);
  const kept = useRef<readonly string[]>([]);
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The focus of a click does not hold the order for ever: only one that is shown, as the keyboard's is. An open dialog
    // does: a browser shuts what is moved on the page.
    const focused = () => element.querySelector(":focus-visible, dialog[open]") !== null;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setHeld(focused()), restAfter);
    };
    const moved = () => {
      setHeld(true);
      rest();
    };
    const leave = () => setHeld(focused());
    const focus = () => setHeld(focused());
    const blur = () => setTimeout(focus);
    element.addEventListener("pointermove", moved);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusin", focus);
    element.addEventListener("focusout", blur);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointermove", moved);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusin", focus);
      element.removeEventListener("focusout", blur);
    };
  }, [grid]);
  const wanted = sorted(tiles);
  const shown = held ? inOrder(tiles, kept.current) : wanted;
  const moves = shown.some((tile, at) => tile.match !== wanted[at]?.match);
  kept.current = shown.map(({ match }) => match);
  return {
    tiles: shown,
    /** The order is held, and would be another one. */
    held: held && moves,
    sortNow: () => {
      kept.current = wanted.map(({ match }) => match);
      setHeld(false);
    },
  };
}
