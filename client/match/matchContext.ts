/** Where the match around a component is found: apart from what makes a match, so that the first page needs none of that. */
import { createContext } from "preact";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { GaugeRef } from "../../shared/state/gauge.ts";
import type { OwnView, PublicView } from "../../shared/state/seatView.ts";
import type { MatchSource, Snapshot } from "../net/matchSource.ts";
import type { Telling } from "../words/events.ts";
import type { Names } from "../words/names.ts";

/** What a "why?" asks about: one or several numbers, or a list of reasons made by the asker. */
export interface WhyRequest {
  readonly title: string;
  readonly gauges: readonly GaugeRef[];
  /** What the page does not show yet and the answer needs: the numbers that move with a moment follow it. */
  readonly then?: readonly LoggedEvent[] | undefined;
}

export interface Match {
  readonly source: MatchSource;
  readonly snapshot: Snapshot;
  readonly pub: PublicView;
  /** Null for an observer. */
  readonly own: OwnView | null;
  readonly scenario: Scenario;
  readonly names: Names;
  readonly telling: Telling;
  readonly openFact: (id: string) => void;
  readonly openWhy: (request: WhyRequest) => void;
  /** Set in a replay and in a look through a seat's eyes: nothing can be done there. */
  readonly past?: boolean;
  /** Set after a jump within a replay: what lies between is not animated. */
  readonly jumped?: boolean;
}

/** Null outside of a match. */
export const MatchContext = createContext<Match | null>(null);
