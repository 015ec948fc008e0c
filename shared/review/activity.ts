/** Who did how much, how quickly, and with whom. */
import type { MemberId, SeatId } from "../base/ids.ts";
import { type ActDone, actsDone, type Doer } from "./actsDone.ts";
import { type Logged, logged, median } from "./events.ts";
import type { MatchRecord } from "./record.ts";

export interface Activity {
  readonly seat: SeatId;
  /** Null: the seat as a whole, bots included. */
  readonly member: MemberId | null;
  readonly messages: number;
  /** Characters of those messages. */
  readonly characters: number;
  readonly acts: Readonly<Record<string, number>>;
  readonly drafts: number;
  /** Rounds in which it did anything at all; the briefing is none. */
  readonly rounds: readonly number[];
  /** Median time to answer somebody else's message in a channel of its own, ms; null where no times are known or nothing was answered. */
  readonly answerMs: number | null;
  /** Numbers of its events, ascending. */
  readonly moments: readonly number[];
}

export interface Conversation {
  readonly channel: string;
  /** Who spoke there, by messages. */
  readonly seats: readonly { readonly seat: SeatId; readonly messages: number }[];
  readonly messages: number;
  readonly moments: readonly number[];
}

/** One row a seat (roster order), then one a member who acted (by number). */
export function activityOf(record: MatchRecord): Activity[] {
  const seats = record.state.seatOrder.slice(0, record.state.rosterSeats);
  const doers = [...seats.map((seat): Doer => ({ seat, member: null })), ...membersOf(record)];
  const done = actsDone(record);
  return doers.map((doer) => activity(record, done, doer));
}

/** Members with the seat in which they acted last, by number. */
function membersOf(record: MatchRecord): Doer[] {
  const seats = new Map<MemberId, SeatId>();
  for (const { by, member } of record.causes) if (member !== null) seats.set(member, by);
  for (const { seat, member } of record.drafts) if (!seats.has(member)) seats.set(member, seat);
  return [...seats].map(([member, seat]) => ({ seat, member })).sort((a, b) => Number(a.member) - Number(b.member));
}

function activity(record: MatchRecord, done: readonly ActDone[], doer: Doer): Activity {
  const isHis = (each: Doer) => (doer.member === null ? each.seat === doer.seat : each.member === doer.member);
  const mine = done.filter(isHis);
  const drafts = record.drafts.filter(isHis);
  const said = logged(record.events, "said").filter(({ event }) => isHis(event));
  const acts: Record<string, number> = {};
  for (const { kind } of mine) acts[kind] = (acts[kind] ?? 0) + 1;
  const rounds = new Set([...mine.map(({ round }) => round), ...drafts.map(({ round }) => round)]);
  return {
    ...doer,
    messages: said.length,
    characters: said.reduce((sum, { event }) => sum + event.text.length, 0),
    acts,
    drafts: drafts.length,
    rounds: [...rounds].filter((round) => round > 0).sort((a, b) => a - b),
    answerMs: answerTime(record, said),
    moments: mine.map(({ n }) => n),
  };
}

/** The median time from somebody else's message to the next one by the same speaker in that channel, within one round. */
function answerTime(record: MatchRecord, said: readonly Logged<"said">[]): number | null {
  const mine = new Set(said.map(({ n }) => n));
  const before = new Map<string, Logged<"said">>();
  const times: number[] = [];
  for (const each of logged(record.events, "said")) {
    const last = before.get(each.event.channel);
    before.set(each.event.channel, each);
    const same = !last || (last.event.seat === each.event.seat && last.event.member === each.event.member);
    if (!mine.has(each.n) || same || last.round !== each.round) continue;
    const [from, to] = [record.causes[last.n]?.at, record.causes[each.n]?.at];
    if (from != null && to != null) times.push(to - from);
  }
  return median(times);
}

/** Who talked with whom, the busiest channel first. */
export function conversationsOf(record: MatchRecord): Conversation[] {
  const channels = new Map<string, Logged<"said">[]>();
  for (const each of logged(record.events, "said"))
    channels.set(each.event.channel, [...(channels.get(each.event.channel) ?? []), each]);
  return [...channels]
    .map(([channel, said]) => {
      const counts = new Map<SeatId, number>();
      for (const { event } of said) counts.set(event.seat, (counts.get(event.seat) ?? 0) + 1);
      const seats = [...counts].map(([seat, messages]) => ({ seat, messages })).sort((a, b) => b.messages - a.messages);
      return { channel, seats, messages: said.length, moments: said.map(({ n }) => n) };
    })
    .sort((a, b) => b.messages - a.messages);
}
