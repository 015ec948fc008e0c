/** The HTTP interface under /api; each part adds its own router. */
import { Router } from "express";
import type { Code } from "../../shared/base/codes.ts";
import { classRoutes, instructorRoutes, teachClassRoutes } from "./class.ts";
import { classDataRoutes } from "./classData.ts";
import { classReviewRoutes } from "./classReview.ts";
import { createGuesses } from "./guesses.ts";
import { requireInstructor } from "./instructor.ts";
import { matchFileRoutes } from "./matchFile.ts";
import { type PlayParts, playRoutes } from "./play.ts";
import { reviewRoutes } from "./review.ts";
import { teachRoutes } from "./teach.ts";
import { teachReviewRoutes } from "./teachReview.ts";
import { createVisitors, type Visitors } from "./visitors.ts";

/**
 * GET /api/health → {ok: true}; 503 {ok: false, code: "storageFailed", since} while nothing can be written. GET /api/teach/session → {ok: true} for an instructor. Everything under /api/teach
 * is for instructors alone: 401 `tokenMissing` or `tokenInvalid`.
 */
export function createApi(parts: PlayParts): Router {
  const api = Router();
  const visitors = createVisitors();
  api.use(visitors.note);
  api.use("/teach", requireInstructor(parts.store.instructors));
  for (const [under, routes] of apiRoutes(parts, visitors)) api.use(under, routes);
  return api;
}

/** Every route, by the path under which it is mounted. */
export const apiRoutes = (
  parts: PlayParts,
  visitors: Visitors,
  guesses = createGuesses(),
): readonly (readonly [under: string, Router])[] => [
  ["", healthRoutes(parts)],
  ["/teach/instructors", instructorRoutes(parts)],
  ["/teach", teachRoutes(parts, visitors)],
  ["/teach", teachClassRoutes(parts, guesses)],
  ["/teach", classDataRoutes(parts)],
  ["/teach", classReviewRoutes(parts)],
  ["/teach/review", teachReviewRoutes(parts)],
  ["/review", reviewRoutes(parts)],
  ["", classRoutes(parts, guesses)],
  ["", playRoutes(parts, guesses)],
  ["", matchFileRoutes(parts.store)],
];

function healthRoutes({ store }: PlayParts): Router {
  const routes = Router();
  routes.get("/health", async (_request, response) => {
    const { ok, since } = await store.health();
    if (ok) response.json({ ok });
    else response.status(503).json({ ok, code: "storageFailed" satisfies Code, since });
  });
  routes.get("/teach/session", (_request, response) => void response.json({ ok: true }));
  return routes;
}
