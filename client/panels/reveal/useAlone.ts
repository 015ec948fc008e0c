/** The page behind the news is out of reach while it is told; who came by keyboard finds back afterwards. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";

/** What stands beside the news on the page, but for the map. */
const behind = ".table > :not(.reveal, .middle), .table > .middle > :not(.map), .table .map > :not(.canvas)";

export function useAlone(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    const others = [...document.querySelectorAll<HTMLElement>(behind)];
    for (const other of others) other.inert = true;
    part.current?.focus({ preventScroll: true });
    return () => {
      for (const other of others) other.inert = false;
      const tab = document.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else tab?.focus({ preventScroll: true });
    };
  }, []);
}

/** Lays the page's own map over `place`, wherever that stands: the page says so to its styles. */
export function useMapPlace(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [shown, table] = [place.current, place.current?.closest<HTMLElement>(".table")];
    if (!shown || !table) return;
    const lay = () => {
      const [{ left, top, width, height }, whole] = [shown.getBoundingClientRect(), table.getBoundingClientRect()];
      const box = { left: left - whole.left, top: top - whole.top, width, height };
      for (const [name, px] of Object.entries(box)) table.style.setProperty(`--reveal-${name}`, `${Math.round(px)}px`);
    };
    lay();
    const observer = new ResizeObserver(lay);
    // It moves with whatever stands above it.
    for (const each of [table, shown, ...(shown.parentElement?.children ?? [])]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
}
