/** What a page without a seat may ask: scenarios, the lobby behind a code, a seat, a match of one's own, the way to the room. */
import { type Request, type RequestHandler, Router, text } from "express";
import { codes } from "../../shared/base/codes.ts";
import { isWithin } from "../../shared/base/letters.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { plainLine } from "../../shared/base/text.ts";
import {
  type Entered,
  enterBody,
  guidedBody,
  type Joined,
  joinBody,
  playBody,
} from "../../shared/protocol/messages.ts";
import type { MatchInfo, ScenarioInfo } from "../../shared/protocol/replies.ts";
import { longestShownFile } from "../../shared/protocol/replies.ts";
import type { ScenarioFiles } from "../../shared/scenario/scenario.ts";
import { seatDef } from "../../shared/state/seating.ts";
import { longestName } from "../../shared/terms/limits.ts";
import type { Classes } from "../class/classes.ts";
import type { Env } from "../env.ts";
import { createGuidedStarts } from "../match/guidedStarts.ts";
import type { Library } from "../match/library.ts";
import { mostAtASeat } from "../match/people.ts";
import { settingsSchema } from "../match/settings.ts";
import type { Table } from "../match/table.ts";
import { drawSeed, type Tables } from "../match/tables.ts";
import type { Match } from "../store/matches.ts";
import type { Store } from "../store/store.ts";
import { createAddressLimit } from "./addressLimit.ts";
import { answer, answerBody } from "./answer.ts";
import type { Guesses } from "./guesses.ts";
import { HttpRefusal } from "./refusal.ts";
import { cardsFor, languageAsked, scenarioFor, scenarioOfFile } from "./scenario.ts";

export interface PlayParts {
  readonly store: Store;
  readonly library: Library;
  readonly tables: Tables;
  /** Where the server listens, for the links that it gives. */
  readonly env: Pick<Env, "host" | "publicUrl" | "retentionDays">;
  /** The room of a match, made live if it is not. Rejects with an error whose message is a code. */
  readonly roomOf: (match: string) => Promise<string>;
  readonly classes: Classes;
  /** The room of a class, likewise. */
  readonly classRoomOf: (id: string) => Promise<string>;
  /** The room in which the class is walked through a match, likewise. */
  readonly walkRoomOf: (match: string) => Promise<string>;
}

/** A character takes four bytes at the most. */
const largestFile = 4 * longestShownFile;

/** Routes under /api for everybody. */
export function playRoutes(parts: PlayParts, guesses: Guesses): Router {
  const { store, library, tables } = parts;
  const routes = Router();
  const mayMake = createAddressLimit({ most: 200, perSecond: 2 });
  const guidedStarts = createGuidedStarts();
  const mayShow = createAddressLimit({ most: 40, perSecond: 1 });
  routes.get(
    "/scenarios",
    answer(async (request) =>
      ok([...library.values()].map((each) => infoOf(each.inLanguage(languageAsked(request)).files))),
    ),
  );
  routes.get(
    "/scenario/:id",
    answer((request) => scenarioFor(parts, named(request, "id"), request)),
  );
  routes.get(
    "/scenario/:id/cards",
    answer((request) => cardsFor(parts, named(request, "id"), request)),
  );
  routes.post(
    "/scenario/:id/file",
    text({ type: "text/plain", limit: largestFile }),
    answer(async (request) => {
      if (!mayShow(request.ip ?? "")) return refuse("tooMany");
      const shown: unknown = request.body;
      return scenarioOfFile(parts, named(request, "id"), request, typeof shown === "string" ? shown : "");
    }),
  );
  routes.get(
    "/scenario/:id/sequel",
    answer(async (request) =>
      found(library.get(named(request, "id"))?.inLanguage(languageAsked(request)).sequel ?? undefined),
    ),
  );
  routes.get(
    "/match/:code",
    answer((request) => byCode(parts, guesses, request, named(request, "code"), async (table) => ok(lobbyOf(table)))),
  );
  routes.post(
    "/join",
    nameFirst,
    answerBody(joinBody, ({ code, name, seat }, request) =>
      byCode(parts, guesses, request, code, async (table) => {
        const joined = await table.join(name, seat);
        if (joined.ok) guesses.welcome(request, joined.value.match);
        return joined;
      }),
    ),
  );
  routes.post(
    "/play",
    nameFirst,
    answerBody(playBody, async ({ name, scenario, seat, roster, form, seconds }, request) => {
      if (!mayMake(request.ip ?? "")) return refuse("tooMany");
      const title = library.get(scenario)?.inLanguage(languageAsked(request)).files.scenario.title ?? "";
      const setup = { scenario, roster, form, seed: drawSeed() };
      const match = await tables.create({ title, setup, openSeconds: seconds, wireSeconds: 0, bots: true, solo: true });
      return seatAlone(parts, match, { name, seat });
    }),
  );
  routes.post(
    "/guided",
    nameFirst,
    answerBody(guidedBody, async ({ name, scenario, seat }, request) => {
      if (!mayMake(request.ip ?? "")) return refuse("tooMany");
      const found = library.get(scenario);
      if (!found) return refuse("unknownScenario");
      const start = guidedStarts(found.scenario, seat);
      if (!start) return refuse("unknownSeat");
      const { title } = found.inLanguage(languageAsked(request)).files.scenario;
      const { setup } = start;
      const clocks = { openSeconds: 0, wireSeconds: 0 };
      const settings = { title, setup, ...clocks, bots: true, solo: true, guided: true, seedChosen: true };
      return seatAlone(parts, await tables.create(settings, undefined, start.commands), { name, seat });
    }),
  );
  routes.post(
    "/enter",
    answerBody(enterBody, async ({ token }) => {
      const member = await store.members.byToken(token);
      if (member?.seat) return enter(parts, member.matchId);
      // A student of a class keeps their token while they have no seat.
      const known = (await store.classes.studentByToken(token)) ?? (await store.classes.claimByToken(token));
      return refuse(known ? "notSeated" : "tokenInvalid");
    }),
  );
  return routes;
}

