/** Whether a match's students may review it, and how the instructor weighs taking part. */
import { type ReviewSettings, settingsBody } from "../../shared/protocol/review.ts";
import { defaultWeights } from "../../shared/review/participation.ts";
import type { Store } from "../store/store.ts";

/** Until the instructor says otherwise: open to the table once the match is over (RULES §9). */
const usual: ReviewSettings = { released: true, weights: defaultWeights };

/** The settings of a match's review. */
export async function reviewSettings({ reviews }: Pick<Store, "reviews">, match: string): Promise<ReviewSettings> {
  const stored = await reviews.settings(match);
  const parsed = settingsBody.safeParse(stored);
  return parsed.success ? parsed.data : usual;
}
