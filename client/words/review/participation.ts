/** Taking part, in words. */
import * as words from "words:review/participation";
import type { ParticipationKind } from "../../../shared/review/participation.ts";

export const participationKind: Readonly<Record<ParticipationKind, string>> = words.kinds;

const questions: Readonly<Record<string, string>> = words.questions;

/** A question of the reflection by its id; the id where there is no such question. */
export const reflectionQuestion = (id: string): string => questions[id] ?? id;

/** "50 %", from a share of 0-1. */
export const shareWords = (share: number): string => words.share({ share: Math.round(share * 100) });
