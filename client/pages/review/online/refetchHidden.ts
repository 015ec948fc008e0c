/** While a question hides what comes next, the page lets go of it: it asks for the log up to the moment, and later for the rest. */
import { useEffect } from "preact/hooks";
import type { Served } from "../../../match/opened.ts";
import type { Walk } from "./walk.ts";

/** How long until the server is asked again after a failure. ms */
const again = 2000;

/** Fetches the match anew whenever what the reader may have of it has changed. @param refresh false where it failed. */
export function useRefetchHidden(served: Served | null, walk: Walk, refresh: () => Promise<boolean>): void {
  const until = served?.reply.until ?? null;
  const led = walk.told && served?.reply.as !== "instructor";
  const wanted = !led ? until : walk.view?.question?.open ? walk.view.n : null;
  const ask = wanted !== until;
  useEffect(() => {
    if (!ask) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (!(await refresh()) && !gone) timer = setTimeout(look, again);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask, wanted, until, refresh]);
}
