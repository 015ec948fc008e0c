/**
 * A seat that follows a fixed script, whatever the others do: for the search of scripts that beat cooperation (RULES §13).
 * In a round in which it talks it comes, signs, convenes and tables as a cooperative bot would; in another it refuses everything.
 */
import { other, type SeatId, type SectorId } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { seatDef } from "../state/seating.ts";
import type { Order } from "../terms/order.ts";
import { respond } from "./attend.ts";
import { type Desk, mayAct, openDesk } from "./desk.ts";
import { openTo } from "./forecast.ts";
import { beReady, counterpart, setOrders, townOf } from "./orders.ts";
import type { Policy } from "./policy.ts";
import { answerTexts } from "./sign.ts";
import { thirdPartyAct, thirdPartyWishes } from "./thirdParty.ts";
import { traits as temperaments } from "./traits.ts";

const traits = temperaments.dove;

/** Ways of using a round's orders, most wanted first; what a seat has no power for falls away. */
const manoeuvres = {
  hold: () => [{ kind: "HOLD" }, { kind: "RESTRAIN" }],
  attrite: () => [{ kind: "ATTRITE" }, { kind: "HOLD" }],
  shell: (desk) => [{ kind: "ATTRITE" }, { kind: "HOLD" }, ...fire(desk, false)],
  strike: (desk) => [{ kind: "ATTRITE" }, { kind: "HOLD" }, ...fire(desk, true)],
  usual: (desk) => thirdPartyWishes(desk, temperaments.mediator),
  nothing: () => [{ kind: "HOLD" }],
  supply: (desk) => [...gift(desk), ...call(desk, "SIGNAL")],
  signal: (desk) => call(desk, "SIGNAL"),
  hotline: (desk) => call(desk, "HOTLINE"),
} satisfies Record<string, (desk: Desk) => readonly Order[]>;

/** One of the table, or an attack in a sector, with fire on towns besides or without. */
export type Manoeuvre = keyof typeof manoeuvres | `attack ${SectorId}` | `attack and shell ${SectorId}`;
const fightingManoeuvres = ["hold", "attrite", "shell", "strike"] as const satisfies readonly Manoeuvre[];
const outsideManoeuvres = ["usual", "nothing", "supply", "signal", "hotline"] as const satisfies readonly Manoeuvre[];

/** The manoeuvres that the seat's powers give it. */
export function manoeuvresOf(scenario: Scenario, seat: SeatId): readonly Manoeuvre[] {
  const { side } = seatDef(scenario, seat);
  if (side === null) return outsideManoeuvres;
  const attacks = openTo({ scenario }, side).flatMap((sector): Manoeuvre[] => [
    `attack ${sector}`,
    `attack and shell ${sector}`,
  ]);
  return [...fightingManoeuvres, ...attacks];
}

/** The orders of a manoeuvre, most wanted first. */
function ordersOf(desk: Desk, manoeuvre: Manoeuvre): readonly Order[] {
  if (Object.hasOwn(manoeuvres, manoeuvre)) return manoeuvres[manoeuvre as keyof typeof manoeuvres](desk);
  const sector = manoeuvre.slice(manoeuvre.lastIndexOf(" ") + 1);
  const shells = manoeuvre.startsWith("attack and shell ") ? fire(desk, false) : [];
  return [{ kind: "OFFENSIVE", sector }, { kind: "ATTRITE" }, { kind: "HOLD" }, ...shells];
}

export interface Step {
  readonly orders: Manoeuvre;
  readonly talks: boolean;
}

/** One step a round, the first for round 1; the last is kept to the end. */
export type Script = readonly Step[];

/** Script in words, for findings: "south ×3, then hold with talks". Rounds of a kind are counted together. */
export function tell(script: Script): string {
  const parts: { text: string; rounds: number }[] = [];
  for (const { orders, talks } of script) {
    const text = talks ? `${orders} with talks` : `${orders} without talks`;
    const last = parts.at(-1);
    if (last?.text === text) last.rounds += 1;
    else parts.push({ text, rounds: 1 });
  }
  return parts.map(({ text, rounds }) => `${text} ×${rounds}`).join(", then ");
}

/** The policy of a seat that follows `script`. */
export const scripted =
  (script: Script): Policy =>
  (scenario, view) => {
    const desk = openDesk(scenario, view);
    const step = script[(desk?.pub.round ?? 1) - 1] ?? script.at(-1);
    return desk && step ? follow(desk, step) : null;
  };

function follow(desk: Desk, { orders, talks }: Step): Act | null {
  const told: Order = { kind: "COMMUNIQUE", share: 0, stance: talks ? "open" : "exclude", text: "" };
  const wishes = () => [...ordersOf(desk, orders), told];
  return (talks ? talk(desk, wishes) : refuse(desk)) ?? setOrders(desk, wishes()) ?? beReady(desk);
}

function talk(desk: Desk, wishes: () => readonly Order[]): Act | null {
  if (desk.side !== null) return respond(desk, traits, wishes) ?? answerTexts(desk, desk.side, traits);
  const act = thirdPartyAct(desk, temperaments.mediator);
  return act?.kind === "setOrders" || act?.kind === "ready" ? null : act;
}

function refuse(desk: Desk): Act | null {
  const invitation = desk.own.invitations[0];
  if (invitation) return { kind: "respond", convening: invitation.convening, answer: "declined" };
  const text = desk.own.mustAnswer[0];
  return text !== undefined && mayAct(desk, "reject") ? { kind: "reject", text } : null;
}

function fire(desk: Desk, beyond: boolean): Order[] {
  const town = desk.side === null ? undefined : townOf(desk, { side: other(desk.side), beyond });
  return town === undefined ? [] : [{ kind: beyond ? "STRIKE_BEYOND" : "SHELL", town }];
}

function gift(desk: Desk): Order[] {
  const client = desk.def.patronOf === null ? undefined : desk.scenario.leads[desk.def.patronOf];
  return client === undefined
    ? []
    : [
        { kind: "SUPPLY", client },
        { kind: "LEVERAGE", target: client, direction: "up", on: "supply" },
      ];
}

function call(desk: Desk, kind: "SIGNAL" | "HOTLINE"): Order[] {
  const to = counterpart(desk);
  return to === null ? [] : [{ kind, to }];
}
