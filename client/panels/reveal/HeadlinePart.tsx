/** One headline: when, what, who says what of it, and what can be known. */
import * as words from "words:play/reveal";
import { useMatch } from "../../match/match.ts";
import type { Headline } from "../../match/reveal/headlines.ts";
import type { HeadlineClaim, ToldHeadline } from "../../match/reveal/tellHeadline.ts";
import { capital } from "../../words/format.ts";
import { chanceWords } from "../../words/gauges.ts";
import { FactLinks } from "../Facts.tsx";
import { SeatChip } from "../SeatChip.tsx";
import { OddsTerms } from "../Wire.tsx";

interface Props {
  readonly headline: Headline;
  readonly told: ToldHeadline;
  readonly lost: boolean;
}

export function HeadlinePart({ headline, told, lost }: Props) {
  const { when, title, claims, verdict, facts } = told;
  return (
    <article class="reveal-news" data-long={title.length > 90}>
      <div aria-live="polite" class="stack">
        <p class="muted">{when}</p>
        <h1>{title}</h1>
        {claims.length > 0 && (
          <ul class="reveal-claims" data-count={claims.length}>
            {claims.map((claim) => (
              <Claim key={claim.seat} {...claim} />
            ))}
          </ul>
        )}
        {verdict && (
          <p class="reveal-verdict">
            {verdict.gist !== "" && <strong>{verdict.gist} </strong>}
            {verdict.why} <FactLinks ids={facts} />
          </p>
        )}
        {!verdict && facts.length > 0 && (
          <p>
            <FactLinks ids={facts} />
          </p>
        )}
        {lost && <p class="note">{words.lost}</p>}
      </div>
      {told.odds !== null && <Odds headline={headline} chance={told.odds} />}
    </article>
  );
}

const Claim = ({ seat, by, says }: HeadlineClaim) => (
  <li>
    <p>
      <SeatChip seat={seat} beside /> <span class="reveal-by">{by}</span>
    </p>
    <p class="serif">{says}</p>
  </li>
);

function Odds({ headline, chance }: { headline: Headline; chance: number }) {
  const { pub } = useMatch();
  const odds = headline.kind === "breach" ? headline.told.odds : null;
  const filled = Math.min(10, Math.max(0, Math.round(chance * 10)));
  return (
    <div class="reveal-odds">
      <span class="reveal-dots" aria-hidden="true">
        {Array.from({ length: 10 }, (_, at) => (
          <i key={at} data-filled={at < filled} />
        ))}
      </span>
      <div>
        <p>{words.odds({ chance: capital(chanceWords(chance)), days: pub.daysPerRound })}</p>
        {odds && (
          <details class="small">
            <summary>{words.why}</summary>
            <OddsTerms odds={odds} />
          </details>
        )}
      </div>
    </div>
  );
}
