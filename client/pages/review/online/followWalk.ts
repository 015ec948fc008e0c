/** A student who has something else open than the match that the class is walked through is led back to it. */
import { useRef, useState } from "preact/hooks";
import type { WalkView } from "../../../../shared/protocol/review.ts";
import type { Served } from "../../../match/opened.ts";
import { usePoll } from "./usePoll.ts";

/** What outlives the match that is shown now: whether its reader follows a walk, and how it stood when they last heard of it. */
export interface WalkFollowing {
  readonly following: boolean;
  readonly follow: (following: boolean) => void;
  readonly heard: (view: WalkView) => void;
}

/** @param served the match itself. @param elsewhere something else is shown in its place. @param onLead is to bring it back. */
export function useFollowWalk(served: Served | null, elsewhere: boolean, onLead: () => void): WalkFollowing {
  const [following, follow] = useState(true);
  const last = useRef<WalkView | null>(null);
  const version = useRef(-1);
  const heard = (view: WalkView) => {
    last.current = view;
    version.current = view.version;
  };
  const listening = elsewhere && served?.reply.as === "student" ? served : null;
  usePoll(listening, version, (view) => {
    const { n = null, viewer = null } = last.current ?? {};
    heard(view);
    if (view.n === null) return;
    // What they opened during the walk is left to them until it goes on, and a question calls everybody.
    if (view.question?.open || (following && (view.n !== n || view.viewer !== viewer))) onLead();
  });
  return { following, follow, heard };
}
