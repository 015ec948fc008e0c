/** The debrief's questions, and the evidence for each in a sentence. */
import type { QuestionId } from "../../../shared/review/debrief.ts";
import type { Evidence, EvidenceKind, EvidenceValues, LargestRisk } from "../../../shared/review/evidence.ts";
import type { ClauseKind } from "../../../shared/terms/clause.ts";
import { hazardWords } from "../causes.ts";
import { claimedAbout } from "../claims.ts";
import { debriefQuestions } from "../debrief.ts";
import { chanceWords, figure, hoursWords, list } from "../gauges.ts";
import type { Names } from "../names.ts";
import { orderNames } from "../orders.ts";
import { claimTableWords } from "./debrief.ts";
import type { Told } from "./values.ts";

function riskWords(largest: LargestRisk, names: Names): string {
  if ("order" in largest) return `an order: ${orderNames[largest.order].toLowerCase()}`;
  if ("clause" in largest) return names.clause(largest.clause);
  return hazardWords({ cause: largest.cause, amount: 0 }, names);
}

type Teller<K extends EvidenceKind> = (values: EvidenceValues[K], told: Told) => string;

const evidence: { readonly [K in EvidenceKind]: Teller<K> } = {
  truceBroken: ({ title, hours, clauses, chance, largest, best }, { names }) =>
    `“${title}” broke ${hoursWords(hours)}. It said: ${clausesIn(clauses, names)}. The risk that round was ${chanceWords(chance)}; most of it from ${riskWords(largest, names)}.${
      best ? ` What would have helped most: ${names.named(best).text}.` : ""
    }`,
  truceHeld: ({ title, absorbed, clauses, chance }, { names }) =>
    `“${title}” held${absorbed ? ", after its joint commission had settled an incident" : ""}. It said: ${clausesIn(clauses, names)}. The risk that it would break was ${chanceWords(chance)}.`,
  voided: ({ title, side }, { names }) => `“${title}” failed at home: ${names.side(side)} could not carry its price.`,
  attribution: ({ text, hours, truth, blamed, order, right }, { names, titleOf }) => {
    const named =
      blamed === null
        ? "each side blamed the other, and nobody could tell"
        : `${names.side(blamed)} was named, ${right ? "rightly" : "wrongly"}`;
    const cause = order ? `by the order “${orderNames[order]}”` : "an incident that nobody ordered";
    return `Fire under “${titleOf(text)}” ${hoursWords(hours)}. In truth ${list(truth.map(names.side))}, ${cause}. In public ${named}.`;
  },
  concealed: ({ side, truth, published }, { names }) =>
    `${names.Side(side)} lost ${figure(truth)} soldiers and published ${published === 0 ? "none" : figure(published)}.`,
  leak: ({ side, low, high, will, credibility }, { names }) =>
    `A leak put the dead of ${names.side(side)} at ${figure(low)}–${figure(high)}. It cost ${figure(will, 1)} will and ${figure(credibility, 1)} credibility.`,
  ripe: ({ hurt, venues, signed }) =>
    `Both sides were exhausted (hurt ${figure(hurt[0])} and ${figure(hurt[1])}). In the round after it talks were called ${times(venues)}, and ${signed === 0 ? "nothing was agreed" : "a text was agreed"}.`,
  margin: ({ seat, venue, margin, answer }, { names }) =>
    `${names.Seat(seat)} and ${names.venue(venue)}: ${margin < 0 ? `${figure(-margin)} short of what home opinion asked` : `${figure(margin)} to spare`}; ${answers[answer]}.`,
  cover: ({ seat, venue, host, cover, answer }, { names }) =>
    `${names.venue(venue)}, called by ${names.seat(host)}, offered ${names.seat(seat)} a cover of ${figure(cover)}; it ${answers[answer]}.`,
  missedDeal: ({ blockers, clauses, chance }, { names }) => {
    const who =
      blockers.length === 0
        ? "Everybody would have taken"
        : `Nearest to agreement; in the way: ${list(blockers.map(names.seat))}. It was`;
    return `${who} this: ${clausesIn(clauses, names)}. It would have broken in its first round ${chanceWords(chance)} times.`;
  },
  almostSigned: ({ title, seat }, { names }) => `“${title}” lacked one name: ${names.seat(seat)}.`,
  supplied: ({ seat, client }, { names }) => `${names.Seat(seat)} supplied ${names.seat(client)}, in secret.`,
  leaned: ({ seat, target, on, direction }, { names }) =>
    `${names.Seat(seat)} leaned on ${names.seat(target)}: its ${on} ${direction}.`,
  calmed: ({ seat, to, hot }, { names }) =>
    hot
      ? `${names.Seat(seat)} used the hotline to ${names.seat(to)}.`
      : `${names.Seat(seat)} sent ${names.seat(to)} a warning signal.`,
  civilians: ({ side, dead, displaced }, { names }) =>
    `${names.Side(side)}: ${figure(dead)} ${dead === 1 ? "civilian" : "civilians"} killed and ${figure(displaced, 1)} thousand people driven from home, from the opening to the end.`,
  noVote: ({ title, seat }, { names }) =>
    `“${title}” was made without ${names.seat(seat)}: it did not need that name, and did not bear it.`,
  repeated: (claim, { names }) =>
    `${names.Seat(claim.seat)} repeated what ${names.seat(claim.claimant)} had said before anybody checked it: ${claimedAbout(claim, names)}.${truthIn(claim)}`,
  unverified: (claim, { names }) =>
    `Nobody checked what ${names.seat(claim.claimant)} said: ${claimedAbout(claim, names)}.${truthIn(claim)}`,
};

const answers = {
  confirmed: "confirmed",
  declined: "declined",
  pending: "did not answer",
} satisfies Record<EvidenceValues["margin"]["answer"], string>;
const times = (count: number): string => (count === 0 ? "by nobody" : count === 1 ? "once" : `${count} times`);
const clausesIn = (kinds: readonly ClauseKind[], names: Names): string =>
  list(kinds.map((kind) => names.named(kind).text));

/** What was true of a claim, as a sentence after another; "" where the record does not tell. */
function truthIn({ subject, truth }: EvidenceValues["unverified"]): string {
  if (truth === null) return "";
  return subject === "event"
    ? ` In truth it was ${claimTableWords.event(truth === 1)}.`
    : ` In truth ${figure(truth)}.`;
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

/** What stands where the match does not raise a question. */
export const noEvidence = "This match does not raise the question: nothing in its log answers it.";
