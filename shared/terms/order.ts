/** Orders: secret until resolution (RULES §6). What each may name, costs and excludes stands in `orders` (rules/orders.ts). */
import { z } from "zod";
import { byKind, kindOf } from "./byKind.ts";
import {
  breachAnswers,
  directions,
  leverageOn,
  longestCommunique,
  offerKinds,
  stances,
  thirds,
  votes,
} from "./choices.ts";
import { formOnly, type References, side } from "./references.ts";
import { written } from "./written.ts";

/** The parameters of each kind. */
const orders = ({ seat, town, sector, claim }: References) => ({
  HOLD: {},
  ATTRITE: {},
  OFFENSIVE: { sector },
  SHELL: { town },
  STRIKE_BEYOND: { town },
  MARTIAL_LAW: {},
  COMMUNIQUE: { share: z.literal(thirds), stance: z.enum(stances), text: written(longestCommunique) },
  RESTRAIN: {},
  EVACUATE: { town },
  /** `target` is a belligerent's leading seat. */
  LEVERAGE: { target: seat, direction: z.enum(directions), on: z.enum(leverageOn) },
  SUPPLY: { client: seat },
  SIGNAL: { to: seat },
  HOTLINE: { to: seat },
  OFFER: { what: z.enum(offerKinds) },
  STATEMENT: { on: side },
  VERIFY: { claim },
  /** Looks for what this patron delivers in secret. */
  INSPECT: { seat },
  /** Takes a round; then what it found of this side is published. */
  INVESTIGATE: { on: side },
  SANCTION: { on: side },
  /** On the Council's next text: its drafter puts it to the vote by a vote for it. */
  COUNCIL: { vote: z.enum(votes) },
  /** What a clause of the text in force asks of the seat, by the clause's name in its text (rules/clauseKeys.ts). */
  /** By whoever stands for the text that was broken in the round before. */
  ANSWER_BREACH: { answer: z.enum(breachAnswers) },
  CARRY_OUT: { clause: z.string().min(1).max(100) },
});

/** Orders whose references are these. */
export const orderSchemaOf = (references: References) => byKind(orders(references), { strict: true });

/** An order as anyone may write it; whether it can be given, `checkOrders` (rules/orders.ts) says. */
export const orderSchema = orderSchemaOf(formOnly);
/** The kinds, in the order in which they are listed. */
export const orderKind = kindOf(orders(formOnly));

export type Order = z.infer<typeof orderSchema>;
export type OrderKind = Order["kind"];
export type OrderOf<K extends OrderKind> = Extract<Order, { kind: K }>;
