/** True against claimed, for every claim that was made. */
import type { MatchState } from "../../../shared/state/matchState.ts";
import { useMatch } from "../../play/match.ts";
import { claimedFigure } from "../../text/claims.ts";
import { figure } from "../../text/gauges.ts";
import type { DebriefPart } from "./parts.ts";

type Claim = MatchState["claims"][number];

const truthWords = ({ subject, truth }: Claim): string =>
  subject === "event" ? (truth === 1 ? "so" : "not so") : figure(truth, subject === "displaced" ? 1 : 0);

function verdictWords({ verdict }: Claim, nameOf: (seat: string) => string): string {
  if (!verdict) return "nobody checked";
  const by = verdict.by === "leak" ? "a leak" : nameOf(verdict.by);
  return `${by}: ${verdict.holds ? "holds" : "does not hold"}`;
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
      <h3 id="claims-heading">Claim by claim</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard. */}
      <section class="scroll claims-box" tabIndex={0} aria-label="Claim by claim, as a table">
        <table class="claims small">
          <thead>
            <tr>
              <th scope="col">Round</th>
              <th scope="col">Who claimed what</th>
              <th scope="col">What was so</th>
              <th scope="col">Checked</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => {
              const n = numberOf.get(claim.id);
              return (
                <tr key={claim.id}>
                  <td>{n === undefined ? "start" : link(n)}</td>
                  <td>
                    {names.Seat(claim.claimant)}: {claimedFigure(claim)}, {names.side(claim.about)}
                  </td>
                  <td>{truthWords(claim)}</td>
                  <td>{verdictWords(claim, names.seat)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p class="muted small">Figures of this match, not of 2020.</p>
    </section>
  );
}
