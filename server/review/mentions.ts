/** Where others name a person who is to be erased: found passage by passage, shown to the instructor, struck out as chosen. */
import { firstLetters } from "../../shared/base/letters.ts";
import { ok, type Result } from "../../shared/base/result.ts";
import { readEntry } from "../../shared/log/chain.ts";
import type { Passage } from "../../shared/log/passage.ts";
import { holdsPrivateEntry, privateEntryOf } from "../../shared/log/privateEntry.ts";
import type { Mention, Mentions } from "../../shared/protocol/classData.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { wordFields } from "../../shared/terms/action.ts";
import { longestLabel, longestNote, longestReflection } from "../../shared/terms/limits.ts";
import { readActionsDone } from "../class/actionsDone.ts";
import type { PlayParts } from "../http/play.ts";
import { settingsSchema } from "../match/settings.ts";
import type { Match } from "../store/matches.ts";
import type { LogEntry } from "../store/matchLog.ts";
import type { Member } from "../store/members.ts";
import type { StoredText } from "../store/reviewTexts.ts";
import { authorOf } from "./entries.ts";
import type { Found } from "./found.ts";
import { type Naming, namingOf } from "./naming.ts";
import { type Person, personAt } from "./person.ts";
import { searchTitles } from "./titles.ts";

/** What others wrote that names the person, or calls them by one of the further names. Refuses as `personAt`. */
export async function findMentions(
  parts: PlayParts,
  match: string,
  member: string,
  also: readonly string[],
): Promise<Result<Mentions>> {
  const person = await personAt(parts, match, member);
  if (!person.ok) return person;
  const names = [person.value.name, ...also].filter((name) => name.trim() !== "");
  const found = await search(parts, person.value, namingOf(names));
  const scenario = parts.library.get(person.value.matches[0]?.scenarioId ?? "")?.scenario;
  return ok({
    names,
    ambiguous: scenario ? names.filter((name) => wordsOf(scenario).some(namingOf([name]).in)) : [],
    mentions: found.map(({ strike: _way, ...mention }) => mention),
  });
}

/** Strikes out the passages chosen; gives each as it was. To be called while the person still has their name. */
export async function strikeMentions(
  parts: PlayParts,
  person: Person,
  chosen: "all" | readonly string[],
  also: readonly string[],
): Promise<readonly string[]> {
  if (chosen.length === 0) return [];
  const naming = namingOf([person.name, ...also]);
  const found = (await search(parts, person, naming)).filter(({ id }) => chosen === "all" || chosen.includes(id));
  for (const { strike } of found) for (const each of strike) await each();
  return found.map(({ text }) => text);
}

async function search(parts: PlayParts, person: Person, naming: Naming): Promise<Found[]> {
  const tables = await Promise.all(person.matches.map((match) => searchTable(parts, person, match, naming)));
  const done = person.classId === undefined ? [] : await searchActions(parts, person.classId, naming);
  return merged([...(await searchTitles(parts, person, naming)), ...tables.flat(), ...done]);
}

/** What stands at several tables in the same words, and with the class as well. */
const severalTimes: ReadonlySet<Mention["kind"]> = new Set(["announcement", "card", "classTitle"]);

/** What an instructor said stands at every table it was said to and in the list of actions: shown as one passage. */
function merged(all: readonly Found[]): Found[] {
  const groups = Map.groupBy(all, ({ id, kind, text }) => (severalTimes.has(kind) ? `${kind} ${text}` : id));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const table = group.every((each) => each.table === first.table) ? first.table : null;
    return [{ ...first, table, strike: group.flatMap(({ strike }) => strike) }];
  });
}

