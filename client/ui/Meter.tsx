/** A number as a row: its name, a bar, the value, and its "why?". */
import type { ComponentChildren } from "preact";

interface Props {
  readonly name: string;
  /** 0-1 of the bar. */
  readonly share: number;
  readonly value: string;
  readonly why?: ComponentChildren;
  /** The name over the bar, for long names. */
  readonly stacked?: boolean;
  readonly tone?: "bad" | "good";
}

export function Meter({ name, share, value, why, stacked = false, tone }: Props) {
  const percent = Math.round(Math.max(0, Math.min(1, share)) * 100);
  return (
    <div class="meter" data-stacked={stacked} data-tone={tone}>
      <span class="name">{name}</span>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span class="value">{value}</span>
      {why}
    </div>
  );
}
