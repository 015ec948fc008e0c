/** What the instructor did, in a line: "extended table 4 by 1 min". */
import type { RecordedAction } from "../../shared/terms/action.ts";
import { list } from "./gauges.ts";

export interface ActionNames {
  /** "table 4", "tables 1 and 2", "all tables". */
  readonly at: (at: "all" | readonly string[]) => string;
  readonly student: (id: string) => string;
  readonly seat: (id: string) => string;
  readonly card: (id: string) => string;
  /** "the channel of Russia and Turkey". */
  readonly channel: (id: string) => string;
}

/** Of a class with one table, and of one with more, at all of them. */
export const everyTable = (tables: number): string => (tables === 1 ? "the table" : "all tables");

/** "table 4", "tables 1 and 2". */
export const someTables = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? "table" : "tables"} ${list(numbers.map(String))}`;

/** "the channel of Russia and Turkey": a channel by its kind, and the seats named in it. */
export function channelOf(kind: string | undefined, seats: readonly string[]): string {
  if (kind === "own") return `the delegation of ${list(seats)}`;
  if (kind === "bi") return `the channel of ${list(seats)}`;
  return kind === "direct" ? "the direct line" : "a session";
}

type Of<K extends RecordedAction["kind"]> = Extract<RecordedAction, { kind: K }>;
type Sentences = { readonly [K in RecordedAction["kind"]]: (action: Of<K>, names: ActionNames) => string };

const minutes = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);

const sentences: Sentences = {
  start: (a, n) => `started ${n.at(a.at)}`,
  pause: (a, n) => (a.paused ? `paused ${n.at(a.at)}` : `let ${n.at(a.at)} go on`),
  extend: (a, n) => `${a.seconds < 0 ? "shortened" : "extended"} ${n.at(a.at)} by ${minutes(Math.abs(a.seconds))}`,
  openRound: (a, n) => `opened the next round at ${n.at(a.at)}`,
  lock: (a, n) => `locked orders at ${n.at(a.at)}`,
  forceOn: (a, n) => `forced ${n.at(a.at)} on`,
  holdWire: (a, n) => `${a.held ? "held" : "let go"} the wire at ${n.at(a.at)}`,
  chooseCard: (a, n) => `chose ${a.card === null ? "no card" : `the card “${n.card(a.card)}”`} for ${n.at(a.at)}`,
  writeCard: (a, n) => `wrote a card for ${n.at(a.at)}: “${a.headline}”`,
  undoCard: (a, n) => `left the card of ${n.at(a.at)} to the draw`,
  broadcast: (a, n) => `told ${n.at(a.at)}: “${a.text}”`,
  messageSeat: (a, n) => `told ${n.seat(a.seat)} at ${n.at(a.at)}: “${a.text}”`,
  messageStudent: (a, n) => `told ${n.student(a.student)}: “${a.text}”`,
  answerHelp: (a) => `answered a call for help: “${a.text}”`,
  passHead: (a, n) => `made ${n.student(a.student)} head`,
  seat: (a, n) => {
    if (a.match === null) return `took ${n.student(a.student)} from their seat`;
    return `moved ${n.student(a.student)} to ${n.at([a.match])}, ${a.seat === null ? "as an observer" : n.seat(a.seat)}`;
  },
  swap: (a, n) => `swapped ${list([n.student(a.one), n.student(a.other)])}`,
  remove: (a, n) => `removed ${n.student(a.student)}`,
  bot: (a, n) =>
    `${a.bot ? "handed" : "took back"} ${n.seat(a.seat)} at ${n.at(a.at)} ${a.bot ? "to" : "from"} its bot`,
  clearOrders: (a, n) => `withdrew the orders of ${n.seat(a.seat)} at ${n.at(a.at)}: ${a.reason}`,
  hideMessage: (a, n) => `${a.hidden ? "hid" : "showed again"} a message at ${n.at(a.at)}`,
  mute: (a, n) =>
    a.minutes === 0 ? `unmuted ${n.student(a.student)}` : `muted ${n.student(a.student)} for ${a.minutes} min`,
  end: (a, n) => `ended ${n.at(a.at)}`,
  release: (a) => (a.released ? "opened the reviews to all tables" : "closed the reviews to the students"),
  look: (a, n) => `looked through the eyes of ${n.seat(a.seat)} at ${n.at(a.at)} (logged)`,
  lookInto: (a, n) => `read ${n.channel(a.channel)} at ${n.at(a.at)} (logged)`,
};

/** The line for `action`, without who and when. */
export const actionWords = (action: RecordedAction, names: ActionNames): string =>
  (sentences[action.kind] as (action: RecordedAction, names: ActionNames) => string)(action, names);
