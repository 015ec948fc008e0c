/** Where a page begins for those who hear it: the focus goes there when what had it before is gone. */
import { useEffect, useRef } from "preact/hooks";

/** For an element with `tabIndex={-1}`; takes the focus once, and only where nothing has it. */
export function useArrival<E extends HTMLElement>() {
  const place = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}
