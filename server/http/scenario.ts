/** How much of a scenario's files an asker is given: briefs and cards are for whom they concern, until the match is over. */
import type { Request } from "express";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { todays } from "../../shared/log/departure.ts";
import { followFile } from "../../shared/review/followed.ts";
import { salvage } from "../../shared/review/salvaged.ts";
import type { Brief } from "../../shared/scenario/briefs.ts";
import type { Scenario, ScenarioFiles } from "../../shared/scenario/scenario.ts";
import type { CardsFile } from "../../shared/scenario/schema.ts";
import type { Library } from "../match/library.ts";
import type { Tables } from "../match/tables.ts";
import type { Store } from "../store/store.ts";
import { instructorOf } from "./instructor.ts";

interface Parts {
  readonly store: Store;
  readonly library: Library;
  readonly tables: Pick<Tables, "use">;
}
type Asking = Pick<Request, "headers" | "query">;
/** "all": nothing is hidden; else whose brief is given (null: nobody's), and which cards. */
type Knows = "all" | { readonly seat: string | null; readonly cards: readonly string[] };

const strange: Knows = { seat: null, cards: [] };

/** The language in which a page reads the scenario: its own, by the address (`?language=de`). */
export const languageAsked = ({ query: { language } }: Pick<Request, "query">): string | undefined =>
  typeof language === "string" ? language : undefined;

/**
 * The files for who asks, in the language asked for, by the token in the headers: all of them for instructors and for who has a token of a match of this
 * scenario that is over; for who has one of a match in play the brief of their seat, and the cards that have been played
 * there; of every other brief its public goals. Refuses unknownScenario.
 */
export async function scenarioFor(parts: Parts, id: string, request: Asking): Promise<Result<ScenarioFiles>> {
  const files = parts.library.get(id)?.inLanguage(languageAsked(request)).files;
  if (!files) return refuse("unknownScenario");
  const knows = await knownTo(parts, id, request);
  if (knows === "all") return ok(files);
  const briefs = files.briefs.briefs.map((brief) => (brief.seat === knows.seat ? brief : publicPart(brief)));
  return ok({ ...files, briefs: { ...files.briefs, briefs }, cards: cardsAmong(files.cards, knows.cards) });
}

/** The cards of those files alone: for who has the rest, and has just seen one played. Refuses as `scenarioFor`. */
export async function cardsFor(parts: Parts, id: string, request: Asking): Promise<Result<CardsFile>> {
  const files = await scenarioFor(parts, id, request);
  return files.ok ? ok(files.value.cards) : files;
}

/**
 * All files, for who shows the file of a match of this scenario in which a round has been played by these very rules: what
 * the cards say stands in it, or can be worked out from it. `text` may be cut off after that. For any other text as
 * `scenarioFor`.
 */
export function scenarioOfFile(
  parts: Parts,
  id: string,
  request: Asking,
  text: string,
): Promise<Result<ScenarioFiles>> {
  const offered = parts.library.get(id);
  if (offered && provesRound(offered.scenario, text))
    return Promise.resolve(ok(offered.inLanguage(languageAsked(request)).files));
  return scenarioFor(parts, id, request);
}

function provesRound(scenario: Scenario, text: string): boolean {
  const file = salvage(text);
  const followed = file.ok ? followFile(scenario, file.value.file) : file;
  if (!followed.ok) return false;
  const { events, causes, entries } = followed.value.record;
  const closed = events.find(({ event }) => event.kind === "roundClosed");
  const upTo = closed && causes[closed.n]?.entry;
  if (upTo === undefined) return false;
  // What other rules are said to have written is taken as it stands: it proves nothing.
  return entries
    .slice(0, upTo + 1)
    .every(({ kind, body }) => (kind !== "opened" && kind !== "rules") || todays(scenario, body as Rules));
}

type Rules = Parameters<typeof todays>[1];

async function knownTo({ store, tables }: Parts, id: string, { headers }: Asking): Promise<Knows> {
  if (typeof (await instructorOf(headers, store.instructors)) !== "string") return "all";
  const token = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? "")?.[1];
  if (token === undefined) return strange;
  const member = await store.members.byToken(token);
  const of = member?.matchId ?? (await store.reviews.linkByToken(token))?.match;
  const match = of === undefined ? undefined : await store.matches.byId(of);
  if (match?.scenarioId !== id) return strange;
  if (match.status === "ended") return "all";
  const played = await tables.use(match.id, async ({ host: { state } }) =>
    ok(state.phase === "debrief" ? null : state.cardsPlayed),
  );
  if (played.ok && played.value === null) return "all";
  return { seat: member?.seat ?? null, cards: (played.ok && played.value) || [] };
}

const cardsAmong = ({ chance, cards }: CardsFile, known: readonly string[]): CardsFile => ({
  chance,
  cards: cards.filter(({ id }) => known.includes(id)),
});

/** A brief as every other seat may read it. */
const publicPart = ({ seat, publicGoals }: Brief): Brief => ({
  ...{ seat, publicGoals, youAre: "", hiddenGoals: [], whatYouKnow: [], youMay: [], advice: "", questions: [] },
});
