/** True against claimed, for every claim that was made. */
import { claims as words } from "words:review/debrief";
import type { MatchState } from "../../../shared/state/matchState.ts";
import { useMatch } from "../../match/match.ts";
import { ScrollBox } from "../../ui/ScrollBox.tsx";
import { claimedAbout } from "../../words/claims.ts";
import { figure } from "../../words/gauges.ts";
import type { Names } from "../../words/names.ts";
import type { DebriefPart } from "./parts.ts";

type Claim = MatchState["claims"][number];

const truthWords = ({ subject, truth }: Claim): string =>
  subject === "event" ? words.event({ so: truth === 1 }) : figure(truth, subject === "displaced" ? 1 : 0);

function verdictWords({ verdict }: Claim, names: Names): string {
  if (!verdict) return words.unchecked;
  const { by, holds } = verdict;
  return by === "leak" ? words.leak({ holds }) : words.verdict({ seat: names.named(by), holds });
}

export function Claims({ record, link }: DebriefPart) {
  const { names } = useMatch();
  const { claims } = record.state;
  const numberOf = new Map(
    record.events.flatMap(({ n, event }) => (event.kind === "claimed" ? [[event.claim, n] as const] : [])),
  );
  if (claims.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="claims-heading">
      <h3 id="claims-heading">{words.heading}</h3>
      <ScrollBox label={words.table} of="claims-box">
        <table class="claims small">
          <thead>
            <tr>
              <th scope="col">{words.columns.round}</th>
              <th scope="col">{words.columns.claim}</th>
              <th scope="col">{words.columns.truth}</th>
              <th scope="col">{words.columns.checked}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => {
              const n = numberOf.get(claim.id);
              return (
                <tr key={claim.id}>
                  <td>{n === undefined ? words.start : link(n)}</td>
                  <td>{words.claim({ seat: names.named(claim.claimant), claim: claimedAbout(claim, names) })}</td>
                  <td data-label={words.inTruth}>{truthWords(claim)}</td>
                  <td>{verdictWords(claim, names)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <p class="muted small">{words.figures}</p>
    </section>
  );
}
