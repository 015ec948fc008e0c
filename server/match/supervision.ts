/** What passes between a table and its instructor, as the log tells it: calls for help, reports, hidden messages, mutes, notices. */
import type { Bodies } from "../../shared/log/chain.ts";
import type { Notice } from "../../shared/protocol/notice.ts";
import type { TableKind } from "../../shared/terms/action.ts";
import type { Time } from "./clock.ts";

export type SteerEntry = Bodies["steer"];
export type NoteEntry = Bodies["note"];

/** Whom a notice is for: everyone, a seat, or one person. */
interface Addressed {
  readonly notice: Notice;
  readonly to: { readonly seat?: string; readonly member?: string };
}

export interface Call {
  readonly kind: "help" | "swap";
  readonly member: string;
  readonly seat: string;
  text: string;
  readonly at: number;
  answered: string | null;
}

export interface Supervision {
  /** Every call, in order; a call's number is its place. */
  readonly calls: readonly Call[];
  /** Reported messages by their event's number. */
  readonly reports: ReadonlyMap<number, { readonly by: string; readonly at: number }>;
  /** Numbers of the hidden messages, ascending. */
  readonly hidden: readonly number[];
  /** Until when, by member; steady ms: a wall clock that is set back lengthens nothing. */
  readonly muted: ReadonlyMap<string, number>;
  /** Seats that the instructor handed to bots. */
  readonly bots: ReadonlySet<string>;
  readonly held: boolean;
  /** Seconds for which rounds are open from the next one on; null: as the match was set up with. */
  readonly openSeconds: number | null;
  /** The match ends after the wire of this round; null: as its form has it. */
  readonly lastRound: number | null;
  /** Milliseconds by which the instructor lengthened this phase. */
  extended(round: number, phase: string): number;
  /** The latest for this viewer, oldest first. */
  noticesFor(viewer: { readonly seat: string; readonly member: string }): readonly Notice[];
  steered(entry: SteerEntry, at: number): void;
  noted(entry: NoteEntry, at: number): void;
  /** Changes what is kept of people's words; `by`: the member who wrote it, null for an instructor. */
  rewrite(change: (text: string, by: string | null) => string): void;
}

/** Notices kept for each viewer, and in all. */
const shown = 12;
const kept = 200;

/** The subject of each kind of notice: a later notice on a subject replaces the earlier one. Kinds that are not listed replace nothing. */
const topics: { readonly [K in Notice["about"]]?: (notice: Notice) => string } = {
  pause: () => "pause",
  resume: () => "pause",
  extend: () => "extend",
  phaseEnded: () => "phase",
  roundTime: () => "roundTime",
  lastRound: () => "lastRound",
  holdWire: () => "wire",
  releaseWire: () => "wire",
  passHead: ({ seat }) => `head ${seat}`,
  headTook: ({ seat }) => `head ${seat}`,
  seated: ({ member }) => `seated ${member}`,
  left: ({ seat }) => `left ${seat}`,
  bot: ({ seat }) => `bot ${seat}`,
  botBack: ({ seat }) => `bot ${seat}`,
  muted: ({ member }) => `muted ${member}`,
  unmuted: ({ member }) => `muted ${member}`,
  hidden: () => "hidden",
};

type Values = SteerEntry["action"];
const str = (value: Values[string] | undefined): string => (typeof value === "string" ? value : "");
const num = (value: Values[string] | undefined): number => (typeof value === "number" ? value : 0);
const topicOf = (notice: Notice): string | undefined => topics[notice.about]?.(notice);

