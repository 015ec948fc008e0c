/** The HTTP interface under /api; each part adds its own router. */
import { Router } from "express";
import type { Store } from "../store/store.ts";
import { requireInstructor } from "./instructor.ts";

/** What the handlers of the interface need. */
export interface ApiParts {
  readonly store: Store;
}

/**
 * GET /api/health → {ok: true}. GET /api/teach/session → {ok: true} for an instructor. Everything under /api/teach
 * is for instructors alone: 401 `tokenMissing` or `tokenInvalid`.
 */
export function createApi({ store }: ApiParts): Router {
  const api = Router();
  api.get("/health", (_request, response) => void response.json({ ok: true }));
  api.use("/teach", requireInstructor(store.instructors));
  api.get("/teach/session", (_request, response) => void response.json({ ok: true }));
  return api;
}
