/** The form for the one thing that is changed. */
import { changes, if as ifWords, form as words } from "words:review/fork";
import { useId, useState } from "preact/hooks";
import type { Change } from "../../../../shared/review/change.ts";
import type { Changeable, Chosen } from "./changes.ts";
import { OtherAnswer } from "./OtherAnswer.tsx";
import { OtherCard } from "./OtherCard.tsx";
import { OtherClauses } from "./OtherClauses.tsx";
import { OtherOrders } from "./OtherOrders.tsx";
import { OtherSignature } from "./OtherSignature.tsx";

interface Props {
  readonly changeable: Changeable;
  readonly busy: boolean;
  readonly onStart: (chosen: Chosen, runs: number) => void;
}

type Kind = keyof typeof changes;

const counts = [100, 1000, 3000] as const;

export function ChangeForm({ changeable, busy, onStart }: Props) {
  const [kind, setKind] = useState<Kind>("orders");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [runs, setRuns] = useState<number>(1000);
  const ids = { kind: useId(), runs: useId() };
  const kinds = (Object.keys(changes) as Kind[]).filter((each) => {
    if (each === "answer") return changeable.answers.length > 0;
    return changeable.texts.length > 0 || (each !== "sign" && each !== "clauses");
  });
  const change = kind === "nothing" ? { change: { kind } as Change, words: ifWords.nothing } : chosen;
  return (
    <form
      class="stack tight change"
      onSubmit={(event) => {
        event.preventDefault();
        if (change) onStart(change, runs);
      }}
    >
      <div class="field">
        <label for={ids.kind}>{words.what}</label>
        <select
          id={ids.kind}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as Kind);
            setChosen(null);
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {changes[each]}
            </option>
          ))}
        </select>
      </div>
      {kind === "orders" && <OtherOrders changeable={changeable} onChoose={setChosen} />}
      {kind === "sign" && <OtherSignature changeable={changeable} onChoose={setChosen} />}
      {kind === "clauses" && <OtherClauses changeable={changeable} onChoose={setChosen} />}
      {kind === "answer" && <OtherAnswer changeable={changeable} onChoose={setChosen} />}
      {kind === "card" && <OtherCard onChoose={setChosen} />}
      <div class="row">
        <button type="submit" class="button slim first" disabled={busy || !change}>
          {words.start}
        </button>
        <label class="hidden" for={ids.runs}>
          {words.often}
        </label>
        <select
          id={ids.runs}
          class="slim times"
          value={String(runs)}
          onChange={(event) => setRuns(Number(event.currentTarget.value))}
        >
          {counts.map((count) => (
            <option key={count} value={String(count)}>
              {words.times({ runs: count })}
            </option>
          ))}
        </select>
      </div>
      <p class="muted small">{words.rest}</p>
    </form>
  );
}
