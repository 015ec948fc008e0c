/** Why a table wants its instructor, in a sentence. */
import * as words from "words:attention";
import type { Attention } from "../../shared/protocol/class.ts";
import { isolated, list, type Said, say } from "./format.ts";
import { minutesWords } from "./teach.ts";

/** What a sentence may need besides the reason. */
export interface AttentionNames {
  readonly named: (seat: string) => Said;
  readonly textTitle: (id: number) => string | undefined;
  /** Seats whose signature a text still needs. */
  readonly missing: (text: number) => readonly string[];
  /** The open call for help of a seat, in the student's own words; undefined where there is none. */
  readonly help: (seat: string | undefined) => string | undefined;
  readonly graceSeconds: number;
}

type Sentence = (attention: Attention, names: AttentionNames) => string;

const who = ({ seat }: Attention, { named }: AttentionNames): Said => (seat ? named(seat) : words.somebody);
const since = ({ minutes }: Attention): string => minutesWords(minutes ?? 0);
const grace = ({ graceSeconds: seconds }: AttentionNames): string =>
  seconds % 60 === 0 ? words.graceMinutes({ minutes: seconds / 60 }) : words.graceSeconds({ seconds });

const sentences = {
  helpAsked: (a, n) => {
    const said = n.help(a.seat);
    return said ? words.helpAskedSaying({ who: who(a, n), text: isolated(said) }) : words.helpAsked({ who: who(a, n) });
  },
  headGone: (a, n) => words.headGone({ who: who(a, n), since: since(a), grace: grace(n) }),
  delegationGone: (a, n) => words.delegationGone({ who: who(a, n), since: since(a), grace: grace(n) }),
  oneSignatureMissing: (a, n) => {
    const title = a.text === undefined ? undefined : n.textTitle(a.text);
    const missing = a.seat ? [a.seat] : a.text === undefined ? [] : n.missing(a.text);
    const text = title ? words.quoted({ title: isolated(title) }) : words.aText;
    if (missing.length === 0) return words.oneSignatureMissing({ text });
    return words.oneSignatureMissingOf({ text, seats: list(missing.map((seat) => say(n.named(seat)))) });
  },
  collapseNear: ({ count }) => (count === undefined ? words.collapseNear : words.collapseNearBy({ count })),
  warNear: ({ count }) => (count === undefined ? words.warNear : words.warNearBy({ count: Math.round(count) })),
  silence: (a) => words.silence({ since: since(a) }),
  seatSilent: (a, n) => {
    const seat = a.seat ? n.named(a.seat) : words.oneSeat;
    return a.minutes ? words.seatSilentFor({ seat, since: since(a) }) : words.seatSilent({ seat });
  },
  oneSeatDominates: (a, n) =>
    a.count === undefined
      ? words.oneSeatDominates({ who: who(a, n) })
      : words.oneSeatDominatesBy({ who: who(a, n), count: a.count }),
  messageReported: (a) => words.messageReported({ count: Math.max(1, a.count ?? 1) }),
  wordUnanswered: (a, n) => words.wordUnanswered({ who: who(a, n), count: Math.max(1, a.count ?? 1), since: since(a) }),
  everyoneReady: () => words.everyoneReady,
} satisfies Record<Attention["reason"], Sentence>;

/** The sentence for `attention`. */
export const attentionWords = (attention: Attention, names: AttentionNames): string =>
  (sentences[attention.reason] as Sentence)(attention, names);

/** "urgent" from this weight on: a red border, where others are amber. */
export const urgentFrom = 60;

/** Below this weight a reason is told, without a border. */
export const notableFrom = 20;
