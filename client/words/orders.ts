/** Orders in words: their names, what they do in a line, and a given order as a sentence. */
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import type { Order, OrderKind, OrderOf } from "../../shared/terms/order.ts";
import { claimedAbout } from "./claims.ts";
import { signed } from "./gauges.ts";
import { shareWords, stanceWords } from "./labels.ts";
import type { Names } from "./names.ts";

export const orderNames = {
  HOLD: "Hold",
  ATTRITE: "Wear down",
  OFFENSIVE: "Attack",
  SHELL: "Shell a town",
  STRIKE_BEYOND: "Strike beyond the region",
  MARTIAL_LAW: "Martial law",
  COMMUNIQUE: "Communiqué",
  RESTRAIN: "Restrain your troops",
  EVACUATE: "Evacuate a town",
  LEVERAGE: "Leverage",
  SUPPLY: "Supply",
  SIGNAL: "Warning signal",
  HOTLINE: "Hotline",
  OFFER: "Offer",
  STATEMENT: "Statement",
  VERIFY: "Verify a claim",
} satisfies Record<OrderKind, string>;

type Effects = { readonly [K in OrderKind]: (scenario: Scenario) => string };

/** What an order does, in a line; the numbers come from the scenario. */
const effects = {
  HOLD: () => "Fewest losses; a line that only holds gives way more easily.",
  ATTRITE: () => "Fire along the line. Losses on both sides, no ground.",
  OFFENSIVE: () => "Push in one sector. Ground may change hands; heavy losses.",
  SHELL: ({ numbers }) =>
    `Civilians die, the other side hardens; your credibility ${signed(numbers.orders.shellCredibility)}.`,
  STRIKE_BEYOND: ({ numbers }) =>
    `Wider war ${signed(numbers.widerWar.strike)}, energy alarm ${signed(numbers.widerWar.energyStrike)}, credibility ${signed(numbers.orders.strikeCredibility)}.`,
  MARTIAL_LAW: ({ numbers }) =>
    `Once a match. Supply ${signed(numbers.orders.martialLawSupply)}, hardness at home ${signed(numbers.orders.martialLawHardness)}.`,
  COMMUNIQUE: () => "What you tell the world: your losses, and whether you will talk.",
  RESTRAIN: ({ numbers }) => `Your share of the risk that a truce breaks × ${numbers.ceasefire.restrain}.`,
  EVACUATE: ({ numbers }) => `Risk to its civilians × ${numbers.civilians.evacuated}; more people displaced.`,
  LEVERAGE: ({ numbers }) =>
    `A side's will ±${numbers.orders.leverageWill} or supply ±${numbers.orders.leverageSupply}. What is signed under pressure lasts less.`,
  SUPPLY: ({ numbers }) =>
    `Secret. Their supply ${signed(numbers.orders.supplyGift)}; wider war ${signed(numbers.widerWar.patronSupply)}.`,
  SIGNAL: ({ numbers }) => `Shows that you may act; wider war ${signed(numbers.widerWar.signal)}.`,
  HOTLINE: ({ numbers }) => `Calms things; wider war ${signed(numbers.widerWar.hotline)}.`,
  OFFER: () => "Monitors or troops: only then can a text with you be signed.",
  STATEMENT: ({ numbers }) => `To one side's public: its hardness ${signed(numbers.orders.statementHardness)}.`,
  VERIFY: ({ numbers }) =>
    `One figure's true range is published; the claimant's credibility ±${numbers.orders.verifyCredibility}.`,
} satisfies Effects;

/** Orders that climb beyond the fighting at the front; the others stand on rungs that the war is on already. */
const climbing = ["SHELL", "STRIKE_BEYOND"] as const;

/** The rung of the ladder that such an order stands on, as a line with a word to ask; empty for the others. */
export function orderRung(kind: OrderKind, { numbers }: Scenario): string {
  const climbs = climbing.find((each) => each === kind);
  return climbs ? `Rung ${numbers.orders.rungs[climbs]} of the [[escalation]] ladder.` : "";
}

/** What `kind` does, in a line. */
export const orderEffect = (kind: OrderKind, scenario: Scenario): string => (effects as Effects)[kind](scenario);

type Claims = readonly PublicClaim[];
type Writers = { readonly [K in OrderKind]: (order: OrderOf<K>, names: Names, claims: Claims) => string };

function verify({ claim: id }: OrderOf<"VERIFY">, names: Names, claims: Claims): string {
  const claim = claims.find((each) => each.id === id);
  return claim ? `Verify a claim by ${names.seat(claim.claimant)} (${claimedAbout(claim, names)})` : "Verify a claim";
}

const writers = {
  HOLD: () => "Hold",
  ATTRITE: () => "Wear down along the line",
  OFFENSIVE: (o, n) => `Attack in the ${n.sector(o.sector)}`,
  SHELL: (o, n) => `Shell ${n.place(o.town)}`,
  STRIKE_BEYOND: (o, n) => `Strike ${n.place(o.town)}`,
  MARTIAL_LAW: () => "Declare martial law",
  COMMUNIQUE: (o) => `Communiqué: publish ${shareWords[o.share]}; ${stanceWords[o.stance]}`,
  RESTRAIN: () => "Restrain your troops",
  EVACUATE: (o, n) => `Evacuate ${n.place(o.town)}`,
  LEVERAGE: (o, n) => `Leverage on ${n.seat(o.target)}: ${o.on} ${o.direction}`,
  SUPPLY: (o, n) => `Supply ${n.seat(o.client)}, in secret`,
  SIGNAL: (o, n) => `Warning signal to ${n.seat(o.to)}`,
  HOTLINE: (o, n) => `Hotline to ${n.seat(o.to)}`,
  OFFER: (o) => `Offer ${o.what === "monitors" ? "monitors" : "peacekeeping troops"}`,
  STATEMENT: (o, n) => `Statement to ${n.side(o.on)}`,
  VERIFY: verify,
} satisfies Writers;

/** A given order as a line. @param claims those that are known: one of them is named where it is put to the test */
export const orderWords = (order: Order, names: Names, claims: Claims = []): string =>
  (writers[order.kind] as (order: Order, names: Names, claims: Claims) => string)(order, names, claims);
