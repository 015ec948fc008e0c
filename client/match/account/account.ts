/** What became of a match, as its last page tells it: people first, then the war's course, then what was agreed. Pure. */
import { type Side, sides } from "../../../shared/base/ids.ts";
import { clauseIn } from "../../../shared/rules/clauses.ts";
import type { EventOf, LoggedEvent } from "../../../shared/state/event.ts";
import type { PublicView, Range } from "../../../shared/state/seatView.ts";
import type { SectorPoints } from "../../map/mapModel.ts";

/** What a side's people went through. Thousands for those who left, single people otherwise. */
export interface SidePeople {
  readonly side: Side;
  /** The most who were away from home at once. */
  readonly left: Range;
  /** How many of them came back; null: none that is known. */
  readonly back: Range | null;
  readonly civilians: Range;
  /** True figure; null: not known to this viewer. */
  readonly soldiers: Range | null;
  /** As the side itself gave it. */
  readonly published: number;
}

type Public = Pick<PublicView, "sides" | "round" | "daysPerRound" | "ground" | "shelled">;

/** What each side's people went through, as far as this viewer knows. */
export function peopleOf(pub: Public, events: readonly LoggedEvent[]): SidePeople[] {
  return sides.map((side) => {
    const { displaced, civilianDead, verifiedDead, reportedDead } = pub.sides[side];
    // Earlier figures are blurred, the last are not: how far they fell since the most is a share of them.
    const went = moves(events, "displaced", side).flatMap(({ from, to }) => [from, to]);
    const [most, last] = [Math.max(0, ...went), went.at(-1) ?? 0];
    const fell = most > 0 ? 1 - last / most : 0;
    const before = (now: number) => (fell < 0.005 ? now : Math.round((now / (1 - fell)) * 10) / 10);
    const left = { low: before(displaced.low), high: before(displaced.high) };
    const back = fell < 0.005 ? null : { low: left.low - displaced.low, high: left.high - displaced.high };
    return { side, left, back, civilians: civilianDead, soldiers: verifiedDead, published: reportedDead };
  });
}

function moves(events: readonly LoggedEvent[], gauge: string, side: Side): EventOf<"moved">[] {
  return events.flatMap(({ event }) =>
    event.kind === "moved" && event.of.gauge === gauge && "side" in event.of && event.of.side === side ? [event] : [],
  );
}

/** What marks a round in a few words, the weightiest first. */
export type RoundMark =
  | { readonly is: "signed" }
  | { readonly is: "truce"; readonly hours: number }
  | { readonly is: "silent" }
  | { readonly is: "towns" }
  | { readonly is: "moved"; readonly sector: string }
  | { readonly is: "attacked"; readonly sector: string }
  | { readonly is: "fire" };

export interface RoundCourse {
  readonly round: number;
  readonly mark: RoundMark;
  /** Where the line stood at the end of the round, and at its beginning. */
  readonly sectors: SectorPoints;
  readonly previous: SectorPoints;
  /** Towns said to be shelled or struck. */
  readonly towns: readonly string[];
}

/** Ground that counts as moved, of ten points. */
const noticed = 0.05;

/** The war's course, round by round. */
export function courseOf(pub: Public, events: readonly LoggedEvent[]): RoundCourse[] {
  let now = startOf(pub.ground, events);
  return Array.from({ length: pub.round }, (_, at) => {
    const round = at + 1;
    const of = events.filter((each) => each.round === round).map(({ event }) => event);
    const previous = now;
    for (const event of of)
      if (event.kind === "moved" && event.of.gauge === "ground") now = { ...now, [event.of.sector]: event.to };
    const towns = pub.shelled.filter((each) => each.round === round).map(({ town }) => town);
    return { round, previous, sectors: now, towns: [...new Set(towns)], mark: markOf(of, { previous, now, towns }) };
  });
}

/** Ground before the first move that is told. */
function startOf(ground: SectorPoints, events: readonly LoggedEvent[]): SectorPoints {
  let start = ground;
  for (const { event } of [...events].reverse())
    if (event.kind === "moved" && event.of.gauge === "ground") start = { ...start, [event.of.sector]: event.from };
  return start;
}

interface Then {
  readonly previous: SectorPoints;
  readonly now: SectorPoints;
  readonly towns: readonly string[];
}

