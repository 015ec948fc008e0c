/** A mediator's first words of a round: it asks both sides what they need, asks for what stands in the way, and passes on what it heard (§17). */
import type { SeatId } from "../../base/ids.ts";
import type { Act } from "../../engine/command.ts";
import { settles } from "../../rules/binding.ts";
import type { SeenWord } from "../../state/seatView.ts";
import type { Deed, Doing } from "../../terms/deed.ts";
import type { Sayable } from "../../terms/word.ts";
import { hostsInTurn, nextHost, planFor, pointsForTalks } from "../attend.ts";
import { type Desk, hasOrder, mayAct, talksNow } from "../desk.ts";
import { costOf, obstacle } from "./cost.ts";
import { wordsHeard } from "./heard.ts";
import { ask, hasAsked, hasOffered, offer, sayTo } from "./opening.ts";
import { type Draft, draftFor, soundedPlan, soundingOf } from "./sounding.ts";
import type { Weighing } from "./weigh.ts";

/** The next word of a seat that could host; null: it has said what it has to say. */
export function mediate(desk: Desk, said: readonly SeenWord[], weighing: () => Weighing, leads: boolean): Act | null {
  if (!mayAct(desk, "convene") || !takesItUp(desk, said, leads)) return null;
  return soundOut(desk, said, leads) ?? clearTheWay(desk, said, weighing) ?? winOver(desk, said, weighing);
}

/** One mediator a round sounds out the sides: the one that hosts or would host; where nobody could, the one whose turn it is. */
function takesItUp(desk: Desk, said: readonly SeenWord[], leads: boolean): boolean {
  const { treaty } = desk.pub;
  if (treaty !== null && settles(treaty.clauses)) return false;
  if (hosts(desk) || said.some(({ word }) => word.kind === "ask")) return true;
  if (talksNow(desk).length > 0) return false;
  if (leads && planFor(desk, desk.seat, pointsForTalks(desk))) return true;
  return (nextHost(desk)?.host ?? hostsInTurn(desk)[0]) === desk.seat;
}

const hosts = (desk: Desk): boolean => talksNow(desk).some(({ host }) => host === desk.seat);

/** Each lead: what would bring it to talks, where that is not plain; and once there could be talks, what it would need to sign. */
function soundOut(desk: Desk, said: readonly SeenWord[], leads: boolean): Act | null {
  const plain = hosts(desk) || nextHost(desk)?.host === desk.seat || leads;
  const venue = desk.def.venues[0] ?? null;
  for (const lead of plain ? [] : desk.scenario.leads)
    if (!hasAsked(said, lead, "talks")) return sayTo(desk, lead, ask(lead, { for: "talks", venue, frame: null }));
  if (!plain && soundedPlan(desk) === null) return null;
  for (const lead of desk.scenario.leads)
    if (!hasAsked(said, lead, "signature")) return sayTo(desk, lead, ask(lead, { for: "signature", text: null }));
  return null;
}

/** What a lead needs first is asked of whoever can do it, in return for nothing but goodwill; what this seat can do itself, it promises. */
function clearTheWay(desk: Desk, said: readonly SeenWord[], weighing: () => Weighing): Act | null {
  for (const lead of desk.scenario.leads) {
    const { talks, signature } = soundingOf(desk, lead);
    // The other lead's name is what the table is for.
    const needs = [...(talks?.needs ?? []), ...(signature?.needs ?? [])].filter(({ does }) => does.kind !== "sign");
    for (const need of needs) {
      const act = need.seat === desk.seat ? promise(desk, said, lead, need, weighing) : request(desk, said, need);
      if (act) return act;
    }
  }
  return null;
}

const request = (desk: Desk, said: readonly SeenWord[], need: Deed): Act | null =>
  hasOffered(said, need.seat) || !desk.pub.seats.some(({ id }) => id === need.seat)
    ? null
    : sayTo(desk, need.seat, offer(desk, need.seat, [], [need]));

