/** What a seat would need to sign a text, from the judge that decides its signatures (§§8, 17). */
import type { SeatId, Side } from "../../base/ids.ts";
import { hasClause, latestClauses } from "../../rules/clauses.ts";
import { isSuch } from "../../rules/textsInLog.ts";
import type { ReadableText } from "../../state/seatView.ts";
import type { Reason } from "../../terms/choices.ts";
import type { Clause, ClauseKind } from "../../terms/clause.ts";
import type { Deed, DoingOf } from "../../terms/deed.ts";
import type { Answering } from "../../terms/word.ts";
import { nextHost } from "../attend.ts";
import { counterTo } from "../counter.ts";
import { type Desk, hasOrder, mayAct, openTexts, talksNow } from "../desk.ts";
import { judge, type Objection } from "../judge.ts";
import { townUnderFire } from "../orders.ts";
import { handover, helpers, type PackageKind, type Place, packageFor, packageKinds } from "../packages.ts";
import { firstRound } from "./heard.ts";
import { clausesAt } from "./sounding.ts";
import type { Weighing } from "./weigh.ts";

interface Cost {
  readonly cost: number;
  readonly reason: Reason;
}

/** The reason to give for what stands against a text. */
export const reasonFor: { readonly [O in Objection]: Reason } = {
  price: "price",
  handover: "clause",
  unwatched: "risk",
  fragile: "risk",
  fire: "towns",
  gaining: "war",
  home: "hardness",
  worse: "war",
};

const never = (reason: Reason): Cost => ({ cost: Number.POSITIVE_INFINITY, reason });

/** The table at which a text would lie: the session of this round, or one that the asker or else the next host could call. */
function placeFor(desk: Desk, asker: SeatId): Place {
  const [session] = talksNow(desk);
  const asks = desk.seating.powers[asker]?.acts.includes("convene") ? asker : undefined;
  const host = session?.host ?? asks ?? nextHost(desk)?.host ?? null;
  return { host, venue: session?.venue ?? (host === null ? null : (desk.scenario.seat[host]?.venues[0] ?? null)) };
}

/** What it costs to put one's name to such a text; 0 where the seat would anyway. */
export function costToSign({ desk, traits }: Weighing, { texts }: DoingOf<"sign">): Cost {
  if (!mayAct(desk, "sign")) return never("power");
  const open = openTexts(desk).filter((text) => isSuch({ text: text.id, clauses: latestClauses(text) }, texts));
  if (desk.side === null)
    return open.some((text) => text.needed.includes(desk.seat)) ? { cost: 0, reason: "unsaid" } : never("later");
  const { side } = desk;
  const verdicts = open
    .filter(({ maySign }) => maySign)
    .map((text) => judge(desk, side, traits, text, latestClauses(text)));
  if (verdicts.some(({ sign }) => sign)) return { cost: 0, reason: "unsaid" };
  const [first] = verdicts;
  if (first)
    return first.objection === "price"
      ? never("price")
      : { cost: Math.max(0.01, -first.gain), reason: reasonFor[first.objection] };
  if (texts.text !== null) return never("later");
  const place = placeFor(desk, desk.seat);
  const fitting = textsLike(desk, place, texts);
  const [best] = fitting
    .map((clauses) => judge(desk, side, traits, null, clauses))
    .toSorted((a, b) => Number(b.sign) - Number(a.sign) || b.gain - a.gain);
  if (!best) return never("clause");
  if (best.sign) return { cost: 0.004, reason: "unsaid" };
  return best.objection === "price"
    ? never("price")
    : { cost: Math.max(0.01, -best.gain), reason: reasonFor[best.objection] };
}

/** Texts of such a kind that could be tabled: one of just the clauses named, where several are, or a usual one. */
function textsLike(desk: Desk, place: Place, texts: DoingOf<"sign">["texts"]): Clause[][] {
  const named = clausesAt(desk, place).filter(({ kind }) => texts.having.some((pattern) => pattern.kind === kind));
  const usual = packageKinds.map((kind) => packageFor(desk, kind, place));
  return [...(texts.having.length > 2 ? [named] : []), ...usual].filter((clauses) =>
    isSuch({ text: null, clauses }, texts),
  );
}

/** Clauses by which it would sign: those that must stand, those that must not. */
interface Wanted {
  readonly having: readonly ClauseKind[];
  readonly lacking: readonly ClauseKind[];
}

/** "What would you need to sign it?": clauses to add or to drop, what must first be done, or no and why. */
export function signatureNeeded(on: Weighing, asker: SeatId, id: number | null): Answering {
  const { desk, traits } = on;
  if (!mayAct(desk, "sign")) return { says: "no", reason: "power" };
  const text = id === null ? null : (openTexts(desk).find((each) => each.id === id) ?? null);
  if (id !== null && text === null) return { says: "no", reason: "later" };
  if (desk.side === null) return third(desk, text);
  const place = placeFor(desk, asker);
  const found = text ? byText(on, desk.side, text, place) : byPackage(on, desk.side, place);
  if (found) return tells(id, bluffed(on, desk.side, found), []);
  const clauses = text ? latestClauses(text) : packageFor(desk, "watched", place);
  const { objection } = judge(desk, desk.side, traits, text, clauses);
  const needs = firstSteps(on, desk.side, asker, objection);
  return needs ? tells(id, { having: [], lacking: [] }, needs) : { says: "no", reason: reasonFor[objection] };
}

