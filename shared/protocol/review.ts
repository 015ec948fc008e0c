/**
 * The review of a match: what travels between page and server, and where the rest of its contract stands.
 *
 * In the page (pure, nothing asked of the server):
 * - client/net/replaySource.ts   openReplay(record, table, options?) → ReplaySource (MatchSource + seek, at, count, rounds, viewer, setViewer, before, state)
 * - client/net/forks.ts          runForks({ scenario, fork, runs?, unchanged? }, onProgress?) → { result, cancel }: 1,000 runs, and the same without the change, in up to four web workers
 * - shared/review/record.ts      recordOf(scenario, entries, { times?, believed? }) → Result<MatchRecord, Departure[]>: what all below read
 * - shared/review/promises.ts    promisesOf(record) → Pledge[]
 * - shared/review/debrief.ts     debriefOf(record) → Question[] (nine)
 * - shared/review/insight.ts     momentsOf(record, 5) → Moment[]
 * - shared/review/activity.ts    activityOf(record) → Activity[]; conversationsOf(record) → Conversation[]
 * - shared/review/missedDeals.ts missedDealsOf(record) → RoundDeals[] (slow: in a worker, by client/pages/review/insight/findDeals.ts)
 * - shared/review/peaceSearch.ts peacePieces(record): texts that came to nothing, the nearest that would have passed, the deal maps (likewise, by client/match/findPeace.ts)
 * - shared/review/wordTallies.ts wordTallies(record) → WordTally[]; toldTruth.ts toldTruths(record) → ToldTruth[]
 * - shared/review/charts.ts      chartsOf(record) → Series[]
 * - shared/review/fork.ts        prepareFork(record, plan) → Result<PreparedFork>; runFork(scenario, fork, number) → ForkOutcome; forkFile(record, fork, number) → Result<MatchFile>
 * - shared/review/distribution.ts distributionOf(happened, outcomes) → Distribution
 * - shared/review/paired.ts      pairedOf(changed, unchanged) → Paired
 * - shared/review/participation.ts participationOf(record, members, weights?) → Participation[]
 * A file from disk: parseMatchFile(text), then tellFile(scenario, file) (shared/review/followed.ts), its events as told, shown at once; and
 * in a worker (client/match/proof.ts) followFile(scenario, file), which proves them: the record up to where the file departs, if it
 * does; refusals notJson, truncated, foreignFile, olderVersion, schema; departures chainBroken, eventDiffers …
 *
 * From the server, under /api (JSON; refusals {code, with?}). Who: I the instructor (cookie), S a student of the table once released,
 * L whoever has a review link. S and L send `Authorization: Bearer TOKEN` (seat token or link token):
 * - GET    /review/:match                       I S L → ReviewReply (up to the walk's moment while its question is open)
 * - POST   /review/:match/notes        noteBody I S   → Note            PUT /review/:match/notes/:id  noteBody → Note      DELETE → {}
 * - GET    /review/:match/reflection            S     → Reflection      PUT reflectionBody → Reflection (saved as typed)
 * - POST   /review/:match/walk/enter            I S L → EnteredWalk: the walk's room, which tells WalkView (walkShape) as it changes and
 *                                                     takes the requests "lead" (I, walkBody) and "answer" (S, answerBody), each as Once
 * - PUT    /teach/review/:match        settingsBody I → ReviewSettings
 * - GET    /teach/review/:match/reflections     I     → Reflection[]
 * - GET    /teach/review/:match/links           I     → LinkRow[]       POST linkBody → NewLink        DELETE /:id → {}
 * - GET    /teach/review/:match/participation   I     → ParticipationReply
 * - GET    /teach/review/:match/events.csv | messages.csv | words.csv | participation.csv   I → a download; the file itself: /teach/matches/:match/file
 * - POST   /teach/review/:match/erase  eraseBody I    → Erased           DELETE /teach/review/:match → {} (the match, with all that hangs on it)
 */

import { z } from "zod";
import type { Entry } from "../log/chain.ts";
import { type Participation, type Weights, weightsSchema } from "../review/participation.ts";
import { longestLabel, longestNote, longestReflection } from "../terms/limits.ts";
import { written, writtenWords } from "../terms/written.ts";

const words = writtenWords(longestNote);
const moment = z.int().min(0).max(1_000_000);

