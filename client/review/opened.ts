/** A match ready to be looked at: its record, where it came from, and what the server adds. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { type MatchFile, parseMatchFile } from "../../shared/log/matchFile.ts";
import { strangeWord } from "../../shared/log/words.ts";
import type { ReviewReply } from "../../shared/protocol/review.ts";
import { type MatchRecord, recordOf } from "../../shared/review/record.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { api } from "../net/api.ts";
import type { ReplayTable } from "../net/replaySource.ts";
import { createReviewApi, type ReviewApi } from "./reviewApi.ts";

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
  /** The event to begin at; the first where nothing is said. */
  readonly at?: number;
}

/** Asks the server for a match's review. Refuses as it does, and where the log does not compute. */
export async function openFromServer(match: string, token: string | null): Promise<Result<Opened>> {
  const reviewApi = createReviewApi(match, token);
  const reply = await reviewApi.open();
  if (!reply.ok) return reply;
  const { entries, times, people, title, scenario } = reply.value;
  const found = await scenarioOf(scenario);
  if (!found.ok) return found;
  const record = recordIn(found.value, entries, times);
  if (!record.ok) return record;
  const served = { api: reviewApi, reply: reply.value };
  return ok({ record: record.value, table: { match, title, people }, served, kind: "match" });
}

/** Opens the text of a match file. Refuses what is no such file, or does not compute, with where. */
export async function openFromFile(text: string, title: string): Promise<Result<Opened>> {
  const file = parseMatchFile(text);
  if (!file.ok) return file;
  // Words that are not those of their tokens would be shown as erased; somebody put them there.
  const strange = file.value.entries.find((entry) => strangeWord(entry) >= 0);
  if (strange) return refuse("hashDiffers", { entry: strange.seq });
  const scenario = await scenarioOf(file.value.scenario.id);
  if (!scenario.ok) return scenario;
  return openFile(scenario.value, file.value, title, "file");
}

/** The same for a file that has been read. */
export function openFile(scenario: Scenario, file: MatchFile, title: string, kind: "file" | "run"): Result<Opened> {
  const record = recordIn(scenario, file.entries);
  if (!record.ok) return record;
  return ok({ record: record.value, table: { match: "", title, people: [] }, served: null, kind });
}

async function scenarioOf(id: string): Promise<Result<Scenario>> {
  const files = await api.scenario(id);
  // The server has parsed and cross-checked these files; they are only indexed here.
  return files.ok ? ok(indexScenario(files.value)) : files;
}

function recordIn(...[scenario, entries, times]: Parameters<typeof recordOf>): Result<MatchRecord> {
  const record = recordOf(scenario, entries, times);
  if (record.ok) return record;
  const [departure] = record.error;
  if (!departure) return refuse("internal");
  const { entry, round } = departure.with;
  return refuse(departure.code, { entry, round });
}
