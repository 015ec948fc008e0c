/** Tabling, amending, endorsing, signing and refusing texts (RULES §5). */
import type { SeatId } from "../base/ids.ts";
import { ok, type Refusal, type Result, refusal, refuse } from "../base/result.ts";
import { owingAnAnswer } from "../rules/attendance.ts";
import { settles, wholeWith } from "../rules/binding.ts";
import { checkClauses, clauseIn, latestClauses, sessionOf } from "../rules/clauses.ts";
import { missingOffers } from "../rules/signatures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import { isLead, seatDef } from "../state/seating.ts";
import type { Clause } from "../terms/clause.ts";
import type { Condition } from "../terms/condition.ts";
import { type Acting, type Decide, hasPower } from "./acting.ts";
import { seatsAt } from "./channels.ts";
import { mayRead, maySign, neededFor } from "./texts.ts";

/** How little an agreement lasts by the style of its talks (RULES §5); on the direct line nobody presses. */
const levOf = (scenario: Scenario, state: MatchState, convening: number | null): number =>
  convening === null ? 0 : scenario.numbers.attendance.lev[sessionOf(state, convening)?.style ?? "facilitate"];

/**
 * Puts a text on the table of this round's talks, or on the direct line. Refuses with notYourPower, unknownConvening, notAtTheTable,
 * textEmpty, protocolToNothing (with: text) and the codes of `checkClauses`.
 */
export const table: Decide<"table"> = (on, act) => {
  const { scenario, state, seat } = on;
  if (!hasPower(on, "table")) return refuse("notYourPower", { kind: act.kind });
  if (act.convening !== null) {
    if (sessionOf(state, act.convening)?.round !== state.round)
      return refuse("unknownConvening", { convening: act.convening });
  }
  if (!seatsAt(scenario, state, act.convening).includes(seat)) return refuse("notAtTheTable");
  if (act.title.trim() === "") return refuse("textEmpty");
  const { convening, title, clauses, protocolTo } = act;
  const fault = checkText(on, clauses, protocolTo);
  if (fault) return { ok: false, error: fault };
  const lev = levOf(scenario, state, convening);
  const to = protocolTo === undefined ? {} : { protocolTo };
  return ok([{ kind: "tabled", text: state.texts.length + 1, convening, title, by: seat, clauses, lev, ...to }]);
};

/** Why the clauses make no text, or no protocol to the agreement in force, whose clauses theirs may wait for; null: they do. */
function checkText({ scenario, state }: Acting, clauses: readonly Clause[], protocolTo?: number): Refusal | null {
  if (protocolTo === undefined || clauses.length === 0) return checkClauses(scenario, state.seatOrder, clauses);
  const { treaty } = state;
  if (treaty?.text !== protocolTo) return refusal("protocolToNothing", { text: protocolTo });
  const alone = clauses.map(({ when: _when, ...clause }) => clause as Clause);
  return (
    checkClauses(scenario, state.seatOrder, alone) ??
    checkClauses(scenario, state.seatOrder, wholeWith(treaty.clauses, scenario, clauses))
  );
}

/** The open text, if the seat may read it; else unknownText, whether it exists or not (RULES §9). */
function openText({ scenario, state, seat }: Acting, id: number): Result<Text> {
  const text = state.texts[id - 1];
  if (text?.status !== "open" || !mayRead(scenario, state, text, seat)) return refuse("unknownText", { text: id });
  return ok(text);
}

/**
 * A new version of an open text, by whoever has the power to table or must sign it; signatures of the old one fall away. Refuses with notYourPower, unknownText, notAtTheTable,
 * unknownVersion, staleVersion (with: latest) and the codes of `checkClauses`.
 */
export const amend: Decide<"amend"> = (on, act) => {
  const { scenario, state, seat } = on;
  const found = openText(on, act.text);
  const needed = found.ok && neededFor(scenario, state, found.value).includes(seat);
  if (!needed && !hasPower(on, "table")) return refuse("notYourPower", { kind: act.kind });
  if (!found.ok) return found;
  const text = found.value;
  if (!seatsAt(scenario, state, text.convening).includes(seat)) return refuse("notAtTheTable");
  const latest = text.versions.length;
  if (act.version > latest || act.version < 1) return refuse("unknownVersion", { version: act.version });
  if (act.version !== latest) return refuse("staleVersion", { latest });
  const fault = checkText(on, act.clauses, text.protocolTo);
  if (fault) return { ok: false, error: fault };
  return ok([{ kind: "amended", text: act.text, version: latest + 1, by: seat, clauses: act.clauses }]);
};

/** Support without a signature; it binds nobody. Refuses with unknownText, alreadyEndorsed. */
export const endorse: Decide<"endorse"> = (on, act) => {
  const found = openText(on, act.text);
  if (!found.ok) return found;
  if (found.value.endorsed.includes(on.seat)) return refuse("alreadyEndorsed");
  return ok([{ kind: "endorsed", text: act.text, seat: on.seat }]);
};