/** `shown`: everybody who may review reads it; else its author and the instructor. A student's note is never shown to all. */
export const noteBody = z.strictObject({ n: moment, text: words, shown: z.boolean() });
export const reflectionBody = z.strictObject({
  /** By question: an id of the debrief, or of the form's own. */
  answers: z.record(z.string().min(1).max(40), written(longestReflection)),
  /** The student has handed it in; it may still be changed. */
  done: z.boolean(),
});
export const settingsBody = z.strictObject({ released: z.boolean(), weights: weightsSchema });
export const linkBody = z.strictObject({
  label: writtenWords(longestLabel),
  /** Whether whoever has the link reads the students' names. */
  names: z.boolean(),
});
export const walkBody = z
  .strictObject({
    /** The moment that the instructor shows; null: the walk is over. */
    n: moment.nullable(),
    /** Whose eyes; "everything". */
    viewer: z.string().max(24),
    /** "What would you do?": students and links are given nothing after the moment until `open` is false. */
    question: z.strictObject({ text: words, open: z.boolean() }).nullable(),
  })
  // Asked at no moment it would hide nothing, and say that it does.
  .refine(({ n, question }) => n !== null || question?.open !== true, { path: ["n"] });
export const answerBody = z.strictObject({ text: words });
export const eraseBody = z.strictObject({
  member: z.string().min(1).max(40),
  /** Ids of others' passages that name the person (Mention.id), to be struck out as well. */
  strike: z.union([z.literal("all"), z.array(z.string().min(1).max(120)).max(800)]).default([]),
  /** Further names by which others called them, as they were looked for. */
  also: z.array(z.string().trim().min(1).max(60)).max(8).default([]),
});
export type EraseBody = z.output<typeof eraseBody>;

export interface ReviewPerson {
  readonly member: string;
  /** Null: erased, or hidden from a link without names. */
  readonly name: string | null;
  readonly seat: string | null;
  readonly head: boolean;
}

export interface Note {
  readonly id: string;
  /** The event that it is pinned to. */
  readonly n: number;
  readonly text: string;
  readonly shown: boolean;
  /** "instructor", or a member. */
  readonly by: string;
  /** Whoever asks wrote it. */
  readonly mine: boolean;
  /** ISO time. */
  readonly at: string;
}

export interface Reflection {
  readonly member: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly done: boolean;
  /** ISO time of the last change; null: nothing yet. */
  readonly at: string | null;
}

export interface ReviewSettings {
  /** The table's students may review once the match is over. On unless the instructor takes it away. */
  readonly released: boolean;
  readonly weights: Weights;
}

export interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly names: boolean;
  readonly createdAt: string;
}
/** The token is told once, as part of this path: /review/MATCH#TOKEN. A fragment never leaves the browser with a request. */
export interface NewLink extends LinkRow {
  readonly path: string;
}

/** GET /api/review/:match. */
export interface ReviewReply {
  readonly match: string;
  readonly title: string;
  /** Fetch its files by /api/scenario/:id. */
  readonly scenario: string;
  readonly over: boolean;
  /** The log, chained; words of erased people are missing from it. */
  readonly entries: readonly Entry[];
  /** Epoch ms of each entry. */
  readonly times: readonly number[];
  readonly people: readonly ReviewPerson[];
  readonly as: "instructor" | "student" | "link";
  /** The asking student's own. */
  readonly me: { readonly member: string; readonly seat: string | null } | null;
  readonly settings: ReviewSettings;
  readonly notes: readonly Note[];
  /** The last event that is told while the walk's question is open; null: nothing is hidden from the asker. */
  readonly until: number | null;
  /** The class's tables that the asker may review, this one included; one alone for a match of its own. */
  readonly tables: readonly { readonly match: string; readonly title: string; readonly number: number | null }[];
  /** The class of the match, for its instructor; null for all others and for a match of its own. */
  readonly class: string | null;
}

/** What the walk's room tells a reader. A link hears where a question holds it, and no words. */
export interface WalkView {
  readonly n: number | null;
  readonly viewer: string;
  readonly question: { readonly text: string; readonly open: boolean } | null;
  /** To the instructor with members; to students nameless, and only once the question is closed, besides their own. */
  readonly answers: readonly {
    /** In this list. */
    readonly place: number;
    readonly member: string | null;
    readonly text: string;
    readonly mine: boolean;
  }[];
}

/** POST /api/review/:match/walk/enter. */
export interface EnteredWalk {
  /** Room to join by id: with `{ token }` for a seat's or a link's, the cookie for an instructor. */
  readonly room: string;
}

export interface ParticipationReply {
  readonly weights: Weights;
  readonly rows: readonly (Participation & { readonly name: string | null })[];
}

export interface Erased {
  /** How many passages of the person's own are gone. */
  readonly words: number;
  /** How many passages by others have lost the name. */
  readonly mentions: number;
}
