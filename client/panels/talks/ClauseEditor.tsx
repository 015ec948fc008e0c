/** All fifteen clauses, each with what it does, its price for both sides, and its parameters once it is in. */

import * as writingWords from "words:play/writing";
import { clauseKinds, missingOffers } from "../../../shared/rules/clauses.ts";
import type { Clause, ClauseKind } from "../../../shared/terms/clause.ts";
import { defaultClause } from "../../match/clauseOptions.ts";
import { useMatch } from "../../match/match.ts";
import { FactLinks } from "../Facts.tsx";
import { ClauseParameters } from "./ClauseParameters.tsx";
import { ClausePrice, PriceHead } from "./PriceHead.tsx";

interface Props {
  readonly clauses: readonly Clause[];
  readonly onChange: (clauses: Clause[]) => void;
}

export function ClauseEditor({ clauses, onChange }: Props) {
  const { scenario, pub, own } = useMatch();
  const setting = { scenario, pub, me: own?.seat };
  const toggle = (kind: ClauseKind) => {
    const there = clauses.some((clause) => clause.kind === kind);
    const added = there ? null : defaultClause(kind, setting);
    const next = there ? clauses.filter((clause) => clause.kind !== kind) : added ? [...clauses, added] : [...clauses];
    onChange(clauseKinds.flatMap((each) => next.filter((clause) => clause.kind === each)));
  };
  const replace = (changed: Clause) => onChange(clauses.map((each) => (each.kind === changed.kind ? changed : each)));
  return (
    <>
      <PriceHead />
      <ul class="editor" aria-label={writingWords.clauses}>
        {clauseKinds.map((kind) => (
          <ClauseRow
            key={kind}
            kind={kind}
            clause={clauses.find((each) => each.kind === kind)}
            possible={defaultClause(kind, setting) !== null}
            onToggle={() => toggle(kind)}
            onReplace={replace}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly kind: ClauseKind;
  readonly clause: Clause | undefined;
  readonly possible: boolean;
  readonly onToggle: () => void;
  readonly onReplace: (clause: Clause) => void;
}

function ClauseRow({ kind, clause, possible, onToggle, onReplace }: RowProps) {
  const { scenario } = useMatch();
  const def = scenario.clause[kind];
  return (
    <li data-on={clause !== undefined}>
      <label class="clause">
        <input type="checkbox" checked={clause !== undefined} disabled={!possible} onChange={onToggle} />
        <span class="what">
          <strong>{def.name}</strong>
          <span class="muted small">
            {possible ? `${def.does} ${hazardSentence(def.hazard)}` : writingWords.nobodyCan}
          </span>
        </span>
        <ClausePrice kind={kind} />
      </label>
      {clause && <ClauseParameters clause={clause} onChange={onReplace} />}
      {clause && <Missing clause={clause} />}
      {clause && <FactLinks ids={def.facts} />}
    </li>
  );
}

/** How a clause changes the risk of a breach; empty where it does not. */
function hazardSentence(hazard: number): string {
  const { likelier, muchRarer, rarer, aLittleRarer } = writingWords.hazard;
  if (hazard > 0) return likelier;
  if (hazard <= -1.2) return muchRarer;
  if (hazard <= -0.5) return rarer;
  return hazard < 0 ? aLittleRarer : "";
}

/** A clause that rests on an offer which nobody has made: it can be tabled, not signed. */
function Missing({ clause }: { clause: Clause }) {
  const { pub, names } = useMatch();
  const missing = missingOffers([clause], (id) => pub.seats.find((seat) => seat.id === id)?.offers);
  return missing.map(({ seat, clause: kind }) => (
    <p key={seat} class="small warning">
      {writingWords.notOffered({ seat: names.named(seat), clause: kind })}
    </p>
  ));
}
