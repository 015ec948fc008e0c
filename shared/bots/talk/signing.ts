/** What a seat would need to sign a text, from the judge that decides its signatures (§§8, 17). */
import type { SeatId, Side } from "../../base/ids.ts";
import { latestClauses } from "../../rules/clauses.ts";
import { isSuch } from "../../rules/textsInLog.ts";
import type { ReadableText } from "../../state/seatView.ts";
import type { Reason } from "../../terms/choices.ts";
import type { Clause, ClauseKind } from "../../terms/clause.ts";
import type { Deed, DoingOf } from "../../terms/deed.ts";
import type { Answering } from "../../terms/word.ts";
import { hostsInTurn, nextHost } from "../attend.ts";
import { type Desk, hasOrder, mayAct, openTexts, talksNow } from "../desk.ts";
import { imagined, needFor, needForAny, type Wanted } from "../needs.ts";
import { handover, type Place, packageFor, packageKinds } from "../packages.ts";
import { type Hindrance, reckon } from "../reckon.ts";
import type { Traits } from "../traits.ts";
import { firstRound } from "./heard.ts";
import { clausesAt } from "./sounding.ts";
import type { Weighing } from "./weigh.ts";

interface Cost {
  readonly cost: number;
  readonly reason: Reason;
}

/** The reason to give for what stands against a text. */
const reasonFor: { readonly [H in Hindrance]: Reason } = {
  ...{ price: "price", terms: "clause", ground: "ground", towns: "towns", hardness: "hardness", spoiler: "spoiler" },
  ...{ risk: "risk", war: "war", offer: "means", goals: "clause" },
};

const never = (reason: Reason): Cost => ({ cost: Number.POSITIVE_INFINITY, reason });

/** The table at which a text would lie: the session of this round, or one that the asker or else the next host could call. */
function placeFor(desk: Desk, asker: SeatId): Place {
  const [session] = talksNow(desk);
  const asks = desk.seating.powers[asker]?.acts.includes("convene") ? asker : undefined;
  const host = session?.host ?? asks ?? nextHost(desk)?.host ?? null;
  return { host, venue: session?.venue ?? (host === null ? null : (desk.scenario.seat[host]?.venues[0] ?? null)) };
}

/** The tables at which a text could lie: that of this round; while there is none, any that could be called. */
const placesFor = (desk: Desk): readonly Place[] =>
  talksNow(desk).length > 0
    ? [placeFor(desk, desk.seat)]
    : [...new Set([nextHost(desk)?.host ?? null, ...hostsInTurn(desk)])].map((host) => ({
        host,
        venue: host === null ? null : (desk.scenario.seat[host]?.venues[0] ?? null),
      }));

/** What it costs to put one's name to such a text; 0 where the seat would anyway. */
export function costToSign({ desk, traits }: Weighing, { texts }: DoingOf<"sign">): Cost {
  if (!mayAct(desk, "sign")) return never("power");
  const open = openTexts(desk).filter((text) => isSuch({ text: text.id, clauses: latestClauses(text) }, texts));
  if (desk.side === null)
    return open.some((text) => text.needed.includes(desk.seat)) ? { cost: 0, reason: "unsaid" } : never("later");
  const { side } = desk;
  const lying = open.filter(({ maySign }) => maySign);
  if (lying.length > 0) return cheapest(desk, side, traits, lying);
  if (texts.text !== null) return never("later");
  const fitting = placesFor(desk).flatMap((place) =>
    textsLike(desk, place, texts).map((clauses) => imagined({ desk, side, traits, place }, clauses)),
  );
  const { cost, reason } = fitting.length > 0 ? cheapest(desk, side, traits, fitting) : never("clause");
  return { cost: Math.max(0.004, cost), reason };
}

