/** Who needs the instructor most: reasons and weights of one table, from plain facts about it. */
import type { SeatId } from "../base/ids.ts";
import type { Attention } from "./class.ts";

/** What is looked at; times in ms, counted back from now. */
export interface TableFacts {
  readonly stage: "lobby" | "briefing" | "playing" | "ended";
  readonly phase: string;
  readonly paused: boolean;
  /** 0-100, now and at the last round's close. */
  readonly widerWar: number;
  readonly widerWarBefore: number;
  /** Points of ground lost in the worst sector, and how many there are in it. */
  readonly worstSector: number;
  readonly sectorHigh: number;
  /** Since anybody wrote or acted. */
  readonly silentMs: number;
  /** In this phase. */
  readonly phaseMs: number;
  readonly calls: readonly { readonly seat: SeatId | null; readonly waitingMs: number }[];
  /** Reported messages that nobody has dealt with. */
  readonly reports: number;
  readonly texts: readonly {
    readonly id: number;
    readonly signed: readonly SeatId[];
    readonly needed: readonly SeatId[];
  }[];
  /** Words that want an answer, and since when. */
  readonly words: readonly { readonly of: SeatId; readonly waitingMs: number }[];
  readonly seats: readonly {
    readonly seat: SeatId;
    readonly people: number;
    /** Since the last of the delegation went; null: somebody is there. */
    readonly goneMs: number | null;
    /** Since the head went; null: is there, or there is none. */
    readonly headGoneMs: number | null;
    readonly bot: boolean;
    readonly ready: boolean;
    readonly messages: number;
    /** Since anybody of the seat wrote or acted. */
    readonly silentMs: number;
  }[];
}

/** From when on something counts. */
export const thresholds = {
  headGoneMs: 20_000,
  goneMs: 20_000,
  silenceMs: 150_000,
  seatSilentMs: 240_000,
  unansweredMs: 120_000,
  /** Of the wider-war risk, 0-100. */
  warNear: 75,
  warRising: 60,
  /** Share of a sector's points lost. */
  collapse: 0.8,
  /** Share of all messages, from so many on. */
  dominates: 0.6,
  dominatesFrom: 12,
} as const;

const minutes = (ms: number): number => Math.floor(ms / 60_000);

/** The reasons, the weightiest first; none: nothing needs you. */
export function attentionOf(facts: TableFacts): Attention[] {
  if (facts.stage === "ended") return facts.calls.map((call) => helpAsked(call));
  const found = [...calls(facts), ...people(facts), ...(facts.stage === "playing" ? play(facts) : [])];
  return found.sort((one, other) => other.weight - one.weight);
}

/** One number to sort tables by: the weightiest reason, and a little of each other. */
export function scoreOf(reasons: readonly Attention[]): number {
  const [first, ...others] = reasons.map(({ weight }) => weight);
  return (first ?? 0) + others.reduce((sum, weight) => sum + weight, 0) / 10;
}

const helpAsked = ({ seat, waitingMs }: TableFacts["calls"][number]): Attention => ({
  reason: "helpAsked",
  weight: 80 + Math.min(15, minutes(waitingMs) * 3),
  ...(seat !== null && { seat }),
  minutes: minutes(waitingMs),
});

function calls(facts: TableFacts): Attention[] {
  const reported: Attention[] =
    facts.reports > 0 ? [{ reason: "messageReported", weight: 85, count: facts.reports }] : [];
  return [...facts.calls.map(helpAsked), ...reported];
}

function people(facts: TableFacts): Attention[] {
  if (facts.stage === "lobby") return [];
  return facts.seats.flatMap(({ seat, people, goneMs, headGoneMs }): Attention[] => {
    if (people === 0) return [];
    if (goneMs !== null) {
      if (goneMs < thresholds.goneMs) return [];
      return [
        { reason: "delegationGone", weight: 70 + Math.min(15, minutes(goneMs) * 5), seat, minutes: minutes(goneMs) },
      ];
    }
    if (headGoneMs === null || headGoneMs < thresholds.headGoneMs) return [];
    return [
      { reason: "headGone", weight: 60 + Math.min(15, minutes(headGoneMs) * 5), seat, minutes: minutes(headGoneMs) },
    ];
  });
}

