/** How a given word moves acts: what was promised is done, unless it has become dearer than the temperament keeps (§17). */

import { latestClauses } from "../../rules/clauses.ts";
import { isPosture } from "../../rules/orders.ts";
import { isSuch } from "../../rules/textsInLog.ts";
import type { Invitation, ReadableText, SeenLine } from "../../state/seatView.ts";
import type { Deed } from "../../terms/deed.ts";
import type { Order } from "../../terms/order.ts";
import type { Desk } from "../desk.ts";
import type { Traits } from "../traits.ts";
import { isDeed, orderFor, orderKindOf } from "./asOrder.ts";
import { costOf } from "./cost.ts";
import { linesKnown, owed } from "./heard.ts";
import { belief } from "./record.ts";
import { worthOfDeed } from "./value.ts";
import type { Weighing } from "./weigh.ts";

/** Below it a condition is not expected to come true. */
const expected = 0.4;

/** Deeds owed this round that the seat means to do. */
export function kept(desk: Desk, traits: Traits, intended: readonly Order[]): readonly Deed[] {
  const lines = owed(desk, desk.pub.round);
  if (lines.length === 0) return none;
  const on: Weighing = { desk, traits, intended };
  return lines.flatMap((line) => {
    const { deed, if: conditions } = line;
    if (!deed || conditions.some(({ seat }) => seat !== desk.seat && belief(desk, traits, seat) < expected)) return [];
    return costOf(on, deed).cost <= traits.keepsUpTo + stillWorth(on, line) ? [deed] : [];
  });
}
const none: readonly Deed[] = [];

/** Who bluffs takes what it can get, and gives nothing for it. */
const bluffs = 0.25;

/**
 * What the seat gives up with its own part of a bargain: what the other owes it for that and could still keep back, as far as it is believed. Orders
 * are opened together: against one that breaks a word only later rounds are left; an act is seen before orders are given.
 */
const stillWorth = (on: Weighing, { boundBy, by, deed: own }: SeenLine): number =>
  on.traits.candour < bluffs
    ? 0
    : linesKnown(on.desk)
        .filter(
          (line) =>
            line.boundBy === boundBy && line.by !== by && line.mark === "open" && canWithhold(on, own, line.deed),
        )
        .reduce(
          (sum, { deed, by: whose }) =>
            sum + (deed ? belief(on.desk, on.traits, whose) * Math.max(0, worthOfDeed(on, deed)) : 0),
          0,
        );

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

const canWithhold = ({ desk }: Weighing, own: Deed | null, theirs: Deed | null): boolean =>
  theirs !== null && (theirs.to > desk.pub.round || (own !== null && orderKindOf[own.does.kind] === undefined));

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

const isSigning = ({ does, not }: Deed, text: ReadableText): boolean =>
  does.kind === "sign" && !not && isSuch({ text: text.id, clauses: latestClauses(text) }, does.texts);

/** Has the seat given its word to sign such a text, and keeps it? */
export const promisedToSign = (desk: Desk, traits: Traits, text: ReadableText): boolean =>
  kept(desk, traits, []).some((deed) => isSigning(deed, text));

/** Has it given its word to, whether it keeps it or not? */
export const owesSignature = (desk: Desk, text: ReadableText): boolean =>
  owed(desk, desk.pub.round).some(({ deed }) => deed !== null && isSigning(deed, text));
