/**
 * Words that count, in words: deeds, what was asked, offered, promised and told (§17). Their sentences stand in the
 * catalogue; here is what each is given. Every reader's own page renders them from the structure.
 */

import * as words from "words:spoken";
import type { Reason } from "../../shared/terms/choices.ts";
import type { ClausePattern, Deed, DeedKind, Doing, DoingOf, TextPattern, Unless } from "../../shared/terms/deed.ts";
import type { Accusation, Asked, Told, Word, WordKind, WordOf } from "../../shared/terms/word.ts";
import { clauseWords } from "./clauses.ts";
import { beginning, list, type Name, type Part, type Tag, textOf } from "./format.ts";
import { figure } from "./gauges.ts";
import { bare, type Names } from "./names.ts";

/** What the sentences need beside the word. */
export interface SpokenTelling {
  readonly names: Names;
  /** Title of a text, by id, as it stands within a sentence. */
  readonly titleOf: (text: number) => string;
}

export const deedNames: Readonly<Record<DeedKind, string>> = words.deeds;

export const wordNames: Readonly<Record<WordKind, string>> = words.kinds;

export const reasonWords: Readonly<Record<Reason, string>> = words.reasons;

/** What a message reads where a detail is left open, and where a list is empty. */
const any = "any" as const;
const none = "none";

const nameOr = <Id>(id: Id | null, named: (id: Id) => string | Name): string | Name => (id === null ? any : named(id));
const named = (id: string | null, t: SpokenTelling) => nameOr(id, t.names.named);
const title = (text: number | null, t: SpokenTelling) => nameOr(text, (id) => bare(t.titleOf(id)));
const clause = (kind: string | null, t: SpokenTelling) => nameOr(kind, (id) => bare(t.names.clause(id)));

const onText = ({ texts, unless }: { texts: TextPattern; unless: Unless | null }, t: SpokenTelling) => ({
  texts: textsWords(texts, t),
  unless: unless === null ? "" : words.unless[unless.is]({ seat: t.names.named(unless.seat) }),
});

/** The details of a deed, as its messages take them. */
const details = {
  hold: () => ({}),
  fire: () => ({}),
  attack: ({ sector }, t) => ({ sector: nameOr(sector, (id) => bare(t.names.sector(id))) }),
  shell: ({ town }, t) => ({ town: named(town, t) }),
  strike: ({ town }, t) => ({ town: named(town, t) }),
  martialLaw: () => ({}),
  publish: ({ share }) => ({ share: String(share) }),
  stance: ({ stance }) => ({ stance }),
  restrain: () => ({}),
  evacuate: ({ town }, t) => ({ town: named(town, t) }),
  press: ({ target, direction, on }, t) => ({
    ...{ target: named(target, t), direction: direction ?? any, on: on ?? any },
  }),
  supply: () => ({}),
  signal: ({ to }, t) => ({ to: named(to, t) }),
  hotline: ({ to }, t) => ({ to: named(to, t) }),
  offerForces: ({ what }) => ({ what }),
  statement: ({ on }, t) => ({ side: nameOr(on, t.names.namedSide) }),
  verify: ({ claim }) => ({ claim: nameOr(claim, (id) => bare(String(id))) }),
  callTalks: ({ venue, frame }, t) => ({ venue: named(venue, t), frame: frame ?? any }),
  comeToTalks: ({ host, venue }, t) => ({ host: named(host, t), venue: named(venue, t) }),
  table: onText,
  sign: onText,
  endorse: onText,
  reject: ({ texts }, t) => ({ texts: textsWords(texts, t) }),
  giveNotice: () => ({}),
  keepText: ({ text }, t) => ({ title: title(text, t) }),
  show: ({ to, texts }, t) => ({ to: named(to, t), texts: textsWords(texts, t) }),
  carry: ({ to }, t) => ({ to: named(to, t) }),
  praise: ({ seat, clause: kind }, t) => ({ other: named(seat, t), clause: clause(kind, t) }),
} satisfies { readonly [K in DeedKind]: (does: DoingOf<K>, t: SpokenTelling) => object };

type DetailsOf<K extends DeedKind> = ReturnType<(typeof details)[K]>;

const detailsOf = (does: Doing, t: SpokenTelling): never =>
  (details[does.kind] as (does: Doing, t: SpokenTelling) => object)(does, t) as never;

const doing: { readonly [K in DeedKind]: string | ((given: DetailsOf<K>) => string) } = words.doing;

interface DoneBy {
  readonly seat: Name;
  readonly not: boolean;
  readonly rounds: string;
}
const done: { readonly [K in DeedKind]: (given: DetailsOf<K> & DoneBy) => string } = words.does;

/** What is done, without who and when: "hold fire", "shell any town". */
export function doingWords(does: Doing, t: SpokenTelling): string {
  const message = doing[does.kind];
  return typeof message === "string" ? message : message(detailsOf(does, t));
}

const roundsWords = ({ from, to }: Deed): string => words.rounds({ several: from !== to, from, to });

const clauseOf = (deed: Deed, seat: Name, t: SpokenTelling): string =>
  done[deed.does.kind]({
    ...(detailsOf(deed.does, t) as object),
    seat,
    not: deed.not,
    rounds: roundsWords(deed),
  } as never);

/** "Azerbaijan holds fire in round 2"; "Azerbaijan does not shell any town in rounds 2 to 4". */
export const deedWords = (deed: Deed, t: SpokenTelling): string =>
  clauseOf(deed, beginning(t.names.named(deed.seat)), t);

