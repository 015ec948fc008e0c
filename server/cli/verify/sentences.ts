/** A verdict on a match file as one sentence. */
import type { Refusal } from "../../../shared/base/result.ts";
import type { Departure } from "../../../shared/log/departure.ts";
import type { MatchFile } from "../../../shared/log/matchFile.ts";
import type { Verified } from "../../../shared/log/verify.ts";
import type { Ending } from "../../../shared/state/matchState.ts";

const endings: Record<Ending, string> = {
  widerWar: "a wider war",
  settlement: "a settlement",
  lastRound: "the close of the last round",
  endedByInstructor: "the instructor's end",
};

/** What was found true. */
export function verifiedWords(name: string, file: MatchFile, found: Verified): string {
  const rounds = found.roundHashes.length;
  const until = found.ending === null ? "; the match is not over in it" : `, up to ${endings[found.ending]}`;
  return (
    `${name} is verified: its ${found.entries} entries and ${count(rounds, "round")} follow from the scenario ${file.scenario.id}, ` +
    `the seed and the commands${until}. ${leftOutWords(found)}Fingerprint ${found.fingerprint}`
  );
}

/** Their digests stand in the chain, so that nothing can have been put in their place. */
const leftOutWords = ({ leftOut }: Verified): string =>
  leftOut === 0
    ? ""
    : `${count(leftOut, "entry")} of the instructor's alone ${leftOut === 1 ? "is" : "are"} left out. `;

/** Where the file departs. An entry that breaks the chain and departs otherwise too is told by the latter. */
export function departureWords(name: string, departures: readonly Departure[]): string {
  const [first, second] = departures;
  const chain = first?.code === "chainBroken" ? first : undefined;
  const told = second ?? first;
  if (!told) return `${name} departs.`;
  const words = told.code === "chainBroken" ? chainWords(told.with) : wordsOf(told);
  return `${name} departs at ${place(told.with)}: ${chain && second ? "it was changed after it was written; " : ""}${words}.`;
}

type Values = Departure["with"];
type Told = Exclude<Departure["code"], "chainBroken">;

const wordsOf = (departure: Departure): string => telling[departure.code as Told](departure.with);

const telling = {
  truncated: ({ of }) =>
    of === undefined
      ? "the file does not begin with a match's opening"
      : `the file breaks off here, before the last of ${count(of, "entry")}`,
  foreignFile: ({ expected, found }) => `it tells of the scenario ${found}, not of ${expected}`,
  olderVersion: (values) =>
    values.path?.endsWith("scenarioHash")
      ? `it was written with another version of the scenario (hash ${values.found}, here ${values.expected}); give that version's folder with --scenario`
      : `it was written by another version of the rules (${values.found}, here ${values.expected}), which alone could recompute it`,
  hashDiffers: (values) => `the state's hash at the close of round ${values.round} is not the one that the rules give`,
  eventDiffers: (values) => {
    if (values.refused !== undefined) return `the rules refuse what it says was done (${values.refused})`;
    if (values.path === undefined) return `its events cannot be taken in (${values.message})`;
    return `the rules give another event (${field(values)} is ${values.found} instead of ${values.expected})`;
  },
  schema: (values) => `it cannot be read (${field(values)}${values.message ? `: ${values.message}` : ""})`,
} satisfies Record<Told, (values: Values) => string>;

function chainWords(values: Values): string {
  if (values.path?.endsWith(".hash")) return "it was changed after it was written";
  if (values.path?.startsWith("entries."))
    return "it does not follow from the entry before it, so something was moved or left out here";
  return `the heading does not fit the entries (${values.path} is ${values.found} instead of ${values.expected})`;
}

/** A text that is cut short or damaged in one of its entries, by what the parser refused. */
export function damageWords(name: string, { code, with: values = {} }: Refusal): string {
  if (code === "truncated")
    return `${name} is cut short: it breaks off after ${count(Number(values.entry), "whole entry")}.`;
  const where = String(values.path ?? "").replace(/^entries\.(\d+)/, "entry $1");
  return `${name} is damaged at ${where || "its heading"} and cannot be read (${values.message}).`;
}

const place = ({ entry, round }: Values): string =>
  `entry ${entry} (${round === 0 ? "the briefing" : `round ${round}`})`;

/** The path within its entry. */
const field = ({ path = "" }: Values): string => path.replace(/^entries\.\d+\./, "").replace(/^body\./, "");

const count = (n: number, one: string): string =>
  `${n} ${n === 1 ? one : one.replace(/y$/, "ie")}${n === 1 ? "" : "s"}`;