/** One person's own match, made a moment ago: takes the seat and starts. Nothing of it is left where that fails. */
async function seatAlone(
  { tables, store }: Pick<PlayParts, "tables" | "store">,
  match: Result<Match>,
  { name, seat }: { readonly name: string; readonly seat: string },
): Promise<Result<Joined>> {
  if (!match.ok) return match;
  const joined = await tables.use(match.value.id, async (table) => {
    const seated = await table.join(name, seat);
    if (!seated.ok) return seated;
    const started = await table.start();
    return started.ok ? seated : started;
  });
  if (!joined.ok) await store.matches.delete(match.value.id);
  return joined;
}

/** Makes sure that the match is live, and says in which room. */
export async function enter(
  { roomOf, store }: Pick<PlayParts, "roomOf" | "store">,
  match: string,
): Promise<Result<Entered>> {
  try {
    const [room, stored] = await Promise.all([roomOf(match), store.matches.byId(match)]);
    return ok({ room, match, scenario: stored?.scenarioId ?? "" });
  } catch (error) {
    // A room that cannot be made says why by its code.
    const code = codes.find((each) => error instanceof Error && error.message === each);
    if (code) return refuse(code);
    throw error;
  }
}

/** The open match of a class; a solo match is nobody else's. */
async function byCode<T>(
  { store, tables }: PlayParts,
  guesses: Guesses,
  request: Request,
  code: string,
  work: (table: Table) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await guesses.look(request, async () => {
    const match = await store.matches.byCode(code);
    const settings = settingsSchema.safeParse(match?.settings);
    const open = match && match.classId === undefined && settings.data?.solo === false;
    return open ? ok(match.id) : refuse("unknownCode");
  });
  return found.ok ? tables.use(found.value, work) : found;
}

const found = <T>(value: T | undefined): Result<T> => (value === undefined ? refuse("unknownScenario") : ok(value));
const named = (request: Request, name: string): string => String(request.params[name] ?? "");

/** A name has refusals of its own, since a person typed it. */
export const nameFirst: RequestHandler = (request, _response, next) => {
  const name: unknown = request.body?.name;
  if (typeof name === "string") {
    const plain = plainLine(name);
    if (plain === "") throw new HttpRefusal(400, "nameEmpty");
    if (!isWithin(plain, longestName)) throw new HttpRefusal(400, "nameTooLong", { max: longestName });
  }
  next();
};

function infoOf({ scenario }: ScenarioFiles): ScenarioInfo {
  const { id, title, summary, forms } = scenario;
  return {
    ...{ id, title, summary, forms },
    rosters: scenario.rosters.map(({ size, seats }) => ({ size, seats })).sort((one, other) => one.size - other.size),
    seats: scenario.seats.map(({ id, name, short, kind, side, lead, acts }) => ({
      id,
      name,
      short,
      kind,
      side,
      lead,
      acts,
    })),
  };
}

function lobbyOf(table: Table): MatchInfo {
  const { match, title, scenario, stage, seats } = table.view();
  return {
    ...{ match, title, scenario, stage },
    seats: seats.map(({ seat, people }) => ({
      seat,
      name: seatDef(table.host.scenario, seat).name,
      people: people.length,
      full: people.length >= mostAtASeat,
    })),
  };
}
