/** A round told headline after headline: which of its news, in which order. Pure. */

import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { EventKind, EventOf, LoggedEvent } from "../../../shared/state/event.ts";
import type { MapTarget } from "../../map/mapModel.ts";
import { heritageTown } from "../mapModelOf.ts";
import type { RoundWire, Statement, Told } from "../roundWire.ts";
import { placeOfBreach } from "../truce.ts";

interface Common {
  /** The same for the same news after a reload, whatever numbers its events have. */
  readonly key: string;
  /** Where the map looks; null: the whole of it. */
  readonly place: MapTarget | null;
  /** After the round's start; null: the news does not say when. */
  readonly hours: number | null;
}
type ToldOf<K extends EventKind> = Told<EventOf<K>>;

export type Headline = Common &
  (
    | { readonly kind: "talks"; readonly call: ToldOf<"convened">; readonly answers: readonly ToldOf<"responded">[] }
    | { readonly kind: "inForce"; readonly told: ToldOf<"enteredIntoForce">; readonly odds: number | null }
    | { readonly kind: "breach"; readonly told: ToldOf<"breached"> }
    | { readonly kind: "kept"; readonly told: ToldOf<"keptRound"> }
    | { readonly kind: "attack"; readonly attacks: readonly ToldOf<"offensive">[] }
    | { readonly kind: "fire"; readonly fires: readonly ToldOf<"shelled">[] }
    | { readonly kind: "people" }
    | { readonly kind: "said"; readonly statements: readonly Statement[] }
    | { readonly kind: "card"; readonly told: ToldOf<"cardPlayed"> | ToldOf<"cardWritten"> }
    | { readonly kind: "other"; readonly told: Told }
  );
export type HeadlineKind = Headline["kind"];

/** No more than these are told one by one; the list has all of them. */
export const mostHeadlines = 9;

/** In this order: what was agreed, what became of it, where it was fought, whom it hit, what is said of it. */
const order: readonly HeadlineKind[] = [
  ...(["talks", "inForce", "breach", "kept", "attack", "fire", "people", "card", "said", "other"] as const),
];
/** What gives way first where there is too much to tell. */
const dispensable: readonly HeadlineKind[] = ["other", "card", "talks", "fire", "attack"];

export interface Source {
  readonly round: number;
  readonly wire: RoundWire;
  readonly events: readonly LoggedEvent[];
  readonly scenario: Scenario;
}

/** The headlines of a round, in the order in which they are told. */
export function headlinesOf(source: Source): Headline[] {
  const found = [
    ...talks(source),
    ...source.wire.news.flatMap((told) => single(told, source)),
    ...attacks(source.wire.news),
    ...fires(source.wire.news),
    ...people(source),
    ...statements(source.wire.statements),
    ...source.wire.tests.map((told): Headline => ({ kind: "other", key: `test ${told.line.text}`, told, ...nowhere })),
  ];
  const sorted = found
    .map((headline, at) => ({ headline, at }))
    .sort((a, b) => order.indexOf(a.headline.kind) - order.indexOf(b.headline.kind) || a.at - b.at)
    .map(({ headline }) => headline);
  return atMost(sorted);
}

const nowhere = { place: null, hours: null } as const;

/** Leaves out what can be spared, the last of its kind first. */
function atMost(headlines: readonly Headline[]): Headline[] {
  const left = [...headlines];
  for (const kind of dispensable) {
    while (left.length > mostHeadlines) {
      const last = left.map((each) => each.kind).lastIndexOf(kind);
      if (last < 0) break;
      left.splice(last, 1);
    }
  }
  return left.slice(0, mostHeadlines);
}

const isOf = <K extends EventKind>(told: Told, ...kinds: readonly K[]): told is ToldOf<K> =>
  (kinds as readonly string[]).includes(told.event.kind);