async function searchTable({ store }: PlayParts, person: Person, match: Match, naming: Naming): Promise<Found[]> {
  const own = new Set(person.places.filter((place) => place.match === match.id).map(({ member }) => member));
  const people = await store.members.list(match.id);
  const table = settingsSchema.safeParse(match.settings).data?.table?.number ?? null;
  const common = (member: string | null) => ({ table, by: nameIn(people, member) });
  const said = (await store.log.read(match.id)).flatMap((entry): Found[] => {
    const author = authorOf(entry);
    if (author !== null && own.has(author)) return [];
    return (entry.words ?? []).flatMap((passage, index) => {
      if (holdsPrivateEntry(entry, passage) || !naming.in(passage.text)) return [];
      const same = ({ seq }: LogEntry, { salt }: Passage) => seq === entry.seq && salt === passage.salt;
      const strike = [() => store.log.forgetPassages(match.id, same)];
      const id = `${match.id}.${entry.seq}.${index}`;
      return [{ ...common(author), id, kind: kindOf(entry), text: passage.text, whole: true, strike }];
    });
  });
  const written = (await store.reviewTexts.list(match.id)).flatMap((passage): Found[] => {
    const { kind, key, member, text } = passage;
    if ((member !== null && own.has(member)) || !naming.in(text)) return [];
    const strike = [
      () => store.reviewTexts.replace(match.id, passage, firstLetters(naming.strike(text), longest[kind])),
    ];
    return [{ ...common(member), id: `${match.id}.${kind}.${key}`, kind, text, whole: false, strike }];
  });
  return [...said, ...written];
}

/** Of what was written in the review: a struck name may be longer than it was, and what is too long is read no more. */
const longest: Readonly<Record<StoredText["kind"], number>> = {
  ...{ note: longestNote, answer: longestNote, question: longestNote },
  ...{ reflection: longestReflection, link: longestLabel },
};

const nameIn = (people: readonly Member[], member: string | null): string | null =>
  people.find(({ id }) => id === member)?.name ?? null;

/** What a passage in the log is. */
function kindOf(entry: LogEntry): Mention["kind"] {
  const aside = privateEntryOf(entry);
  if (aside?.kind === "note") return "help";
  if (aside) return aside.body.action.kind === "writeCard" ? "card" : "announcement";
  const read = readEntry(entry);
  if (!read.ok) return "message";
  const { kind, body } = read.value;
  if (kind === "proposal") return "communique";
  if (kind !== "command") return "message";
  const { command } = body;
  if (!("act" in command)) return "card";
  if (command.act.kind === "setOrders") return "communique";
  return command.act.kind === "say" ? "message" : "title";
}

async function searchActions({ store }: PlayParts, classId: string, naming: Naming): Promise<Found[]> {
  const all = readActionsDone(await store.classes.actionsDone(classId));
  return all.flatMap((done, n) => {
    const action = done.action as unknown as Readonly<Record<string, unknown>>;
    return wordFields.flatMap((field): Found[] => {
      const text = action[field];
      if (typeof text !== "string" || !naming.in(text)) return [];
      const kind = done.action.kind === "writeCard" ? "card" : "announcement";
      const strike = [() => strikeAction(store, classId, n, naming)];
      return [{ id: `action.${n}.${field}`, kind, table: null, by: null, text, whole: false, strike }];
    });
  });
}

/** Read anew each time: a card's two lines stand in one action. */
async function strikeAction(
  { classes }: PlayParts["store"],
  classId: string,
  n: number,
  naming: Naming,
): Promise<void> {
  const done = readActionsDone(await classes.actionsDone(classId))[n];
  if (!done) return;
  const action = Object.fromEntries(
    Object.entries(done.action).map(([field, value]) => [
      field,
      typeof value === "string" && wordFields.includes(field) ? naming.strike(value) : value,
    ]),
  );
  await classes.setActionDone(classId, n, { ...done, action });
}

/** Every name that the scenario itself uses. */
function wordsOf({ files }: Scenario): string[] {
  const { seats, sides } = files.scenario;
  const { region, places, sites, venues, countries } = files.names;
  return [
    ...seats.flatMap(({ name, short, leader }) => [name, short, leader ?? ""]),
    ...sides.flatMap(({ name, adjective }) => [name, adjective]),
    ...[region.name, region.short, ...region.forms],
    ...places.flatMap(({ forms }) => forms),
    ...[...sites, ...venues].map(({ name }) => name),
    ...countries.flatMap(({ name, adjective, people, capital }) => [name, adjective, people, capital]),
  ];
}
