/** What is kept of a class and who may read it: release for all tables, how long, deleting, and erasing a person from it. */
import { type Request, Router } from "express";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { classReviewBody, keepBody, mentionsBody, type Retention } from "../../shared/protocol/classData.ts";
import { findMentions } from "../review/mentions.ts";
import { classReview, setClassReview } from "../review/settings.ts";
import type { StoredClass } from "../store/classes.ts";
import { answer, answerBody } from "./answer.ts";
import { instructorOf } from "./instructor.ts";
import type { PlayParts } from "./play.ts";

/** Routes under /api/teach, behind `requireInstructor`; the table of them is in shared/protocol/classData.ts. Refuses notFound. */
export function classDataRoutes(parts: PlayParts): Router {
  const { classes, store } = parts;
  const routes = Router();
  const at = async (request: Request, work: (stored: StoredClass) => Promise<Result<unknown>>) => {
    const stored = await store.classes.byId(named(request, "id"));
    return stored ? work(stored) : refuse("notFound");
  };
  routes.get(
    "/retention",
    answer(async () => ok({ serverDays: parts.env.retentionDays ?? null } satisfies Retention)),
  );
  routes.put(
    "/classes/:id/keep",
    answerBody(keepBody, ({ keepDays }, request) => classes.keep(named(request, "id"), keepDays)),
  );
  routes.delete(
    "/classes/:id",
    answer(async (request) => {
      const removed = await classes.remove(named(request, "id"));
      return removed.ok ? ok({}) : removed;
    }),
  );
  routes.get(
    "/classes/:id/release",
    answer((request) => at(request, async ({ id }) => ok(await classReview(store, id)))),
  );
  routes.put(
    "/classes/:id/release",
    answerBody(classReviewBody, (change, request) =>
      at(request, async ({ id }) => {
        await setClassReview(store, id, change);
        const { released } = change;
        if (released !== undefined) await noteRelease(parts, request, id, released);
        return ok(await classReview(store, id));
      }),
    ),
  );
  routes.post(
    "/review/:match/mentions",
    answerBody(mentionsBody, ({ member, also }, request) => findMentions(parts, named(request, "match"), member, also)),
  );
  return routes;
}

const named = (request: Request, name: string): string => String(request.params[name] ?? "");

/** Records that an instructor released the reviews, or took that back. */
async function noteRelease(parts: PlayParts, request: Request, id: string, released: boolean): Promise<void> {
  const who = await instructorOf(request.headers, parts.store.instructors);
  if (typeof who === "string") return;
  const action = { kind: "release", released } as const;
  await parts.classes.use(id, (live) => live.inTurn(async () => ok(await live.did(who, action, null))));
}
