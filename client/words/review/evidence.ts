/** The debrief's questions, and the evidence for each in a sentence. */
import * as words from "words:review/evidence";
import type { QuestionId } from "../../../shared/review/debrief.ts";
import type { Evidence, EvidenceKind, EvidenceValues, LargestRisk } from "../../../shared/review/evidence.ts";
import type { ClauseKind } from "../../../shared/terms/clause.ts";
import { hazardWords } from "../causes.ts";
import { claimedAbout } from "../claims.ts";
import { debriefQuestions } from "../debrief.ts";
import { list } from "../format.ts";
import { chanceWords, figure, hoursWords } from "../gauges.ts";
import type { Names } from "../names.ts";
import { orderNames } from "../orders.ts";
import { orderInSentence, type Told } from "./values.ts";

function riskWords(largest: LargestRisk, names: Names): string {
  if ("order" in largest) return words.riskOrder({ order: orderInSentence(largest.order) });
  if ("clause" in largest) return names.clause(largest.clause);
  return hazardWords({ cause: largest.cause, amount: 0 }, names);
}

type Teller<K extends EvidenceKind> = (values: EvidenceValues[K], told: Told) => string;

const evidence: { readonly [K in EvidenceKind]: Teller<K> } = {
  truceBroken: ({ title, hours, clauses, chance, largest, best }, { names }) =>
    sentences(
      words.truceBroken({
        ...{ title, when: hoursWords(hours), clauses: clausesIn(clauses, names) },
        ...{ chance: chanceWords(chance), risk: riskWords(largest, names) },
      }),
      best && words.best({ clause: names.named(best) }),
    ),
  truceHeld: ({ title, absorbed, clauses, chance }, { names }) =>
    words.truceHeld({ title, absorbed, clauses: clausesIn(clauses, names), chance: chanceWords(chance) }),
  textFell: ({ title, fate, against, blank, clauses }, { names }) =>
    words.textFell({
      ...{ title, fate, clauses: clausesIn(clauses, names) },
      ...{ any: against.length > 0, against: list(against.map((each) => stoodWords(each, names))) },
      ...{ left: blank.length > 0, blank: list(blank.map((seat) => names.named(seat).text)) },
    }),
  nearestText: ({ title, added, dropped, changed, holds }, { names }) =>
    words.nearestText({
      ...{ title, chance: chanceWords(holds), same: added.length + dropped.length + changed.length === 0 },
      changes: list(
        [
          added.length > 0 && words.added({ clauses: clausesIn(added, names) }),
          dropped.length > 0 && words.dropped({ clauses: clausesIn(dropped, names) }),
          changed.length > 0 && words.changedClause({ clauses: clausesIn(changed, names) }),
        ].filter((each) => each !== false),
      ),
    }),
  voided: ({ title, side }, { names }) => words.voided({ title, side: names.namedSide(side) }),
  attribution: ({ text, hours, truth, blamed, order, right }, { names, titleOf }) =>
    words.attribution({
      ...{ title: titleOf(text), when: hoursWords(hours), truth: list(truth.map(names.side)) },
      ...{ how: order ? "order" : "incident", order: order ? orderNames[order] : "" },
      named: blamed === null ? "nobody" : right ? "rightly" : "wrongly",
      blamed: blamed === null ? "" : names.namedSide(blamed),
    }),
  concealed: ({ side, truth, published }, { names }) =>
    words.concealed({
      ...{ side: names.namedSide(side), truth: figure(truth) },
      ...{ any: published !== 0, published: figure(published) },
    }),
  leak: ({ side, low, high, will, credibility }, { names }) =>
    words.leak({
      ...{ side: names.namedSide(side), low: figure(low), high: figure(high) },
      ...{ will: figure(will, 1), credibility: figure(credibility, 1) },
    }),
  ripe: ({ hurt: [first, second], venues, signed }) =>
    words.ripe({ first: figure(first), second: figure(second), venues, signed }),
  margin: ({ seat, venue, margin, answer }, { names }) =>
    words.margin({
      ...{ seat: names.named(seat), venue: names.venue(venue), answer },
      ...{ short: margin < 0, margin: figure(Math.abs(margin)) },
    }),
  cover: ({ seat, venue, host, cover, answer }, { names }) =>
    words.cover({
      ...{ venue: names.venue(venue), host: names.named(host), seat: names.named(seat) },
      ...{ cover: figure(cover), answer },
    }),
  missedDeal: ({ blockers, clauses, chance }, { names }) => {
    const given = { clauses: clausesIn(clauses, names), chance: chanceWords(chance) };
    return blockers.length === 0
      ? words.missedDeal(given)
      : words.nearestDeal({ ...given, blockers: list(blockers.map(names.seat)) });
  },
  almostSigned: ({ title, seat }, { names }) => words.almostSigned({ title, seat: names.named(seat) }),
  supplied: ({ seat, client }, { names }) => words.supplied({ seat: names.named(seat), client: names.named(client) }),
  leaned: ({ seat, target, on, direction }, { names }) =>
    words.leaned({ seat: names.named(seat), target: names.named(target), on, direction }),
  calmed: ({ seat, to, hot }, { names }) =>
    (hot ? words.hotline : words.signalled)({ seat: names.named(seat), to: names.named(to) }),
  civilians: ({ side, dead, displaced }, { names }) =>
    words.civilians({
      ...{ side: names.namedSide(side), dead: Math.round(dead), displaced: figure(displaced, 1) },
    }),
  noVote: ({ title, seat }, { names }) => words.noVote({ title, seat: names.named(seat) }),
  repeated: (claim, { names }) =>
    sentences(
      words.repeated({
        ...{ seat: names.named(claim.seat), claimant: names.named(claim.claimant) },
        claim: claimedAbout(claim, names),
      }),
      truthIn(claim),
    ),
  unverified: (claim, { names }) =>
    sentences(
      words.unverified({ claimant: names.named(claim.claimant), claim: claimedAbout(claim, names) }),
      truthIn(claim),
    ),
};