/** Nothing yet: feed it the log's notes and instructor actions, in order, through `noted` and `steered`. */
export function createSupervision(time: Pick<Time, "now" | "steady">): Supervision {
  const calls: Call[] = [];
  const reports = new Map<number, { by: string; at: number }>();
  const hidden = new Set<number>();
  const muted = new Map<string, number>();
  const bots = new Set<string>();
  const extended = new Map<string, number>();
  let notices: Addressed[] = [];
  let last = 0;
  let held = false;
  let openSeconds = 0;
  let lastRound = 0;

  const tell = (at: number, about: Notice["about"], more: Partial<Notice> = {}, to: Addressed["to"] = {}) => {
    // Numbered by time: a running count would show each viewer how much was said to others.
    last = Math.max(at, last + 1);
    const notice: Notice = { n: last, at, about, text: "", ...more };
    const topic = topicOf(notice);
    const others = topic === undefined ? notices : notices.filter((each) => topicOf(each.notice) !== topic);
    notices = [...others.slice(1 - kept), { notice, to }];
  };

  /** What each action changes here; actions that are not listed change nothing. */
  const traces: { readonly [K in TableKind]?: (action: Values, at: number, entry: SteerEntry) => void } = {
    start: (_, at) => tell(at, "start"),
    pause: ({ paused }, at) => tell(at, paused ? "pause" : "resume"),
    extend: ({ seconds }, at, { round, phase }) => {
      const key = `${round} ${phase}`;
      const whole = (extended.get(key) ?? 0) + num(seconds) * 1000;
      extended.set(key, whole);
      tell(at, "extend", { seconds: whole / 1000 });
    },
    openRound: (_, at, { phase }) => {
      if (phase === "wire") held = false;
      tell(at, "phaseEnded");
    },
    lock: (_, at) => tell(at, "phaseEnded"),
    roundTime: ({ seconds }, at) => {
      openSeconds = num(seconds);
      tell(at, "roundTime", { seconds: openSeconds });
    },
    lastRound: ({ round }, at) => {
      lastRound = num(round);
      tell(at, "lastRound", { round: lastRound });
    },
    holdWire: (action, at) => {
      held = action.held === true;
      tell(at, held ? "holdWire" : "releaseWire");
    },
    broadcast: ({ text }, at) => tell(at, "broadcast", { text: str(text) }),
    messageSeat: ({ text, seat }, at) => tell(at, "toSeat", { text: str(text), seat: str(seat) }, { seat: str(seat) }),
    messageStudent: ({ text, member }, at) =>
      tell(at, "toYou", { text: str(text), member: str(member) }, { member: str(member) }),
    answerHelp: ({ call, text }, at) => {
      const asked = calls[num(call)];
      if (!asked) return;
      asked.answered = str(text);
      tell(at, "answer", { text: str(text), member: asked.member }, { member: asked.member });
    },
    passHead: ({ seat, member }, at) =>
      tell(at, "passHead", { seat: str(seat), member: str(member) }, { seat: str(seat) }),
    seat: ({ seat, member }, at) => tell(at, "seated", { seat: str(seat), member: str(member) }),
    left: ({ seat }, at) => tell(at, "left", { seat: str(seat) }),
    bot: ({ seat, bot }, at) => {
      if (bot) bots.add(str(seat));
      else bots.delete(str(seat));
      tell(at, bot ? "bot" : "botBack", { seat: str(seat) });
    },
    clearOrders: ({ seat, reason }, at) =>
      tell(at, "ordersCleared", { seat: str(seat), text: str(reason) }, { seat: str(seat) }),
    hideMessage: (action, at) => {
      const n = num(action.n);
      if (action.hidden) hidden.add(n);
      else hidden.delete(n);
      if (action.hidden) tell(at, "hidden");
    },
    mute: ({ member, until, seat }, at) => {
      const mute = num(until) > at;
      if (mute) muted.set(str(member), time.steady() + num(until) - time.now());
      else muted.delete(str(member));
      const seconds = Math.max(0, Math.round((num(until) - at) / 1000));
      tell(at, mute ? "muted" : "unmuted", { member: str(member), seat: str(seat), seconds }, { member: str(member) });
    },
    end: (_, at) => tell(at, "end"),
  };

  return {
    calls,
    reports,
    get hidden() {
      return [...hidden].sort((one, other) => one - other);
    },
    muted,
    bots,
    get held() {
      return held;
    },
    get openSeconds() {
      return openSeconds > 0 ? openSeconds : null;
    },
    get lastRound() {
      return lastRound > 0 ? lastRound : null;
    },
    extended: (round, phase) => extended.get(`${round} ${phase}`) ?? 0,
    noticesFor: ({ seat, member }) =>
      notices
        .filter(({ to }) => (to.seat ?? seat) === seat && (to.member ?? member) === member)
        .slice(-shown)
        .map(({ notice }) => notice),
    steered: (entry, at) => traces[entry.action.kind as TableKind]?.(entry.action, at, entry),
    noted({ about, member, seat, n, text }, at) {
      if (about === "headTook") tell(at, "headTook", { seat, member }, { seat });
      else if (about === "report") {
        if (n !== null && !reports.has(n)) reports.set(n, { by: member, at });
      } else calls.push({ kind: about, member, seat, text, at, answered: null });
    },
    rewrite(change) {
      for (const call of calls) {
        call.text = change(call.text, call.member);
        call.answered = call.answered && change(call.answered, null);
      }
      notices = notices.map(({ notice, to }) => ({ notice: { ...notice, text: change(notice.text, null) }, to }));
    },
  };
}
