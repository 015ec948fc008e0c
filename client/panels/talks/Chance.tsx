/** How likely the truce is to break within its first round, in words, and what would change it. */

import * as commonWords from "words:common";
import * as textsWords from "words:play/texts";
import { useState } from "preact/hooks";
import type { SeatId } from "../../../shared/base/ids.ts";
import { isTruce } from "../../../shared/rules/ceasefire.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../match/match.ts";
import { type Odds, oddsOf } from "../../match/texts.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { hazardWords } from "../../words/causes.ts";
import { chanceWords, signed } from "../../words/gauges.ts";
import { WithTerms } from "../GlossaryTerm.tsx";
import { RuleLink } from "../RuleLink.tsx";

/** The one clause that helps most; where it would not change the words, that one alone is too little. */
function Better({ chance, better }: { chance: number; better: NonNullable<Odds["better"]> }) {
  const { names } = useMatch();
  const clause = names.named(better.clause);
  const words = chanceWords(better.chance);
  // A truce that hardly ever breaks needs no advice.
  if (words === chanceWords(chance) && chance < 0.5) return null;
  return words === chanceWords(chance)
    ? textsWords.oneIsTooLittle({ clause })
    : textsWords.withClause({ clause, chance: words });
}

const percents = ({ paper, carried }: Odds["lasting"]) => ({
  paper: Math.round(100 * paper),
  carried: Math.round(100 * carried),
});

export function Chance({ clauses, signatures }: { clauses: readonly Clause[]; signatures: readonly SeatId[] }) {
  const { scenario, pub, names } = useMatch();
  const [why, setWhy] = useState(false);
  const odds = oddsOf(scenario, pub, clauses, signatures);
  if (!odds) return null;
  return (
    <div class="chance">
      <p>
        <WithTerms
          text={textsWords.breaksWithin({ chance: chanceWords(odds.chance), b: (words) => <strong>{words}</strong> })}
        />{" "}
        {odds.better && <Better chance={odds.chance} better={odds.better} />}{" "}
        <button type="button" class="link" onClick={() => setWhy(true)}>
          {commonWords.why}
        </button>
      </p>
      {isTruce(clauses) ? (
        <p class="muted small">
          <WithTerms text={textsWords.lasts(percents(odds.lasting))} />
        </p>
      ) : (
        <p class="muted small">{textsWords.stopsNoFire}</p>
      )}
      {why && (
        <Dialog title={textsWords.whyBreak} onClose={() => setWhy(false)}>
          <div class="stack">
            <p>
              {textsWords.riskMadeOf({
                rule: (says) => <RuleLink rule="§7.3" says={says} />,
                clauses: (says) => <RuleLink rule="§8" says={says} />,
              })}
            </p>
            <ul class="terms">
              {odds.terms.map((term) => (
                <li key={`${term.cause}${term.clause ?? ""}${term.amount}`}>
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
