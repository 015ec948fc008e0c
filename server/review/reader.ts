/** Who may look at a match again: instructors always, its students once it is over and released, and whoever has a link. */
import type { Request } from "express";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { instructorOf } from "../http/instructor.ts";
import type { Match } from "../store/matches.ts";
import type { LogEntry } from "../store/matchLog.ts";
import type { Store } from "../store/store.ts";
import { isEnd } from "./entries.ts";
import { reviewSettings } from "./settings.ts";

export type Reader =
  | { readonly as: "instructor"; readonly member: null }
  | { readonly as: "student"; readonly member: string; readonly seat: string | null }
  | { readonly as: "link"; readonly member: null; readonly names: boolean };

/**
 * The reader behind a request's headers. Refuses tokenMissing, tokenInvalid, notYours (a token of another match), notReleased,
 * wrongPhase (the match is not over).
 */
export async function readerOf(
  store: Store,
  request: Pick<Request, "headers">,
  match: Match,
  entries: () => Promise<readonly LogEntry[]>,
): Promise<Result<Reader>> {
  const instructor = await instructorOf(request.headers, store.instructors);
  if (typeof instructor !== "string") return ok({ as: "instructor", member: null });
  const token = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (token === undefined) return refuse("tokenMissing");
  const known = await whoseToken(store, token, match.id);
  if (!known.ok) return known;
  const { released } = await reviewSettings(store, match.id);
  if (known.value.as === "student" && !released) return refuse("notReleased");
  if (match.status !== "ended" && !(await entries()).some(isEnd)) return refuse("wrongPhase");
  return known;
}

async function whoseToken(store: Store, token: string, match: string): Promise<Result<Reader>> {
  const member = await store.members.byToken(token);
  if (member?.matchId === match) return ok({ as: "student", member: member.id, seat: member.seat ?? null });
  const link = await store.reviews.linkByToken(token);
  if (link?.match === match) return ok({ as: "link", member: null, names: link.names });
  return refuse(member || link ? "notYours" : "tokenInvalid");
}
