/** Orders in words: their names, what they do in a line, and a given order as a sentence. */
import * as words from "words:orders";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import type { Order, OrderKind, OrderOf } from "../../shared/terms/order.ts";
import { claimedAbout } from "./claims.ts";
import { signed } from "./gauges.ts";
import { shareWords, stanceWords } from "./labels.ts";
import type { Names } from "./names.ts";

export const orderNames: Readonly<Record<OrderKind, string>> = words.names;

type Effects = { readonly [K in OrderKind]: (numbers: Scenario["numbers"]) => string };

/** What an order does, in a line; the numbers come from the scenario. */
const effects = {
  HOLD: () => words.effects.HOLD,
  ATTRITE: () => words.effects.ATTRITE,
  OFFENSIVE: () => words.effects.OFFENSIVE,
  SHELL: ({ orders }) => words.effects.SHELL({ credibility: signed(orders.shellCredibility) }),
  STRIKE_BEYOND: ({ orders, widerWar }) =>
    words.effects.STRIKE_BEYOND({
      widerWar: signed(widerWar.strike),
      energy: signed(widerWar.energyStrike),
      credibility: signed(orders.strikeCredibility),
    }),
  MARTIAL_LAW: ({ orders }) =>
    words.effects.MARTIAL_LAW({ supply: signed(orders.martialLawSupply), hardness: signed(orders.martialLawHardness) }),
  COMMUNIQUE: () => words.effects.COMMUNIQUE,
  RESTRAIN: ({ ceasefire }) => words.effects.RESTRAIN({ factor: ceasefire.restrain }),
  EVACUATE: ({ civilians }) => words.effects.EVACUATE({ factor: civilians.evacuated }),
  LEVERAGE: ({ orders }) => words.effects.LEVERAGE({ will: orders.leverageWill, supply: orders.leverageSupply }),
  SUPPLY: ({ orders, widerWar }) =>
    words.effects.SUPPLY({ supply: signed(orders.supplyGift), widerWar: signed(widerWar.patronSupply) }),
  SIGNAL: ({ widerWar }) => words.effects.SIGNAL({ widerWar: signed(widerWar.signal) }),
  HOTLINE: ({ widerWar }) => words.effects.HOTLINE({ widerWar: signed(widerWar.hotline) }),
  OFFER: () => words.effects.OFFER,
  STATEMENT: ({ orders }) => words.effects.STATEMENT({ hardness: signed(orders.statementHardness) }),
  VERIFY: ({ orders }) => words.effects.VERIFY({ credibility: orders.verifyCredibility }),
} satisfies Effects;

/** Orders that climb beyond the fighting at the front; the others stand on rungs that the war is on already. */
const climbing = ["SHELL", "STRIKE_BEYOND"] as const;

/** The rung of the ladder that such an order stands on, as a line with a word to ask; empty for the others. */
export function orderRung(kind: OrderKind, { numbers }: Scenario): string {
  const climbs = climbing.find((each) => each === kind);
  return climbs ? words.rung({ rung: numbers.orders.rungs[climbs] }) : "";
}

/** What `kind` does, in a line. */
export const orderEffect = (kind: OrderKind, scenario: Scenario): string =>
  (effects as Effects)[kind](scenario.numbers);

type Claims = readonly PublicClaim[];
type Writers = { readonly [K in OrderKind]: (order: OrderOf<K>, names: Names, claims: Claims) => string };

function verify({ claim: id }: OrderOf<"VERIFY">, names: Names, claims: Claims): string {
  const claim = claims.find((each) => each.id === id);
  if (!claim) return words.lines.VERIFY;
  return words.lines.verifyOne({ seat: names.named(claim.claimant), claim: claimedAbout(claim, names) });
}

const writers = {
  HOLD: () => words.lines.HOLD,
  ATTRITE: () => words.lines.ATTRITE,
  OFFENSIVE: ({ sector }, n) => words.lines.OFFENSIVE({ sector: n.sector(sector) }),
  SHELL: ({ town }, n) => words.lines.SHELL({ place: n.place(town) }),
  STRIKE_BEYOND: ({ town }, n) => words.lines.STRIKE_BEYOND({ place: n.place(town) }),
  MARTIAL_LAW: () => words.lines.MARTIAL_LAW,
  COMMUNIQUE: ({ share, stance }) => words.lines.COMMUNIQUE({ share: shareWords[share], stance: stanceWords[stance] }),
  RESTRAIN: () => words.lines.RESTRAIN,
  EVACUATE: ({ town }, n) => words.lines.EVACUATE({ place: n.place(town) }),
  LEVERAGE: ({ target, on, direction }, n) => words.lines.LEVERAGE({ seat: n.named(target), on, direction }),
  SUPPLY: ({ client }, n) => words.lines.SUPPLY({ seat: n.named(client) }),
  SIGNAL: ({ to }, n) => words.lines.SIGNAL({ seat: n.named(to) }),
  HOTLINE: ({ to }, n) => words.lines.HOTLINE({ seat: n.named(to) }),
  OFFER: ({ what }) => words.lines.OFFER({ what }),
  STATEMENT: ({ on }, n) => words.lines.STATEMENT({ side: n.namedSide(on) }),
  VERIFY: verify,
} satisfies Writers;

/** A given order as a line. @param claims those that are known: one of them is named where it is put to the test */
export const orderWords = (order: Order, names: Names, claims: Claims = []): string =>
  (writers[order.kind] as (order: Order, names: Names, claims: Claims) => string)(order, names, claims);