/** Talks called this round to which somebody answered. */
function talks({ wire }: Source): Headline[] {
  return wire.before.flatMap((call): Headline[] => {
    if (!isOf(call, "convened")) return [];
    const { convening, venue } = call.event;
    const answers = wire.before.filter(
      (each): each is ToldOf<"responded"> => isOf(each, "responded") && each.event.convening === convening,
    );
    return answers.length === 0 ? [] : [{ kind: "talks", key: `talks ${venue}`, call, answers, ...nowhere }];
  });
}

/** Kinds that others stand for: a lapse is told with its breach, attacks and numbers together. */
const toldElsewhere: ReadonlySet<EventKind> = new Set<EventKind>(["lapsed", "offensive", "shelled", "ended"]);
/** Numbers of the world that moved: in the list alone. */
const inList: ReadonlySet<EventKind> = new Set<EventKind>(["moved", "wordSettled"]);

function single(told: Told, { events, round, scenario }: Source): Headline[] {
  if (toldElsewhere.has(told.event.kind) || inList.has(told.event.kind)) return [];
  if (isOf(told, "enteredIntoForce")) {
    const odds = oddsOf(events, round, told.event.text);
    return [{ kind: "inForce", key: `inForce ${told.event.text}`, told, odds, place: null, hours: 0 }];
  }
  if (isOf(told, "breached")) {
    const place = placeOfBreach(events, round);
    return [{ kind: "breach", key: `breach ${told.event.text}`, told, place, hours: told.event.hours }];
  }
  if (isOf(told, "keptRound")) return [{ kind: "kept", key: `kept ${told.event.text}`, told, ...nowhere }];
  if (isOf(told, "cardPlayed", "cardWritten")) {
    const town = told.event.kind === "cardPlayed" ? heritageTown(scenario, told.event) : null;
    const key = `card ${told.event.kind === "cardPlayed" ? told.event.card : ""}`;
    return [{ kind: "card", key, told, place: town === null ? null : { town }, hours: null } as Headline];
  }
  return [{ kind: "other", key: `${told.event.kind} ${told.line.text}`, told, ...nowhere }];
}

const oddsOf = (events: readonly LoggedEvent[], round: number, text: number): number | null =>
  events.flatMap((each) =>
    each.round === round && each.event.kind === "hazardDrawn" && each.event.text === text ? [each.event.chance] : [],
  )[0] ?? null;

/** One headline a sector, whoever attacked there. */
function attacks(news: readonly Told[]): Headline[] {
  const found = news.filter((told): told is ToldOf<"offensive"> => isOf(told, "offensive"));
  const sectors = [...new Set(found.map(({ event }) => event.sector))];
  return sectors.map((sector) => ({
    ...{ kind: "attack" as const, key: `attack ${sector}`, place: { sector }, hours: null },
    attacks: found.filter(({ event }) => event.sector === sector),
  }));
}

/** One headline a town, whoever is said to have fired on it. */
function fires(news: readonly Told[]): Headline[] {
  const found = news.filter((told): told is ToldOf<"shelled"> => isOf(told, "shelled"));
  const towns = [...new Set(found.map(({ event }) => event.town))];
  return towns.map((town) => ({
    ...{ kind: "fire" as const, key: `fire ${town}`, place: { town }, hours: null },
    fires: found.filter(({ event }) => event.town === town),
  }));
}

const harmed: ReadonlySet<string> = new Set(["displaced", "civilianDead"]);

/** Told where more people left, or civilians were killed. */
function people({ events, round }: Source): Headline[] {
  const moved = events.some(
    ({ round: of, event }) =>
      of === round && event.kind === "moved" && harmed.has(event.of.gauge) && event.from < event.to,
  );
  return moved ? [{ kind: "people", key: "people", ...nowhere }] : [];
}

const statements = (all: readonly Statement[]): Headline[] =>
  all.length === 0 ? [] : [{ kind: "said", key: "said", statements: all, ...nowhere }];
