/** What travels between page and server: HTTP bodies, room requests and messages. Parsed at the door, on both ends. */
import { z } from "zod";
import { latinCode } from "../base/letters.ts";
import { plainLine } from "../base/text.ts";
import { actSchema, requestId } from "../engine/command.ts";
import type { LoggedEvent } from "../state/event.ts";
import { forms } from "../state/matchState.ts";
import { roomActionSchema } from "../terms/action.ts";
import { longestLine, longestName, longestTitle } from "../terms/limits.ts";
import type { Order } from "../terms/order.ts";
import { orderSchema } from "../terms/order.ts";
import { within } from "../terms/written.ts";
import type { Notice } from "./notice.ts";

/** A line of at most `most` letters as a person sees them; what is typed becomes plain. */
const shortLine = (most: number) => within(z.string().overwrite(plainLine).min(1), most);

/** A person's name. */
export const personName = shortLine(longestName);
/** The title of a class or a match. */
export const titleLine = shortLine(longestTitle);

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
const token = z
  .string()
  .min(16)
  .max(80)
  .regex(/^[A-Za-z0-9_-]+$/);
const form = z.enum(forms);

/** A join code as somebody typed it, in Latin capitals. */
export const typedCode = z.string().max(40).overwrite(latinCode).min(4).max(8);

/** POST /api/join → Joined. `seat` null: wherever it is thinnest. */
export const joinBody = z.strictObject({
  code: typedCode,
  name: personName,
  seat: id.nullable(),
});
/** POST /api/play → Joined: one person and bots, no instructor. `seconds` 0: no clock. */
export const playBody = z.strictObject({
  name: personName,
  scenario: id,
  seat: id,
  roster: z.int().min(2).max(12),
  form,
  seconds: z.int().min(0).max(3600),
});
/** POST /api/guided → Joined: a first match of two rounds, which the page guides. Refuses unknownSeat where the scenario has none for the seat. */
export const guidedBody = z.strictObject({ name: personName, scenario: id, seat: id });
/** POST /api/enter → Entered: makes sure that the match is live in a room. */
export const enterBody = z.strictObject({ token });

export interface Joined {
  readonly match: string;
  readonly member: string;
  readonly seat: string;
  readonly token: string;
}
export interface Entered {
  /** Room to join by id, with options `{ token }`. */
  readonly room: string;
  readonly match: string;
  /** Id of the scenario that is played there, so that the page can fetch it meanwhile. */
  readonly scenario: string;
}

/** POST /api/teach/matches → {match, code}. */
export const createBody = z.strictObject({
  title: titleLine,
  scenario: id,
  roster: z.int().min(2).max(12),
  form,
  /** Clock of the open phase; 0: none, the round ends when all are ready. */
  openSeconds: z.int().min(0).max(3600),
  wireSeconds: z.int().min(5).max(600),
  /** Bots hold the roster's seats that nobody took when play starts. */
  bots: z.boolean(),
  /** Empty: drawn by the server. */
  seed: z.string().max(60),
});
export type CreateBody = z.infer<typeof createBody>;

/** When an asynchronous round ends. */
export interface Deadline {
  /** Epoch ms. */
  readonly at: number;
  /** Where the class's clock hangs: an IANA time zone. */
  readonly zone: string;
}

/** Request "act": an Act. Request "propose": a draft for the delegation, by any member. Request "since": events from number n on. */
export const requests = {
  act: actSchema,
  propose: z.strictObject({ orders: z.array(orderSchema).max(12) }),
  passHead: z.strictObject({ to: id }),
  since: z.strictObject({ epoch: z.string().max(80), n: z.int().min(0) }),
  /** The page of events before the viewer's number n. → EventsMessage */
  before: z.strictObject({ epoch: z.string().max(80), n: z.int().min(0) }),
  /** Every record that the page may see, where one did not arrive whole. → WholeReply */
  whole: z.strictObject({}),
  /** Calls the instructor. */
  help: z.strictObject({ text: within(z.string().trim(), longestLine) }),
  /** Asks for another seat; nobody asks why. */
  swap: z.strictObject({}),
  /** Reports message number n to the instructor. */
  report: z.strictObject({ n: z.int().min(0) }),
  /** Whether somebody is at the page: it is in sight and used. */
  here: z.strictObject({ active: z.boolean() }),
  /** What was said in a private channel. Instructor alone; the look is in the log. → EventsMessage */
  lookInto: z.strictObject({ channel: z.string().min(1).max(60) }),
  /** Instructor alone. */
  action: roomActionSchema,
} as const;
export type RequestKind = keyof typeof requests;