/** The text that it likes best; 0 where it would sign. */
function cheapest(desk: Desk, side: Side, traits: Traits, texts: readonly ReadableText[]): Cost {
  const reckoned = texts.map((text) => reckon(desk, side, traits, text, latestClauses(text)));
  if (reckoned.some(({ verdict }) => verdict.sign)) return { cost: 0, reason: "unsaid" };
  const [best] = reckoned.toSorted((a, b) => b.verdict.gain - a.verdict.gain);
  if (!best || best.against === "price" || best.against === "terms")
    return never(best?.against === "price" ? "price" : "clause");
  return { cost: Math.max(0.01, -best.verdict.gain), reason: reasonFor[best.against ?? "war"] };
}

/** Texts of such a kind that could be tabled: one of just the clauses named, where several are, or a usual one. */
function textsLike(desk: Desk, place: Place, texts: DoingOf<"sign">["texts"]): Clause[][] {
  const named = clausesAt(desk, place).filter(({ kind }) => texts.having.some((pattern) => pattern.kind === kind));
  const usual = packageKinds.map((kind) => packageFor(desk, kind, place));
  return [...(texts.having.length > 2 ? [named] : []), ...usual].filter((clauses) =>
    isSuch({ text: null, clauses }, texts),
  );
}

/** "What would you need to sign it?": clauses to add or to drop, what must first be done, or no and why. */
export function signatureNeeded(on: Weighing, asker: SeatId, id: number | null): Answering {
  const { desk, traits } = on;
  if (!mayAct(desk, "sign")) return { says: "no", reason: "power" };
  const text = id === null ? null : (openTexts(desk).find((each) => each.id === id) ?? null);
  if (id !== null && text === null) return { says: "no", reason: "later" };
  if (desk.side === null) return third(desk, text);
  const signer = { desk, side: desk.side, traits, place: placeFor(desk, asker) };
  const need = text ? needFor(signer, text) : needForAny(signer);
  if (need.is === "nothing") return { says: "no", reason: reasonFor[need.against] };
  if (need.is === "clauses") {
    const wanted = bluffed(on, desk.side, need);
    return tells(id, wanted, need.name === null ? [] : [signedBy(desk, need.name, id, wanted)]);
  }
  const backing = backingFrom(desk, desk.side, asker);
  return backing ? tells(id, { having: [], lacking: [] }, [backing]) : { says: "no", reason: "price" };
}

/** The other lead's name under the same. */
const signedBy = (desk: Desk, seat: SeatId, text: number | null, { having, lacking }: Wanted): Deed => {
  const round = firstRound(desk);
  const texts =
    text === null
      ? { text, having: having.map(pattern), lacking: lacking.map(pattern) }
      : { text, having: [], lacking: [] };
  return { seat, does: { kind: "sign", texts, unless: null }, not: false, from: round, to: round };
};

const pattern = (kind: ClauseKind) => ({ kind, about: null });

const tells = (text: number | null, { having, lacking }: Wanted, needs: readonly Deed[]): Answering => ({
  says: "tells",
  told: {
    of: "signature",
    text,
    having: having.slice(0, 8).map(pattern),
    lacking: lacking.slice(0, 8).map(pattern),
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

/** Who bluffs asks for more than it needs. */
function bluffed({ desk, traits }: Weighing, side: Side, wanted: Wanted): Wanted {
  if (traits.candour >= 0.25 || side !== 0 || handover(desk).length === 0) return wanted;
  const more: ClauseKind = "HANDOVER";
  if (wanted.having.includes(more)) return wanted;
  return { having: [...wanted.having, more], lacking: wanted.lacking.filter((kind) => kind !== more) };
}

/** Will for its lead, of the asker or of an ally that can give it; null: nobody can. */
function backingFrom(desk: Desk, side: Side, asker: SeatId): Deed | null {
  const round = firstRound(desk);
  const giver = [asker, ...desk.seating.order].find(
    (seat) =>
      seat !== desk.seat &&
      hasOrder(desk, "LEVERAGE", seat) &&
      (seat === asker || desk.scenario.seat[seat]?.allyOf === side),
  );
  const does = { kind: "press", target: desk.scenario.leads[side], direction: "up", on: "will" } as const;
  return giver === undefined ? null : { seat: giver, does, not: false, from: round, to: round };
}
