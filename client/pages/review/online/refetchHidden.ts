/** While a question hides what comes next, the page lets go of it: it asks for the log up to the moment, and later for the rest. */
import { useEffect } from "preact/hooks";
import type { Served } from "../../../match/opened.ts";
import { isHeld, type Walk } from "./walk.ts";

/** How long until the server is asked again: after a failure, and by a link, which is not told of the walk. ms */
const again = { failed: 2000, link: 8000 } as const;

/** Fetches the match anew whenever what the reader may have of it has changed. @param refresh false where it failed. */
export function useRefetchHidden(served: Served | null, walk: Walk, refresh: () => Promise<boolean>): void {
  const until = served?.reply.until ?? null;
  const link = served?.reply.as === "link";
  const wanted = walk.as === "student" && walk.told ? (isHeld(walk) ? (walk.view?.n ?? null) : null) : until;
  const ask = wanted !== until || (link && until !== null);
  useEffect(() => {
    if (!ask) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const done = await refresh();
      if (!gone && (!done || link)) timer = setTimeout(look, done ? again.link : again.failed);
    };
    if (link) timer = setTimeout(look, again.link);
    else void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask, wanted, until, link, refresh]);
}
