/** A person's name in what a class or a match is called: the title stands with the class and with each of its tables. */
import { z } from "zod";
import { firstLetters } from "../../shared/base/letters.ts";
import { longestTitle } from "../../shared/terms/limits.ts";
import type { PlayParts } from "../http/play.ts";
import type { Found } from "./found.ts";
import type { Naming } from "./naming.ts";
import type { Person } from "./person.ts";

const titled = z.looseObject({ title: z.string() });

/** The title in the settings of a class or a match, as they are stored; undefined where there are none. */
export const titleOf = (settings: unknown): string | undefined => titled.safeParse(settings).data?.title;

/** Where titles name the person: the class's, with its tables' of the same words; else that of the match alone. */
export async function searchTitles(
  { store }: Pick<PlayParts, "store">,
  { classId, matches }: Pick<Person, "classId" | "matches">,
  naming: Naming,
): Promise<Found[]> {
  const { classes } = store;
  const ofClass = classId === undefined ? undefined : await classes.byId(classId);
  const kind = ofClass ? "classTitle" : "matchTitle";
  const look = (id: string, settings: unknown, set: (id: string, settings: unknown) => Promise<unknown>): Found[] => {
    const { data } = titled.safeParse(settings);
    if (!data || !naming.in(data.title)) return [];
    const title = firstLetters(naming.strike(data.title), longestTitle);
    const strike = [() => set(id, { ...data, title })];
    return [{ id: `${id}.title`, kind, table: null, by: null, text: data.title, whole: false, strike }];
  };
  return [
    ...(ofClass ? look(ofClass.id, ofClass.settings, classes.setSettings) : []),
    ...matches.flatMap(({ id, settings }) => look(id, settings, store.matches.setSettings)),
  ];
}
