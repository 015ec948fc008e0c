/** The debrief's questions, and the evidence for each in a sentence. */
import type { QuestionId } from "../../../shared/review/debrief.ts";
import type { Evidence, EvidenceKind } from "../../../shared/review/evidence.ts";
import type { HazardTerm } from "../../../shared/state/gauge.ts";
import { hazardWords } from "../causes.ts";
import { claimedAbout } from "../claims.ts";
import { debriefQuestions } from "../debrief.ts";
import { chanceWords, figure, hoursWords, list } from "../gauges.ts";
import type { Names } from "../names.ts";
import { claimTableWords } from "./debrief.ts";
import { clausesIn, orderName, seatsIn, sideOf, type Told, type Values, whose } from "./values.ts";

const largestWords = (largest: string, names: Names): string => {
  const order = orderName(largest);
  if (order) return `an order: ${order.toLowerCase()}`;
  const isCause = ["base", "groundChanged", "spoilerOutside", "restraint"].includes(largest);
  return isCause ? hazardWords({ cause: largest as HazardTerm["cause"], amount: 0 }, names) : names.clause(largest);
};

type Tellers = { readonly [K in EvidenceKind]: (v: Values, told: Told) => string };

const evidence: Tellers = {
  truceBroken: (v, { names }) =>
    `“${v.title}” broke ${hoursWords(Number(v.hours))}. It said: ${clausesIn(v.clauses, names)}. The risk that round was ${chanceWords(Number(v.chance))}; most of it from ${largestWords(String(v.largest ?? "base"), names)}.${
      v.best ? ` What would have helped most: ${names.clause(String(v.best)).toLowerCase()}.` : ""
    }`,
  truceHeld: (v, { names }) =>
    `“${v.title}” held${Number(v.absorbed) === 1 ? ", after its joint commission had settled an incident" : ""}. It said: ${clausesIn(v.clauses, names)}. The risk that it would break was ${chanceWords(Number(v.chance))}.`,
  voided: (v, { names }) => `“${v.title}” failed at home: ${names.side(sideOf(v.side))} could not carry its price.`,
  attribution: (v, { names, titleOf }) => {
    const named =
      Number(v.blamed) < 0
        ? "each side blamed the other, and nobody could tell"
        : `${names.side(sideOf(v.blamed))} was named, ${Number(v.right) === 1 ? "rightly" : "wrongly"}`;
    const cause = v.order ? `by the order “${orderName(v.order)}”` : "an incident that nobody ordered";
    return `Fire under “${titleOf(Number(v.text))}” ${hoursWords(Number(v.hours))}. In truth ${whose(v.truth, names)}, ${cause}. In public ${named}.`;
  },
  concealed: (v, { names }) =>
    `${names.Side(sideOf(v.side))} lost ${figure(Number(v.truth))} soldiers and published ${Number(v.published) === 0 ? "none" : figure(Number(v.published))}.`,
  leak: (v, { names }) =>
    `A leak put the dead of ${names.side(sideOf(v.side))} at ${figure(Number(v.low))}–${figure(Number(v.high))}. It cost ${figure(Number(v.will), 1)} will and ${figure(Number(v.credibility), 1)} credibility.`,
  ripe: (v) =>
    `Both sides were exhausted (hurt ${figure(Number(v.hurt0))} and ${figure(Number(v.hurt1))}). In the round after it talks were called ${times(Number(v.venues))}, and ${Number(v.signed) === 0 ? "nothing was agreed" : "a text was agreed"}.`,
  margin: (v, { names }) =>
    `${names.Seat(String(v.seat))} and ${names.venue(String(v.venue))}: ${Number(v.margin) < 0 ? `${figure(-Number(v.margin))} short of what home opinion asked` : `${figure(Number(v.margin))} to spare`}; ${answers[String(v.answer)] ?? "did not answer"}.`,
  cover: (v, { names }) =>
    `${names.venue(String(v.venue))}, called by ${names.seat(String(v.host))}, offered ${names.seat(String(v.seat))} a cover of ${figure(Number(v.cover))}; it ${answers[String(v.answer)] ?? "did not answer"}.`,
  missedDeal: (v, { names }) => {
    const blockers = seatsIn(v.blockers);
    const who =
      blockers.length === 0
        ? "Everybody would have taken"
        : `Nearest to agreement; in the way: ${list(blockers.map(names.seat))}. It was`;
    return `${who} this: ${clausesIn(v.clauses, names)}. It would have broken in its first round ${chanceWords(Number(v.chance))} times.`;
  },
  almostSigned: (v, { names }) => `“${v.title}” lacked one name: ${names.seat(String(v.seat))}.`,
  supplied: (v, { names }) => `${names.Seat(String(v.seat))} supplied ${names.seat(String(v.client))}, in secret.`,
  leaned: (v, { names }) =>
    `${names.Seat(String(v.seat))} leaned on ${names.seat(String(v.target))}: its ${v.on} ${v.direction}.`,
  calmed: (v, { names }) =>
    Number(v.hot) === 1
      ? `${names.Seat(String(v.seat))} used the hotline to ${names.seat(String(v.to))}.`
      : `${names.Seat(String(v.seat))} sent ${names.seat(String(v.to))} a warning signal.`,
  civilians: (v, { names }) =>
    `${names.Side(sideOf(v.side))}: ${figure(Number(v.dead))} ${Number(v.dead) === 1 ? "civilian" : "civilians"} killed and ${figure(Number(v.displaced), 1)} thousand people driven from home, from the opening to the end.`,
  noVote: (v, { names }) =>
    `“${v.title}” was made without ${names.seat(String(v.seat))}: it did not need that name, and did not bear it.`,
  repeated: (v, { names }) =>
    `${names.Seat(String(v.seat))} repeated what ${names.seat(String(v.claimant))} had said before anybody checked it: ${claimIn(v, names)}. ${truthIn(v)}`,
  unverified: (v, { names }) =>
    `Nobody checked what ${names.seat(String(v.claimant))} said: ${claimIn(v, names)}. ${truthIn(v)}`,
};

const answers: Record<string, string> = {
  confirmed: "confirmed",
  declined: "declined",
  pending: "did not answer",
  notTold: "did not answer",
};
const times = (count: number): string => (count === 0 ? "by nobody" : count === 1 ? "once" : `${count} times`);
const claimIn = (v: Values, names: Names): string =>
  claimedAbout({ subject: subjectOf(v), value: Number(v.value), about: sideOf(v.about) }, names);
const subjectOf = (v: Values) => String(v.subject) as Parameters<typeof claimedAbout>[0]["subject"];
const truthIn = (v: Values): string =>
  subjectOf(v) === "event"
    ? `In truth it was ${claimTableWords.event(Number(v.truth) === 1)}.`
    : `In truth ${figure(Number(v.truth))}.`;

/** A piece of evidence as a sentence. */
export const evidenceWords = ({ kind, values }: Evidence, told: Told): string => evidence[kind](values, told);

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
