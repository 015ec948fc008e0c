/** One round of war with these postures, for a seat that weighs a word: by the forecast that chooses its orders (§§7, 12). */
import { other, type Side } from "../../base/ids.ts";
import { isPosture } from "../../rules/orders.ts";
import type { Posture } from "../../terms/choices.ts";
import type { Deed } from "../../terms/deed.ts";
import type { Order } from "../../terms/order.ts";
import { type Desk, memoSeen } from "../desk.ts";
import { fought, outlookOf, pressIn, worth } from "../forecast.ts";
import type { Traits } from "../traits.ts";
import { firstRound } from "./heard.ts";

/** A seat that weighs words: what it sees, how it is disposed, and what it would order if nobody had its word. */
export interface Weighing {
  readonly desk: Desk;
  readonly traits: Traits;
  readonly intended: readonly Order[];
}

/** Rounds of a deed that are still to come, 1 at least. */
export const roundsOf = (desk: Desk, deed: Deed): number =>
  Math.max(1, deed.to - Math.max(deed.from, firstRound(desk)) + 1);

/** The posture that a side usually takes. */
const usual: readonly [Posture, Posture] = ["OFFENSIVE", "ATTRITE"];

/** The posture among the orders; what the seat's side usually does where there is none. */
export const postureIn = (orders: readonly Order[], side: Side): Posture => orders.find(isPosture)?.kind ?? usual[side];

/** Worth of the match to this seat after one round in which the sides do so; a third party weighs the joint result alone. 0-1. */
export const roundWorth = ({ desk, traits }: Weighing, [one, two]: readonly [Posture, Posture]): number =>
  worthAfter(desk, traits, one, two);

const worthAfter = memoSeen(
  (desk: Desk, traits: Traits, one: Posture, two: Posture): number => {
    const { activity } = desk.numbers.orders;
    const postures = [one, two] as const;
    const now = outlookOf(desk);
    const attacker = ([0, 1] as const).find((side) => postures[side] === "OFFENSIVE") ?? null;
    const sector = pressIn(desk, now);
    const attack = attacker === null ? null : { side: attacker, sector };
    const after = fought(desk, now, {
      activity: [activity[one], activity[two]],
      attack,
      defenderHolds: attacker !== null && postures[other(attacker)] === "HOLD",
    });
    const selfish = desk.side === null ? 0 : traits.selfish;
    return worth(desk, desk.side ?? 0, after, traits.hope, selfish);
  },
  (_, one, two) => `${one} ${two}`,
);

/** What one side's taking another posture is worth to this seat for a round, all else as it is meant or usual. */
export function postureWorth(weighing: Weighing, side: Side, posture: Posture): number {
  const { desk, intended } = weighing;
  const own = desk.side === null ? null : postureIn(intended, desk.side);
  const meant: [Posture, Posture] = [...usual];
  if (desk.side !== null && own !== null) meant[desk.side] = own;
  const changed: [Posture, Posture] = [...meant];
  changed[side] = posture;
  return meant[side] === posture ? 0 : roundWorth(weighing, changed) - roundWorth(weighing, meant);
}
