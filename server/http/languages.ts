/** Which language a page comes in: the one asked for or chosen before, else what the browser prefers of what there is. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Request, Response } from "express";

/** Where the choice is kept; a page sets it too (client/net/chosenLanguage.ts). */
const cookie = "lang";
const yearMs = 365 * 86_400_000;
/** Where nobody prefers one that there is. */
const usual = "en";
/** Of a region that no country has: made up to try the pages, and given to those alone who ask for it by name. */
const madeUp = /-X[A-Z]$/;

/** The languages in which the pages were built: folders of `dist`, each with all pages. */
export const builtLanguages = (dist: string): string[] =>
  existsSync(dist) ? readdirSync(dist).filter((name) => existsSync(join(dist, name, "index.html"))) : [];

/** The language of this answer, one of `all`; `?lang=` in the address is kept as the choice. */
export function languageOf(request: Request, response: Response, all: readonly string[], base = ""): string {
  const asked = request.query.lang;
  if (typeof asked === "string" && all.includes(asked)) {
    response.cookie(cookie, asked, { maxAge: yearMs, sameSite: "lax", path: `${base}/` });
    return asked;
  }
  const chosen = new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]+)`).exec(request.headers.cookie ?? "")?.[1];
  if (chosen && all.includes(chosen)) return chosen;
  response.vary("Accept-Language").vary("Cookie");
  const offered = [usual, ...all].filter((each, at, list) => !madeUp.test(each) && list.indexOf(each) === at);
  return request.acceptsLanguages(offered) || usual;
}
