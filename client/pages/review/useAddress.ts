/** The address bar and the moment that is shown, kept in step both ways. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Places } from "../../../shared/review/places.ts";
import { makeHash, parseReviewAddress, type ReviewAddress } from "../../net/reviewAddress.ts";
import type { OpenReview } from "./openReview.ts";

/** The address bar follows the moment, but not every frame of a drag. ms */
const addressDelay = 250;

export interface LostMoment {
  /** What an address asked for and the match does not have; null: nothing, or the reader has gone on since. */
  readonly lost: string | null;
  readonly found: () => void;
}

/** Keeps the address at the moment, and follows it where somebody changes it. A file has no address of its own. */
export function useAddress({ opened, places, source, jump }: OpenReview, first: ReviewAddress | null): LostMoment {
  const [lost, setLost] = useState(() => unknownIn(first, places));
  const token = first?.token ?? null;
  const at = source.at();
  // Whoever goes on has read it. With the moment itself, not after: an address asked for in between may be lost as well.
  const from = useRef(at);
  useLayoutEffect(() => {
    if (from.current !== at) setLost(null);
    from.current = at;
  }, [at]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hash = opened.served ? makeHash(token, places.label(at)) : null;
  useEffect(() => {
    if (hash === null || hash === location.hash) return;
    timer.current = setTimeout(() => history.replaceState(null, "", hash), addressDelay);
    return () => clearTimeout(timer.current);
  }, [hash]);
  useEffect(() => {
    // The event's own address: the bar may have been given that of the moment shown in between.
    const follow = ({ newURL }: HashChangeEvent) => {
      const asked = parseReviewAddress(new URL(newURL));
      // Another link to the same match: it may show more of it, or less.
      if (asked.token !== null && asked.token !== token) return location.reload();
      clearTimeout(timer.current);
      setLost(unknownIn(asked, places));
      const n = asked.moment === null ? null : places.find(asked.moment);
      if (n !== null) jump(n);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [token, places, jump]);
  return { lost, found: () => setLost(null) };
}

/** The moment that an address asks for and the match does not have; null: it has it, or none is asked for. */
function unknownIn(address: ReviewAddress | null, places: Places): string | null {
  if (address?.moment && places.find(address.moment) === null) return address.moment;
  return address?.strange ?? null;
}
