/** Words that count, in words: deeds, what was asked, offered, promised and told (§17). One builder a kind, rendered by the reader's own page. */

import * as words from "words:spoken";
import type { Reason } from "../../shared/terms/choices.ts";
import type { ClausePattern, Deed, DeedKind, DoingOf, TextPattern, Unless } from "../../shared/terms/deed.ts";
import type { Told, Word, WordKind, WordOf } from "../../shared/terms/word.ts";
import { clauseWords } from "./clauses.ts";
import { list } from "./format.ts";
import { figure, gaugeKind } from "./gauges.ts";
import { stanceWords } from "./labels.ts";
import type { Names } from "./names.ts";

/** What the builders need beside the word. */
export interface SpokenTelling {
  readonly names: Names;
  /** Title of a text, by id. */
  readonly titleOf: (text: number) => string;
}

export const deedNames: Readonly<Record<DeedKind, string>> = words.deeds;

export const wordNames: Readonly<Record<WordKind, string>> = words.kinds;

export const reasonWords: Readonly<Record<Reason, string>> = words.reasons;

type Builders = { readonly [K in DeedKind]: (does: DoingOf<K>, t: SpokenTelling) => string };

const place = (id: string | null, t: SpokenTelling): string => (id === null ? "any town" : t.names.place(id));

const builders = {
  hold: () => "hold fire",
  fire: () => "fire along the line",
  attack: ({ sector }, t) => (sector === null ? "attack anywhere" : `attack in the ${t.names.sector(sector)}`),
  shell: ({ town }, t) => `shell ${place(town, t)}`,
  strike: ({ town }, t) => (town === null ? "strike beyond the region" : `strike ${t.names.place(town)}`),
  martialLaw: () => "declare martial law",
  publish: ({ share }) => `publish ${["", "a third of", "two thirds of", "all of"][share]} its losses`,
  stance: ({ stance }) => `say of talks: ${stanceWords[stance]}`,
  restrain: () => "restrain its troops",
  evacuate: ({ town }, t) => `evacuate ${place(town, t)}`,
  press: ({ target, direction, on }, t) =>
    `use leverage on ${t.names.seat(target)}${direction === null ? "" : direction === "up" ? ", in its favour" : ", against it"}${on === null ? "" : ` (${on})`}`,
  supply: () => "supply its ally",
  signal: ({ to }, t) => `signal a warning${to === null ? "" : ` to ${t.names.seat(to)}`}`,
  hotline: ({ to }, t) => `call ${to === null ? "somebody" : t.names.seat(to)} by hotline`,
  offerForces: ({ what }) => `offer ${what}`,
  statement: ({ on }, t) => `make a statement${on === null ? "" : ` on ${t.names.side(on)}`}`,
  verify: ({ claim }) => (claim === null ? "verify a claim" : `verify the claim ${claim}`),
  callTalks: ({ venue, frame }, t) =>
    `call ${frame === null ? "" : `${frame} `}talks${venue === null ? "" : ` in ${t.names.venue(venue)}`}`,
  comeToTalks: ({ host, venue }, t) =>
    `come to talks${host === null ? "" : ` of ${t.names.seat(host)}`}${venue === null ? "" : ` in ${t.names.venue(venue)}`}`,
  table: ({ texts, unless }, t) => `put forward ${textsWords(texts, t)}${unlessWords(unless, t)}`,
  sign: ({ texts, unless }, t) => `sign ${textsWords(texts, t)}${unlessWords(unless, t)}`,
  endorse: ({ texts, unless }, t) => `endorse ${textsWords(texts, t)}${unlessWords(unless, t)}`,
  reject: ({ texts }, t) => `reject ${textsWords(texts, t)}`,
  giveNotice: () => "give notice of the treaty",
  keepText: ({ text }, t) => `keep ${text === null ? "the treaty in force" : `“${t.titleOf(text)}”`}`,
  show: ({ to, texts }, t) => `show ${textsWords(texts, t)} to ${t.names.seat(to)}`,
  praise: ({ seat, clause }, t) =>
    `back ${t.names.seat(seat)} in plenary${clause === null ? "" : ` for “${t.names.clause(clause)}”`}`,
} satisfies Builders;

const patternWords = ({ kind, about }: ClausePattern, { names }: SpokenTelling): string => {
  const who =
    about === null
      ? ""
      : about
          .split("-")
          .map((id) => names.any(id))
          .join(" to ");
  if (kind === null) return `the name of ${who}`;
  return about === null ? `“${names.clause(kind)}”` : `“${names.clause(kind)}” (${who})`;
};

function textsWords({ text, having, lacking }: TextPattern, t: SpokenTelling): string {
  const what = text === null ? (having.length + lacking.length > 0 ? "a text" : "any text") : `“${t.titleOf(text)}”`;
  const withs = having.length > 0 ? ` with ${list(having.map((one) => patternWords(one, t)))}` : "";
  const without = lacking.length > 0 ? ` without ${list(lacking.map((one) => patternWords(one, t)))}` : "";
  return `${what}${withs}${without}`;
}

