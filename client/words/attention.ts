/** Why a table wants its instructor, in a sentence. */
import type { Attention } from "../../shared/protocol/class.ts";
import { list } from "./gauges.ts";
import { counted, minutesWords } from "./teach.ts";

/** What a sentence may need besides the reason. */
export interface AttentionNames {
  /** "the United States": as it stands inside a sentence. */
  readonly seat: (id: string) => string;
  /** The same at the beginning of a sentence. */
  readonly Seat: (id: string) => string;
  readonly textTitle: (id: number) => string | undefined;
  /** Seats whose signature a text still needs. */
  readonly missing: (text: number) => readonly string[];
  /** The open call for help of a seat, in the student's own words; undefined where there is none. */
  readonly help: (seat: string | undefined) => string | undefined;
  readonly graceSeconds: number;
}

type Sentence = (attention: Attention, names: AttentionNames) => string;

const who = ({ seat }: Attention, { Seat }: AttentionNames): string => (seat ? Seat(seat) : "Somebody");
const since = ({ minutes }: Attention): string => minutesWords(minutes ?? 0);
const grace = ({ graceSeconds }: AttentionNames): string =>
  graceSeconds % 60 === 0 ? `${graceSeconds / 60} min` : `${graceSeconds} seconds`;

const sentences = {
  helpAsked: (a, n) => {
    const said = n.help(a.seat);
    return said ? `${who(a, n)} asks for help: “${said}”` : `${who(a, n)} asks for help.`;
  },
  headGone: (a, n) =>
    `${who(a, n)}: the head of the delegation has been gone for ${since(a)}. After ${grace(n)} the next member becomes head.`,
  delegationGone: (a, n) => `${who(a, n)}: nobody is there any more (${since(a)}). After ${grace(n)} its bot plays on.`,
  oneSignatureMissing: (a, n) => {
    const title = a.text === undefined ? undefined : n.textTitle(a.text);
    const missing = a.seat ? [a.seat] : a.text === undefined ? [] : n.missing(a.text);
    const text = title ? `“${title}”` : "A text";
    return `${text} waits for one signature alone${missing.length > 0 ? `: ${list(missing.map(n.seat))}` : ""}.`;
  },
  collapseNear: (a) =>
    `One sector is close to falling${a.count === undefined ? "" : `: ${a.count} of its points are lost`}.`,
  warNear: (a) => `The risk of a wider war is high${a.count === undefined ? "" : ` (${Math.round(a.count)} of 100)`}.`,
  silence: (a) => `Nobody has said anything for ${since(a)}.`,
  seatSilent: (a, n) => `Silent so far: ${a.seat ? n.seat(a.seat) : "one seat"}${a.minutes ? ` (${since(a)})` : ""}.`,
  oneSeatDominates: (a, n) =>
    `${who(a, n)} does most of the talking${a.count === undefined ? "" : ` (${a.count} of 100 messages)`}.`,
  messageReported: (a) => `${counted(Math.max(1, a.count ?? 1), "message")} reported by a student.`,
  everyoneReady: () => "Everybody is ready: the table waits for the clock alone.",
} satisfies Record<Attention["reason"], Sentence>;

/** The sentence for `attention`. */
export const attentionWords = (attention: Attention, names: AttentionNames): string =>
  (sentences[attention.reason] as Sentence)(attention, names);

/** "urgent" from this weight on: a red border, where others are amber. */
export const urgentFrom = 60;

/** Below this weight a reason is told, without a border. */
export const notableFrom = 20;
