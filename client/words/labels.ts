/** Short words for the values of the game's lists: stances, styles, frames, goals, endings, reasons of attendance. */

import type { Goal, SeatDef } from "../../shared/scenario/schema.ts";
import type { Answer, Ending, Frame, Phase, Style } from "../../shared/state/matchState.ts";
import type { AttendanceCause, PublicConvening, PublicView } from "../../shared/state/seatView.ts";
import type { Stance, Thirds } from "../../shared/terms/choices.ts";
import type { Names } from "./names.ts";

export const stanceWords = {
  exclude: "rules out talks",
  conditional: "no talks while the fighting goes on",
  open: "open to talks",
} satisfies Record<Stance, string>;

export const shareWords = {
  0: "no losses",
  1: "a third of the losses",
  2: "two thirds of the losses",
  3: "all losses",
} satisfies Record<Thirds, string>;

export const styleWords = {
  facilitate: {
    name: "Facilitate",
    as: "as a go-between",
    does: "You open the door and carry messages. Earns trust; agreements last longest.",
  },
  formulate: {
    name: "Formulate",
    as: "with a draft",
    does: "You put forward a draft that every guest must answer. Agreements last a little less.",
  },
  manipulate: {
    name: "Press",
    as: "with pressure",
    does: "You add carrots and sticks. Coming is easier; agreements last much less.",
  },
} satisfies Record<Style, { name: string; as: string; does: string }>;

export const frameWords = {
  humanitarian: { name: "Humanitarian", does: "About prisoners, the dead, the displaced. Easier to come to." },
  political: { name: "Political", does: "About the conflict itself. Harder to come to." },
} satisfies Record<Frame, { name: string; does: string }>;

const answerWords = {
  pending: "no answer yet",
  confirmed: "confirmed",
  declined: "declined",
} satisfies Record<Answer, string>;

/** Whether guests can still answer a call: only in its own round, until that is locked. */
export const canAnswer = ({ round }: PublicConvening, now: Pick<PublicView, "round" | "phase">): boolean =>
  round === now.round && now.phase === "open";

/** A guest's answer; silence is final once the round is locked. */
export const answerLine = (answer: Answer, open: boolean): string =>
  answer === "pending" && !open ? "no answer" : answerWords[answer];

/** A few words for a venue's card on the map: who comes, or who does not. */
export function talksLine(talks: PublicConvening, now: Pick<PublicView, "round" | "phase">, names: Names): string {
  const { guests, round } = talks;
  const by = (answer: Answer) => guests.filter((guest) => guest.answer === answer).map(({ seat }) => seat);
  const [pending, declined] = [by("pending"), by("declined")];
  const when = round < now.round ? "last round: " : "";
  if (pending.length > 0 && !canAnswer(talks, now)) {
    const seats = [...declined, ...pending].map(names.short).join(", ");
    return `${when}${declined.length > 0 ? `${seats} did not come` : `no answer from ${seats}`}`;
  }
  if (pending.length === guests.length) return `${when}invited`;
  if (pending.length > 0) return `${when}waiting for ${pending.map(names.short).join(", ")}`;
  if (declined.length === 0) return `${when}${guests.length === 2 ? "both" : "all"} confirmed`;
  return `${when}${declined.map(names.short).join(", ")} declined`;
}

export const phaseWords = {
  briefing: "briefing: read, answer, be ready",
  open: "open: talk, table, sign, give orders",
  wire: "the wire: what came of it",
  debrief: "debrief",
} satisfies Record<Phase, string>;

export const kindWords = {
  belligerent: "belligerent",
  mediator: "mediator",
  patron: "patron",
  neighbour: "neighbour",
  press: "verification",
} satisfies Record<SeatDef["kind"], string>;

/** What a side's or a mediator's standing with another is: "mediator · ally of the Armenian side". */
export const kindLine = (seat: SeatDef, names: Names): string => `${kindWords[seat.kind]}${standingLine(seat, names)}`;

/** The same after the kind, which a page may explain: " · ally of the Armenian side". */
export function standingLine(seat: SeatDef, names: Names): string {
  const ally = seat.allyOf === null ? "" : ` · ally of ${names.side(seat.allyOf)}`;
  const fights = seat.kind === "belligerent" && !seat.lead && seat.side !== null;
  const beside = fights && seat.side !== null ? ` · fights beside ${names.side(seat.side)}` : "";
  return `${ally}${beside}`;
}

const goalNames = {
  ownVenueInForce: "A text agreed at your venue enters into force",
  hostedBoth: "Both sides come to your talks",
  clauseInForce: "In force, through you",
  signedRole: "Your signature is on an agreement in force",
  ceasefireKept: "A truce is kept for a full round",
  calmEnergy: "Energy markets stay calm",
  concealedLossesShown: "Hidden losses come to light",
  claimsVerified: "Claims of both sides are verified",
  noForeignForces: "No rival's forces in the region",
  foreignFightersBarred: "Foreign arms and fighters are barred",
  clientGround: "Your ally keeps or gains ground",
} satisfies Record<Goal["goal"], string>;

/** The words for a goal of OwnView.goals; `clause` is named where the goal is about one. */
export function goalWords(goal: string, names: Names, clause?: string): string {
  const known = goalNames[goal as Goal["goal"]] ?? goal;
  return clause ? `${known}: ${names.named(clause).text}` : known;
}

export const endingWords = {
  widerWar: { title: "A wider war", says: "Outside powers joined the fighting. Nobody scores." },
  settlement: {
    title: "A settlement",
    says: "An agreement with a fixed line, further talks and a presence on the ground was kept for two rounds.",
  },
  lastRound: { title: "The last round", says: "The match ended without a lasting settlement." },
  endedByInstructor: { title: "Ended", says: "The instructor ended the match." },
} satisfies Record<Ending, { title: string; says: string }>;

/** Why it is easier or harder to come to talks (RULES §5). */
export const attendanceWords = {
  venue: "there is a venue to go to",
  leaderCalled: "the host's leader called",
  humanitarian: "the frame is humanitarian",
  ally: "the host is a treaty ally",
  manipulate: "the host presses, with carrots and sticks",
  promisedTalks: "these talks were promised in an agreement",
  gained: "ground was gained last round",
  conditional: "the stance is “not while fighting goes on”, and it goes on",
  hurt: "half of how much the war hurts",
  leverage: "outside leverage",
  hardness: "hardness of opinion at home",
} satisfies Record<AttendanceCause, string>;

export const factStatusWords = {
  reported: "reported by the source itself",
  claim: "a claim",
  judgement: "the journalist's judgement",
  mixed: "partly reported, partly a judgement",
} as const;
