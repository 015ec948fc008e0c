/**
 * Words of the field in plain ones: what the rules page lists, and what opens beside the word in a match. A text marks such
 * a word as [[cover]], or as [[come:attendance]] where it stands in another form.
 */
import * as words from "words:glossary";
import { gaugeMeanings } from "./gauges.ts";

interface Entry {
  readonly word: string;
  readonly means: string;
  /** Where the rules say more. */
  readonly rule: string;
}

export const glossary = {
  belligerent: { ...words.entries.belligerent, rule: "§2" },
  mediator: { ...words.entries.mediator, rule: "§2" },
  patron: { ...words.entries.patron, rule: "§2" },
  neighbour: { ...words.entries.neighbour, rule: "§2" },
  press: { ...words.entries.press, rule: "§7.8" },
  points: { ...words.entries.points, rule: "§3" },
  lineOfContact: { ...words.entries.lineOfContact, rule: "§8" },
  ceasefire: { ...words.entries.ceasefire, rule: "§8" },
  breach: { ...words.entries.breach, rule: "§7.3" },
  attendance: { ...words.entries.attendance, rule: "§5" },
  cover: { ...words.entries.cover, rule: "§5" },
  ratification: { ...words.entries.ratification, rule: "§7.2" },
  will: { ...words.entries.will, means: gaugeMeanings.will, rule: "§4" },
  hardness: { ...words.entries.hardness, means: gaugeMeanings.hardness, rule: "§4" },
  credibility: { ...words.entries.credibility, means: gaugeMeanings.credibility, rule: "§4" },
  escalation: { ...words.entries.escalation, rule: "§4" },
  inForce: { ...words.entries.inForce, rule: "§7.2" },
  endorse: { ...words.entries.endorse, rule: "§5" },
  table: { ...words.entries.table, rule: "§5" },
  reject: { ...words.entries.reject, rule: "§5" },
  spoiler: { ...words.entries.spoiler, rule: "§7.3" },
  notice: { ...words.entries.notice, rule: "§5" },
  ripeness: { ...words.entries.ripeness, rule: "§7.2" },
} satisfies Record<string, Entry>;

export type TermId = keyof typeof glossary;
