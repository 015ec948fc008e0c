/** Other clauses in a text that was open. */
import { if as ifWords, form as words } from "words:review/fork";
import { useId, useState } from "preact/hooks";
import { clauseKinds, latestClauses } from "../../../../shared/rules/clauses.ts";
import type { Clause } from "../../../../shared/terms/clause.ts";
import { defaultClause } from "../../../match/clauseOptions.ts";
import { useMatch } from "../../../match/match.ts";
import { SeatChip } from "../../../panels/SeatChip.tsx";
import { clauseWords } from "../../../words/clauses.ts";
import { list } from "../../../words/format.ts";
import type { ChangePart } from "./changes.ts";

export function OtherClauses({ changeable, onChoose }: ChangePart) {
  const { names, scenario, pub } = useMatch();
  const [id, setId] = useState(changeable.texts[0]?.text.id ?? 0);
  const chosen = changeable.texts.find((each) => each.text.id === id);
  const text = chosen?.text;
  const before: readonly Clause[] = text ? latestClauses(text) : [];
  const [clauses, setClauses] = useState(before);
  const field = useId();
  if (!chosen || !text) return null;
  const tell = (next: readonly Clause[]) => {
    setClauses(next);
    const added = next.filter(({ kind }) => !before.some((each) => each.kind === kind));
    const gone = before.filter(({ kind }) => !next.some((each) => each.kind === kind));
    const say = ({ kind }: Clause) => names.named(kind).text;
    onChoose(
      next.length === 0 || added.length + gone.length === 0
        ? null
        : {
            change: { kind: "clauses", text: text.id, clauses: [...next] },
            words: clausesChanged(chosen.title, list(added.map(say)), list(gone.map(say))),
          },
    );
  };
  return (
    <div class="stack tight">
      {changeable.texts.length > 1 && (
        <div class="field">
          <label for={field}>{words.whichText}</label>
          <select
            id={field}
            value={String(id)}
            onChange={(event) => {
              const next = Number(event.currentTarget.value);
              const other = changeable.texts.find((each) => each.text.id === next)?.text;
              setId(next);
              setClauses(other ? latestClauses(other) : []);
              onChoose(null);
            }}
          >
            {changeable.texts.map(({ text: each, title }) => (
              <option key={each.id} value={String(each.id)}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <fieldset class="stack tight order-list">
        <legend>{words.clauses}</legend>
        {clauseKinds.map((kind) => {
          const standing = clauses.find((each) => each.kind === kind);
          const clause =
            standing ?? before.find((each) => each.kind === kind) ?? defaultClause(kind, { scenario, pub });
          if (!clause) return null;
          return (
            <label key={kind} class="choice small">
              <input
                type="checkbox"
                checked={standing !== undefined}
                onChange={() => tell(standing ? clauses.filter((each) => each.kind !== kind) : [...clauses, clause])}
              />
              <span>{clauseWords(clause, names)}</span>
            </label>
          );
        })}
      </fieldset>
      <p class="small row">
        <span class="muted">{words.signedBy}</span>
        {text.signed.length === 0 ? (
          <span class="muted">{words.nobody}</span>
        ) : (
          text.signed.map((seat) => <SeatChip key={seat} seat={seat} />)
        )}
      </p>
    </div>
  );
}

/** As a heading; one of the two lists at least holds something. */
function clausesChanged(title: string, added: string, gone: string): string {
  if (gone === "") return ifWords.with({ title, added });
  return added === "" ? ifWords.without({ title, gone }) : ifWords.withAndWithout({ title, added, gone });
}
