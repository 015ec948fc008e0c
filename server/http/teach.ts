/** The instructor's own: matches made and found again. Mounted behind `requireInstructor`. */
import { Router } from "express";
import { z } from "zod";
import { ok } from "../../shared/base/result.ts";
import { createBody } from "../../shared/protocol/messages.ts";
import type { Address, Created, MatchRow } from "../../shared/protocol/replies.ts";
import { addresses, offered } from "../links.ts";
import { settingsSchema } from "../match/settings.ts";
import { drawSeed } from "../match/tables.ts";
import type { Match } from "../store/matches.ts";
import { answer, answerBody } from "./answer.ts";
import { enter, type PlayParts } from "./play.ts";
import type { Visitors } from "./visitors.ts";

/** POST /api/teach/enter → Entered: the room of any match, for the instructor. */
const enterMatchBody = z.strictObject({ match: z.string().min(1).max(40) });

/** Routes under /api/teach. */
export function teachRoutes(parts: PlayParts, visitors: Visitors): Router {
  const { store, tables } = parts;
  const routes = Router();
  routes.get(
    "/matches",
    answer(async () => ok((await Promise.all((await store.matches.list()).map(rowOf))).flat())),
  );
  routes.post(
    "/matches",
    answerBody(createBody, async ({ title, scenario, roster, form, openSeconds, wireSeconds, bots, seed }) => {
      const setup = { scenario, roster, form, seed: seed || drawSeed() };
      const match = await tables.create({
        ...{ title, setup, openSeconds, wireSeconds, bots, solo: false, seedChosen: seed !== "" },
      });
      return match.ok ? ok({ match: match.value.id, code: match.value.joinCode } satisfies Created) : match;
    }),
  );
  routes.get(
    "/address",
    answer(async (request) => {
      const known = addresses(parts.env, request.socket.localPort ?? 0);
      const all = offered(known, parts.env, request.headers.host ?? "", request.secure);
      return ok({ students: all.map((address) => ({ address, seen: visitors.seen(address) })) } satisfies Address);
    }),
  );
  routes.post(
    "/enter",
    answerBody(enterMatchBody, ({ match }) => enter(parts, match)),
  );
  return routes;

  /** A class's match as a row; none for somebody's match against bots. */
  async function rowOf(match: Match): Promise<MatchRow[]> {
    const settings = settingsSchema.safeParse(match.settings);
    if (!settings.success || settings.data.solo || match.classId !== undefined) return [];
    const people = (await store.members.list(match.id)).filter(({ name }) => name !== undefined).length;
    const { id, joinCode: code, scenarioId: scenario, status, createdAt } = match;
    return [{ match: id, title: settings.data.title, code, scenario, status, createdAt, people }];
  }
}
