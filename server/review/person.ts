/** A person who is to be erased: everywhere that they sat, and where others may have named them. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { PlayParts } from "../http/play.ts";
import type { Match } from "../store/matches.ts";

/** Somebody as they sat at one table. */
export interface Place {
  readonly match: string;
  readonly member: string;
}

/** Everything that bears on a person's erasing. */
export interface Person {
  readonly name: string;
  readonly studentId: string | undefined;
  readonly classId: string | undefined;
  /** Everywhere that they sat. */
  readonly places: readonly Place[];
  /** Every match in which others may have named them: all of the class. */
  readonly matches: readonly Match[];
}

/** Refuses unknownMatch, notFound for nobody. An erased person has no name, and nothing to be found by. */
export async function personAt(
  { store }: Pick<PlayParts, "store">,
  match: string,
  member: string,
): Promise<Result<Person>> {
  const found = (await store.members.list(match)).find(({ id }) => id === member);
  const own = await store.matches.byId(match);
  if (!own) return refuse("unknownMatch");
  if (!found) return refuse("notFound");
  const { classId } = own;
  const { studentId } = found;
  const matches = classId === undefined ? [own] : await store.matches.ofClass(classId);
  const places: Place[] = [];
  for (const { id } of studentId === undefined ? [] : matches)
    for (const each of await store.members.list(id))
      if (each.studentId === studentId) places.push({ match: id, member: each.id });
  if (places.length === 0) places.push({ match, member });
  return ok({ name: found.name ?? "", studentId, classId, places, matches });
}
