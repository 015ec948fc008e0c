/** Taking part, in words. */
import * as words from "words:review/participation";
import type { ParticipationKind } from "../../../shared/review/participation.ts";
import type { WordKind } from "../../../shared/terms/word.ts";
import { list } from "../format.ts";

export const participationKind: Readonly<Record<ParticipationKind, string>> = words.kinds;

const questions: Readonly<Record<string, string>> = words.questions;

/** A question of the reflection by its id; the id where there is no such question. */
export const reflectionQuestion = (id: string): string => questions[id] ?? id;

/** "50 %", from a share of 0-1. */
export const shareWords = (share: number): string => words.share({ share: Math.round(share * 100) });

const kindWords: Readonly<Record<WordKind, (given: { count: number }) => string>> = words.wordKinds;

/** "3 questions and 1 offer". */
export const wordKindsWords = (kinds: Readonly<Partial<Record<WordKind, number>>>): string =>
  list(Object.entries(kinds).map(([kind, count]) => kindWords[kind as WordKind]({ count })));
