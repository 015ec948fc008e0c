/** The review in words: moments and why they matter, evidence for each debrief question, promises, changes. */
import type { Evidence, EvidenceKind, QuestionId } from "../../shared/review/debrief.ts";
import type { ForkFigure } from "../../shared/review/fork.ts";
import type { Moment, MomentReason } from "../../shared/review/insight.ts";
import type { MissedDeal, Standing } from "../../shared/review/missedDeals.ts";
import type { ParticipationKind } from "../../shared/review/participation.ts";
import type { Pledge, PromiseState } from "../../shared/review/promises.ts";
import type { GaugeRef, HazardTerm } from "../../shared/state/event.ts";
import type { OrderKind } from "../../shared/terms/order.ts";
import { hazardWords } from "./causes.ts";
import { claimedFigure } from "./claims.ts";
import { debriefQuestions } from "./debrief.ts";
import type { Telling } from "./events.ts";
import { chanceWords, figure, gaugeName, hoursWords, list, signed } from "./gauges.ts";
import type { Names } from "./names.ts";
import { orderNames } from "./orders.ts";

type Told = Pick<Telling, "names" | "titleOf" | "talksOf">;
type Values = Readonly<Record<string, string | number>>;

const sideOf = (value: string | number | undefined): 0 | 1 => (Number(value) === 1 ? 1 : 0);
const orderName = (kind: string | number | undefined): string =>
  (orderNames as Record<string, string>)[String(kind ?? "")] ?? "";
const seatsIn = (value: string | number | undefined): string[] =>
  String(value ?? "")
    .split(",")
    .filter(Boolean);

/** "cease fire, monitors": clauses by their ids, joined with commas. */
const clausesIn = (value: string | number | undefined, names: Names): string =>
  list(seatsIn(value).map((kind) => names.clause(kind).toLowerCase()));

/** The reference behind a key such as "hurt:1" or "ground:N". */
export function gaugeOf(key: string): GaugeRef {
  const [gauge = "", of = ""] = key.split(":");
  if (of === "") return { gauge } as GaugeRef;
  if (gauge === "ground") return { gauge, sector: of as "N" };
  if (gauge === "credibility") return { gauge, seat: of };
  return { gauge, side: sideOf(of) } as GaugeRef;
}

const largestWords = (largest: string, names: Names): string => {
  const order = orderName(largest);
  if (order) return `an order: ${order.toLowerCase()}`;
  const isCause = ["base", "groundChanged", "spoilerOutside", "restraint"].includes(largest);
  return isCause ? hazardWords({ cause: largest as HazardTerm["cause"], amount: 0 }, names) : names.clause(largest);
};

const whose = (value: string | number | undefined, names: Names): string =>
  list(seatsIn(value).map((side) => names.side(sideOf(side))));

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
    `${names.Side(sideOf(v.side))}: ${figure(Number(v.dead))} civilians killed and ${figure(Number(v.displaced), 1)} thousand people driven from home, from the opening to the end.`,
  noVote: (v, { names }) =>
    `“${v.title}” was made without ${names.seat(String(v.seat))}: it did not need that name, and did not bear it.`,
  repeated: (v, { names }) =>
    `${names.Seat(String(v.seat))} repeated what ${names.seat(String(v.claimant))} had said before anybody checked it: ${claimIn(v)}. In truth ${figure(Number(v.truth))}.`,
  unverified: (v, { names }) =>
    `Nobody checked what ${names.seat(String(v.claimant))} said: ${claimIn(v)} (${names.side(sideOf(v.about))}). In truth ${figure(Number(v.truth))}.`,
};

const answers: Record<string, string> = {
  confirmed: "confirmed",
  declined: "declined",
  pending: "did not answer",
  notTold: "did not answer",
};
const times = (count: number): string => (count === 0 ? "by nobody" : count === 1 ? "once" : `${count} times`);
const claimIn = (v: Values): string =>
  claimedFigure({ subject: String(v.subject) as "militaryDead", value: Number(v.value) });

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

/** The reflection's own questions, by id. */
export const reflectionQuestions = {
  decision: "Which of your decisions mattered most? What did you know then, and what do you know now?",
  otherSide: "Put the match as the seat you argued with most would tell it.",
  again: "What would you do differently, and what would have had to be different for it to work?",
} as const;

/** What stands where the match does not raise a question. */
export const noEvidence = "This match does not raise the question: nothing in its log answers it.";

type Reasons = { readonly [K in MomentReason]: (v: Values, told: Told) => string };

