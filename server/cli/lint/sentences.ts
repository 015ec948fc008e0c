/** What the linter says: a sentence a finding. */
import type { Finding } from "../../../shared/bots/lint.ts";
import type { Fault } from "../../../shared/scenario/fault.ts";
import { sentenceOf } from "../../faults.ts";

export interface Told {
  readonly code: string;
  /** File and place in it. */
  readonly place: string;
  readonly sentence: string;
}

type Values = Finding["with"];

const sentences = {
  unusedOrder: ({ order, matches }) =>
    `No bot gave the order ${order} in ${matches} matches: it may cost too much, or be of no use.`,
  unusedClause: ({ clause, matches }) =>
    `The clause ${clause} stood in no agreement that entered into force in ${matches} matches: it may cost too much, or rest on what nobody can offer.`,
  fixedScore: ({ seat, score }) =>
    `The own score of ${seat} is ${score} whatever is played: its goals cannot be missed or reached.`,
  noCeasefire: ({ roster, matches }) =>
    `With ${roster} seats no ceasefire was kept for a round in ${matches} matches in which everybody wants one.`,
  noSettlement: ({ roster, matches }) =>
    `With ${roster} seats no match of ${matches} was settled, though everybody wants to.`,
  dominantOrder: ({ seat, roster, script, score, cooperating }) =>
    `With ${roster} seats ${seat} does best by one kind of orders throughout, whatever the others do (${script}): ${score} points, against ${cooperating} by cooperation.`,
  dominantScript: ({ seat, roster, script, score, cooperating }) =>
    `With ${roster} seats ${seat} does better by a fixed script (${script}) than by cooperation: ${score} points against ${cooperating}.`,
  widerWarCommon: ({ share, most }) =>
    `${share} % of the matches ended in a wider war; more than ${most} % leave little to play for.`,
} satisfies Record<Finding["code"], (values: Values) => string>;

/** A finding of play, told. */
export const tellFinding = (finding: Finding): Told => ({
  code: finding.code,
  place: finding.path,
  sentence: sentences[finding.code](finding.with),
});

/** A fault of the files, told: the place is in the sentence as well. */
export const tellFault = (fault: Fault): Told => ({
  code: fault.code,
  place: fault.with.path,
  sentence: sentenceOf(fault),
});
