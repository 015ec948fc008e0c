/** The instructor's door: the printed link sets a cookie, every later request carries it. */
import type { RequestHandler } from "express";
import type { Instructor, Instructors } from "../store/instructors.ts";
import { HttpRefusal } from "./refusal.ts";

/** A cookie for each port, since browsers share cookies between all ports of a host. */
const cookiePrefix = "teach-";
const cookieDays = 30;

interface Credentials {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/**
 * Whose token the headers of a request (or of a room's join) carry, as a cookie or as `Authorization: Bearer …`; "no" where
 * it is no instructor's, "none" when they carry no token at all.
 */
export async function instructorOf(
  headers: Credentials,
  instructors: Instructors,
): Promise<Instructor | "no" | "none"> {
  const tokens = tokensIn(headers);
  for (const token of tokens) {
    const known = await instructors.who(token);
    if (known) return known;
  }
  return tokens.length === 0 ? "none" : "no";
}

/** Lets instructors pass; the others get 401 `tokenMissing` or `tokenInvalid`. */
export function requireInstructor(instructors: Instructors): RequestHandler {
  return async (request, _response, next) => {
    const answer = await instructorOf(request.headers, instructors);
    if (answer === "no" || answer === "none")
      throw new HttpRefusal(401, answer === "none" ? "tokenMissing" : "tokenInvalid");
    next();
  };
}

/**
 * `/teach?token=…`: keeps a good token in a cookie that scripts cannot read, and goes on to the same address
 * without it. A bad one goes on too, with `#tokenInvalid` for the page to explain.
 */
export function signInByLink(instructors: Instructors, secure: boolean, base: string): RequestHandler {
  return async (request, response, next) => {
    const { token, ...others } = request.query;
    if (token === undefined) return next();
    const good = typeof token === "string" && (await instructors.knows(token));
    if (good) {
      response.cookie(`${cookiePrefix}${request.socket.localPort}`, token, {
        httpOnly: true,
        sameSite: "strict",
        secure: secure || request.secure,
        maxAge: cookieDays * 86_400_000,
        path: `${base}/`,
      });
    }
    const kept = new URLSearchParams(
      Object.entries(others).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
    const query = kept.size > 0 ? `?${kept}` : "";
    response.set("Cache-Control", "no-store").redirect(303, `${base}/teach${query}${good ? "" : "#tokenInvalid"}`);
  };
}

function tokensIn({ authorization, cookie }: Credentials): string[] {
  const bearer = /^Bearer ([\w-]+)$/.exec(authorization ?? "")?.[1];
  const cookies = (cookie ?? "").split(/; */).filter((pair) => pair.startsWith(cookiePrefix));
  return [...(bearer ? [bearer] : []), ...cookies.map((pair) => pair.slice(pair.indexOf("=") + 1))];
}
