/** A match ready to be looked at: its record, where it came from, and what the server adds. */
import { top } from "words:review/page";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import type { Entry } from "../../shared/log/chain.ts";
import type { Departure } from "../../shared/log/departure.ts";
import type { MatchFile } from "../../shared/log/matchFile.ts";
import { leftOut } from "../../shared/log/privateEntry.ts";
import type { ReviewReply } from "../../shared/protocol/review.ts";
import { type Followed, tellFile, tellLog } from "../../shared/review/followed.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { salvage } from "../../shared/review/salvaged.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { api } from "../net/api.ts";
import type { ReplayTable } from "../net/replaySource.ts";
import { createReviewApi, type ReviewApi } from "../net/reviewApi.ts";

export interface Served {
  readonly api: ReviewApi;
  readonly reply: ReviewReply;
}

export interface Opened {
  /** As told by the log; `proof.ts` says whether the rules give it. */
  readonly record: MatchRecord;
  readonly table: ReplayTable;
  /** Null: from a file, or a run of a "what if". */
  readonly served: Served | null;
  /** What is not the match itself: a file from this device, or a run of a "what if". */
  readonly kind: "match" | "file" | "run";
  /** What there is to prove, whole; null: nothing, this page has just made it. */
  readonly toProve: ToProve | null;
  /** Where a file or the server's log does not verify: the record is of what comes before (with: entry, round). */
  readonly departs?: Refusal;
  /** The event to begin at; the first where nothing is said. */
  readonly at?: number;
}

/** A log's entries; with how a file says that they end, or null: they are the server's. */
export interface ToProve {
  readonly entries: readonly Entry[];
  readonly end: MatchFile["end"] | null;
}

/**
 * Asks the server for a match's review, as its log tells it. Refuses as the server does, and where the log's opening cannot be read.
 */
export async function openFromServer(match: string, token: string | null): Promise<Result<Opened>> {
  const reviewApi = createReviewApi(match, token);
  const reply = await reviewApi.open();
  if (!reply.ok) return reply;
  const { entries, times, people, title, scenario } = reply.value;
  const found = await scenarioOf(scenario, token);
  if (!found.ok) return found;
  const served = { api: reviewApi, reply: reply.value };
  const rest = { table: { match, title, people }, served, kind: "match", toProve: { entries, end: null } } as const;
  return asFollowed(tellLog(found.value, entries, { times }), rest);
}

/**
 * Opens the text of a match file as it tells of itself, up to where it is cut off or tells what cannot be. Refuses what is no such file, or
 * has no opening that can be, with where.
 */
export async function openFromFile(text: string, title: string): Promise<Result<Opened>> {
  const salvaged = salvage(text);
  if (!salvaged.ok) return salvaged;
  const { file, broken } = salvaged.value;
  const files = await api.scenarioOfFile(file.scenario.id, text);
  if (!files.ok) return files;
  const scenario = indexScenario(files.value);
  const without = leftOut(file.entries);
  const opened = openFile(scenario, file, without > 0 ? top.without({ title, count: without }) : title, "file");
  if (!opened.ok || opened.value.departs || !broken) return opened;
  const { round } = opened.value.record.state;
  return ok({ ...opened.value, departs: { code: broken.code, with: { ...broken.with, round } } });
}

/** The same for a file that has been read. */
export function openFile(scenario: Scenario, file: MatchFile, title: string, kind: "file" | "run"): Result<Opened> {
  const toProve = kind === "file" ? { entries: file.entries, end: file.end } : null;
  const rest = { table: { match: "", title, people: [] }, served: null, kind, toProve };
  return asFollowed(tellFile(scenario, file), rest);
}

/** What was opened, cut off where it turned out to depart. Refuses with the departure where nothing comes before it. */
export function cutAt(opened: Opened, departure: Departure): Result<Opened> {
  const { record, toProve, served, departs: _, ...rest } = opened;
  const entries = (toProve ?? record).entries.slice(0, departure.with.entry);
  const cut = tellLog(record.scenario, entries, { times: served?.reply.times });
  if (!cut.ok) return refused([departure]);
  return ok({ ...rest, served, toProve, record: cut.value.record, departs: placed(cut.value.departs ?? departure) });
}

function asFollowed(
  followed: Result<Followed, readonly Departure[]>,
  rest: Omit<Opened, "record" | "departs">,
): Result<Opened> {
  if (!followed.ok) return refused(followed.error);
  const { record, departs } = followed.value;
  return ok(departs ? { ...rest, record, departs: placed(departs) } : { ...rest, record });
}

async function scenarioOf(id: string, token: string | null): Promise<Result<Scenario>> {
  const files = await api.scenario(id, token);
  // The server has parsed and cross-checked these files; they are only indexed here.
  return files.ok ? ok(indexScenario(files.value)) : files;
}

const refused = ([departure]: readonly Departure[]): Result<never> =>
  departure ? { ok: false, error: placed(departure) } : refuse("internal");

/** A departure as the page tells of it. */
const placed = ({ code, with: { entry, round } }: Departure): Refusal => ({ code, with: { entry, round } });
