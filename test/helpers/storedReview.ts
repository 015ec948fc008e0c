/** A match in the store as a review finds it, and calls over HTTP. */
import { beforeAll } from "vitest";
import { createReviewApi } from "../../client/net/reviewApi.ts";
import { openWalk, type WalkSource } from "../../client/net/walkSource.ts";
import type { Store } from "../../server/store/store.ts";
import type { MatchStatus } from "../../server/store/tables.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import type { WalkView } from "../../shared/protocol/review.ts";
import { defaultWeights } from "../../shared/review/participation.ts";
import { scenario, setupOf } from "./engine.ts";
import { type Watched, watched } from "./liveClass.ts";
import { type LiveServer, startLive } from "./liveServer.ts";
import { Log, playBots, says } from "./reviewMatch.ts";

export interface Stored {
  readonly match: string;
  /** Seat tokens: Ada (AZE, member 1), Ben (ARM, member 2). */
  readonly ada: string;
  readonly ben: string;
}

/** A match in the store, played to its end or not. `later`: what Ben says in round 2. `aside`: what else happens in round 1. */
export async function storeMatch(
  store: Store,
  {
    over = true,
    title = "Monday",
    later = "",
    aside: early = (_log: Log): void => {},
    classId = undefined as string | undefined,
    seed = "stored",
    seedChosen = false,
    status = (over ? "ended" : "running") as MatchStatus,
  } = {},
): Promise<Stored> {
  const setup = setupOf({ seed, roster: 3, form: "short" });
  const settings = { title, setup, openSeconds: 0, wireSeconds: 0, bots: true, solo: false, seedChosen };
  const common = { scenarioId: scenario.id, scenarioHash: scenario.hash, seed, engineVersion };
  const { id: match } = await store.matches.create({ ...common, settings, ...(classId !== undefined && { classId }) });
  const { token: ada } = await store.members.add({ matchId: match, name: "Ada", seat: "AZE", head: true });
  const { token: ben } = await store.members.add({ matchId: match, name: "Ben", seat: "ARM", head: true });
  const log = new Log(scenario, setup);
  log.take({ by: "clock", steer: { kind: "openRound" } });
  log.take(says("AZE", "1", "plenary", "I am Ada of Elm Street"));
  log.take(says("ARM", "2", "plenary", "A rude word"));
  const hidden = log.record().events.length - 1;
  const steer = { round: 1, phase: "open", by: "1" } as const;
  log.note({ kind: "steer", body: { ...steer, action: { kind: "hideMessage", n: hidden, hidden: true } } });
  const aside = (then: Log) => later !== "" && then.state.round === 2 && then.take(says("ARM", "2", "plenary", later));
  early(log);
  if (over) playBots(log, { aside });
  const entries = log
    .entries()
    .map((entry, i) => ({ ...entry, at: new Date(Date.UTC(2020, 8, 30, 8, 0, i)).toISOString() }));
  await store.log.append(match, entries);
  await store.matches.setStatus(match, status);
  return { match, ada, ben };
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** What the server answers there: status, text, the JSON of it and its code, null and undefined where there is none. */
export async function askAt(origin: string, method: Method, path: string, token: string | null, body?: unknown) {
  const response = await fetch(`${origin}/api${path}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : null;
  return { status: response.status, text, json, code: json?.code as string | undefined };
}

/** The walk of a match as the page of `token` follows it, once it has heard how it stands; closed with the test. */
export async function walkAt(origin: string, match: string, token: string): Promise<WalkSource & Watched<WalkView>> {
  const there = (path: Parameters<typeof fetch>[0], init?: RequestInit) => fetch(`${origin}${path}`, init);
  const source = watched<WalkView, WalkSource>(openWalk(createReviewApi(match, token, there), token, origin));
  await source.until(() => true);
  return source;
}

/** A server for the tests of a file, with matches put into its store and calls to it. */
export function liveReviews() {
  let server: LiveServer;
  beforeAll(async () => {
    server = await startLive();
  });
  return {
    server: () => server,
    stored: (how: Parameters<typeof storeMatch>[1] = {}) => storeMatch(server.store, how),
    ask: (method: Method, path: string, token: string | null, body?: unknown) =>
      askAt(server.origin, method, path, token, body),
    walkOf: (match: string, token: string) => walkAt(server.origin, match, token),
  };
}

export const note = { n: 3, text: "Look here", shown: true };
export const walk = { n: 3, viewer: "AZE", question: { text: "What would you do?", open: true } };
export const settings = { released: true, weights: defaultWeights };
