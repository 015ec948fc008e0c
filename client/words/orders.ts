/** Orders in words: their names, what they do in a line, and a given order as a sentence. */
import * as words from "words:orders";
import type { Side } from "../../shared/base/ids.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import type { Order, OrderKind } from "../../shared/terms/order.ts";
import { claimedAbout } from "./claims.ts";
import { keyWords } from "./clauses.ts";
import { details } from "./details.ts";
import { type AnyMessage, formed } from "./format.ts";
import type { Names } from "./names.ts";

export const orderNames: Readonly<Record<OrderKind, string>> = words.names;

const effects: Readonly<Record<OrderKind, AnyMessage>> = words.effects;
const lines: Readonly<Record<OrderKind, AnyMessage>> = words.lines;

/** Orders that climb beyond the fighting at the front; the others stand on rungs that the war is on already. */
const climbing = ["SHELL", "STRIKE_BEYOND"] as const;

/** The rung of the ladder that such an order stands on, as a line with a word to ask; empty for the others. */
export function orderRung(kind: OrderKind, { numbers }: Scenario): string {
  const climbs = climbing.find((each) => each === kind);
  return climbs ? words.rung({ rung: numbers.orders.rungs[climbs] }) : "";
}

/** What `kind` does, in a line, with the scenario's numbers. */
export const orderEffect = (kind: OrderKind, { numbers }: Scenario): string =>
  formed(effects[kind], { ...numbers.orders, ...numbers.widerWar, ...numbers.ceasefire, ...numbers.civilians });

type Claims = readonly PublicClaim[];

function verify(id: string, names: Names, claims: Claims): string {
  const claim = claims.find((each) => each.id === id);
  if (!claim) return words.lines.VERIFY;
  return words.lines.verifyOne({ seat: names.named(claim.claimant), claim: claimedAbout(claim, names) });
}

const own = {
  clause: keyWords,
  on: (on: Side | string, names: Names) => (typeof on === "number" ? names.namedSide(on) : on),
};

/** A given order as a line. @param claims those that are known: one of them is named where it is put to the test */
export const orderWords = (order: Order, names: Names, claims: Claims = []): string =>
  order.kind === "VERIFY" ? verify(order.claim, names, claims) : formed(lines[order.kind], details(order, names, own));
