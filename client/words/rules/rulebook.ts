/** What the rules in words are made of, and what every section of them is written from. */
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { Names } from "../names.ts";

/** What a statement rests on: fact ids, or the designers' inference, or somebody outside the sources. */
export interface Basis {
  readonly facts: readonly string[];
  readonly basis: "facts" | "designer" | "outside";
  /** Who says so, where it is somebody outside. */
  readonly source?: string | undefined;
}

export interface Row {
  readonly cells: readonly string[];
  readonly basis?: Basis;
}

/** A string is a paragraph. "§7.8" within any text becomes a link to that section. */
export type Block =
  | string
  | { readonly list: readonly string[] }
  /** Numbered from `from`. */
  | { readonly steps: readonly string[]; readonly from: number }
  | { readonly heads: readonly string[]; readonly rows: readonly Row[] }
  /** The same in figures, for those who want to reckon. */
  | { readonly figures: string }
  | { readonly example: readonly string[] };

export interface Section {
  /** As it is cited: "4", "7.8". */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What the section as a whole rests on. */
  readonly basis?: Basis;
}

export interface Book {
  readonly scenario: Scenario;
  readonly names: Names;
}

export type Write = (book: Book) => readonly Section[];

type Start = Scenario["files"]["scenario"]["start"];

/** The grounds of starting values together; with none of them, the designers' inference alone. */
export function startBasis({ scenario }: Book, ...names: readonly (keyof Start)[]): Basis {
  return together(names.flatMap((name) => scenario.files.scenario.start.grounds[name] ?? []));
}

/** What a whole section rests on: facts say what there is and which way it works, the sizes are the designers'. */
export const together = (grounds: readonly Basis[]): Basis => ({
  facts: [...new Set(grounds.flatMap(({ facts }) => facts))].sort(),
  basis: "designer",
});
