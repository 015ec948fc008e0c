/** Forgets a person: their name, their words, what they wrote in the review, and where others named them as far as is asked for. The matches stay whole and verify as before. */
import { ok, type Result } from "../../shared/base/result.ts";
import { holdsPrivateEntry } from "../../shared/log/privateEntry.ts";
import { erasedPassage } from "../../shared/log/sealing.ts";
import type { EraseBody, Erased } from "../../shared/protocol/review.ts";
import type { PlayParts } from "../http/play.ts";
import { createInTurn, type InTurn } from "../inTurn.ts";
import type { Store } from "../store/store.ts";
import { authorOf } from "./entries.ts";
import { strikeMentions } from "./mentions.ts";
import { namingOf } from "./naming.ts";
import { type Person, personAt } from "./person.ts";
import { titleOf } from "./titles.ts";

/** A store's erasings. */
const erasings = new WeakMap<Store, InTurn>();

/**
 * Erases a member of a match; a student of a class at every table where they sat. Refuses unknownMatch, notFound. One at a
 * time: of two that strike names out of the same text, the second would put back what the first has taken out.
 */
export function erase(parts: PlayParts, match: string, body: EraseBody): Promise<Result<Erased>> {
  const inTurn = erasings.get(parts.store) ?? createInTurn();
  erasings.set(parts.store, inTurn);
  return inTurn(() => betweenDeeds(parts, match, body));
}

/** In a live class, between two of its instructors' actions, so that none of them writes the name again meanwhile. */
async function betweenDeeds(parts: PlayParts, match: string, body: EraseBody): Promise<Result<Erased>> {
  const { classId } = (await parts.store.matches.byId(match)) ?? {};
  const live = classId === undefined ? undefined : await parts.classes.live(classId);
  return live ? live.inTurn(() => eraseNow(parts, match, body)) : eraseNow(parts, match, body);
}

async function eraseNow(parts: PlayParts, match: string, { member, strike, also }: EraseBody): Promise<Result<Erased>> {
  const { store } = parts;
  const found = await personAt(parts, match, member);
  if (!found.ok) return found;
  const person = found.value;
  const struck = await strikeMentions(parts, person, strike, also);
  let words = await wipe(store, person.places);
  // The name is removed late: while it stands, an interrupted erasing can be seen and repeated.
  if (person.studentId) await store.classes.removeStudent(person.studentId);
  for (const place of person.places) await store.members.erase(place.match, place.member);
  // What they wrote before their token was removed, and that reached the log only now.
  words += await wipe(store, person.places);
  const naming = namingOf([person.name, ...also]);
  await forgetLive(parts, person, (text) => (struck.includes(text) ? naming.strike(text) : text));
  return ok({ words, mentions: struck.length });
}

/** Forgets what somebody wrote; gives how many words of the log went. */
async function wipe({ log, reviews }: Store, places: Person["places"]): Promise<number> {
  let words = 0;
  for (const { match, member } of places) {
    words += await log.forgetPassages(
      match,
      (entry, passage) => authorOf(entry) === member && !holdsPrivateEntry(entry, passage),
    );
    await reviews.eraseMember(match, member);
  }
  return words;
}

/** Removes the words from live tables and classes, which hold them in memory. @param strike others' words as they are to stand */
async function forgetLive(
  { store, tables, classes }: PlayParts,
  person: Person,
  strike: (text: string) => string,
): Promise<void> {
  for (const { id } of person.matches) {
    const table = await tables.live(id);
    if (!table) continue;
    const own = new Set(person.places.filter(({ match }) => match === id).map(({ member }) => member));
    await table.people.reread();
    const title = titleOf((await store.matches.byId(id))?.settings) ?? table.settings.title;
    table.settings = { ...table.settings, title };
    table.supervision.rewrite((text, by) => (by !== null && own.has(by) && text !== "" ? erasedPassage : strike(text)));
    // This tells the table's listeners as well.
    await table.host.forgetPassages();
    for (const each of own) table.comeAnew(each);
  }
  if (person.classId === undefined) return;
  const live = await classes.live(person.classId);
  await live?.reread(strike, titleOf((await store.classes.byId(person.classId))?.settings));
}
