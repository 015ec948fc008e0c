/** How likely the truce is to break within its first round, in words, and what would change it. */
import { useState } from "preact/hooks";
import type { SeatId } from "../../../shared/base/ids.ts";
import { isTruce } from "../../../shared/rules/ceasefire.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../play/match.ts";
import { oddsOf } from "../../play/texts.ts";
import { hazardWords } from "../../text/causes.ts";
import { chanceWords, signed } from "../../text/gauges.ts";
import { Dialog } from "../Dialog.tsx";

export function Chance({ clauses, signatures }: { clauses: readonly Clause[]; signatures: readonly SeatId[] }) {
  const { scenario, pub, names } = useMatch();
  const [why, setWhy] = useState(false);
  const odds = oddsOf(scenario, pub, clauses, signatures);
  if (!odds) return null;
  return (
    <div class="chance">
      <p>
        As it stands, <strong>{chanceWords(odds.chance)}</strong> such truces break within the round.
        {odds.better &&
          ` With “${names.clause(odds.better.clause).toLowerCase()}” as well: ${chanceWords(odds.better.chance)}.`}{" "}
        <button type="button" class="link" onClick={() => setWhy(true)}>
          why?
        </button>
      </p>
      {!isTruce(clauses) && <p class="muted small">It stops no fire: neither a ceasefire nor a fixed line is in it.</p>}
      {why && (
        <Dialog title="Why would it break?" onClose={() => setWhy(false)}>
          <div class="stack">
            <p>
              Every part adds to the risk or takes away from it. The sum sets how many breaches a day are to be
              expected; nobody knows when one comes (rules §7.3 and §8).
            </p>
            <ul class="terms">
              {odds.terms.map((term) => (
                <li key={`${term.cause}${term.clause ?? ""}`}>
                  <span class="amount">
                    {term.cause === "spoilerOutside" ? `× ${term.amount}` : signed(term.amount)}
                  </span>
                  <span>{hazardWords(term, names)}</span>
                </li>
              ))}
            </ul>
          </div>
        </Dialog>
      )}
    </div>
  );
}