function promise(desk: Desk, said: readonly SeenWord[], to: SeatId, deed: Deed, weighing: () => Weighing): Act | null {
  if (said.some((each) => each.word.kind === "promise")) return null;
  const on = weighing();
  if (obstacle(on, deed) !== null || costOf(on, deed).cost > on.traits.keepsUpTo) return null;
  return sayTo(desk, to, { kind: "promise", to, inConfidence: false, deeds: [deed], if: [] });
}

interface HalfWon {
  readonly draft: Draft;
  readonly lead: SeatId;
  readonly other: SeatId;
}

/** A text that one lead would sign and the other, which told what it would sign, would not; null: there is none. */
function halfWon(desk: Desk): HalfWon | null {
  const draft = draftFor(desk, { host: desk.seat, venue: desk.def.venues[0] ?? null });
  const [lead] = draft?.unwilling ?? [];
  const other = desk.scenario.leads.find((each) => each !== lead);
  if (draft?.unwilling.length !== 1 || lead === undefined || other === undefined) return null;
  const told = soundingOf(desk, lead).signature;
  return told?.needs.every(({ does }) => does.kind === "sign") ? { draft, lead, other } : null;
}

/** Where one lead alone would not sign, it hears what the other needs, unless that was told in confidence; and is asked for its name, should the other sign. */
function winOver(desk: Desk, said: readonly SeenWord[], weighing: () => Weighing): Act | null {
  const half = halfWon(desk);
  if (!half) return null;
  const { draft, lead, other } = half;
  const { word } = soundingOf(desk, other);
  const passed = said.some((each) => each.word.kind === "passOn");
  if (word?.word.kind === "answer" && !passed && !inConfidence(desk, word.word.answers))
    return sayTo(desk, lead, { kind: "passOn", to: lead, inConfidence: false, word: word.id });
  return said.some(({ word: each }) => each.kind === "offer" && each.get.some(({ does }) => does.kind === "sign"))
    ? null
    : sayTo(desk, lead, packageFor(desk, { draft, lead, other }, weighing()));
}

/** Its name under the text, for what this seat can do for it, should the other sign as well and spare towns. */
function packageFor(desk: Desk, { draft, lead, other }: HalfWon, on: Weighing): Sayable {
  const { round, rounds } = desk.pub;
  const texts = { text: null, having: draft.clauses.map(({ kind }) => ({ kind, about: null })), lacking: [] };
  const sign = (seat: SeatId): Deed => ({
    ...{ seat, does: { kind: "sign", texts, unless: null } as const },
    ...{ not: false, from: round, to: round },
  });
  const spare: Deed = {
    ...{ seat: other, does: { kind: "shell", town: null } as const },
    ...{ not: true, from: round, to: Math.min(rounds, round + 1) },
  };
  const spares = hasOrder(desk, "SHELL", other) ? [spare] : [];
  return offer(desk, lead, gifts(desk, lead, on), [sign(lead)], [sign(other), ...spares]);
}

/** What this seat can do for a lead that gives its name: backing at home, in the next round where this one's points are spent, and a call on the other side. */
function gifts(desk: Desk, lead: SeatId, on: Weighing): Deed[] {
  const { round, rounds } = desk.pub;
  const side = desk.scenario.seat[lead]?.side ?? null;
  const once = (does: Doing, at: number): Deed => ({ seat: desk.seat, does, not: false, from: at, to: at });
  const press: Doing = { kind: "press", target: lead, direction: "up", on: "will" };
  const first = (list: readonly Deed[]) => list.filter((deed) => obstacle(on, deed) === null).slice(0, 1);
  const later = round < rounds ? [once(press, round + 1)] : [];
  return [
    ...(hasOrder(desk, "LEVERAGE") ? first([once(press, round), ...later]) : []),
    ...(hasOrder(desk, "STATEMENT") && side !== null
      ? first([once({ kind: "statement", on: side === 0 ? 1 : 0 }, round)])
      : []),
  ];
}

const inConfidence = (desk: Desk, asked: string): boolean => {
  const word = wordsHeard(desk).find(({ id }) => id === asked)?.word;
  return word !== undefined && "inConfidence" in word && word.inConfidence;
};