const reasons: Reasons = {
  largestSwing: (v, { names }) =>
    `One of the largest moves: ${gaugeName(gaugeOf(String(v.gauge)), names)}, ${figure(Number(v.from), 1)} → ${figure(Number(v.to), 1)}.`,
  breachAfterSigning: (v, { titleOf }) =>
    `Fire came ${hoursWords(Number(v.hours))} under “${titleOf(Number(v.text))}”, hardly signed: ${Number(v.deliberate) === 1 ? `by an order, “${orderName(v.order)}”` : "an incident that nobody ordered"}.`,
  oneSignatureShort: (v, { names, titleOf }) =>
    `“${titleOf(Number(v.text))}” lacked one name of ${v.needed}: ${names.seat(String(v.seat))}.`,
  concealmentLeaked: (v, { names }) =>
    `${names.Side(sideOf(v.side))} had published ${figure(Number(v.published))} of ${figure(Number(v.truth))} dead, and it leaked.`,
  ripeUnused: (v) =>
    `Both sides were exhausted (hurt ${figure(Number(v.hurt0))} and ${figure(Number(v.hurt1))}), and nothing was agreed.`,
  attendanceFailed: (v, { names, talksOf }) =>
    `${names.Seat(String(v.seat))} could not come to ${talksOf(Number(v.convening))}: ${figure(-Number(v.margin))} short at home.`,
  wrongBlame: (v, { names, titleOf }) =>
    `The wrong side was named for the fire under “${titleOf(Number(v.text))}”: ${names.side(sideOf(v.blamed))}; in truth ${whose(v.truth, names)}.`,
  voided: (v, { names, titleOf }) =>
    `“${titleOf(Number(v.text))}” was signed and failed at home: ${names.side(sideOf(v.side))} could not carry it.`,
  settled: (v, { titleOf }) => `“${titleOf(Number(v.text))}” became the settlement.`,
  ground: (v, { names }) =>
    `The front moved most here: ${names.sector(String(v.sector) as "N")}, ${signed(Number(v.gained))} of ten points.`,
  townHit: (v, { names }) =>
    `${Number(v.struck) === 1 ? "A strike on" : "Shelling of"} ${names.place(String(v.town))}.`,
  spokeApart: (v, { names, talksOf }) => {
    const channel = String(v.channel);
    const where = channel.startsWith("session:")
      ? `spoke in ${talksOf(Number(channel.slice(8)))}`
      : channel === ""
        ? "signed"
        : "spoke on the direct line";
    return `${names.Seat(String(v.seat))} ${where}, and ordered in the same round: ${orderName(v.order).toLowerCase()}.`;
  },
};

/** Why a moment is worth talking about. */
export const momentWords = ({ reason, values }: Moment, told: Told): string => reasons[reason](values, told);

export const promiseWords = {
  kept: "kept",
  broken: "broken",
  missed: "not carried out",
  untested: "untested",
} satisfies Record<PromiseState, string>;

/** By whom a promise was broken, and how; "" where it was not. */
export function breakingWords({ breakings }: Pledge, names: Names): string {
  return breakings
    .map(({ by, seats, order, blamed, round, absorbed }) => {
      const who = list(seats.length > 0 ? seats.map(names.seat) : by.map(names.side));
      const how =
        order === null ? "an incident that nobody ordered" : `by the order “${orderNames[order as OrderKind]}”`;
      const said = blamed === null ? "" : `; in public ${names.side(blamed)} was named`;
      return `round ${round}: ${who || "nobody known"}, ${how}${said}${absorbed ? "; settled by the joint commission" : ""}`;
    })
    .join(". ");
}

const objectionWords: Record<string, string> = {
  price: "its price at home",
  handover: "a district to hand over",
  unwatched: "nobody to watch it",
  fragile: "how easily it would break",
  fire: "going on promised more",
  gaining: "its own advance",
  home: "opinion at home",
  worse: "it had more without it",
};

export const packageWords: Record<MissedDeal["kind"], string> = {
  bare: "A bare truce",
  humanitarian: "A humanitarian truce",
  watched: "A truce with monitors",
  settlement: "A settlement",
  custom: "A text of their own",
};

/** Why a seat would not have taken a deal. */
export const objection = (code: string | null): string =>
  code === null ? "would have taken it" : (objectionWords[code] ?? "its own reckoning");

/** How a seat that would have accepted stood in the way all the same. */
export const standingWords = {
  refused: "said no",
  couldNotCome: "could not come to the talks",
  didNotCome: "did not come to the talks",
  notSigned: "had it to sign, and did not",
  neverAsked: "was never asked",
} satisfies Record<Standing, string>;

export const figureWords = {
  civilians: "Civilians killed",
  military: "Soldiers killed",
  displaced: "Displaced, thousands",
  ground: "Ground changed hands, points",
  durability: "Chance that peace lasts 90 days",
  joint: "Joint score",
  widerWar: "Risk of a wider war",
  truceRounds: "Rounds of truce kept",
} satisfies Record<ForkFigure, string>;

export const participationWords = {
  rounds: "Rounds taken part in",
  messages: "Messages",
  drafts: "Drafts of orders",
  orders: "Orders",
  talks: "Talks called and answered",
  texts: "Work on texts",
  readiness: "Readiness",
  result: "The seat's result",
} satisfies Record<ParticipationKind, string>;
