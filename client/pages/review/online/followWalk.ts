/** The walk of the class as the review page hears it; who has something else open than the match is led back to it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { WalkView } from "../../../../shared/protocol/review.ts";
import type { Served } from "../../../match/opened.ts";
import type { WalkSource } from "../../../net/walkSource.ts";

/** What outlives the match that is shown now: how the walk stands, and whether its reader follows. */
export interface WalkFollowing {
  readonly following: boolean;
  readonly follow: (following: boolean) => void;
  /** Null: no walk can be heard of, or not yet. */
  readonly walk: WalkSource | null;
  readonly view: WalkView | null;
}

/**
 * @param served the match itself @param token by which it was opened; null: the instructor's cookie
 * @param elsewhere something else is shown in its place @param onLead is to bring it back
 */
export function useFollowWalk(
  served: Served | null,
  token: string | null,
  elsewhere: boolean,
  onLead: () => void,
): WalkFollowing {
  const [following, follow] = useState(true);
  const walk = useWalkSource(served, token);
  const view = useViewOf(walk);
  const last = useRef<WalkView | null>(null);
  const student = served?.reply.as === "student";
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!elsewhere || !student || !view || view.n === null) return;
    // What they opened during the walk is left to them until it goes on, and a question calls everybody.
    if (view.question?.open || (following && (view.n !== before?.n || view.viewer !== before.viewer))) onLead();
  }, [view]);
  return { following, follow, walk, view };
}

/** The source of the match's walk while the match is open; fetched when the page already stands. */
function useWalkSource(served: Served | null, token: string | null): WalkSource | null {
  const [source, setSource] = useState<WalkSource | null>(null);
  const match = served?.reply.match;
  useEffect(() => {
    if (!served || match === undefined) return;
    let gone = false;
    let opened: WalkSource | null = null;
    void import("../../../net/walkSource.ts").then(({ openWalk }) => {
      if (gone) return;
      opened = openWalk(served.api, token);
      setSource(opened);
    });
    return () => {
      gone = true;
      opened?.close();
      setSource(null);
    };
  }, [match, token]);
  return source;
}

function useViewOf(walk: WalkSource | null): WalkView | null {
  const [view, setView] = useState<WalkView | null>(null);
  useEffect(() => {
    setView(walk?.snapshot() ?? null);
    return walk?.subscribe(() => setView(walk.snapshot()));
  }, [walk]);
  return view;
}
