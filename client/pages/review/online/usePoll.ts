/** How a review page hears of the class's walk. */
import { useEffect, useRef } from "preact/hooks";
import type { WalkView } from "../../../../shared/protocol/review.ts";
import type { Served } from "../../../match/opened.ts";

/** How often a page asks for what is newer. ms */
const pollEvery = 1500;

/** Asks again and again for what is newer than `version`; null: nothing is asked. */
export function usePoll(
  served: Served | null,
  version: { readonly current: number },
  take: (view: WalkView) => void,
): void {
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    if (!served) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const newer = document.hidden ? null : await served.api.walk(version.current);
      if (gone) return;
      if (newer?.ok && newer.value) taking.current(newer.value);
      timer = setTimeout(look, pollEvery);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [served, version]);
}