type Stood = EvidenceValues["textFell"]["against"][number];

/** A seat, and what stood against a text for it. */
const stoodWords = ({ seat, what, short }: Stood, names: Names): string =>
  words.stood({
    ...{ seat: names.named(seat), what, measured: short !== null },
    short: short ? shortWords(short) : "",
  });

/** "21 will short". */
export const shortWords = ({ of, by }: NonNullable<Stood["short"]>): string =>
  words.shortOf({ of, by: figure(Math.max(by, 0.1), by < 1 ? 1 : 0) });

const clausesIn = (kinds: readonly ClauseKind[], names: Names): string =>
  list(kinds.map((kind) => names.named(kind).text));

/** One sentence, and another where there is one. */
const sentences = (first: string, second: string | null): string => (second ? `${first} ${second}` : first);

/** What was true of a claim; null where the record does not tell. */
function truthIn({ subject, truth }: EvidenceValues["unverified"]): string | null {
  if (truth === null) return null;
  return subject === "event" ? words.eventInTruth({ so: truth === 1 }) : words.inTruth({ figure: figure(truth) });
}

/** A piece of evidence as a sentence. */
export const evidenceWords = ({ kind, values }: Evidence, told: Told): string =>
  (evidence[kind] as Teller<EvidenceKind>)(values, told);

/** The debrief's questions as the match page asks them, by id. */
export const questionWords = {
  truceFailed: debriefQuestions[0],
  whoBroke: debriefQuestions[1],
  hiding: debriefQuestions[2],
  ripe: debriefQuestions[3],
  venue: debriefQuestions[4],
  earlier: debriefQuestions[5],
  patrons: debriefQuestions[6],
  paid: debriefQuestions[7],
  unverified: debriefQuestions[8],
} satisfies Record<QuestionId, string>;
