/** The wire of a round, sorted for the minute in which it is read: what happened, who says what, what else was done. Pure. */
import type { EventKind, EventOf, LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import { type Line, type Telling, tell } from "../words/events.ts";

export interface Told<E extends MatchEvent = MatchEvent> {
  readonly n: number;
  readonly round: number;
  readonly event: E;
  readonly line: Line;
  /** Behind a breach: how likely it was, and what made it so; null where no risk was drawn. */
  readonly odds?: EventOf<"hazardDrawn"> | null;
}

/** What a side's lead told the world, with what stands against it. */
export interface Statement {
  readonly said: Told<EventOf<"communique">>;
  /** The same figure as a claim, which carries the other side's word; null for none. */
  readonly claim: Told | null;
  /** Others of the side who said it too. */
  readonly echoes: readonly Told<EventOf<"communique">>[];
}

/** Every headline of a round stands in exactly one of these. */
export interface RoundWire {
  readonly news: readonly Told[];
  readonly statements: readonly Statement[];
  /** Claims put to the test, and claims outside of a statement. */
  readonly tests: readonly Told[];
  /** What third parties and leaders did. */
  readonly deeds: readonly Told[];
  /** What everybody saw happen while the round was open. */
  readonly before: readonly Told[];
}

const oddsBehind = (events: readonly LoggedEvent[], text: number, of: number): EventOf<"hazardDrawn"> | null =>
  events.flatMap(({ round, event }) =>
    event.kind === "hazardDrawn" && event.text === text && round === of ? [event] : [],
  )[0] ?? null;

/** The headlines among the events, in their order. */
export const headlines = (events: readonly LoggedEvent[], telling: Telling): Told[] =>
  events.flatMap(({ n, round, event }) => {
    const line = tell(event, telling);
    if (!line?.wire) return [];
    const odds = event.kind === "breached" ? oddsBehind(events, event.text, round) : undefined;
    return [{ n, round, event, line, ...(odds !== undefined && { odds }) }];
  });

const isOf =
  <K extends EventKind>(...kinds: readonly K[]) =>
  (told: Told): told is Told<EventOf<K>> =>
    (kinds as readonly string[]).includes(told.event.kind);

const isDeed = isOf("leveraged", "signalled", "offered", "stated", "martialLaw", "evacuated");
const isStatement = isOf("communique");
const isTest = isOf("verified", "claimed");

/** Is this what a reader in a hurry needs first? */
export const isNews = (told: Told): boolean => !isDeed(told) && !isStatement(told) && !isTest(told);

/** Sorts one round's headlines. `locked`: the event after which it was resolved; none yet while it is open. */
export function roundWire(told: readonly Told[], locked = Number.NEGATIVE_INFINITY): RoundWire {
  const before = told.filter(({ n }) => n <= locked);
  const came = told.filter(({ n }) => n > locked);
  const said = came.filter(isStatement);
  const leads = said.filter(({ event }) => event.lead);
  const statements = leads.map((lead) => ({
    said: lead,
    claim: came.find(({ event }) => event.kind === "claimed" && isSameFigure(event, lead.event)) ?? null,
    echoes: said.filter(({ event }) => !event.lead && event.side === lead.event.side),
  }));
  const claims = new Set(statements.map(({ claim }) => claim));
  // A side whose lead was silent: whoever spoke for it stands as one claim among others.
  const alone = said.filter(({ event }) => !leads.some((lead) => lead.event.side === event.side));
  return {
    news: came.filter(isNews),
    statements,
    tests: [...alone, ...came.filter((each) => isTest(each) && !claims.has(each))],
    deeds: came.filter(isDeed),
    before,
  };
}

const isSameFigure = (claim: EventOf<"claimed">, said: EventOf<"communique">): boolean =>
  claim.claimant === said.seat &&
  claim.about === said.side &&
  claim.subject === "militaryDead" &&
  claim.value === said.published;
