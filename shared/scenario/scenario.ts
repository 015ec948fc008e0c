/** A scenario as the engine reads it: parsed, cross-checked and indexed. Made only by parse.ts. */
import type { SeatId, SectorId, Side, TownId } from "../base/ids.ts";
import type { ClauseKind } from "../terms/clause.ts";
import type { BriefsFile } from "./briefs.ts";
import type { FactsFile } from "./facts.ts";
import type { MapFile } from "./map.ts";
import type { NamesFile } from "./names.ts";
import type { Numbers } from "./numbers.ts";
import type { CardDef, CardsFile, ClauseDef, Roster, ScenarioFile, SeatDef } from "./schema.ts";

/** The files of a scenario's folder, by their names without `.json`, as the page receives them. */
export interface ScenarioFiles {
  readonly scenario: ScenarioFile;
  readonly clauses: { readonly clauses: readonly ClauseDef[] };
  readonly cards: CardsFile;
  readonly map: MapFile;
  readonly names: NamesFile;
  readonly facts: FactsFile;
  readonly briefs: BriefsFile;
  /** Where a translation was laid over them: the scenario's hash, which is made of its own words. */
  readonly hash?: string;
}
export type ScenarioFileName = Exclude<keyof ScenarioFiles, "hash">;

export interface Scenario {
  readonly files: ScenarioFiles;
  /** SHA-256 of the files that the rules read, in hex. */
  readonly hash: string;
  readonly id: string;
  readonly numbers: Numbers;
  readonly seat: Readonly<Record<SeatId, SeatDef>>;
  readonly clause: Readonly<Record<ClauseKind, ClauseDef>>;
  readonly card: Readonly<Record<string, CardDef>>;
  readonly town: Readonly<
    Record<TownId, { readonly side: Side; readonly beyond: boolean; readonly heritage: boolean }>
  >;
  /** In their order along the front. */
  readonly sectors: readonly SectorId[];
  readonly rosters: readonly Roster[];
  /** Leading seat of each side. */
  readonly leads: readonly [SeatId, SeatId];
}
