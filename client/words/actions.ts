/** What the instructor did, in a line: "extended table 4 by 1 min". */
import * as words from "words:actions";
import type { RecordedAction } from "../../shared/terms/action.ts";
import { clockWords } from "./clock.ts";
import { isolated, list, type Said, time } from "./format.ts";

export interface ActionNames {
  /** "table 4", "tables 1 and 2", "all tables". */
  readonly at: (at: "all" | readonly string[]) => string;
  readonly student: (id: string) => string;
  readonly named: (seat: string) => Said;
  readonly card: (id: string) => string;
  /** "the channel of Russia and Turkey". */
  readonly channel: (id: string) => string;
}

/** Of a class with one table, and of one with more, at all of them. */
export const everyTable = (tables: number): string => words.everyTable({ tables });

/** "table 4", "tables 1 and 2". */
export const someTables = (numbers: readonly number[]): string =>
  words.someTables({ count: numbers.length, numbers: list(numbers.map(String)) });

/** "the channel of Russia and Turkey": a channel by its kind, and the seats named in it. */
export function channelOf(kind: string | undefined, seats: readonly string[]): string {
  const { own, bi, direct, session } = words.channels;
  if (kind === "own") return own({ seats: list(seats) });
  if (kind === "bi") return bi({ seats: list(seats) });
  return kind === "direct" ? direct : session;
}

type Of<K extends RecordedAction["kind"]> = Extract<RecordedAction, { kind: K }>;
type Sentences = { readonly [K in RecordedAction["kind"]]: (action: Of<K>, names: ActionNames) => string };

const timeOf = (seconds: number): string =>
  seconds % 60 === 0 ? words.minutes({ minutes: seconds / 60 }) : words.seconds({ seconds });

const sentences: Sentences = {
  start: (a, n) => words.start({ at: n.at(a.at) }),
  pause: (a, n) => words.pause({ paused: a.paused, at: n.at(a.at) }),
  extend: (a, n) => words.extend({ longer: a.seconds >= 0, at: n.at(a.at), time: timeOf(Math.abs(a.seconds)) }),
  openRound: (a, n) => words.openRound({ at: n.at(a.at) }),
  lock: (a, n) => words.lock({ at: n.at(a.at) }),
  forceOn: (a, n) => words.forceOn({ at: n.at(a.at) }),
  roundTime: (a, n) =>
    a.seconds === 0
      ? words.roundTimeBack({ at: n.at(a.at) })
      : words.roundTime({ at: n.at(a.at), time: clockWords(a.seconds * 1000) }),
  lastRound: (a, n) =>
    a.round === 0 ? words.lastRoundBack({ at: n.at(a.at) }) : words.lastRound({ at: n.at(a.at), round: a.round }),
  bell: (a) => (a.time === 0 ? words.noBell : words.bell({ time: time(a.time) })),
  holdWire: (a, n) => words.holdWire({ held: a.held, at: n.at(a.at) }),
  chooseCard: (a, n) =>
    a.card === null
      ? words.chooseNoCard({ at: n.at(a.at) })
      : words.chooseCard({ card: n.card(a.card), at: n.at(a.at) }),
  writeCard: (a, n) => words.writeCard({ at: n.at(a.at), headline: isolated(a.headline) }),
  undoCard: (a, n) => words.undoCard({ at: n.at(a.at) }),
  broadcast: (a, n) => words.broadcast({ at: n.at(a.at), text: isolated(a.text) }),
  messageSeat: (a, n) => words.messageSeat({ seat: n.named(a.seat), at: n.at(a.at), text: isolated(a.text) }),
  messageStudent: (a, n) => words.messageStudent({ student: n.student(a.student), text: isolated(a.text) }),
  answerHelp: (a) => words.answerHelp({ text: isolated(a.text) }),
  passHead: (a, n) => words.passHead({ student: n.student(a.student) }),
  seat: (a, n) => {
    const student = n.student(a.student);
    if (a.match === null) return words.unseat({ student });
    const at = n.at([a.match]);
    return a.seat === null ? words.seatObserver({ student, at }) : words.seat({ student, at, seat: n.named(a.seat) });
  },
  swap: (a, n) => words.swap({ students: list([n.student(a.one), n.student(a.other)]) }),
  remove: (a, n) => words.remove({ student: n.student(a.student) }),
  admit: (a) => words.admit({ admitted: a.admitted }),
  door: (a) => words.door({ door: a.door }),
  letThrough: () => words.letThrough,
  rename: (a, n) => words.rename({ student: n.student(a.student) }),
  bot: (a, n) => words.bot({ bot: a.bot, seat: n.named(a.seat), at: n.at(a.at) }),
  clearOrders: (a, n) => words.clearOrders({ seat: n.named(a.seat), at: n.at(a.at), reason: isolated(a.reason) }),
  hideMessage: (a, n) => words.hideMessage({ hidden: a.hidden, at: n.at(a.at) }),
  mute: (a, n) => {
    const student = n.student(a.student);
    return a.minutes === 0 ? words.unmute({ student }) : words.mute({ student, minutes: a.minutes });
  },
  end: (a, n) => words.end({ at: n.at(a.at) }),
  release: (a) => words.release({ released: a.released }),
  look: (a, n) => words.look({ seat: n.named(a.seat), at: n.at(a.at) }),
  lookInto: (a, n) => words.lookInto({ channel: n.channel(a.channel), at: n.at(a.at) }),
};

/** The line for `action`, without who and when. */
export const actionWords = (action: RecordedAction, names: ActionNames): string =>
  (sentences[action.kind] as (action: RecordedAction, names: ActionNames) => string)(action, names);
