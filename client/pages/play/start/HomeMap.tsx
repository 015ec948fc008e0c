/** A still picture of the region on the first day: paths that were drawn when the pages were built. */
import drawn from "virtual:home-map";
import * as mapWords from "words:play/homeMap";
import "./homeMap.css";

const { frame, lands, region, front, pipeline, towns } = drawn;
/** Names keep this far from their dots, in kilometres. */
const gap = 2.2;

export function HomeMap() {
  return (
    <figure>
      <svg
        viewBox={`${frame.x} ${frame.y} ${frame.w} ${frame.h}`}
        preserveAspectRatio="xMidYMid slice"
        role="img"
        aria-label={mapWords.label}
      >
        {lands.map(({ tone, path }) => (
          <path key={path.slice(0, 40)} class={`land ${tone}`} d={path} />
        ))}
        <path class="region" d={region} />
        <path class="pipeline" d={pipeline} />
        <path class="front first" d={front[0]} />
        <path class="front second" d={front[1]} />
        {towns.map(({ at: [x, y], rank, name: [one, other], side }) => (
          <g key={one} data-rank={rank}>
            <circle cx={x} cy={y} r={rank === 1 ? 1.3 : 0.9} />
            <text x={side === "start" ? x + gap : x - gap} y={y + 1} text-anchor={side}>
              <tspan class="one">{one}</tspan>
              {one !== other && <tspan> / {other}</tspan>}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="card small">
        <strong>{mapWords.day}</strong>
        <span class="key-front">{mapWords.front}</span>
        <span class="key-region">{mapWords.region}</span>
        <span class="muted">{mapWords.approximate}</span>
      </figcaption>
    </figure>
  );
}
