/** The review's address: /review/MATCH#TOKEN/ROUND.EVENT. What stands after the # never reaches a server's log. */
import { at } from "../words/basePath.ts";

export interface ReviewAddress {
  /** Null: no match yet; a file can be opened. */
  readonly match: string | null;
  /** Of a review link; null for whoever comes with a cookie or a seat. */
  readonly token: string | null;
  /** "4.17"; null: the beginning. */
  readonly moment: string | null;
  /** What stands after the # and is neither a token nor a moment; null: nothing. */
  readonly strange: string | null;
  /** The instructor's way in: a seat that this browser also holds is left aside. */
  readonly teach: boolean;
}

const isToken = (part: string): boolean => /^[\w-]{16,80}$/.test(part);
const isMoment = (part: string): boolean => /^\d{1,3}\.\d{1,5}$/.test(part);

/** Reads an address; parts that it does not know are as if they were not there. */
export function parseReviewAddress({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">) {
  const match = /^\/review\/([\w-]{1,40})\/?$/.exec(pathname)?.[1] ?? null;
  const parts = hash.replace(/^#/, "").split("/");
  const teach = new URLSearchParams(search).has("teach");
  return {
    ...{ match, teach },
    token: parts.find(isToken) ?? null,
    moment: parts.find(isMoment) ?? null,
    strange: parts.find((part) => part !== "" && !isToken(part) && !isMoment(part)) ?? null,
  } satisfies ReviewAddress;
}

/** The hash that names a moment, with the link's token where there is one. */
export const makeHash = (token: string | null, moment: string): string =>
  `#${[token, moment].filter(Boolean).join("/")}`;

/** The path and hash of a moment of a match, for a link from another page. */
export const reviewPath = (match: string, moment = "", teach = false): string =>
  `${at("/review/")}${encodeURIComponent(match)}${teach ? "?teach" : ""}${moment && `#${moment}`}`;

/** A moment for examples: the 17th event of round 4. */
export const placeSuch = "4.17";
