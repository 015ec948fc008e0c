/** The server's HTTP interface. Every call gives a value or a coded refusal; none throws. */

import type { z } from "zod";
import type { Code } from "../../shared/base/codes.ts";
import { codes } from "../../shared/base/codes.ts";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import type {
  ClassInfo,
  ClassRow,
  ClassSettings,
  EnteredClass,
  InstructorRow,
  JoinedClass,
  joinClassBody,
  NewInstructor,
  TableNews,
  WayIn,
} from "../../shared/protocol/class.ts";
import type { ClassBody, ClassReview, classReviewBody, Retention } from "../../shared/protocol/classData.ts";
import type { CreateBody, Entered, guidedBody, Joined, joinBody, playBody } from "../../shared/protocol/messages.ts";
import {
  type Address,
  type Created,
  longestShownFile,
  type MatchInfo,
  type MatchRow,
  type ScenarioInfo,
} from "../../shared/protocol/replies.ts";
import type { RosterReply } from "../../shared/protocol/roster.ts";
import type { SequelFile } from "../../shared/scenario/briefs.ts";
import type { ScenarioFiles } from "../../shared/scenario/scenario.ts";
import type { CardsFile } from "../../shared/scenario/schema.ts";
import { basePath } from "../words/basePath.ts";
import { pageLanguage } from "../words/pageLanguage.ts";

export interface Api {
  /** What there is to play. */
  readonly scenarios: () => Promise<Result<readonly ScenarioInfo[]>>;
  /**
   * The files of a scenario, without its sequel: of the briefs that of the seat of `token`, and the public goals of the others;
   * of the cards those that have been played there. Nothing is left out for instructors (by their cookie), and where the
   * match of `token` is over.
   */
  readonly scenario: (id: string, token?: string | null) => Promise<Result<ScenarioFiles>>;
  /** The cards among them. */
  readonly cards: (id: string, token: string) => Promise<Result<CardsFile>>;
  /** All of them, for who has the file of a match in which a round has been played; for any other text as `scenario`. */
  readonly scenarioOfFile: (id: string, text: string) => Promise<Result<ScenarioFiles>>;
  /** What came after; told when a match has ended. */
  readonly sequel: (id: string) => Promise<Result<SequelFile>>;
  /** The lobby behind a class code. */
  readonly matchInfo: (code: string) => Promise<Result<MatchInfo>>;
  /** A seat in a class's match; its token opens the room. */
  readonly join: (body: z.input<typeof joinBody>) => Promise<Result<Joined>>;
  /** A match of one's own against bots. */
  readonly play: (body: z.input<typeof playBody>) => Promise<Result<Joined>>;
  /** A first match that the page guides. */
  readonly guided: (body: z.input<typeof guidedBody>) => Promise<Result<Joined>>;
  /** The room of the match that a seat token belongs to. */
  readonly enter: (token: string) => Promise<Result<Entered>>;
  /** A class by its code, for everybody. */
  readonly classes: {
    /** What one may know before joining. Refuses unknownCode, classOver. */
    readonly info: (code: string) => Promise<Result<ClassInfo>>;
    readonly join: (body: z.input<typeof joinClassBody>) => Promise<Result<JoinedClass>>;
    /** By one's own way in, from any device. Refuses unknownWay, doorClosed. */
    readonly comeBy: (way: string) => Promise<Result<JoinedClass>>;
    /** Whoever was sent out asks to be let in again. */
    readonly knock: (token: string) => Promise<Result<unknown>>;
    /** The round that is being told at a table, by its number; for who is no instructor, with the projector's key. */
    readonly news: (code: string, table: number, key?: string) => Promise<Result<TableNews>>;
    /** The class's room: for a student, for the projector, and (by id) for an instructor. */
    readonly enterAsStudent: (token: string) => Promise<Result<EnteredClass>>;
    readonly enterByCode: (code: string, key?: string) => Promise<Result<EnteredClass>>;
    /** All below are for instructors. */
    readonly enter: (id: string) => Promise<Result<EnteredClass>>;
    readonly list: () => Promise<Result<readonly ClassRow[]>>;
    readonly get: (id: string) => Promise<Result<ClassRow & { readonly settings: ClassSettings }>>;
    readonly create: (body: ClassBody) => Promise<Result<ClassRow>>;
    /** The same settings anew, with a code of its own and nobody in it. */
    readonly copy: (id: string) => Promise<Result<ClassRow>>;
    /** Other settings for a class that nobody has joined and that has not begun. */
    readonly change: (id: string, body: ClassBody) => Promise<Result<ClassRow>>;
    /** How many days its records are kept; see keepBody. */
    readonly keep: (id: string, keepDays: number | null) => Promise<Result<ClassRow>>;
    /** Deletes it with all that hangs on it. Refuses underWay while a table is played. */
    readonly remove: (id: string) => Promise<Result<unknown>>;
    /** What holds for the reviews of all its tables. */
    readonly review: (id: string) => Promise<Result<ClassReview>>;
    readonly setReview: (id: string, change: z.input<typeof classReviewBody>) => Promise<Result<ClassReview>>;
    /** Address of a match's file. */
    readonly fileUrl: (match: string) => string;
    /** Address of the roster as CSV. */
    readonly rosterUrl: (id: string) => string;
    /** Everybody's own way in. */
    readonly ways: (id: string) => Promise<Result<readonly WayIn[]>>;
    /** Whom the class expects, as a table of names; taken whole or not at all. */
    readonly setRoster: (id: string, text: string) => Promise<Result<RosterReply>>;
  };
  /** Who may teach here; for the main instructor alone (notMain). */
  readonly instructors: {
    readonly list: () => Promise<Result<readonly InstructorRow[]>>;
    readonly add: (label: string) => Promise<Result<NewInstructor>>;
    readonly revoke: (id: string) => Promise<Result<unknown>>;
  };
  /** The instructor's own; refused with tokenMissing or tokenInvalid without the cookie of the printed link. */
  readonly teach: {
    readonly matches: () => Promise<Result<readonly MatchRow[]>>;
    readonly create: (body: CreateBody) => Promise<Result<Created>>;
    readonly address: () => Promise<Result<Address>>;
    /** How long this server keeps anything at the most. */
    readonly retention: () => Promise<Result<Retention>>;
    readonly enter: (match: string) => Promise<Result<Entered>>;
  };
}

