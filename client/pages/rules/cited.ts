/** Which facts a set of sections cites. */
import type { Block, Section } from "../../words/rules/rulebook.ts";

const inBlock = (block: Block): readonly string[] =>
  typeof block !== "string" && "rows" in block ? block.rows.flatMap(({ basis }) => basis?.facts ?? []) : [];

/** Their ids, sorted, each once. */
export const citedIn = (sections: readonly Section[]): string[] =>
  [...new Set(sections.flatMap(({ blocks, basis }) => [...blocks.flatMap(inBlock), ...(basis?.facts ?? [])]))].sort();
