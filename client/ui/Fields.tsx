/** The fields that the instructor's forms and dialogs are made of. */

import type { ComponentChildren } from "preact";
import { longestLine } from "../../shared/terms/limits.ts";
import { upTo } from "./upTo.ts";

interface ChoiceProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, words: string])[];
  readonly onChoose: (value: V) => void;
  readonly hint?: string;
}

export function Choice<V extends string>({ id, label, value, options, onChoose, hint }: ChoiceProps<V>) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        title={options.find(([each]) => each === value)?.[1]}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChoose(event.currentTarget.value as V)}
      >
        {options.map(([each, shown]) => (
          <option key={each} value={each} selected={each === value}>
            {shown}
          </option>
        ))}
      </select>
      {hint && (
        <p class="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface NumberChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly options: readonly number[];
  readonly words: (value: number) => string;
  readonly onChoose: (value: number) => void;
  readonly hint?: string;
}

/** A choice among numbers; the present one is among them even where it is unusual. */
export function NumberChoice({ options, value, words, onChoose, ...rest }: NumberChoiceProps) {
  const all = options.includes(value) ? options : [...options, value].sort((a, b) => a - b);
  return (
    <Choice
      {...rest}
      value={String(value)}
      options={all.map((each) => [String(each), words(each)] as const)}
      onChoose={(chosen) => onChoose(Number(chosen))}
    />
  );
}

interface TickProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ComponentChildren;
}

export function Tick({ on, onChange, children }: TickProps) {
  return (
    <label class="row tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of the instructor's own words: as much room as a line may take. */
export const LineField = ({ id, label, hint, rows = 2, value, onChange }: LineProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <textarea
      id={id}
      dir="auto"
      rows={rows}
      required
      placeholder={hint}
      value={value}
      {...upTo(longestLine, onChange)}
    />
  </div>
);
