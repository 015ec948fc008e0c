/** What every decision of an act is given, on a floor below the acts, so that they need not import each other in a circle. */
import type { SeatId } from "../base/ids.ts";
import type { Result } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ActPower } from "../scenario/schema.ts";
import type { MatchEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import { seatingOf } from "../state/seating.ts";
import type { Act, ActKind } from "./command.ts";

/** The situation of one act: who acts, where. */
export interface Acting {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly seat: SeatId;
  readonly member: string | null;
}

export type Decide<K extends ActKind> = (on: Acting, act: Extract<Act, { kind: K }>) => Result<MatchEvent[]>;

/** Has the seat this power in this roster? */
export const hasPower = ({ scenario, state, seat }: Acting, power: ActPower): boolean =>
  seatingOf(scenario, state.setup.roster).powers[seat]?.acts.includes(power) ?? false;
