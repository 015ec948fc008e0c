/** The end in words: parts of the scores, and the questions to talk about (RULES §12). */
import { parts, questions } from "words:debrief";
import type { ScorePart } from "../../shared/rules/scoreParts.ts";

export const partWords: Readonly<Record<ScorePart["name"], string>> = parts;

export const debriefQuestions = [
  questions.truceFailed,
  questions.whoBroke,
  questions.hiding,
  questions.ripe,
  questions.venue,
  questions.earlier,
  questions.patrons,
  questions.paid,
  questions.unverified,
] as const;
