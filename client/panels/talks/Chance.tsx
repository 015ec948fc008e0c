/** How likely the truce is to break within its first round, in words, and what would change it. */
import { useState } from "preact/hooks";
import type { SeatId } from "../../../shared/base/ids.ts";
import { isTruce } from "../../../shared/rules/ceasefire.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../play/match.ts";
import { type Odds, oddsOf } from "../../play/texts.ts";
import { hazardWords } from "../../text/causes.ts";
import { chanceWords, signed } from "../../text/gauges.ts";
import { Dialog } from "../Dialog.tsx";
import { RuleLink } from "../RuleLink.tsx";

/** The one clause that helps most; where it would not change the words, that one alone is too little. */
function Better({ chance, better }: { chance: number; better: NonNullable<Odds["better"]> }) {
  const { names } = useMatch();
  const clause = names.clause(better.clause).toLowerCase();
  const words = chanceWords(better.chance);
  // A truce that hardly ever breaks needs no advice.
  if (words === chanceWords(chance) && chance < 0.5) return null;
  return words === chanceWords(chance) ? (
    <> No single clause more would change that; “{clause}” helps most, and needs others beside it.</>
  ) : (
    <>
      {" "}
      With “{clause}” as well: {words}.
    </>
  );
}

export function Chance({ clauses, signatures }: { clauses: readonly Clause[]; signatures: readonly SeatId[] }) {
  const { scenario, pub, names } = useMatch();
  const [why, setWhy] = useState(false);
  const odds = oddsOf(scenario, pub, clauses, signatures);
  if (!odds) return null;
  return (
    <div class="chance">
      <p>
        As it stands, <strong>{chanceWords(odds.chance)}</strong> such truces break within the round.
        {odds.better && <Better chance={odds.chance} better={odds.better} />}{" "}
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
              expected; nobody knows when one comes (<RuleLink rule="§7.3" /> and <RuleLink rule="§8" says="§8" />
              ).
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