/**
 * A signature on the latest version. What it costs falls due when the text enters into force. Refuses with unknownText,
 * signatureNotNeeded, unknownVersion, staleVersion, alreadySigned, offerMissing (with: seat, clause), conditionNever.
 */
export const sign: Decide<"sign"> = (on, act) => {
  const { scenario, state, seat } = on;
  const found = openText(on, act.text);
  if (!found.ok) return found;
  const text = found.value;
  if (!maySign(scenario, state, text, seat)) return refuse("signatureNotNeeded");
  const latest = text.versions.length;
  if (act.version > latest || act.version < 1) return refuse("unknownVersion", { version: act.version });
  if (act.version !== latest) return refuse("staleVersion", { latest });
  if (text.signed.includes(seat)) return refuse("alreadySigned");
  const missing = missingOffers(latestClauses(text), (id) => state.seats[id]?.offers)[0];
  if (missing) return refuse("offerMissing", { seat: missing.seat, clause: missing.clause });
  const condition = act.on ? checkCondition(on, text, act.on) : null;
  if (condition) return { ok: false, error: condition };
  return ok([{ kind: "signed", text: act.text, version: latest, seat, ...(act.on && { on: act.on }) }]);
};

/** Why a signature cannot hang on that, or null: it could never come, or the seat cannot read the text that it names. */
function checkCondition({ scenario, state, seat }: Acting, text: Text, on: Condition): Refusal | null {
  if ("seat" in on) {
    const signs = state.seatOrder.includes(on.seat) && on.seat !== seat && maySign(scenario, state, text, on.seat);
    return signs ? null : refusal("conditionNever", { seat: on.seat });
  }
  const other = state.texts[on.text - 1];
  if (!other || !mayRead(scenario, state, other, seat)) return refusal("unknownText", { text: on.text });
  const open = other.status === "open" || other.status === "inForce" || other.status === "joined";
  return open && on.text !== text.id ? null : refusal("conditionNever", { text: on.text });
}

/** Takes a signature back. Refuses with unknownText, notSigned. */
export const unsign: Decide<"unsign"> = (on, act) => {
  const found = openText(on, act.text);
  if (!found.ok) return found;
  if (!found.value.signed.includes(on.seat)) return refuse("notSigned");
  return ok([{ kind: "unsigned", text: act.text, seat: on.seat }]);
};

/** Says no to a text, and takes back what was signed of it. Refuses with unknownText, signatureNotNeeded, alreadyAnswered, ownWords. */
export const reject: Decide<"reject"> = (on, act) => {
  const { scenario, state, seat } = on;
  const found = openText(on, act.text);
  if (!found.ok) return found;
  const text = found.value;
  if (!maySign(scenario, state, text, seat)) return refuse("signatureNotNeeded");
  if (text.rejected.includes(seat)) return refuse("alreadyAnswered");
  if (text.versions.at(-1)?.by === seat) return refuse("ownWords");
  const rejected = { kind: "rejected", text: act.text, seat } as const;
  return ok(text.signed.includes(seat) ? [{ kind: "unsigned", text: act.text, seat }, rejected] : [rejected]);
};

/**
 * Notice of the treaty in force under its EXIT clause, by a belligerent that signed it. Refuses with nothingInForce, noExitClause,
 * signatureNotNeeded, noticeGiven.
 */
export const giveNotice: Decide<"giveNotice"> = ({ scenario, state, seat }) => {
  const treaty = state.treaty;
  if (!treaty) return refuse("nothingInForce");
  const exit = clauseIn(treaty.clauses, "EXIT");
  if (!exit) return refuse("noExitClause");
  if (!treaty.signatories.includes(seat) || seatDef(scenario, seat).side === null) return refuse("signatureNotNeeded");
  if (treaty.endsAt !== null) return refuse("noticeGiven");
  return ok([{ kind: "noticeGiven", text: treaty.text, seat, endsAt: state.round + exit.notice }]);
};

/**
 * A lead says that it would rather go on than let the agreement in force end the match, or takes that back. Both together decline the settlement.
 * Refuses with nothingInForce, nothingToDecline, nothingToChange.
 */
export const goOn: Decide<"goOn"> = ({ scenario, state, seat }, { on }) => {
  const { treaty } = state;
  if (!treaty) return refuse("nothingInForce");
  if (!isLead(scenario, seat) || !settles(treaty.clauses)) return refuse("nothingToDecline");
  if (treaty.goOn.includes(seat) === on) return refuse("nothingToChange");
  return ok([{ kind: "goOnSaid", seat, on }]);
};

/** Formulated drafts of this round that wait for an answer of this seat (RULES §5). */
export function mustAnswer(scenario: Scenario, state: MatchState, seat: SeatId): number[] {
  if (seatDef(scenario, seat).side === null) return [];
  return state.texts
    .filter((text) => text.status === "open" && owingAnAnswer(state, text).includes(seat))
    .filter((text) => maySign(scenario, state, text, seat))
    .map((text) => text.id);
}
