/** How a given word moves acts: what was promised is done, unless it has become dearer than the temperament keeps (§17). */

import { latestClauses } from "../../rules/clauses.ts";
import { isPosture } from "../../rules/orders.ts";
import { isSuch } from "../../rules/textsInLog.ts";
import type { Invitation, ReadableText } from "../../state/seatView.ts";
import type { Deed } from "../../terms/deed.ts";
import type { Order } from "../../terms/order.ts";
import type { Desk } from "../desk.ts";
import type { Traits } from "../traits.ts";
import { isDeed, orderFor } from "./asOrder.ts";
import { costOf } from "./cost.ts";
import { owed } from "./heard.ts";
import { belief } from "./record.ts";
import type { Weighing } from "./weigh.ts";

/** Below it a condition is not expected to come true. */
const expected = 0.4;

/** Deeds owed this round that the seat means to do. */
export function kept(desk: Desk, traits: Traits, intended: readonly Order[]): readonly Deed[] {
  const lines = owed(desk, desk.pub.round);
  if (lines.length === 0) return none;
  const on: Weighing = { desk, traits, intended };
  return lines.flatMap(({ deed, if: conditions }) => {
    if (!deed || conditions.some(({ seat }) => seat !== desk.seat && belief(desk, traits, seat) < expected)) return [];
    return costOf(on, deed).cost <= traits.keepsUpTo ? [deed] : [];
  });
}
const none: readonly Deed[] = [];

/** The wishes with what the seat keeps first, and without what it has promised to leave. */
export function keeping(desk: Desk, traits: Traits, wishes: readonly Order[]): readonly Order[] {
  const deeds = kept(desk, traits, wishes);
  if (deeds.length === 0) return wishes;
  const left = deeds.filter(({ not }) => not);
  const done = deeds.flatMap((deed) => (deed.not ? [] : (orderFor(desk, deed.does, wishes) ?? [])));
  const rest = wishes.filter(
    (wish) => !done.some((order) => order.kind === wish.kind && (isPosture(wish) || wish.kind === "COMMUNIQUE")),
  );
  return [...done, ...rest].filter((wish) => !left.some(({ does }) => isDeed(wish, does)));
}

/** Has the seat given its word to come to the talks of this invitation, and keeps it? */
export function promisedToCome(desk: Desk, traits: Traits, { convening }: Invitation): boolean {
  const call = desk.pub.convenings.find(({ id }) => id === convening);
  return kept(desk, traits, desk.own.orders ?? []).some(
    ({ does, not }) =>
      does.kind === "comeToTalks" &&
      !not &&
      (does.host === null || does.host === call?.host) &&
      (does.venue === null || does.venue === call?.venue),
  );
}

/** Has the seat given its word to sign such a text, and keeps it? */
export const promisedToSign = (desk: Desk, traits: Traits, text: ReadableText): boolean =>
  kept(desk, traits, []).some(
    ({ does, not }) =>
      does.kind === "sign" && !not && isSuch({ text: text.id, clauses: latestClauses(text) }, does.texts),
  );
