/** Escalation by round as a small line, from rung 0 at the foot to 7 at the top; its numbers for those who cannot see it. */
import * as words from "words:teachWall";

const [width, height, most] = [120, 34, 7];

export function Sparkline({ values, urgent }: { values: readonly number[]; urgent: boolean }) {
  const rounds = values.length - 1;
  if (rounds < 1) return null;
  const points = values.map((value, at) => `${(at / rounds) * width},${height - 2 - (value / most) * (height - 4)}`);
  return (
    <figure class="spark">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.escalationSays({ values: values.join(", ") })}
        data-urgent={urgent}
      >
        <polyline points={points.join(" ")} />
      </svg>
      <figcaption class="muted" aria-hidden="true">
        {words.escalation({ rounds })}
      </figcaption>
    </figure>
  );
}
