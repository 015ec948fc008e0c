/** Of what a seat is accused: a word or a clause that it broke, or fire on a town. Only what can be said of it is offered. */

import * as composerWords from "words:play/composer";
import * as wordsWords from "words:play/words";
import { useMatch } from "../../match/match.ts";
import { accusableClauses, accusableLines, accusableTowns } from "../../match/wordChoices.ts";
import { accusedKinds, type WordDraft } from "../../match/wordDraft.ts";
import { isolated } from "../../words/format.ts";
import { deedWords } from "../../words/spoken.ts";
import type { FieldsProps } from "./NamedFields.tsx";
import { Slot } from "./Slot.tsx";

const fields = composerWords.fields;

export function AccuseFields({ draft, change }: FieldsProps) {
  const { pub, own, names, scenario } = useMatch();
  const seats = pub.seats.map(({ id }) => id).filter((id) => id !== own?.seat);
  const kinds = accusedKinds.filter((each) => each !== "town" || accusableTowns(scenario, draft.seat).length > 0);
  const cleared = { line: "", town: "", clause: null, text: null };
  return (
    <>
      <Slot
        label={fields.seat}
        value={draft.seat}
        options={[["", composerWords.choose], ...seats.map((id) => [id, names.heading(id)] as const)]}
        onChoose={(seat) => change({ seat, ...cleared, accused: "word" })}
      />
      {draft.seat !== "" && (
        <Slot
          label={composerWords.whatAccused}
          value={draft.accused}
          options={kinds.map((each) => [each, composerWords.accusedKinds[each]])}
          onChoose={(accused) => change({ accused: accused as WordDraft["accused"], ...cleared })}
        />
      )}
      {draft.seat !== "" && <Accused {...{ draft, change }} />}
    </>
  );
}

function Accused({ draft, change }: FieldsProps) {
  const { snapshot, scenario, names, telling } = useMatch();
  const { seat } = draft;
  if (draft.accused === "word") {
    const lines = accusableLines(snapshot.view, seat);
    if (lines.length === 0) return <p class="muted small">{composerWords.noLines}</p>;
    const options = lines.map(({ id, deed, mark }) => [
      id,
      deed ? composerWords.markedDeed({ words: deedWords(deed, telling), mark: wordsWords.marks[mark] }) : id,
    ]);
    return (
      <Slot
        label={fields.line}
        value={draft.line}
        options={[["", composerWords.choose], ...(options as [string, string][])]}
        onChoose={(line) => change({ line })}
      />
    );
  }
  if (draft.accused === "town") {
    return (
      <Slot
        label={fields.town}
        value={draft.town}
        options={[
          ["", composerWords.choose],
          ...accusableTowns(scenario, seat).map((id) => [id, names.place(id)] as const),
        ]}
        onChoose={(town) => change({ town })}
      />
    );
  }
  const clauses = accusableClauses(snapshot.view, seat);
  if (clauses.length === 0) return <p class="muted small">{composerWords.noClauses}</p>;
  const chosen = clauses.findIndex(({ text, clause }) => text === draft.text && clause === draft.clause);
  return (
    <Slot
      label={fields.clause}
      value={String(chosen)}
      options={[
        ["-1", composerWords.choose],
        ...clauses.map(
          ({ text, clause }, at) =>
            [
              String(at),
              composerWords.clauseOfText({ clause: names.clause(clause), title: isolated(telling.titleOf(text)) }),
            ] as const,
        ),
      ]}
      onChoose={(at) => {
        const found = clauses[Number(at)];
        change({ text: found?.text ?? null, clause: found?.clause ?? null });
      }}
    />
  );
}
