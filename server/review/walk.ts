/** The walk of a class through its match: the moment that the instructor shows, and what everybody would do next. */
import type { z } from "zod";
import { type WalkView, walkBody } from "../../shared/protocol/review.ts";
import type { StoredWalk } from "../store/reviews.ts";
import type { Reader } from "./reader.ts";

/** The moment and the question of the walk; no moment and no question where nobody walks. */
export function storedWalk(stored: StoredWalk | undefined): z.output<typeof walkBody> {
  const parsed = walkBody.safeParse(stored?.walk);
  return parsed.success ? parsed.data : { n: null, viewer: "everything", question: null };
}

/** The walk as the reader may see it: students see the others' answers nameless, and once the question is closed. */
export function walkViewOf(stored: StoredWalk | undefined, reader: Reader): WalkView {
  const { n, viewer, question } = storedWalk(stored);
  const open = question?.open ?? false;
  // A link is told where the question holds it, and nothing of what is asked.
  if (reader.as === "link")
    return { n: open ? n : null, viewer: "everything", question: open ? { text: "", open } : null, answers: [] };
  const answers = (stored?.answers ?? []).map(({ member, text }) => ({
    member: reader.as === "instructor" ? member : null,
    text,
    mine: member === reader.member,
  }));
  const seen = reader.as === "instructor" || !open ? answers : answers.filter(({ mine }) => mine);
  return { n, viewer, question, answers: seen.map((each, place) => ({ ...each, place })) };
}