/** The interface at `origin` ("" for the page's own); scenarios in `language`, by its code, where they are translated. */
export function createApi(origin = "", fetchFrom: typeof fetch = fetch, language = pageLanguage): Api {
  const get = <T>(path: string, token?: string | null) =>
    ask<T>(() => fetchFrom(origin + path, token ? { headers: { authorization: `Bearer ${token}` } } : undefined));
  const send = <T>(method: "POST" | "PUT", path: string, body: unknown) =>
    ask<T>(() =>
      fetchFrom(origin + path, {
        method,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  const post = <T>(path: string, body: unknown) => send<T>("POST", path, body);
  const put = <T>(path: string, body: unknown) => send<T>("PUT", path, body);
  const ofClass = (id: string) => `/api/teach/classes/${encodeURIComponent(id)}`;
  const words = language === "" ? "" : `?language=${encodeURIComponent(language)}`;
  const ofScenario = (id: string, part = "") => `/api/scenario/${encodeURIComponent(id)}${part}${words}`;
  return {
    scenarios: () => get(`/api/scenarios${words}`),
    scenario: (id, token) => get(ofScenario(id), token),
    cards: (id, token) => get(ofScenario(id, "/cards"), token),
    scenarioOfFile: (id, text) =>
      ask(() =>
        fetchFrom(origin + ofScenario(id, "/file"), {
          method: "POST",
          headers: { "content-type": "text/plain" },
          body: text.slice(0, longestShownFile),
        }),
      ),
    sequel: (id) => get(ofScenario(id, "/sequel")),
    matchInfo: (code) => get(`/api/match/${encodeURIComponent(code)}`),
    join: (body) => post("/api/join", body),
    play: (body) => post(`/api/play${words}`, body),
    guided: (body) => post(`/api/guided${words}`, body),
    enter: (token) => post("/api/enter", { token }),
    classes: {
      info: (code) => get(`/api/class/${encodeURIComponent(code)}`),
      join: (body) => post("/api/class/join", body),
      comeBy: (way) => post("/api/class/way", { way }),
      knock: (token) => post("/api/class/knock", { token }),
      news: (code, table, key) => get(`/api/class/${encodeURIComponent(code)}/news/${table}`, key),
      enterAsStudent: (token) => post("/api/class/enter", { token }),
      enterByCode: (code, key) => post(`/api/class/${encodeURIComponent(code)}/enter`, key ? { key } : {}),
      enter: (id) => post(`${ofClass(id)}/enter`, {}),
      list: () => get("/api/teach/classes"),
      get: (id) => get(ofClass(id)),
      create: (body) => post("/api/teach/classes", body),
      copy: (id) => post(`${ofClass(id)}/copy`, {}),
      change: (id, body) => post(`${ofClass(id)}/settings`, body),
      keep: (id, keepDays) => put(`${ofClass(id)}/keep`, { keepDays }),
      remove: (id) => ask(() => fetchFrom(origin + ofClass(id), { method: "DELETE" })),
      review: (id) => get(`${ofClass(id)}/release`),
      setReview: (id, change) => put(`${ofClass(id)}/release`, change),
      fileUrl: (match) => `${origin}/api/teach/matches/${encodeURIComponent(match)}/file`,
      rosterUrl: (id) => `${origin}${ofClass(id)}/roster.csv`,
      ways: (id) => get(`${ofClass(id)}/ways`),
      setRoster: (id, text) => put(`${ofClass(id)}/roster`, { text }),
    },
    instructors: {
      list: () => get("/api/teach/instructors"),
      add: (label) => post("/api/teach/instructors", { label }),
      revoke: (id) => post(`/api/teach/instructors/${encodeURIComponent(id)}/revoke`, {}),
    },
    teach: {
      matches: () => get("/api/teach/matches"),
      create: (body) => post("/api/teach/matches", body),
      address: () => get("/api/teach/address"),
      retention: () => get("/api/teach/retention"),
      enter: (match) => post("/api/teach/enter", { match }),
    },
  };
}

export const api: Api = createApi(basePath);

/** What the server answers, or its refusal. One that cannot be reached, or answers no JSON (a proxy's page), is busy. */
export async function ask<T>(request: () => Promise<Response>): Promise<Result<T>> {
  try {
    const response = await request();
    const body: unknown = await response.json();
    return response.ok ? ok(body as T) : { ok: false, error: asRefusal(body) };
  } catch {
    return refuse("busy");
  }
}

/** A refusal as it came over the wire; anything else is a bug of the server. */
export function asRefusal(value: unknown): Refusal {
  const code = typeof value === "object" && value !== null && "code" in value ? value.code : undefined;
  return codes.includes(code as Code) ? (value as Refusal) : { code: "internal" };
}
