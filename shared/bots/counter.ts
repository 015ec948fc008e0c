/** The words that a belligerent would put its name to instead of those on the table (RULES §§5, 8). */
import type { Side } from "../base/ids.ts";
import { hasClause, latestClauses } from "../rules/clauses.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import { type Desk, groundTaken } from "./desk.ts";
import { judge } from "./judge.ts";
import { handover, helpers, type Place, sameKinds } from "./packages.ts";
import type { Traits } from "./traits.ts";

/** The table of a text: the host and venue of its session, or the direct line. */
function placeOf(desk: Desk, text: ReadableText): Place {
  const session = desk.pub.convenings.find((c) => c.id === text.convening);
  return { host: session?.host ?? null, venue: session?.venue ?? null };
}

/** Other clauses that this seat would sign, nearest to the text first; null where none of its wishes helps. */
export function counterTo(desk: Desk, side: Side, traits: Traits, text: ReadableText): Clause[] | null {
  const clauses = latestClauses(text);
  const candidates = side === 1 ? holderWishes(desk, text, clauses) : attackerWishes(desk, text, clauses);
  return candidates.find((wish) => judge(desk, side, traits, text, wish).sign) ?? null;
}

function holderWishes(desk: Desk, text: ReadableText, clauses: readonly Clause[]): Clause[][] {
  const kept = clauses.filter((clause) => clause.kind !== "HANDOVER");
  const cheaper = kept.filter((clause) => clause.kind !== "DMZ");
  const more = helpers(desk, kept, placeOf(desk, text));
  const steps = more.map((_, at) => [...kept, ...more.slice(0, at + 1)]);
  return [kept, cheaper, ...steps].filter((wish) => wish.length > 0 && !sameKinds(wish, clauses));
}

function attackerWishes(desk: Desk, text: ReadableText, clauses: readonly Clause[]): Clause[][] {
  const cheaper = clauses.filter((clause) => clause.kind !== "DMZ" && clause.kind !== "GUARANTOR");
  const more = helpers(desk, clauses, placeOf(desk, text)).slice(0, 2);
  const strong = groundTaken(desk) >= 4 && hasClause(clauses, "LINES") && !hasClause(clauses, "HANDOVER");
  const asked = strong ? handover(desk) : [];
  const exit: Clause[] = hasClause(clauses, "EXIT") ? [] : [{ kind: "EXIT", notice: 2 }];
  const wishes = [
    cheaper,
    [...clauses, ...more],
    [...clauses, ...asked],
    [...clauses, ...more, ...asked],
    [...clauses, ...exit],
  ];
  return wishes.filter((wish) => wish.length > 0 && !sameKinds(wish, clauses));
}

/** The text without the clauses for which nobody has offered anything yet; null where nothing would be left. */
export function offered(text: ReadableText): Clause[] | null {
  const clauses = latestClauses(text).filter(
    (clause) => !text.missingOffers.some((missing) => missing.clause === clause.kind),
  );
  return clauses.length > 0 && clauses.length < latestClauses(text).length ? clauses : null;
}
