/** A match ready to be looked at: its record, where it came from, and what the server adds. */
import { top } from "words:review/page";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import type { Departure } from "../../shared/log/departure.ts";
import type { MatchFile } from "../../shared/log/matchFile.ts";
import { leftOut } from "../../shared/log/privateEntry.ts";
import type { ReviewReply } from "../../shared/protocol/review.ts";
import { followFile, followLog } from "../../shared/review/followed.ts";
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
  readonly record: MatchRecord;
  readonly table: ReplayTable;
  /** Null: from a file, or a run of a "what if". */
  readonly served: Served | null;
  /** What is not the match itself: a file from this device, or a run of a "what if". */
  readonly kind: "match" | "file" | "run";
  /** Where a file or the server's log does not verify: the record is of what comes before (with: entry, round). */
  readonly departs?: Refusal;
  /** The event to begin at; the first where nothing is said. */
  readonly at?: number;
}

/**
 * Asks the server for a match's review, up to where its log departs from what it ought to be. Refuses as the server does, and
 * where the log departs in its opening.
 */
export async function openFromServer(match: string, token: string | null): Promise<Result<Opened>> {
  const reviewApi = createReviewApi(match, token);
  const reply = await reviewApi.open();
  if (!reply.ok) return reply;
  const { entries, times, people, title, scenario } = reply.value;
  const found = await scenarioOf(scenario, token);
  if (!found.ok) return found;
  const followed = followLog(found.value, entries, times);
  if (!followed.ok) return refused(followed.error);
  const { record, departs } = followed.value;
  const served = { api: reviewApi, reply: reply.value };
  const opened: Opened = { record, table: { match, title, people }, served, kind: "match" };
  return ok(departs ? { ...opened, departs: placed(departs) } : opened);
}

/**
 * Opens the text of a match file, up to where it is cut off or departs from what it ought to be. Refuses what is no such file, or departs
 * in its opening, with where.
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
  const followed = followFile(scenario, file);
  if (!followed.ok) return refused(followed.error);
  const { record, departs } = followed.value;
  const opened: Opened = { record, table: { match: "", title, people: [] }, served: null, kind };
  return ok(departs ? { ...opened, departs: placed(departs) } : opened);
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
