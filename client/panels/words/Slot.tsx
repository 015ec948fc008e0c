/** One choice within a sentence: a real select, so that touch and keyboard work as everywhere. */
import { useId } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
  /** The label stands on the page too, not for screen readers alone. */
  readonly shown?: boolean;
}

export function Slot({ label, value, options, onChoose, shown = false }: Props) {
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