function markOf(of: readonly LoggedEvent["event"][], { previous, now, towns }: Then): RoundMark {
  const breach = of.find((event) => event.kind === "breached" && !event.absorbed);
  if (breach?.kind === "breached") return { is: "truce", hours: breach.hours };
  if (of.some(({ kind }) => kind === "enteredIntoForce")) return { is: "signed" };
  if (of.some(({ kind }) => kind === "keptRound")) return { is: "silent" };
  const change = (sector: string) =>
    Math.abs((now[sector as keyof SectorPoints] ?? 0) - (previous[sector as keyof SectorPoints] ?? 0));
  const [most] = Object.keys(now).sort((a, b) => change(b) - change(a));
  if (most !== undefined && change(most) >= noticed) return { is: "moved", sector: most };
  if (towns.length > 0) return { is: "towns" };
  const attack = of.find(({ kind }) => kind === "offensive");
  return attack?.kind === "offensive" ? { is: "attacked", sector: attack.sector } : { is: "fire" };
}

export interface Agreement {
  readonly text: number;
  readonly venue: string | null;
  /** In rounds from the start of the first: 2.5 is the middle of the third. */
  readonly from: number;
  readonly to: number;
  /** "holds": it stood when the match ended. */
  readonly state: "broken" | "ended" | "replaced" | "holds";
  /** For how long it was in force, days. */
  readonly days: number;
}

/** Every text that entered into force, or was restored after a breach, for how long, and what became of it. */
export function agreementsOf({ round: last, daysPerRound }: Public, events: readonly LoggedEvent[]): Agreement[] {
  const entered = events.flatMap(({ n, round, event }) => {
    if (event.kind === "enteredIntoForce")
      return [{ n, round, event, hour: clauseIn(event.clauses, "CEASE")?.hour ?? 0 }];
    // It goes on from the beginning of the round in which others made it hold again.
    const again = event.kind === "restored" ? enteredAs(events, event.text) : undefined;
    return again ? [{ n, round, event: again, hour: 0 }] : [];
  });
  const hourOf = (hours: number) => hours / 24 / daysPerRound;
  return entered.map(({ n, round, event, hour }): Agreement => {
    const from = round - 1 + hourOf(hour);
    const end = events.find((each) => each.n > n && endsText(each.event, event.text));
    const { to, state } = endOf(end, { last, hourOf });
    return {
      text: event.text,
      venue: event.venue,
      from: Math.min(from, to),
      to,
      state,
      days: Math.max(0, to - from) * daysPerRound,
    };
  });
}

/** How a text entered into force. */
const enteredAs = (events: readonly LoggedEvent[], text: number) =>
  events.flatMap(({ event }) => (event.kind === "enteredIntoForce" && event.text === text ? [event] : [])).at(-1);

const endsText = (event: LoggedEvent["event"], text: number): boolean =>
  (event.kind === "breached" && event.text === text && !event.absorbed) ||
  (event.kind === "endedByNotice" && event.text === text) ||
  (event.kind === "enteredIntoForce" && event.text !== text);

function endOf(
  end: LoggedEvent | undefined,
  { last, hourOf }: { readonly last: number; readonly hourOf: (hours: number) => number },
): Pick<Agreement, "to" | "state"> {
  if (end === undefined) return { to: last, state: "holds" };
  const { event, round } = end;
  if (event.kind === "breached") return { to: round - 1 + hourOf(event.hours), state: "broken" };
  return { to: round - 1, state: event.kind === "endedByNotice" ? "ended" : "replaced" };
}

/** A town, how many lived there, and what was said to have hit it. */
export interface TownHits {
  readonly town: string;
  readonly hits: readonly { readonly round: number; readonly struck: boolean }[];
}

/** Towns that were said to be hit, those most often first. */
export function townsHit({ shelled }: Pick<Public, "shelled">): TownHits[] {
  const towns = [...new Set(shelled.map(({ town }) => town))];
  return towns
    .map((town) => ({ town, hits: shelled.filter((each) => each.town === town) }))
    .sort((a, b) => b.hits.length - a.hits.length);
}

/** Dots of 1,000 people each: those still away, then those who came back. From the middle of the ranges. */
export function dotsOf({ left, back }: Pick<SidePeople, "left" | "back">): {
  readonly away: number;
  readonly back: number;
} {
  const middle = ({ low, high }: Range) => (low + high) / 2;
  const returned = back === null ? 0 : Math.round(middle(back));
  return { away: Math.max(0, Math.round(middle(left)) - returned), back: returned };
}
