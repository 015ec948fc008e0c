/** Forgets a person: their name, their words, what they wrote in the review. The matches stay whole and verify as before. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Erased } from "../../shared/protocol/review.ts";
import type { PlayParts } from "../http/play.ts";
import { authorOf } from "./entries.ts";

interface Place {
  readonly match: string;
  readonly member: string;
}

/** Erases a member of a match; a student of a class at every table where they sat. Refuses unknownMatch, notFound. */
export async function erase(parts: PlayParts, match: string, member: string): Promise<Result<Erased>> {
  const { store, tables } = parts;
  const found = (await store.members.list(match)).find(({ id }) => id === member);
  if (!found) return refuse((await store.matches.byId(match)) ? "notFound" : "unknownMatch");
  const places = found.studentId ? await placesOf(parts, match, found.studentId) : [{ match, member }];
  if (found.studentId) await forgetStudent(parts, match, found.studentId);
  let words = 0;
  for (const place of places) {
    await store.members.erase(place.match, place.member);
    words += await store.log.forgetWords(place.match, (entry) => authorOf(entry) === place.member);
    await store.reviews.eraseMember(place.match, place.member);
    // A match that is live has read the words already.
    await (await tables.live(place.match))?.host.forgetWords();
  }
  return ok({ words });
}

/** Everywhere that a student of the match's class has sat. */
async function placesOf({ store }: PlayParts, match: string, student: string): Promise<Place[]> {
  const classId = (await store.matches.byId(match))?.classId;
  const matches = classId === undefined ? [] : await store.matches.ofClass(classId);
  const places: Place[] = [];
  for (const { id } of matches)
    for (const each of await store.members.list(id))
      if (each.studentId === student) places.push({ match: id, member: each.id });
  return places;
}

/** The student's name and token; a class that is live reads its students again. */
async function forgetStudent({ store, classes }: PlayParts, match: string, student: string): Promise<void> {
  await store.classes.removeStudent(student);
  const classId = (await store.matches.byId(match))?.classId;
  const live = classId === undefined ? undefined : await classes.live(classId);
  await live?.readStudents();
  live?.touched();
}
