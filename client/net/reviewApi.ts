/** The server's part of a review. Every call gives a value or a coded refusal; none throws. */

import type { z } from "zod";
import type { Result } from "../../shared/base/result.ts";
import type { Mentions, mentionsBody } from "../../shared/protocol/classData.ts";
import type {
  EnteredWalk,
  Erased,
  eraseBody,
  LinkRow,
  linkBody,
  NewLink,
  Note,
  noteBody,
  ParticipationReply,
  Reflection,
  ReviewReply,
  ReviewSettings,
  reflectionBody,
  settingsBody,
} from "../../shared/protocol/review.ts";
import { at } from "../words/basePath.ts";
import { ask } from "./api.ts";

type Body<T extends z.ZodType> = z.input<T>;

export interface ReviewApi {
  readonly open: () => Promise<Result<ReviewReply>>;
  readonly addNote: (body: Body<typeof noteBody>) => Promise<Result<Note>>;
  readonly changeNote: (id: string, body: Body<typeof noteBody>) => Promise<Result<Note>>;
  readonly removeNote: (id: string) => Promise<Result<unknown>>;
  readonly reflection: () => Promise<Result<Reflection>>;
  readonly keepReflection: (body: Body<typeof reflectionBody>) => Promise<Result<Reflection>>;
  /** The room in which the class is walked through the match. */
  readonly enterWalk: () => Promise<Result<EnteredWalk>>;
  /** For the instructor alone. */
  readonly teach: {
    readonly settings: (body: Body<typeof settingsBody>) => Promise<Result<ReviewSettings>>;
    readonly reflections: () => Promise<Result<readonly Reflection[]>>;
    readonly links: () => Promise<Result<readonly LinkRow[]>>;
    readonly addLink: (body: Body<typeof linkBody>) => Promise<Result<NewLink>>;
    readonly removeLink: (id: string) => Promise<Result<unknown>>;
    readonly participation: () => Promise<Result<ParticipationReply>>;
    /** Where others name the person. */
    readonly mentions: (body: Body<typeof mentionsBody>) => Promise<Result<Mentions>>;
    readonly erase: (member: string, also?: Omit<Body<typeof eraseBody>, "member">) => Promise<Result<Erased>>;
    readonly eraseMatch: () => Promise<Result<unknown>>;
    /** Addresses of downloads. */
    readonly downloads: Readonly<Record<"file" | "events" | "messages" | "words" | "participation", string>>;
  };
}

/** The interface for one match. @param token of a seat or a review link; null: the instructor's cookie. */
export function createReviewApi(match: string, token: string | null, fetchFrom: typeof fetch = fetch): ReviewApi {
  const id = encodeURIComponent(match);
  const [own, teach] = [at(`/api/review/${id}`), at(`/api/teach/review/${id}`)];
  const call = <T>(method: string, path: string, body?: unknown) =>
    ask<T>(() =>
      fetchFrom(path, {
        method,
        headers: {
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  return {
    open: () => call("GET", own),
    addNote: (body) => call("POST", `${own}/notes`, body),
    changeNote: (note, body) => call("PUT", `${own}/notes/${encodeURIComponent(note)}`, body),
    removeNote: (note) => call("DELETE", `${own}/notes/${encodeURIComponent(note)}`),
    reflection: () => call("GET", `${own}/reflection`),
    keepReflection: (body) => call("PUT", `${own}/reflection`, body),
    enterWalk: () => call("POST", `${own}/walk/enter`, {}),
    teach: {
      settings: (body) => call("PUT", teach, body),
      reflections: () => call("GET", `${teach}/reflections`),
      links: () => call("GET", `${teach}/links`),
      addLink: (body) => call("POST", `${teach}/links`, body),
      removeLink: (link) => call("DELETE", `${teach}/links/${encodeURIComponent(link)}`),
      participation: () => call("GET", `${teach}/participation`),
      mentions: (body) => call("POST", `${teach}/mentions`, body),
      erase: (member, also = {}) => call("POST", `${teach}/erase`, { ...also, member }),
      eraseMatch: () => call("DELETE", teach),
      downloads: {
        file: at(`/api/teach/matches/${id}/file`),
        events: `${teach}/events.csv`,
        messages: `${teach}/messages.csv`,
        words: `${teach}/words.csv`,
        participation: `${teach}/participation.csv`,
      },
    },
  };
}
