/** Points of the round, the same on every tab: so many left of so many, and as dots. */
import * as nowWords from "words:play/now";
import { usePoints } from "../../match/points.ts";

export function PointsLine() {
  const points = usePoints();
  if (!points) return null;
  const { left, of, acts, orders } = points;
  const on = nowWords.spentOn({ acts, orders, both: acts > 0 && orders > 0 });
  return (
    <p class="points-line" title={on}>
      <span>
        {nowWords.pointsLeft({
          left,
          of,
          spent: acts + orders,
          b: (words) => <strong>{words}</strong>,
          muted: (words) => <span class="muted">{words}</span>,
        })}
      </span>
      <PointDots left={left} of={of} />
    </p>
  );
}

/** Filled: left to spend. The words beside them say it too. */
export function PointDots({ left, of }: { left: number; of: number }) {
  return (
    <span class="point-dots" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <span key={at} data-left={at < left} />
      ))}
    </span>
  );
}
