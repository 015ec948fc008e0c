/** A moment's place, as a link that goes there. */
import { link as words } from "words:review/page";
import { useReview } from "./context.ts";

/** `onGo`: also done when it is followed: what covers the moment closes. */
export function MomentLink({ n, onGo }: { n: number; onGo?: () => void }) {
  const { go, places, at } = useReview();
  const label = places.label(n);
  if (label === "") return null;
  return (
    <button
      type="button"
      class="moment-link"
      aria-current={at === n ? "step" : undefined}
      aria-label={words.goTo({ place: label })}
      onClick={() => {
        onGo?.();
        go(n);
      }}
    >
      {label}
    </button>
  );
}
