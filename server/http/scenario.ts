/** How much of a scenario's files an asker is given: hidden goals are for who has them, until the match is over. */
import type { Request } from "express";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Brief } from "../../shared/scenario/briefs.ts";
import type { ScenarioFiles } from "../../shared/scenario/scenario.ts";
import type { Library } from "../match/library.ts";
import type { Store } from "../store/store.ts";
import { instructorOf } from "./instructor.ts";

/** "all": nothing is hidden; else the seat whose brief is given whole; null: nobody's is. */
type Knows = "all" | { readonly seat: string | null };

/**
 * The files for who asks, by the token in the headers: all of them for instructors and for who has a token of a match of this
 * scenario that has ended; for a seat in play its own brief whole; of every other brief what everybody may know. Refuses
 * unknownScenario.
 */
export async function scenarioFor(
  store: Store,
  library: Library,
  id: string,
  request: Pick<Request, "headers">,
): Promise<Result<ScenarioFiles>> {
  const files = library.get(id)?.scenario.files;
  if (!files) return refuse("unknownScenario");
  const knows = await knownTo(store, id, request);
  if (knows === "all") return ok(files);
  const briefs = files.briefs.briefs.map((brief) => (brief.seat === knows.seat ? brief : openPart(brief)));
  return ok({ ...files, briefs: { ...files.briefs, briefs } });
}

async function knownTo(store: Store, id: string, { headers }: Pick<Request, "headers">): Promise<Knows> {
  if (typeof (await instructorOf(headers, store.instructors)) !== "string") return "all";
  const token = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? "")?.[1];
  if (token === undefined) return { seat: null };
  const member = await store.members.byToken(token);
  const of = member?.matchId ?? (await store.reviews.linkByToken(token))?.match;
  const match = of === undefined ? undefined : await store.matches.byId(of);
  if (match?.scenarioId !== id) return { seat: null };
  return match.status === "ended" ? "all" : { seat: member?.seat ?? null };
}

/** A brief as every other seat may read it. */
const openPart = (brief: Brief): Brief => ({ ...brief, hiddenGoals: [], advice: "" });
