/** Whether the match's students may review it, and the weights, as they stand now. */
import type { Result } from "../../../shared/base/result.ts";
import type { ReviewSettings } from "../../../shared/protocol/review.ts";
import type { Served } from "../opened.ts";

const since = new WeakMap<Served, ReviewSettings>();

/** The settings that the match came with, or those that have been set since. */
export const settingsOf = (served: Served): ReviewSettings => since.get(served) ?? served.reply.settings;

/** Sets what is given and leaves the rest as it is; the settings then, or why not. */
export async function changeSettings(served: Served, change: Partial<ReviewSettings>): Promise<Result<ReviewSettings>> {
  const answer = await served.api.teach.settings({ ...settingsOf(served), ...change });
  if (answer.ok) since.set(served, answer.value);
  return answer;
}
