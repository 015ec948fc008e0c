/** Where a person's place in a match is remembered: the tab's own first, the browser's last one as a way back. */
import { latinCode } from "../../shared/base/letters.ts";
import { wayLetters } from "../../shared/protocol/people.ts";

/** A seat in a match. `token` opens it again from any device. */
export interface Place {
  readonly token: string;
  readonly match: string;
  /** For the words "back to your seat"; empty where unknown. */
  readonly title: string;
}

const here = "line-of-contact.place";
const last = "line-of-contact.last";

const isPlace = (value: unknown): value is Place =>
  typeof value === "object" &&
  value !== null &&
  ["token", "match", "title"].every((key) => typeof (value as Record<string, unknown>)[key] === "string");

function read(storage: () => Storage, key: string): Place | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(key) ?? "null");
    return isPlace(value) ? value : null;
  } catch {
    // Storage may be shut by the browser's settings: then a reload asks again.
    return null;
  }
}

/** Whether it could be written. */
function write(storage: () => Storage, key: string, place: Place | null): boolean {
  try {
    if (place) storage().setItem(key, JSON.stringify(place));
    else storage().removeItem(key);
    return true;
  } catch {
    // As above.
    return false;
  }
}

/** This tab's place; null before one joins. */
export const currentPlace = (): Place | null => read(() => sessionStorage, here);

/** The browser's latest place, kept when the tab is closed; null if there is none. */
export const lastPlace = (): Place | null => read(() => localStorage, last);

/** Remembers a place for this tab and for a later visit; false where a reload would not find it again. */
export function keepPlace(place: Place): boolean {
  write(() => localStorage, last, place);
  return write(() => sessionStorage, here, place);
}

/** Leaves the seat in this tab; `forget` also takes away the way back. */
export function leavePlace(forget: boolean): void {
  write(() => sessionStorage, here, null);
  if (forget) write(() => localStorage, last, null);
}

const tabs = "line-of-contact.tab";

/** The tab of the match page that this browser tab last showed for the seat of `token`; null if none. */
export function keptTab(token: string): string | null {
  try {
    const [of, tab] = (sessionStorage.getItem(tabs) ?? "").split(" ");
    return token !== "" && of === token ? (tab ?? null) : null;
  } catch {
    return null;
  }
}

/** Remembers the tab; for nobody's seat (a look through its eyes, a replay) nothing is kept. */
export function keepTab(token: string, tab: string): void {
  try {
    if (token !== "") sessionStorage.setItem(tabs, `${token} ${tab}`);
  } catch {
    // As above.
  }
}

const seatHash = /^#seat=([A-Za-z0-9_-]{16,80})$/;

/** The token of a link made for another device (`…/#seat=TOKEN`); null for any other address. The hash never reaches the server. */
export const tokenInHash = (hash: string): string | null => seatHash.exec(hash)?.[1] ?? null;

/** The hash of a link to this seat. */
export const hashOf = (token: string): string => `#seat=${token}`;

/** The link that opens this seat on another device. */
export const linkTo = (origin: string, token: string): string => `${origin}/${hashOf(token)}`;

/** The own way in of a link such as …/join/KXVTM#me=BCDFGHJK, however it was typed; null for any other address. */
export function wayInHash(hash: string): string | null {
  const typed = /^#me=([^&]{4,40})$/.exec(hash)?.[1];
  const way = latinCode(typed ?? "");
  return way.length === wayLetters ? way : null;
}

const joinPath = /^\/join\/([^/]{1,80})\/?$/;

/** The class code in an address such as /join/K7QM, however it was typed; null for any other. */
export function codeInPath(path: string): string | null {
  const typed = joinPath.exec(path)?.[1];
  try {
    const code = typed === undefined ? "" : latinCode(decodeURIComponent(typed));
    return /^[A-Z0-9]{4,8}$/.test(code) ? code : null;
  } catch {
    return null;
  }
}
