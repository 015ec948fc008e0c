/** A moment's place, as a link that goes there. */
import { useReview } from "./context.ts";

export function MomentLink({ n }: { n: number }) {
  const { go, places, at } = useReview();
  const label = places.label(n);
  if (label === "") return null;
  return (
    <button
      type="button"
      class="moment-link"
      aria-current={at === n ? "step" : undefined}
      aria-label={`Go to ${label}`}
      onClick={() => go(n)}
    >
      {label}
    </button>
  );
}