/** Several deeds within a sentence; "none" where there are none. */
const deedsWords = (deeds: readonly Deed[], t: SpokenTelling): string =>
  deeds.length === 0 ? none : list(deeds.map((deed) => clauseOf(deed, t.names.named(deed.seat), t)));

/** A clause without its terms; a road runs from one place to another. */
function patternWords({ kind, about }: ClausePattern, { names }: SpokenTelling): string {
  const [from = "", to] = about?.split("-").map(names.any) ?? [];
  const whom = to === undefined ? from : words.pattern.road({ from, to });
  if (kind === null) return words.pattern.name({ about: whom });
  const named = names.clause(kind);
  return about === null ? words.pattern.clause({ clause: named }) : words.pattern.about({ clause: named, about: whom });
}

function textsWords({ text, ...wanted }: TextPattern, t: SpokenTelling): string {
  const [having, lacking] = [wanted.having, wanted.lacking].map((some) =>
    list(some.map((one) => patternWords(one, t))),
  );
  const given = { title: title(text, t) };
  if (having && lacking) return words.texts.both({ ...given, having, lacking });
  if (having) return words.texts.having({ ...given, having });
  return lacking ? words.texts.lacking({ ...given, lacking }) : words.texts.plain(given);
}

type Figured = Pick<Extract<Asked, { for: "figure" }>, "figure" | "side">;
const figureWords = ({ figure: of, side }: Figured, { names }: SpokenTelling): string =>
  words.figures[of]({ side: names.namedSide(side) });

function toldWords(told: Told, t: SpokenTelling): string {
  switch (told.of) {
    case "figure":
      return words.told.figure({ figure: figureWords(told, t), value: figure(told.value) });
    case "talks":
      return words.told.talks({ venue: named(told.venue, t), needs: deedsWords(told.needs, t) });
    case "signature":
      return words.told.signature({ texts: textsWords(told, t), needs: deedsWords(told.needs, t) });
    case "plan":
      return words.told.plan({ deeds: deedsWords(told.deeds, t) });
    case "did":
      return words.told.did({ deeds: deedsWords(told.deeds, t) });
    case "fact":
      return words.told.fact({ fact: told.fact });
    case "text":
      return words.told.text({ clauses: list(told.clauses.map((each) => clauseWords(each, t.names))) });
    case "support":
      return words.told.support({ other: t.names.named(told.seat), clause: clause(told.clause, t) });
  }
}

/** Who speaks, and how the name is marked. */
interface Speaker {
  readonly seat: Name;
  readonly b: Tag;
}

function askWords(asked: Asked, by: Speaker, t: SpokenTelling): Part {
  switch (asked.for) {
    case "deeds":
      return words.says.askDeeds({ ...by, deeds: deedsWords(asked.deeds, t) });
    case "talks":
      return words.says.askTalks({ ...by, venue: named(asked.venue, t) });
    case "signature":
      return words.says.askSignature({ ...by, title: title(asked.text, t) });
    case "figure":
      return words.says.askFigure({ ...by, figure: figureWords(asked, t) });
    case "plan":
      return words.says.askPlan(by);
  }
}

function accuseWords(seat: string, accusation: Accusation, by: Speaker, t: SpokenTelling): Part {
  const given = { ...by, accused: t.names.named(seat) };
  if (accusation.of === "word") return words.says.accuseWord(given);
  if (accusation.of === "town") return words.says.accuseTown({ ...given, town: t.names.named(accusation.town) });
  const of = { clause: t.names.clause(accusation.clause), title: t.titleOf(accusation.text) };
  return words.says.accuseClause({ ...given, ...of });
}

interface Bargain {
  readonly give: readonly Deed[];
  readonly get: readonly Deed[];
  readonly if: readonly Deed[];
  readonly until: number;
}

const bargain = ({ give, get, if: others, until }: Bargain, by: Speaker, t: SpokenTelling) => ({
  ...{ ...by, give: deedsWords(give, t), get: deedsWords(get, t), if: deedsWords(others, t), until },
});

const sayings = {
  ask: ({ asked }, by, t) => askWords(asked, by, t),
  offer: (word, by, t) => words.says.offer(bargain(word, by, t)),
  promise: (word, by, t) => words.says.promise({ ...by, deeds: deedsWords(word.deeds, t), if: deedsWords(word.if, t) }),
  warn: (word, by, t) => words.says.warn({ ...by, deeds: deedsWords(word.deeds, t), if: deedsWords(word.if, t) }),
  tell: ({ told }, by, t) => words.says.tell({ ...by, told: toldWords(told, t) }),
  accuse: ({ seat, accusation }, by, t) => accuseWords(seat, accusation, by, t),
  passOn: (_, by) => words.says.passOn(by),
  answer: ({ answer }, by, t) => {
    if (answer.says === "yes") return words.says.yes(by);
    if (answer.says === "no") return words.says.no({ ...by, reason: reasonWords[answer.reason] });
    if (answer.says === "onlyIf") return words.says.onlyIf(bargain(answer, by, t));
    return words.says.tells({ ...by, told: toldWords(answer.told, t) });
  },
} satisfies { readonly [K in WordKind]: (word: WordOf<K>, by: Speaker, t: SpokenTelling) => Part };

/** A word as a sentence with its speaker, without the stop: parts of a page, the speaker's name within `b`. */
export const spokenParts = (word: Word, by: string, t: SpokenTelling, b: Tag): Part =>
  (sayings[word.kind] as (word: Word, by: Speaker, t: SpokenTelling) => Part)(word, { seat: t.names.named(by), b }, t);

/** The same as a text. */
export const spokenWords = (word: Word, by: string, t: SpokenTelling): string =>
  textOf(spokenParts(word, by, t, (name) => name));
