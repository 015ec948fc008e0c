/** All clauses, each with what it does, its price for both sides, and its parameters once it is in. */

import * as writingWords from "words:play/writing";
import { clauseKinds } from "../../../shared/rules/clauses.ts";
import { missingOffers } from "../../../shared/rules/signatures.ts";
import type { Clause, ClauseKind } from "../../../shared/terms/clause.ts";
import { anotherClause, defaultClause } from "../../match/clauseOptions.ts";
import { useMatch } from "../../match/match.ts";
import { clauseWords } from "../../words/clauses.ts";
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
  const change = (next: readonly Clause[]) =>
    onChange(clauseKinds.flatMap((each) => next.filter((clause) => clause.kind === each)));
  const toggle = (kind: ClauseKind) => {
    const there = clauses.some((clause) => clause.kind === kind);
    const added = there ? null : defaultClause(kind, setting);
    change(there ? clauses.filter((clause) => clause.kind !== kind) : added ? [...clauses, added] : clauses);
  };
  const replace = (old: Clause, changed: Clause) => change(clauses.map((each) => (each === old ? changed : each)));
  return (
    <>
      <PriceHead />
      <ul class="editor" aria-label={writingWords.clauses}>
        {clauseKinds.map((kind) => (
          <ClauseRow
            key={kind}
            kind={kind}
            all={clauses}
            possible={defaultClause(kind, setting) !== null}
            another={anotherClause(kind, setting, clauses)}
            onToggle={() => toggle(kind)}
            onReplace={replace}
            onChange={change}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly kind: ClauseKind;
  /** All clauses of the text. */
  readonly all: readonly Clause[];
  readonly possible: boolean;
  /** One more of the kind, about something else; null: there can be none. */
  readonly another: Clause | null;
  readonly onToggle: () => void;
  readonly onReplace: (old: Clause, changed: Clause) => void;
  readonly onChange: (clauses: readonly Clause[]) => void;
}

function ClauseRow({ kind, all, possible, another, onToggle, onReplace, onChange }: RowProps) {
  const { scenario, names } = useMatch();
  const def = scenario.clause[kind];
  const own = all.filter((clause) => clause.kind === kind);
  return (
    <li data-on={own.length > 0}>
      <label class="clause">
        <input type="checkbox" checked={own.length > 0} disabled={!possible} onChange={onToggle} />
        <span class="what">
          <strong>{def.name}</strong>
          <span class="muted small">
            {possible ? `${def.does} ${hazardSentence(def.hazard)}` : writingWords.nobodyCan}
          </span>
        </span>
        <ClausePrice kind={kind} />
      </label>
      {own.map((clause, at) => (
        // By its place: what is edited keeps the focus.
        <div key={at}>
          <ClauseParameters clause={clause} all={all} onChange={(changed) => onReplace(clause, changed)} />
          {own.length > 1 && (
            <button type="button" class="link small" onClick={() => onChange(all.filter((each) => each !== clause))}>
              {writingWords.takeOut({ clause: clauseWords(clause, names) })}
            </button>
          )}
          <Missing clause={clause} />
        </div>
      ))}
      {another && (
        <button type="button" class="link small" onClick={() => onChange([...all, another])}>
          {writingWords.another({ clause: names.named(kind) })}
        </button>
      )}
      {own.length > 0 && <FactLinks ids={def.facts} />}
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
