/** The instructor's part of a review: release, links, the walk, reflections, tables to take home, erasing. */

import { type Request, Router } from "express";
import type { MemberId } from "../../shared/base/ids.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import {
  eraseBody,
  type LinkRow,
  linkBody,
  type NewLink,
  type ParticipationReply,
  settingsBody,
} from "../../shared/protocol/review.ts";
import { eventsCsv, messagesCsv, participationCsv, wordsCsv } from "../../shared/review/exports.ts";
import { participationOf } from "../../shared/review/participation.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { erase } from "../review/erase.ts";
import { storedRecord } from "../review/record.ts";
import { reviewSettings, setReviewSettings } from "../review/settings.ts";
import type { Match } from "../store/matches.ts";
import type { StoredLink } from "../store/reviews.ts";
import { answer, answerBody } from "./answer.ts";
import { sendCsv } from "./csv.ts";
import type { PlayParts } from "./play.ts";
import { HttpRefusal } from "./refusal.ts";

/** Routes under /api/teach/review, behind `requireInstructor`. Refuses unknownMatch. */
export function teachReviewRoutes(parts: PlayParts): Router {
  const { store } = parts;
  const { reviews } = store;
  const routes = Router();
  const at = async (request: Request, work: (match: Match) => Promise<Result<unknown>>): Promise<Result<unknown>> => {
    const match = await store.matches.byId(named(request, "match"));
    return match ? work(match) : refuse("unknownMatch");
  };
  routes.put(
    "/:match",
    answerBody(settingsBody, (settings, request) =>
      at(request, async ({ id }) => {
        await setReviewSettings(store, id, settings);
        return ok(await reviewSettings(store, id));
      }),
    ),
  );
  routes.get(
    "/:match/reflections",
    answer((request) => at(request, async ({ id }) => ok(await reviews.reflections(id)))),
  );
  routes.get(
    "/:match/links",
    answer((request) => at(request, async ({ id }) => ok((await reviews.links(id)).map(rowOf)))),
  );
  routes.post(
    "/:match/links",
    answerBody(linkBody, (body, request) =>
      at(request, async ({ id }) => {
        const { link, token } = await reviews.addLink(id, body);
        return ok({ ...rowOf(link), path: `/review/${id}#${token}` } satisfies NewLink);
      }),
    ),
  );
  routes.delete(
    "/:match/links/:id",
    answer((request) =>
      at(request, async ({ id }) =>
        (await reviews.removeLink(id, named(request, "id"))) ? ok({}) : refuse("notFound"),
      ),
    ),
  );
  routes.get(
    "/:match/participation",
    answer((request) =>
      at(request, async (match) => {
        const told = await participation(parts, match);
        return told.ok ? ok(told.value.reply) : told;
      }),
    ),
  );
  routes.post(
    "/:match/erase",
    answerBody(eraseBody, (body, request) => at(request, ({ id }) => erase(parts, id, body))),
  );
  routes.delete(
    "/:match",
    answer(async (request) => {
      const removed = await parts.classes.removeMatch(named(request, "match"));
      return removed.ok ? ok({}) : removed;
    }),
  );
  routes.get("/:match/events.csv", async (request, response) => {
    const { match, record } = await recordAt(parts, request);
    sendCsv(request, response, `events-${match.id}`, (form) => eventsCsv(record, stamp, form));
  });
  routes.get("/:match/messages.csv", async (request, response) => {
    const { match, record } = await recordAt(parts, request);
    const names = await namesOf(parts, match);
    const nameOf = (member: MemberId) => names.get(member) ?? null;
    sendCsv(request, response, `messages-${match.id}`, (form) => messagesCsv(record, nameOf, stamp, form));
  });
  routes.get("/:match/words.csv", async (request, response) => {
    const { match, record } = await recordAt(parts, request);
    const names = await namesOf(parts, match);
    const nameOf = (member: MemberId) => names.get(member) ?? null;
    sendCsv(request, response, `words-${match.id}`, (form) => wordsCsv(record, nameOf, stamp, form));
  });
  routes.get("/:match/participation.csv", async (request, response) => {
    const { match } = await recordAt(parts, request);
    const told = await participation(parts, match);
    if (!told.ok) throw new HttpRefusal(404, told.error.code);
    const { rows } = told.value.reply;
    const names = await namesOf(parts, match);
    const nameOf = (member: MemberId) => names.get(member) ?? null;
    sendCsv(request, response, `participation-${match.id}`, (form) => participationCsv(rows, nameOf, form));
  });
  return routes;
}

const named = (request: Request, name: string): string => String(request.params[name] ?? "");
const stamp = (epochMs: number): string => new Date(epochMs).toISOString();
const rowOf = ({ id, label, names, createdAt }: StoredLink): LinkRow => ({ id, label, names, createdAt });

const namesOf = async ({ store }: PlayParts, match: Match): Promise<ReadonlyMap<string, string>> =>
  new Map((await store.members.list(match.id)).flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])));

async function recordAt(parts: PlayParts, request: Request): Promise<{ match: Match; record: MatchRecord }> {
  const match = await parts.store.matches.byId(named(request, "match"));
  if (!match) throw new HttpRefusal(404, "unknownMatch");
  const record = storedRecord(parts.library, match, await parts.store.log.read(match.id));
  if (!record.ok) throw new HttpRefusal(409, record.error.code, record.error.with);
  return { match, record: record.value };
}

async function participation(parts: PlayParts, match: Match): Promise<Result<{ reply: ParticipationReply }>> {
  const { store, library } = parts;
  const record = storedRecord(library, match, await store.log.read(match.id));
  if (!record.ok) return record;
  const people = await store.members.list(match.id);
  const { weights } = await reviewSettings(store, match.id);
  const members = people.map(({ id, seat = null }) => ({ member: id, seat }));
  const rows = participationOf(record.value, members, weights).map((row) => ({
    ...row,
    name: people.find(({ id }) => id === row.member)?.name ?? null,
  }));
  return ok({ reply: { weights, rows } });
}
