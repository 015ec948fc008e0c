/** The server's part of a class's review. Every call gives a value or a coded refusal; none throws. */

import type { Result } from "../../../../shared/base/result.ts";
import type { ClassParticipation, ClassReview } from "../../../../shared/protocol/classReview.ts";
import { ask } from "../../../net/api.ts";
import { at } from "../../../words/basePath.ts";

export interface ClassReviewApi {
  readonly review: () => Promise<Result<ClassReview>>;
  readonly participation: () => Promise<Result<ClassParticipation>>;
  /** Address of the download. */
  readonly participationCsv: string;
}

/** The interface for one class, with the instructor's cookie. */
export function createClassReviewApi(id: string, fetchFrom: typeof fetch = fetch): ClassReviewApi {
  const own = at(`/api/teach/classes/${encodeURIComponent(id)}`);
  return {
    review: () => ask(() => fetchFrom(`${own}/review`)),
    participation: () => ask(() => fetchFrom(`${own}/participation`)),
    participationCsv: `${own}/participation.csv`,
  };
}
