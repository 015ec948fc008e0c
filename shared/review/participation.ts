/** Evidence of taking part, per student: what they did, where to look it up, and a share by weights that the instructor sets. */
import { z } from "zod";
import type { MemberId, SeatId } from "../base/ids.ts";
import type { MatchRecord } from "./record.ts";

export const participationKinds = [
  "rounds",
  "messages",
  "drafts",
  "orders",
  "talks",
  "texts",
  "readiness",
  "result",
] as const;
/** rounds: those taken part in; messages: capped a round; drafts: proposals of orders; talks: convened, answered; texts: tabled,
 * amended, endorsed, signed, refused; result: the seat's final score, 0 by default: taking part is not winning. */
export type ParticipationKind = (typeof participationKinds)[number];

export const weightsSchema = z.strictObject({
  rounds: z.number().min(0).max(100),
  messages: z.number().min(0).max(100),
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
  messages: 30,
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
  /** 0-1: of what one of the delegation could be expected to do. */
  readonly share: number;
  /** Numbers of the events behind it (for drafts: the last event before each). */
  readonly moments: readonly number[];
}

export interface Participation {
  readonly member: MemberId;
  readonly seat: SeatId | null;
  readonly parts: readonly ParticipationPart[];
  /** 0-100 by the weights. */
  readonly points: number;
}

/** One row a member who is named or acted, by number. @param members who there was, silent ones included. */
export function participationOf(
  _record: MatchRecord,
  _members: readonly { readonly member: MemberId; readonly seat: SeatId | null }[],
  _weights: Weights = defaultWeights,
): Participation[] {
  return [];
}
