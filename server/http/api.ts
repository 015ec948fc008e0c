/** The HTTP interface under /api; each part adds its own router. */
import { Router } from "express";
import type { Code } from "../../shared/base/codes.ts";
import { classRoutes, instructorRoutes, teachClassRoutes } from "./class.ts";
import { classDataRoutes } from "./classData.ts";
import { classReviewRoutes } from "./classReview.ts";
import { requireInstructor } from "./instructor.ts";
import { matchFileRoutes } from "./matchFile.ts";
import { type PlayParts, playRoutes } from "./play.ts";
import { reviewRoutes } from "./review.ts";
import { teachRoutes } from "./teach.ts";
import { teachReviewRoutes } from "./teachReview.ts";
import { createVisitors } from "./visitors.ts";

/**
 * GET /api/health → {ok: true}; 503 {ok: false, code: "storageFailed", since} while nothing can be written. GET /api/teach/session → {ok: true} for an instructor. Everything under /api/teach
 * is for instructors alone: 401 `tokenMissing` or `tokenInvalid`.
 */
export function createApi(parts: PlayParts): Router {
  const api = Router();
  const visitors = createVisitors();
  api.use(visitors.note);
  api.get("/health", async (_request, response) => {
    const { ok, since } = await parts.store.health();
    if (ok) response.json({ ok });
    else response.status(503).json({ ok, code: "storageFailed" satisfies Code, since });
  });
  api.use("/teach", requireInstructor(parts.store.instructors));
  api.get("/teach/session", (_request, response) => void response.json({ ok: true }));
  api.use("/teach/instructors", instructorRoutes(parts));
  api.use("/teach", teachRoutes(parts, visitors), teachClassRoutes(parts), classDataRoutes(parts));
  api.use("/teach", classReviewRoutes(parts));
  api.use("/teach/review", teachReviewRoutes(parts));
  api.use("/review", reviewRoutes(parts));
  api.use(classRoutes(parts));
  api.use(playRoutes(parts));
  api.use(matchFileRoutes(parts.store));
  return api;
}
