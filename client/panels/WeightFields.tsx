/** How much each kind of evidence of taking part counts: a number from 0 to 100 for each. */
import { type ParticipationKind, participationKinds, type Weights } from "../../shared/review/participation.ts";
import { participationKind } from "../words/review/participation.ts";

interface Props {
  readonly weights: Weights;
  /** `weight` is within the bounds. */
  readonly onWeigh: (kind: ParticipationKind, weight: number) => void;
}

export function WeightFields({ weights, onWeigh }: Props) {
  return participationKinds.map((kind) => (
    <label key={kind} class="small">
      {participationKind[kind]}
      <input
        type="number"
        min={0}
        max={100}
        value={weights[kind]}
        onChange={({ currentTarget: { valueAsNumber: weight } }) => {
          if (Number.isFinite(weight)) onWeigh(kind, Math.max(0, Math.min(100, weight)));
        }}
      />
    </label>
  ));
}
