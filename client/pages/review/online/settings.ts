/** Whether the match's students may review it, and the weights, as they stand now. */
import type { Result } from "../../../../shared/base/result.ts";
import type { ReviewSettings } from "../../../../shared/protocol/review.ts";
import type { Served } from "../../../match/opened.ts";

const since = new WeakMap<Served, ReviewSettings>();
/** The last change of each, under way or done. */
const turns = new WeakMap<Served, Promise<unknown>>();

/** The settings that the match came with, or those that have been set since. */
export const settingsOf = (served: Served): ReviewSettings => since.get(served) ?? served.reply.settings;

/** Sets what `change` makes of the settings as they stand once the changes before it are kept; the settings then, or why not. */
export function changeSettings(
  served: Served,
  change: (now: ReviewSettings) => Partial<ReviewSettings>,
): Promise<Result<ReviewSettings>> {
  const turn = (turns.get(served) ?? Promise.resolve()).then(async () => {
    const now = settingsOf(served);
    const answer = await served.api.teach.settings({ ...now, ...change(now) });
    if (answer.ok) since.set(served, answer.value);
    return answer;
  });
  turns.set(served, turn);
  return turn;
}
