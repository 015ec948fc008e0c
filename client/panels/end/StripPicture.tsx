/** A small map of a round: the line then and now, what changed hands, towns that were said to be hit. */
import { pathOf, type Strip } from "../../match/account/strip.ts";
import "./strip.css";

/** @param says the same in words */
export function StripPicture({ strip, id, says }: { strip: Strip; id: string; says: string }) {
  const { width, height, region, start, now, changed, towns } = strip;
  return (
    <svg class="strip" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
      <defs>
        <pattern id={`hatch-${id}`} width="5" height="5" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
          <path d="M0 0V5" class="strip-hatch" />
        </pattern>
      </defs>
      <path d={pathOf(region, true)} class="strip-region" />
      {changed.map((outline, at) => (
        <path key={at} d={pathOf(outline, true)} fill={`url(#hatch-${id})`} />
      ))}
      <path d={pathOf(start)} class="strip-then" />
      <path d={pathOf(now[0])} class="strip-line" data-side="0" />
      <path d={pathOf(now[1])} class="strip-line" data-side="1" />
      {towns.map(({ id: town, at: [x, y], hit, large }) => (
        <g key={town}>
          {hit && <circle cx={x} cy={y} r="6" class="strip-hit" />}
          {hit && <circle cx={x} cy={y} r="3.6" class="strip-hit" />}
          {large && <circle cx={x} cy={y} r="2" class="strip-town" />}
        </g>
      ))}
    </svg>
  );
}