/**
 * How a page asks for what must be done exactly once: `body` is the request's own. A repeat of `id` gets the first answer.
 * `round`: for which it is meant, where it is an act; in a later one it is refused (tooLate).
 */
export const onceSchema = z.strictObject({ id: requestId, round: z.int().min(0).nullable(), body: z.unknown() });
export type Once = z.infer<typeof onceSchema>;

/** Events of which a page is told at the most when it comes, and with each page of earlier ones. */
export const mostEvents = 200;
export const mostEarlier = 400;

/**
 * Server → page, message "events", and the answer to "since": what this viewer may see of what happened, in order. Their
 * numbers are the viewer's own while the match is played, and the log's once it is over.
 */
export interface EventsMessage {
  /** Whose numbers they are: those of another epoch are not comparable, and everything is asked for anew. */
  readonly epoch: string;
  /** Number of the viewer's event before these; −1: there is none. Where the page does not know that one, it can ask for it ("before"). */
  readonly after: number;
  readonly events: readonly LoggedEvent[];
}

/** The table around the match: people, clock, connection; no part of the engine's state. */
export interface TableView {
  readonly match: string;
  readonly title: string;
  readonly code: string;
  readonly scenario: string;
  readonly stage: "lobby" | "briefing" | "playing" | "ended";
  /** Milliseconds left of the phase when `clockAt` (server's steady ms) was written; null: no clock runs. */
  readonly leftMs: number | null;
  readonly clockAt: number;
  readonly running: boolean;
  readonly seats: readonly {
    readonly seat: string;
    readonly people: readonly {
      /** Number within the match. */
      readonly member: string;
      readonly name: string;
      readonly head: boolean;
      readonly connected: boolean;
    }[];
    /** A bot plays it now. */
    readonly bot: boolean;
  }[];
  /** The class's table, from 1; null for a match of its own. */
  readonly number: number | null;
  /** The round after whose wire the match ends: the last of its form, or an earlier one that the instructor chose. */
  readonly last: number;
  /** The instructor holds the wire: the next round opens when they let it go. */
  readonly held: boolean;
  /** What a head has drafted and not set is set when the round locks: pages put drafts before the server by themselves. */
  readonly draftsSet: boolean;
  /** The class was set up in plain words: so speak the pages of those who have chosen nothing. Null: a match of its own. */
  readonly plain: boolean | null;
  /** A first match, whose page says step by step what to do. */
  readonly guided: boolean;
  /** Asynchronous: when this round ends. Null: the clock says it. */
  readonly deadline: Deadline | null;
  /** Numbers of messages that the instructor has hidden. */
  readonly hidden: readonly number[];
  /** What the instructor did or said lately to this viewer, oldest first. */
  readonly notices: readonly Notice[];
  /** Steady ms of the server until which this viewer may not write; null: may write. */
  readonly mutedUntil: number | null;
  /** Who watches without a seat; null for all others. */
  readonly observer: { readonly member: string; readonly name: string } | null;
  /** Null for the instructor and for observers. */
  readonly me: { readonly member: string; readonly name: string; readonly seat: string; readonly head: boolean } | null;
  /** The delegation's shared draft of orders; null: none yet. */
  readonly proposal: { readonly orders: readonly Order[]; readonly by: string } | null;
}
