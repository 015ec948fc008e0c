/** One deed of a word: what, about what, done or left undone, and in which rounds. */

import * as wordsWords from "words:play/words";
import { useId } from "preact/hooks";
import type { Deed, DeedKind } from "../../../shared/terms/deed.ts";
import { type DeedOn, doingsOf, kindsFor } from "../../match/deedChoices.ts";
import { useMatch } from "../../match/match.ts";
import { firstRound } from "../../match/spoken.ts";
import { capital } from "../../words/format.ts";
import { deedNames, doingWords } from "../../words/spoken.ts";

interface Props {
  readonly on: DeedOn;
  readonly deed: Deed;
  readonly onChange: (deed: Deed) => void;
  readonly onTakeOut: () => void;
}

export function DeedFields({ on, deed, onChange, onTakeOut }: Props) {
  const { telling } = useMatch();
  const doings = doingsOf(deed.does.kind, on);
  const chosen = Math.max(
    0,
    doings.findIndex((does) => JSON.stringify(does) === JSON.stringify(deed.does)),
  );
  const setKind = (kind: DeedKind) => {
    const does = doingsOf(kind, on)[0];
    if (does) onChange({ ...deed, does });
  };
  return (
    <div class="deed-fields">
      <Select
        label={wordsWords.does}
        value={String(deed.not)}
        options={[
          ["false", wordsWords.do],
          ["true", wordsWords.doNot],
        ]}
        onChoose={(not) => onChange({ ...deed, not: not === "true" })}
      />
      <Select
        label={wordsWords.deed}
        value={deed.does.kind}
        options={kindsFor(on).map((kind) => [kind, deedNames[kind]])}
        onChoose={(kind) => setKind(kind as DeedKind)}
      />
      {doings.length > 1 && (
        <Select
          label={wordsWords.about}
          value={String(chosen)}
          options={doings.map((does, at) => [String(at), capital(doingWords(does, telling))])}
          onChoose={(at) => onChange({ ...deed, does: doings[Number(at)] ?? deed.does })}
        />
      )}
      <Rounds deed={deed} onChange={onChange} />
      <button type="button" class="button slim quiet" onClick={onTakeOut}>
        {wordsWords.takeOut}
      </button>
    </div>
  );
}

/** Rounds in which a deed can still be done. */
export function roundsAhead({ phase, round, rounds }: Parameters<typeof firstRound>[0] & { rounds: number }) {
  const first = firstRound({ phase, round });
  return Array.from({ length: Math.max(0, rounds - first + 1) }, (_, at) => first + at);
}

function Rounds({ deed, onChange }: Pick<Props, "deed" | "onChange">) {
  const ahead = roundsAhead(useMatch().pub);
  const of = (rounds: readonly number[]) => rounds.map((n) => [String(n), String(n)] as const);
  return (
    <>
      <Select
        label={wordsWords.from}
        shown
        value={String(deed.from)}
        options={of(ahead)}
        onChoose={(from) => onChange({ ...deed, from: Number(from), to: Math.max(Number(from), deed.to) })}
      />
      <Select
        label={wordsWords.until}
        shown
        value={String(deed.to)}
        options={of(ahead.filter((n) => n >= deed.from))}
        onChoose={(to) => onChange({ ...deed, to: Number(to) })}
      />
    </>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
  /** The label stands on the page too, not for screen readers alone. */
  readonly shown?: boolean;
}

export function Select({ label, value, options, onChoose, shown = false }: SelectProps) {
  const id = useId();
  return (
    <span class="slot">
      <label class={shown ? "small" : "hidden"} for={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
