/** A deed as a sentence has it: what it says of it beside its name, and when (§17). */
import type { SeatId, Side } from "../../base/ids.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { clientOf, isLead } from "../../state/seating.ts";
import type { SeatView } from "../../state/seatView.ts";
import { frames, stances } from "../../terms/choices.ts";
import type { DeedKind, Doing, TextPattern } from "../../terms/deed.ts";
import type { Mention, Reading } from "./mentions.ts";

export interface Addressed {
  readonly scenario: Scenario;
  /** Of the seat that writes. */
  readonly view: SeatView;
  readonly to: SeatId;
}

/** Whose deed a mention is, and in which sentence. */
interface Doer {
  readonly reading: Reading;
  readonly on: Addressed;
  readonly me: SeatId;
  readonly seat: SeatId;
  readonly mention: Mention;
}

/** The deed with what the sentence says of it; null where it lacks what it must have. */
export function doing(kind: DeedKind, doer: Doer): Doing | null {
  const { reading, on, me, seat } = doer;
  const { scenario, to, view } = on;
  const has = (topic: string) => reading.mentions.some((each) => each.topic === topic);
  const near = (group: string) => nearest(reading, doer.mention, group);
  const other = seat === me ? to : me;
  const side = scenario.seat[seat]?.side ?? null;
  switch (kind) {
    case "attack":
      return { kind, sector: scenario.sectors.find((each) => has(`sectors.${each}`)) ?? null };
    case "shell":
    case "strike":
      return {
        kind,
        town: townOf(scenario, near("towns"), (town) => town.side !== side && town.beyond === (kind === "strike")),
      };
    case "evacuate":
      return { kind, town: townOf(scenario, near("towns"), (town) => town.side === side) };
    case "publish":
      return { kind, share: 3 };
    case "stance":
      return { kind, stance: stances.find((each) => has(`stances.${each}`)) ?? "open" };
    case "press": {
      const target = leadOf(scenario, near("seats"), other, seat);
      const down = has("leverage.down") && target !== me;
      const on = has("leverage.supply") ? "supply" : "will";
      return target === null ? null : { kind, target, direction: down ? "down" : "up", on };
    }
    case "supply":
      return clientOf(scenario, seat) === null ? null : { kind };
    case "signal":
    case "hotline":
      return { kind, to: addressee(on, near("seats"), seat) };
    case "offerForces":
      return { kind, what: has("forces.troops") ? "troops" : "monitors" };
    case "statement":
      return { kind, on: sideOf(scenario, near("seats")) };
    case "verify":
      return { kind, claim: null };
    case "callTalks": {
      const venue = near("venues") ?? null;
      const own = venue !== null && scenario.seat[seat]?.venues.includes(venue);
      return { kind, venue: own ? venue : null, frame: frames.find((frame) => has(`frames.${frame}`)) ?? null };
    }
    case "comeToTalks":
      return { kind, host: null, venue: near("venues") ?? null };
    case "table":
    case "sign":
    case "endorse":
      return { kind, texts: textOf(on, kind === "sign" ? seat : null), unless: null };
    case "reject":
      return { kind, texts: textOf(on, null) };
    case "keepText":
      return { kind, text: view.pub.treaty?.text ?? null };
    case "show":
      return { kind, to: other, texts: textOf(on, null) };
    case "carry":
      return { kind, to: near("seats") ?? scenario.leads.find((lead) => lead !== other && lead !== seat) ?? other };
    case "praise":
      return { kind, seat: other, clause: null };
    default:
      return { kind };
  }
}

/** The name of a group that stands nearest to a mention; after it before ahead of it. */
function nearest({ mentions }: Reading, { at }: Mention, group: string): string | undefined {
  const names = mentions.filter(({ topic }) => topic.startsWith(`${group}.`));
  const far = (mention: Mention) => (mention.at > at ? mention.at - at : 2 * (at - mention.at));
  return names.toSorted((a, b) => far(a) - far(b))[0]?.topic.split(".")[1];
}

const townOf = (
  scenario: Scenario,
  id: string | undefined,
  fits: (town: { readonly side: Side; readonly beyond: boolean }) => boolean,
): string | null => {
  const town = id === undefined ? undefined : scenario.town[id];
  return id !== undefined && town && fits(town) ? id : null;
};

const sideOf = (scenario: Scenario, seat: string | undefined): Side | null =>
  seat === undefined ? null : (scenario.seat[seat]?.side ?? null);

/** Whom leverage is about: the lead of the side named, else of the other party's; null where there is none. */
function leadOf(scenario: Scenario, named: string | undefined, other: SeatId, seat: SeatId): SeatId | null {
  const side = sideOf(scenario, named) ?? sideOf(scenario, other);
  const lead = side === null ? null : scenario.leads[side];
  return lead === seat ? null : lead;
}

/** Who can be signalled to or called, where the sentence names somebody; null: anybody. */
function addressee({ scenario, view }: Addressed, named: string | undefined, seat: SeatId): SeatId | null {
  if (named === undefined || named === seat || !view.pub.seats.some(({ id }) => id === named)) return null;
  return isLead(scenario, named) || scenario.seat[named]?.orders.includes("SIGNAL") ? named : null;
}

/** The latest open text that both can read, as far as the writer can tell: one that needs the addressee's name. */
function textOf({ view, to }: Addressed, signer: SeatId | null): TextPattern {
  const open = view.own?.texts.filter(({ status, needed }) => status === "open" && needed.includes(to)).at(-1);
  const mine = open && (signer === null || open.needed.includes(signer)) ? open.id : null;
  return { text: mine, having: [], lacking: [] };
}

/** The rounds that the sentence names near the deed: the first that is to come where it names none. */
export function roundsNamed(
  { mentions, words }: Reading,
  { at }: Mention,
  { first, last, lasts }: { readonly first: number; readonly last: number; readonly lasts: boolean },
): { from: number; to: number } {
  const now = { from: first, to: first };
  const near = mentions.filter((each) => each.at > at - 6 && each.at < at + 12);
  const said = near
    .filter(({ topic }) => topic === "joins.round")
    .flatMap((round) => [
      { number: words[round.at + round.length], counts: false },
      { number: words[round.at - 1], counts: true },
    ])
    .find(({ number }) => number !== undefined && /^\d{1,2}$/.test(number));
  if (!said) {
    const next = Math.min(last, first + 1);
    return near.some(({ topic }) => topic === "joins.next") ? { from: next, to: next } : now;
  }
  const number = Number(said.number);
  if (said.counts) return lasts ? { from: first, to: Math.min(last, first + Math.max(1, number) - 1) } : now;
  if (number < first || number > last) return now;
  const until = lasts && near.some(({ topic }) => topic === "joins.lasting");
  return { from: until ? first : number, to: number };
}
