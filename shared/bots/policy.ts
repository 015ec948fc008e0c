/** The bots' policies: a seat's view in, its next act out. The view is all that a policy knows; it has no memory and no chance. */
import type { SeatId } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { seatDef } from "../state/seating.ts";
import type { SeatView } from "../state/seatView.ts";
import { type Desk, openDesk } from "./desk.ts";
import { dove } from "./dove.ts";
import { hawk } from "./hawk.ts";
import { historical } from "./historical.ts";
import { mediator } from "./mediator.ts";
import { within } from "./orders.ts";
import { pragmatist } from "./pragmatist.ts";
import { remark } from "./speak.ts";
import { answerNext } from "./talk/answer.ts";
import { startNext } from "./talk/start.ts";
import { temperOf as makeTemper, type Temper } from "./temper.ts";
import type { Traits } from "./traits.ts";
import { traits } from "./traits.ts";

export const temperaments = ["historical", "hawk", "dove", "pragmatist", "mediator"] as const;
export type Temperament = (typeof temperaments)[number];

/** The act that a seat wants next on this view, or null when it wants none. */
export type Policy = (scenario: Scenario, view: SeatView) => Act | null;

const tempers = { historical, hawk, dove, pragmatist, mediator } satisfies Record<Temperament, Temper>;

/** The temperament of a seat that nobody has chosen one for: pragmatists fight and sign, the others mediate. */
export const defaultTemperament = (scenario: Scenario, seat: SeatId): Temperament =>
  seatDef(scenario, seat).side === null ? "mediator" : "pragmatist";

/** By which traits such a seat weighs texts. */
export const defaultTraits = (scenario: Scenario, seat: SeatId): Traits =>
  tempers[defaultTemperament(scenario, seat)].traits;

/**
 * The next act that the view's seat wants, or null when it has nothing more to do in this round. To be asked again after each
 * accepted act of anybody: the answer depends on the view alone, and an act already done is not wanted again.
 */
export function nextAct(scenario: Scenario, view: SeatView, temperament?: Temperament): Act | null {
  const desk = openDesk(scenario, view);
  if (!desk) return null;
  const temper = temperOf(scenario, desk, temperament);
  return talk(desk, temper, temper.traits.opens) ?? temper.act(desk);
}

/** The same temperament, which answers what it is asked and says nothing of its own accord. */
export const muted =
  (temperament?: Temperament): Policy =>
  (scenario, view) => {
    const desk = openDesk(scenario, view);
    if (!desk) return null;
    const temper = temperOf(scenario, desk, temperament);
    return talk(desk, temper, false) ?? temper.act(desk);
  };

/** A mediator that takes the lead in every round, as a person who hosts first does; mute or not. */
export const leading =
  (opens: boolean): Policy =>
  (scenario, view) => {
    const desk = openDesk(scenario, view);
    return desk && (talk(desk, leader, opens) ?? leader.act(desk));
  };
const leader = makeTemper({ ...traits.mediator, leads: true });

const temperOf = (scenario: Scenario, { seat }: Desk, temperament?: Temperament): Temper =>
  tempers[temperament ?? defaultTemperament(scenario, seat)];

/** Answers first, then, where it `opens`, what it has to say itself. */
function talk(desk: Desk, { traits, wishes }: Temper, opens: boolean): Act | null {
  const weighing = () => ({ desk, traits, intended: within(desk, wishes(desk)) });
  return answerNext(desk, weighing) ?? (opens ? startNext(desk, weighing, traits.leads) : null);
}

/** What the seat says about an act of its own, given the view on which it chose the act; null: nothing. A line is said once, after the act. */
export function remarkOn(scenario: Scenario, view: SeatView, act: Act, temperament?: Temperament): Act | null {
  const desk = openDesk(scenario, view);
  return desk && remark(desk, temperOf(scenario, desk, temperament).traits, act);
}
