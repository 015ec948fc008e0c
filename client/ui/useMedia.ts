/** Follows media queries, for what CSS alone cannot lay out. */
import { useEffect, useState } from "preact/hooks";

/** Does the media query hold now? Follows it. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatches(list.matches);
    follow();
    list.addEventListener("change", follow);
    return () => list.removeEventListener("change", follow);
  }, [query]);
  return matches;
}

/** "wide": three columns; "middle": two; "narrow": one, with five tabs at the foot. */
export type PageLayout = "wide" | "middle" | "narrow";

/** How the page is laid out at its present width. */
export function useLayout(): PageLayout {
  // In letters' sizes: where somebody has them twice as large, three columns need twice the width.
  const narrow = useMedia("(width < 43.75rem)");
  const middle = useMedia("(width < 68.75rem)");
  return narrow ? "narrow" : middle ? "middle" : "wide";
}
