/** The walk of a class through its match, live, for whoever looks at the match again. */
import type { z } from "zod";
import type { Refusal } from "../../shared/base/result.ts";
import type { answerBody, WalkView, walkBody } from "../../shared/protocol/review.ts";
import { walkShape } from "../../shared/protocol/views.ts";
import { followRoom, type Live } from "./liveRoom.ts";
import type { ReviewApi } from "./reviewApi.ts";

export interface WalkSource extends Live<WalkView> {
  /** Shows the class a moment, or asks it; for the instructor. Null: done, and the view shows it. Never rejects. */
  readonly lead: (walk: z.input<typeof walkBody>) => Promise<Refusal | null>;
  /** A student's answer, in place of their last. */
  readonly answer: (answer: z.input<typeof answerBody>) => Promise<Refusal | null>;
}

/** Follows the walk of the match of `api`. @param token of a seat or a link; null: the instructor's cookie @param origin the page's own by default */
export function openWalk(api: Pick<ReviewApi, "enterWalk">, token: string | null, origin?: string): WalkSource {
  const live = followRoom({
    ...{ enter: api.enterWalk, door: token === null ? {} : { token }, origin, shape: walkShape },
    read: ({ n = null, viewer, question = null, answers }: Partial<WalkView>) =>
      viewer === undefined || answers === undefined ? null : { n, viewer, question, answers },
  });
  return {
    ...live,
    lead: (walk) => live.once("lead", walk, false),
    answer: (answer) => live.once("answer", answer, true),
  };
}
