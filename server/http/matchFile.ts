/** A match's file to take home: for instructors at any time, for the people of its table once it is over. Names lie outside it. */
import { type Request, type RequestHandler, type Response, Router } from "express";
import { makeMatchFile, matchFileOf } from "../../shared/log/matchFile.ts";
import { isEnd, withheld } from "../review/entries.ts";
import { hiddenAfter } from "../review/hidden.ts";
import { reviewSettings } from "../review/settings.ts";
import { seedStillInPlay } from "../review/sharedSeed.ts";
import type { LogEntry } from "../store/matchLog.ts";
import type { Store } from "../store/store.ts";
import { requireInstructor } from "./instructor.ts";
import { HttpRefusal } from "./refusal.ts";

type Kept = Pick<Store, "matches" | "log" | "members" | "instructors" | "reviews">;

/**
 * Routes under /api; each answers the file as a download. GET /teach/matches/:id/file: for instructors.
 * GET /match/:id/file: with a seat token of that match as `Authorization: Bearer …`, once the match is over.
 * Refuses tokenMissing, tokenInvalid, notYours, unknownMatch, wrongPhase, notReleased, tablesPlaying.
 */
export function matchFileRoutes(store: Kept): Router {
  const routes = Router();
  routes.get("/teach/matches/:id/file", requireInstructor(store.instructors), async (request, response) => {
    send(response, idIn(request), await store.log.read(idIn(request)));
  });
  routes.get("/match/:id/file", requireMember(store.members), async (request, response) => {
    const entries = await store.log.read(idIn(request));
    if (!entries.some(isEnd)) throw new HttpRefusal(409, "wrongPhase");
    if (!(await reviewSettings(store, idIn(request))).released) throw new HttpRefusal(403, "notReleased");
    const match = await store.matches.byId(idIn(request));
    if (match && (await seedStillInPlay(store, match))) throw new HttpRefusal(409, "tablesPlaying");
    // A file cannot be given in part, so not while the class is asked what it would do next.
    const walk = await store.reviews.walk(idIn(request));
    if (hiddenAfter(walk, { as: "student" }) !== null) throw new HttpRefusal(403, "notReleased");
    send(response, idIn(request), withheld(entries));
  });
  return routes;
}

const idIn = (request: Request): string => String(request.params.id ?? "");

/** Lets those pass who sit at the table of the match. */
function requireMember(members: Kept["members"]): RequestHandler {
  return async (request, _response, next) => {
    const token = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (token === undefined) throw new HttpRefusal(401, "tokenMissing");
    const member = await members.byToken(token);
    if (!member) throw new HttpRefusal(401, "tokenInvalid");
    if (member.matchId !== idIn(request)) throw new HttpRefusal(403, "notYours");
    next();
  };
}

function send(response: Response, id: string, entries: readonly LogEntry[]): void {
  const file = matchFileOf(entries);
  if (!file.ok) throw new HttpRefusal(404, file.error.code);
  response.attachment(`line-of-contact-${id}.json`).type("json").send(makeMatchFile(file.value));
}
