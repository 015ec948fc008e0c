/** Evidence of taking part, per student: what they did, where to look it up, and a share by weights that the instructor sets. */
import { z } from "zod";
import type { MemberId, SeatId } from "../base/ids.ts";
import type { WordKind } from "../terms/word.ts";
import { type ActDone, actsDone } from "./actsDone.ts";
import { logged } from "./events.ts";
import type { MatchRecord } from "./record.ts";
import { countBy } from "./wordTallies.ts";

export const participationKinds = [
  "rounds",
  "messages",
  "words",
  "drafts",
  "orders",
  "talks",
  "texts",
  "readiness",
  "result",
] as const;
/** rounds: those taken part in; messages: capped a round; words: those that count, likewise, answers
 * among them; drafts: proposals of orders; talks: convened, answered; texts: tabled,
 * amended, endorsed, signed, refused; result: the seat's final score, 0 by default: taking part is not winning. */
export type ParticipationKind = (typeof participationKinds)[number];

export const weightsSchema = z.strictObject({
  rounds: z.number().min(0).max(100),
  messages: z.number().min(0).max(100),
  words: z.number().min(0).max(100).default(0),
  drafts: z.number().min(0).max(100),
  orders: z.number().min(0).max(100),
  talks: z.number().min(0).max(100),
  texts: z.number().min(0).max(100),
  readiness: z.number().min(0).max(100),
  result: z.number().min(0).max(100),
});
export type Weights = z.infer<typeof weightsSchema>;
export const defaultWeights: Weights = {
  rounds: 40,
  messages: 20,
  words: 10,
  drafts: 10,
  orders: 10,
  talks: 5,
  texts: 5,
  readiness: 0,
  result: 0,
};

export interface ParticipationPart {
  readonly kind: ParticipationKind;
  readonly count: number;
  /** 0-1: of what one of a delegation can be expected to do. Doing more than that adds nothing. */
  readonly share: number;
  /** Numbers of the events behind it (for drafts: the last event before each). */
  readonly moments: readonly number[];
  /** Of words: how many of each kind. */
  readonly kinds?: Readonly<Partial<Record<WordKind, number>>>;
}

export interface Participation {
  readonly member: MemberId;
  readonly seat: SeatId | null;
  readonly parts: readonly ParticipationPart[];
  /** 0-100 by the weights. */
  readonly points: number;
}

/** A member of the match, silent ones included; `seat` null: nobody has given them one. */
export interface Participant {
  readonly member: MemberId;
  readonly seat: SeatId | null;
}

/** Messages in one round beyond which more are not counted: taking part is not flooding. */
const messagesARound = 5;
/** What one of a delegation can be expected to do, a round: a share of 1. */
const expectedARound = {
  rounds: 1,
  messages: 2,
  words: 1,
  drafts: 0.5,
  orders: 0.5,
  talks: 0.5,
  texts: 0.5,
  readiness: 0.5,
} as const;

const actsOf: Partial<Record<ParticipationKind, readonly string[]>> = {
  orders: ["setOrders"],
  talks: ["convene", "respond"],
  texts: ["table", "amend", "endorse", "sign", "unsign", "reject", "giveNotice", "goOn"],
  readiness: ["ready"],
};

/** One row a member, by number: those given, and anybody else who acted. */
export function participationOf(
  record: MatchRecord,
  members: readonly Participant[],
  weights: Weights = defaultWeights,
): Participation[] {
  const done = actsDone(record);
  const acted = new Map(
    [...record.drafts, ...done].flatMap(({ member, seat }) => (member === null ? [] : [[member, seat]])),
  );
  const all = new Map<MemberId, SeatId | null>(acted);
  for (const { member, seat } of members) all.set(member, acted.get(member) ?? seat);
  return [...all]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([member, seat]) => {
      const parts = partsOf(record, done, { member, seat });
      return { member, seat, parts, points: pointsOf(parts, weights) };
    });
}

function partsOf(record: MatchRecord, done: readonly ActDone[], { member, seat }: Participant): ParticipationPart[] {
  // A round that was opened and never resolved, as where the match is ended in it, is not asked of anybody.
  const rounds = Math.max(1, new Set(logged(record.events, "locked").map(({ round }) => round)).size);
  const mine = done.filter((act) => act.member === member);
  const drafts = record.drafts.filter((draft) => draft.member === member);
  const active = new Map<number, number>();
  for (const { round, n } of [...mine, ...drafts]) if (round > 0 && !active.has(round)) active.set(round, n);
  const messages = capped(mine.filter(({ kind }) => kind === "say"));
  const spoken = record.state.words.filter((word) => word.member === member);
  const part = (kind: keyof typeof expectedARound, moments: readonly number[]): ParticipationPart => ({
    ...{ kind, count: moments.length, moments },
    share: Math.min(1, moments.length / (expectedARound[kind] * rounds)),
  });
  const acts = (["orders", "talks", "texts", "readiness"] as const).map((kind) =>
    part(
      kind,
      mine.filter((act) => actsOf[kind]?.includes(act.kind)).map(({ n }) => n),
    ),
  );
  const score = seat === null ? 0 : (record.state.outcome?.final[seat] ?? 0);
  return [
    part("rounds", [...active.values()]),
    part("messages", messages),
    { ...part("words", capped(spoken)), kinds: countBy(spoken.map(({ word }) => word.kind)) },
    part(
      "drafts",
      drafts.map(({ n }) => n),
    ),
    ...acts,
    { kind: "result", count: score, share: score / 100, moments: [] },
  ];
}

/** Numbers of the messages that count: the first few of each round. */
function capped(said: readonly Pick<ActDone, "round" | "n">[]): number[] {
  const counts = new Map<number, number>();
  return said
    .filter(({ round }) => {
      const count = (counts.get(round) ?? 0) + 1;
      counts.set(round, count);
      return count <= messagesARound;
    })
    .map(({ n }) => n);
}

/** 0-100: the shares by the weights, to a tenth. */
export function pointsOf(parts: readonly Pick<ParticipationPart, "kind" | "share">[], weights: Weights): number {
  const total = parts.reduce((sum, { kind }) => sum + weights[kind], 0);
  const reached = parts.reduce((sum, { kind, share }) => sum + weights[kind] * share, 0);
  return total > 0 ? Math.round((1000 * reached) / total) / 10 : 0;
}
