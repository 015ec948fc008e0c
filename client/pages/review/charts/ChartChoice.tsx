/** Which number a chart shows, and whether the record of 2020 is laid over; and the line of a legend. */
import * as words from "words:review/charts";
import { useId } from "preact/hooks";

interface Props {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
  /** Null: the record has nothing of this number. */
  readonly record: { readonly shown: boolean; readonly onChange: (shown: boolean) => void } | null;
}

export function ChartChoice({ choices, value, onChoose, record }: Props) {
  const id = useId();
  return (
    <>
      <label class="hidden" for={id}>
        {words.number}
      </label>
      <select id={id} class="slim chart-choice" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      {record && (
        <label class="row small">
          <input type="checkbox" checked={record.shown} onChange={() => record.onChange(!record.shown)} />
          {words.record}
        </label>
      )}
    </>
  );
}

interface KeyProps {
  readonly name: string;
  /** Name of the colour's custom property. */
  readonly colour: string;
  readonly dash: readonly number[];
  readonly pale?: boolean;
}

/** A line as a chart draws it, with its name. */
export const LegendKey = ({ name, colour, dash, pale = false }: KeyProps) => (
  <li>
    <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
      <line
        x1="0"
        x2="24"
        y1="4"
        y2="4"
        style={{ stroke: `var(${colour})` }}
        stroke-width={pale ? 1 : 2.5}
        stroke-dasharray={dash.join(" ")}
        opacity={pale ? 0.6 : 1}
      />
    </svg>
    {name}
  </li>
);
