/** What the server answers: the bodies of GET and POST replies, and of room requests. Written by the server alone, so not parsed. */

import type { SeatDef } from "../scenario/schema.ts";
import type { EventsMessage, TableView } from "./messages.ts";

/** So many characters of a match file are shown to be given its scenario: its first round is in them, however much was said. */
export const longestShownFile = 6_000_000;

/** GET /api/scenarios → ScenarioInfo[]: what one chooses from before a match exists. */
export interface ScenarioInfo {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** In ascending order of size. */
  readonly rosters: readonly { readonly size: number; readonly seats: readonly string[] }[];
  readonly seats: readonly Pick<SeatDef, "id" | "name" | "short" | "kind" | "side" | "lead" | "acts">[];
  readonly forms: Readonly<Record<"long" | "short", { readonly rounds: number; readonly days: number }>>;
}

/** GET /api/match/:code → MatchInfo: what one may know before joining. */
export interface MatchInfo {
  readonly match: string;
  readonly title: string;
  readonly scenario: string;
  readonly stage: TableView["stage"];
  /** The roster's seats, in its order. */
  readonly seats: readonly {
    readonly seat: string;
    readonly name: string;
    readonly people: number;
    readonly full: boolean;
  }[];
}

/** POST /api/teach/matches → Created. */
export interface Created {
  readonly match: string;
  readonly code: string;
}

/** GET /api/teach/address → Address. */
export interface Address {
  /** Where students reach this server, without a final slash, the likeliest first; never empty. */
  readonly students: readonly {
    readonly address: string /** Whether another device has come by it. */;
    readonly seen: boolean;
  }[];
}

/** GET /api/teach/matches → MatchRow[], the newest first. */
export interface MatchRow {
  readonly match: string;
  readonly title: string;
  readonly code: string;
  readonly scenario: string;
  readonly status: "lobby" | "running" | "ended";
  /** ISO time. */
  readonly createdAt: string;
  readonly people: number;
}

/** Answer to the room's request "since". */
export interface SinceReply extends EventsMessage, ServerClocks {}

/** The server's two clocks: in every answer to "since", and the answer to "now". */
export interface ServerClocks {
  /** By the wall, epoch ms. */
  readonly now: number;
  /** By a clock that is never set, ms from a beginning of its own: what `clockAt` and every "since when" are counted by. */
  readonly steady: number;
}
