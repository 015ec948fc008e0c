/** What a belligerent does with the texts before it: sign, counter once, refuse, give notice (RULES §§5, 8). */
import type { Side } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { roundsToSettle, wholeOf } from "../rules/binding.ts";
import { clauseKey } from "../rules/clauseKeys.ts";
import { hasClause } from "../rules/clauses.ts";
import type { ReadableText } from "../state/seatView.ts";
import { counterTo, offered } from "./counter.ts";
import { type Desk, latestNumber, mayAct, openTexts, otherLead, signedByLeads } from "./desk.ts";
import { worthOfWar } from "./forecast.ts";
import { judge, type Verdict, worthOfTreaty } from "./judge.ts";
import { withName } from "./needs.ts";
import { owesSignature, promisedToSign } from "./talk/keep.ts";
import type { Traits } from "./traits.ts";

/** Notice under EXIT, once the war looks better than the treaty in force by all that the seat gives for keeping its word. */
export function giveNotice(desk: Desk, side: Side, traits: Traits): Act | null {
  const { treaty } = desk.pub;
  if (treaty === null || treaty.endsAt !== null || !hasClause(treaty.clauses, "EXIT")) return null;
  if (!desk.def.lead || !treaty.signatories.includes(desk.seat)) return null;
  const better = worthOfWar(desk, side, traits) - worthOfTreaty(desk, side, traits, treaty);
  return better > traits.faith ? { kind: "giveNotice" } : null;
}

/** Has the other lead not answered the text yet? */
const isOpenTo = (desk: Desk, { signed, rejected }: ReadableText): boolean =>
  !signed.includes(otherLead(desk)) && !rejected.includes(otherLead(desk));

/** Would it sign beside the other lead, which has not answered yet? */
const inCompany = (desk: Desk, side: Side, traits: Traits, text: ReadableText): boolean =>
  isOpenTo(desk, text) &&
  judge(desk, side, traits, withName(desk, text), wholeOf(desk.scenario, desk.pub.treaty, text)).sign;

/** Where each waits for the other's name, the holding side puts its own there first. */
const goesFirst = (side: Side, company: boolean): boolean => side === 1 && company;

/** A lead joins the other's wish to go on beyond a settlement while the text still asks something of somebody, and does not begin it. */
export function goOn(desk: Desk): Act | null {
  const { treaty, round, rounds } = desk.pub;
  if (!desk.def.lead || treaty === null || treaty.goOn.includes(desk.seat) || round >= rounds) return null;
  if (!treaty.goOn.includes(otherLead(desk))) return null;
  if (roundsToSettle(treaty, desk.numbers.ceasefire.settleRounds) === null) return null;
  const open = treaty.clauses.some((clause) => {
    const { carried } = desk.scenario.clause[clause.kind];
    return carried !== undefined && (treaty.done[clauseKey(desk.scenario, clause)] ?? 0) < carried.rounds;
  });
  return open ? { kind: "goOn", on: true } : null;
}

interface Weighed {
  readonly text: ReadableText;
  /** It would sign beside the other lead, and leaves the text open until that has answered. */
  readonly waits: boolean;
  readonly verdict: Verdict;
  readonly mine: boolean;
  /** Can be signed now: what it rests on is offered, and its words are of this round or the last (older ones speak of another line). */
  readonly ready: boolean;
}

/**
 * Answers the open texts one act at a time: those with words of this round or the last, and those that bear its name. A side has one signature out at most, on the text that it likes best; one that both
 * leads have signed is a word given. Texts that it cannot sign are countered once, then refused. Null when all is answered.
 */
export function answerTexts(desk: Desk, side: Side, traits: Traits): Act | null {
  if (!mayAct(desk, "sign")) return null;
  const weighed = openTexts(desk)
    .filter((text) => text.maySign && (fresh(desk, text) || text.signed.includes(desk.seat)))
    .map((text) => weigh(desk, side, traits, text));
  const given = weighed.find(({ text, mine }) => mine && signedByLeads(desk, text));
  const best = given ?? favourite(desk, weighed);
  if (best && !best.mine) {
    const old = weighed.find(({ mine }) => mine);
    if (old) return { kind: "unsign", text: old.text.id };
    return { kind: "sign", text: best.text.id, version: latestNumber(best.text) };
  }
  for (const each of weighed) {
    const act = each === best || each.mine || each.waits ? null : decline(desk, side, traits, each);
    if (act) return act;
  }
  return null;
}

function weigh(desk: Desk, side: Side, traits: Traits, text: ReadableText): Weighed {
  const verdict = judge(desk, side, traits, text, wholeOf(desk.scenario, desk.pub.treaty, text));
  const company = !verdict.sign && inCompany(desk, side, traits, text);
  const word = !verdict.sign && (goesFirst(side, company) || promisedToSign(desk, traits, text));
  const ready = text.missingOffers.length === 0 && fresh(desk, text);
  return {
    text,
    waits: !word && (company || (owesSignature(desk, text) && isOpenTo(desk, text))),
    verdict: word ? { ...verdict, sign: true } : verdict,
    mine: text.signed.includes(desk.seat),
    ready,
  };
}

const fresh = (desk: Desk, text: ReadableText): boolean => (text.versions.at(-1)?.round ?? 0) >= desk.pub.round - 1;

/** The text to have a signature on: the best of those it would sign and the other lead has not refused; that lead's name counts for it. */
function favourite(desk: Desk, weighed: readonly Weighed[]): Weighed | null {
  const value = ({ text, verdict, mine }: Weighed) =>
    verdict.gain + (text.signed.includes(otherLead(desk)) ? 0.05 : 0) + (mine ? 0.01 : 0);
  const alive = ({ text }: Weighed) => !text.rejected.includes(otherLead(desk));
  const good = weighed.filter((each) => each.verdict.sign && (each.ready || each.mine) && alive(each));
  return good.reduce<Weighed | null>((best, each) => (best === null || value(each) > value(best) ? each : best), null);
}

/** The answer to a text that is not to be signed now; null where it has been given, or nobody waits for one. */
function decline(desk: Desk, side: Side, traits: Traits, { text, verdict }: Weighed): Act | null {
  // Its own latest words wait for the other side; a refusal has been given already.
  if (text.versions.at(-1)?.by === desk.seat || text.rejected.includes(desk.seat)) return null;
  if (!mayAct(desk, "reject")) return null;
  const clauses = mayCounter(desk, text)
    ? verdict.sign && text.missingOffers.length > 0
      ? offered(text)
      : verdict.sign
        ? null
        : counterTo(desk, side, traits, text)
    : null;
  if (clauses) return { kind: "amend", text: text.id, version: latestNumber(text), clauses };
  return { kind: "reject", text: text.id };
}

/** One counter a text, by the leads alone. */
const mayCounter = (desk: Desk, text: ReadableText): boolean =>
  desk.def.lead && mayAct(desk, "table") && text.versions.every((version) => version.by !== desk.seat);