const unlessWords = (unless: Unless | null, { names }: SpokenTelling): string => {
  if (unless === null) return "";
  return unless.is === "yesOf"
    ? ` before ${names.seat(unless.seat)} said yes to it`
    : ` before it was shown to ${names.seat(unless.seat)}`;
};

/** What is done, without who and when: "hold fire", "shell any town". */
export const doingWords = (does: Deed["does"], t: SpokenTelling): string =>
  (builders[does.kind] as (does: Deed["does"], t: SpokenTelling) => string)(does, t);

const roundsWords = ({ from, to }: Deed): string => (from === to ? `in round ${from}` : `in rounds ${from} to ${to}`);

/** "Azerbaijan: hold fire in round 2"; "Azerbaijan: not shell any town in rounds 2 to 4". */
export function deedWords(deed: Deed, t: SpokenTelling): string {
  return `${t.names.Seat(deed.seat)}: ${deed.not ? "not " : ""}${doingWords(deed.does, t)} ${roundsWords(deed)}`;
}

const deedsWords = (deeds: readonly Deed[], t: SpokenTelling): string => list(deeds.map((deed) => deedWords(deed, t)));

const ifWords = (deeds: readonly Deed[], t: SpokenTelling): string =>
  deeds.length > 0 ? `, if ${deedsWords(deeds, t)}` : "";

function toldWords(told: Told, t: SpokenTelling): string {
  const { names } = t;
  switch (told.of) {
    case "figure":
      return `${gaugeKind(told.figure).toLowerCase()} of ${names.side(told.side)}: ${figure(told.value)}`;
    case "talks":
      return `to come to talks${told.venue === null ? "" : ` in ${names.venue(told.venue)}`}, needed: ${deedsWords(told.needs, t) || "nothing more"}`;
    case "signature": {
      const texts = textsWords({ text: told.text, having: told.having, lacking: told.lacking }, t);
      return `would sign ${texts}${ifWords(told.needs, t)}`;
    }
    case "plan":
      return `the plan is: ${deedsWords(told.deeds, t)}`;
    case "fact":
      return `fact ${told.fact}`;
    case "text":
      return `shows a text: ${list(told.clauses.map((clause) => clauseWords(clause, names)))}`;
    case "support":
      return `backs ${names.seat(told.seat)}${told.clause === null ? "" : ` for “${names.clause(told.clause)}”`}`;
  }
}

type Sayings = { readonly [K in WordKind]: (word: WordOf<K>, t: SpokenTelling) => string };

const bargainWords = (
  { give, get, if: others, until }: { give: readonly Deed[]; get: readonly Deed[]; if: readonly Deed[]; until: number },
  t: SpokenTelling,
): string =>
  `${get.length > 0 ? `if ${deedsWords(get, t)}, then ` : ""}${deedsWords(give, t) || "nothing in return"}${ifWords(others, t)} (open until round ${until})`;

const sayings = {
  ask: ({ asked }, t) => {
    switch (asked.for) {
      case "deeds":
        return `asks: would you do this? ${deedsWords(asked.deeds, t)}`;
      case "talks":
        return `asks what would bring them to talks${asked.venue === null ? "" : ` in ${t.names.venue(asked.venue)}`}`;
      case "signature":
        return `asks what they would need to sign ${asked.text === null ? "a text" : `“${t.titleOf(asked.text)}”`}`;
      case "figure":
        return `asks for a figure: ${gaugeKind(asked.figure).toLowerCase()} of ${t.names.side(asked.side)}`;
      case "plan":
        return "asks what they are going to do";
    }
  },
  offer: (word, t) => `offers: ${bargainWords(word, t)}`,
  promise: (word, t) => `promises: ${deedsWords(word.deeds, t)}${ifWords(word.if, t)}`,
  warn: (word, t) => `warns: if ${deedsWords(word.if, t)}, then ${deedsWords(word.deeds, t)}`,
  tell: ({ told }, t) => toldWords(told, t),
  accuse: ({ seat, accusation }, t) => {
    const whom = t.names.seat(seat);
    if (accusation.of === "word") return `accuses ${whom} of a broken word`;
    if (accusation.of === "town") return `accuses ${whom} of firing on ${t.names.place(accusation.town)}`;
    return `accuses ${whom} of breaking “${t.names.clause(accusation.clause)}” of “${t.titleOf(accusation.text)}”`;
  },
  passOn: () => "passes a word on",
  answer: ({ answer }, t) => {
    switch (answer.says) {
      case "yes":
        return "answers: yes";
      case "no":
        return `answers: no (${reasonWords[answer.reason]})`;
      case "onlyIf":
        return `answers: only so: ${bargainWords(answer, t)}`;
      case "tells":
        return `answers: ${toldWords(answer.told, t)}`;
    }
  },
} satisfies Sayings;

/** What a word says, after its speaker's name. */
export const spokenWords = (word: Word, t: SpokenTelling): string =>
  (sayings[word.kind] as (word: Word, t: SpokenTelling) => string)(word, t);
