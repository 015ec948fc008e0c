/** Bars of the runs with the change, a line of those without it, and what happened as a mark. */
import type { Spread } from "../../../../shared/review/distribution.ts";

interface Props {
  readonly spread: Spread;
  /** Over the same bins; undefined: there are none. */
  readonly beside: Spread | undefined;
  readonly label: string;
}

const box = { width: 300, height: 70, gap: 2 } as const;

export function Bars({ spread, beside, label }: Props) {
  const shareOf = ({ bins }: Spread) => bins.map((count) => count / Math.max(1, sum(bins)));
  const shares = shareOf(spread);
  const others = beside ? shareOf(beside) : [];
  const most = Math.max(Number.MIN_VALUE, ...shares, ...others);
  const width = box.width / spread.bins.length;
  const top = (share: number) => box.height - Math.max(share > 0 ? 2 : 0, (box.height * share) / most);
  const middle = (spread.happenedBin + 0.5) * width;
  return (
    <svg class="histogram" viewBox={`0 -2 ${box.width} ${box.height + 12}`} role="img" aria-label={label}>
      {shares.map((share, index) => (
        <rect
          key={index}
          x={index * width + box.gap / 2}
          y={top(share)}
          width={width - box.gap}
          height={box.height - top(share)}
        />
      ))}
      {others.length > 0 && <path class="beside" d={stairs(others.map(top), width)} />}
      <line x1="0" x2={box.width} y1={box.height} y2={box.height} />
      <line class="happened" x1={middle} x2={middle} y1="0" y2={box.height} />
      <circle cx={middle} cy={box.height + 5} r="3.5" />
    </svg>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** A line over the bins, at the height of each. */
const stairs = (tops: readonly number[], width: number): string =>
  `M0 ${box.height} ${tops.map((y, index) => `L${index * width} ${y} H${(index + 1) * width}`).join(" ")} V${box.height}`;
