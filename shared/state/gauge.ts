/** The numbers that move and answer "why?", and the reasons for which they do. */
import type { CardId, SeatId, SectorId, Side, TownId } from "../base/ids.ts";
import type { Clause } from "../terms/clause.ts";

/** Numbers of a side. */
export const sideGauges = [
  "force",
  "supply",
  "militaryDead",
  "reportedDead",
  "civilianDead",
  "displaced",
  "hurt",
  "hardness",
  "will",
] as const;
/** Numbers of the world. */
export const worldGauges = ["escalation", "widerWar", "energyAlarm"] as const;
export type SideGauge = (typeof sideGauges)[number];
export type WorldGauge = (typeof worldGauges)[number];

/** Which number: of a side, of a sector, of a seat, or of the world. */
export type GaugeRef =
  | { readonly gauge: SideGauge; readonly side: Side }
  | { readonly gauge: "ground"; readonly sector: SectorId }
  | { readonly gauge: "credibility"; readonly seat: SeatId }
  | { readonly gauge: WorldGauge };

/** One reason behind a change. The sentence for `cause` is in client/words/causes.ts. */
export interface Term {
  readonly cause: Cause;
  /** What it added; null where a viewer may know the reason but not the size. */
  readonly amount: number | null;
  /** Seat or side behind it, where that matters to the sentence. */
  readonly seat?: SeatId;
  readonly side?: Side;
  readonly sector?: SectorId;
  readonly town?: TownId;
  readonly clause?: Clause["kind"];
  readonly card?: CardId;
  /** Only this seat (and its side) may see the term; others see cause "undisclosed". */
  readonly secretOf?: SeatId;
}

/** The causes, each with the paragraph of the rulebook behind it. */
export const causes = {
  ownFire: "§7.4",
  opponentFire: "§7.4",
  lossesTaken: "§7.4",
  consumption: "§7.4",
  advance: "§7.5",
  counterAttack: "§7.5",
  shelling: "§7.6",
  strikes: "§7.6",
  crossfire: "§7.6",
  flight: "§7.6",
  evacuation: "§6",
  corridor: "§8",
  supplied: "§7.7",
  leverage: "§7.7",
  statement: "§7.7",
  signal: "§7.7",
  hotline: "§7.7",
  patronSupply: "§7.10",
  communique: "§7.8",
  leak: "§7.8",
  verification: "§7.8",
  fading: "§7.9",
  losses: "§7.9",
  groundLost: "§7.9",
  groundGained: "§7.9",
  failedOffensive: "§7.9",
  sectorCollapse: "§7.9",
  townShelled: "§7.9",
  candour: "§7.9",
  keptTreaty: "§7.9",
  exchanges: "§7.9",
  weariness: "§7.9",
  recovery: "§7.9",
  deliberateBreach: "§7.9",
  blamedBreach: "§7.9",
  bothCame: "§7.9",
  venueText: "§7.9",
  facilitated: "§5",
  unansweredDraft: "§5",
  confirmedAgainstStance: "§5",
  ratification: "§7.2",
  martialLaw: "§6",
  firedOnTown: "§6",
  struckBeyond: "§6",
  highestRung: "§7.10",
  calming: "§7.10",
  offensiveGains: "§7.10",
  drift: "§7.10",
  chance: "§7.10",
  offensiveNorth: "§7.10",
  handover: "§8",
  card: "§10",
  undisclosed: "§9",
  atLimit: "§4",
} as const;
export type Cause = keyof typeof causes;

/** Breach hazard, taken apart for the wire and the debrief. */
export interface HazardTerm {
  readonly cause: "base" | "clause" | "groundChanged" | "spoilerOutside" | "restraint";
  readonly amount: number;
  readonly clause?: Clause["kind"];
  readonly side?: Side;
}