function play(facts: TableFacts): Attention[] {
  const open = facts.phase === "open" && !facts.paused;
  return [
    ...war(facts),
    ...(open ? [...signatures(facts), ...unanswered(facts), ...talk(facts), ...readiness(facts)] : []),
  ];
}

function war({ widerWar, widerWarBefore, worstSector, sectorHigh }: TableFacts): Attention[] {
  const rising = widerWar > widerWarBefore && widerWar >= thresholds.warRising;
  const found: Attention[] = [];
  if (widerWar >= thresholds.warNear || rising) {
    found.push({ reason: "warNear", weight: 45 + Math.round(widerWar / 4), count: Math.round(widerWar) });
  }
  if (worstSector >= thresholds.collapse * sectorHigh) {
    found.push({ reason: "collapseNear", weight: 50, count: Math.round(worstSector) });
  }
  return found;
}

function signatures({ texts }: TableFacts): Attention[] {
  return texts.flatMap(({ id, signed, needed }): Attention[] => {
    const missing = needed.filter((seat) => !signed.includes(seat));
    const [seat] = missing;
    if (needed.length < 2 || missing.length !== 1 || seat === undefined) return [];
    return [{ reason: "oneSignatureMissing", weight: 40, text: id, seat }];
  });
}

/** Of each seat that people hold: how many words wait for it, and for how long the first of them. A seat's bot answers by itself. */
function unanswered({ words, seats }: TableFacts): Attention[] {
  return seats.flatMap(({ seat, people, bot, ready }): Attention[] => {
    const waiting = words.filter(({ of, waitingMs }) => of === seat && waitingMs >= thresholds.unansweredMs);
    if (people === 0 || bot || ready || waiting.length === 0) return [];
    const longest = minutes(Math.max(...waiting.map(({ waitingMs }) => waitingMs)));
    return [
      { reason: "wordUnanswered", weight: 30 + Math.min(8, longest), seat, count: waiting.length, minutes: longest },
    ];
  });
}

function talk({ silentMs, phaseMs, seats }: TableFacts): Attention[] {
  const held = seats.filter(({ people, bot }) => people > 0 && !bot);
  const silence = Math.min(silentMs, phaseMs);
  if (held.length > 0 && silence >= thresholds.silenceMs && held.some(({ ready }) => !ready)) {
    return [{ reason: "silence", weight: 35 + Math.min(20, minutes(silence) * 4), minutes: minutes(silence) }];
  }
  const quiet = held
    .filter((each) => !each.ready && Math.min(each.silentMs, phaseMs) >= thresholds.seatSilentMs)
    .map(
      ({ seat, silentMs: ms }): Attention => ({
        reason: "seatSilent",
        weight: 25,
        seat,
        minutes: minutes(Math.min(ms, phaseMs)),
      }),
    );
  const all = held.reduce((sum, { messages }) => sum + messages, 0);
  const loud = held
    .filter(
      ({ messages }) => held.length > 2 && all >= thresholds.dominatesFrom && messages >= thresholds.dominates * all,
    )
    .map(
      ({ seat, messages }): Attention => ({
        reason: "oneSeatDominates",
        weight: 20,
        seat,
        count: Math.round((100 * messages) / all),
      }),
    );
  return [...quiet, ...loud];
}

function readiness({ seats }: TableFacts): Attention[] {
  const held = seats.filter(({ people, bot }) => people > 0 && !bot);
  return held.length > 0 && held.every(({ ready }) => ready) ? [{ reason: "everyoneReady", weight: 10 }] : [];
}