const tells = (text: number | null, { having, lacking }: Wanted, needs: readonly Deed[]): Answering => ({
  says: "tells",
  told: {
    of: "signature",
    text,
    having: having.slice(0, 8).map((kind) => ({ kind, about: null })),
    lacking: lacking.slice(0, 8).map((kind) => ({ kind, about: null })),
    needs,
  },
});

/** A third party signs what both leads have signed. */
function third(desk: Desk, text: ReadableText | null): Answering {
  const round = firstRound(desk);
  const of = { text: text?.id ?? null, having: [], lacking: [] };
  const missing = desk.scenario.leads.filter((lead) => lead !== desk.seat && !text?.signed.includes(lead));
  const needs = missing.map(
    (seat): Deed => ({ seat, does: { kind: "sign", texts: of, unless: null }, not: false, from: round, to: round }),
  );
  return tells(text?.id ?? null, { having: [], lacking: [] }, needs);
}

/** Against a text as it stands: nothing, or the nearest clauses that it would sign. */
function byText({ desk, traits }: Weighing, side: Side, text: ReadableText, place: Place): Wanted | null {
  const before = latestClauses(text);
  const signs = (clauses: readonly Clause[]) => judge(desk, side, traits, text, clauses).sign;
  if (signs(before)) return { having: [], lacking: [] };
  const singles = [
    ...before.filter(({ kind }) => kind !== "CEASE").map(({ kind }) => before.filter((clause) => clause.kind !== kind)),
    ...wishes(desk, side, before, place).map((clause) => [...before, clause]),
  ];
  const nearest =
    singles.find((clauses) => clauses.length > 0 && signs(clauses)) ?? counterTo(desk, side, traits, text);
  return nearest && difference(before, nearest);
}

/** Clauses that could help this side, of those that a table can have now. */
const wishes = (desk: Desk, side: Side, clauses: readonly Clause[], place: Place): Clause[] => [
  ...helpers(desk, clauses, place),
  ...(side === 0 && hasClause(clauses, "LINES") && !hasClause(clauses, "HANDOVER") ? handover(desk) : []),
];

function difference(before: readonly Clause[], after: readonly Clause[]): Wanted {
  const without = (list: readonly Clause[], rest: readonly Clause[]) =>
    list.filter(({ kind }) => !hasClause(rest, kind)).map(({ kind }) => kind);
  return { having: without(after, before), lacking: without(before, after) };
}

/** Texts that it thinks of: as others put them, then those that give it something for its signature. */
function packagesFor(desk: Desk, side: Side, place: Place): Clause[][] {
  const order: readonly PackageKind[] = ["watched", "settlement", "humanitarian", "bare"];
  const usual = order.map((kind) => packageFor(desk, kind, place));
  if (side === 1) return usual;
  const asked = handover(desk);
  return asked.length === 0 ? usual : [...usual, ...usual.slice(0, 2).map((clauses) => [...clauses, ...asked])];
}

/** Any text: the first package that it would sign, less what it could do without; and what it would not have added to it. */
function byPackage({ desk, traits }: Weighing, side: Side, place: Place): Wanted | null {
  const signs = (clauses: readonly Clause[]) => clauses.length > 0 && judge(desk, side, traits, null, clauses).sign;
  const found = packagesFor(desk, side, place).find(signs);
  if (!found) return null;
  let having: readonly Clause[] = found;
  for (const clause of found) {
    const fewer = having.filter((each) => each !== clause);
    if (signs(fewer)) having = fewer;
  }
  const extra = [...packageFor(desk, "settlement", place), ...handover(desk)];
  const kept = having;
  const lacking = extra.filter(
    (clause) =>
      !hasClause(kept, clause.kind) && !signs(hasClause(found, clause.kind) ? [...kept, clause] : [...found, clause]),
  );
  return { having: having.map(({ kind }) => kind), lacking: [...new Set(lacking.map(({ kind }) => kind))] };
}

/** Who bluffs asks for more than it needs. */
function bluffed({ desk, traits }: Weighing, side: Side, wanted: Wanted): Wanted {
  if (traits.candour >= 0.25 || side !== 0 || handover(desk).length === 0) return wanted;
  const more: ClauseKind = "HANDOVER";
  if (wanted.having.includes(more)) return wanted;
  return { having: [...wanted.having, more], lacking: wanted.lacking.filter((kind) => kind !== more) };
}

/** What must first change on the ground or at home; null where no deed that can be named would do it. */
function firstSteps({ desk }: Weighing, side: Side, asker: SeatId, objection: Objection): Deed[] | null {
  const round = firstRound(desk);
  const foe = desk.scenario.leads[side === 0 ? 1 : 0];
  const once = { from: round, to: round };
  const fired = objection === "fire" || townUnderFire(desk, side) !== undefined;
  if (fired && hasOrder(desk, "SHELL", foe))
    return [{ seat: foe, does: { kind: "shell", town: null }, not: true, ...once }];
  if (objection === "price" || objection === "home") {
    const giver = [asker, ...desk.seating.order].find(
      (seat) => hasOrder(desk, "LEVERAGE", seat) && (seat === asker || desk.scenario.seat[seat]?.allyOf === side),
    );
    const gift = { kind: "press", target: desk.scenario.leads[side], direction: "up", on: "will" } as const;
    return giver === undefined || giver === desk.seat ? null : [{ seat: giver, does: gift, not: false, ...once }];
  }
  return null;
}
