/** A seat's chip: its letters on its colour. The full name stands beside it or in its label. */
import { useMatch } from "../match/match.ts";

interface Props {
  readonly seat: string;
  /** Filled: present, ready, said so. Outlined: not yet. */
  readonly filled?: boolean;
  /** Said to screen readers after the name; the chip alone is silent where the name stands beside it. */
  readonly says?: string;
  readonly beside?: boolean;
}

export function SeatChip({ seat, filled = true, says, beside = false }: Props) {
  const { names } = useMatch();
  const name = names.seatTitle(seat);
  const label = says ? `${name}, ${says}` : name;
  return (
    <span class={`chip ${names.tone(seat)}`} data-filled={filled} title={label}>
      <span aria-hidden="true">{names.short(seat)}</span>
      {!beside && <span class="hidden">{label}</span>}
    </span>
  );
}
