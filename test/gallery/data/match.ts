/** A recorded match with people in it, and any of its moments as the page of one of them would have it live. */

import type { MatchSource, Snapshot } from "../../../client/net/matchSource.ts";
import { openReplay, type ReplayTable } from "../../../client/net/replaySource.ts";
import type { Refusal } from "../../../shared/base/result.ts";
import { biChannel, ownChannel } from "../../../shared/engine/channels.ts";
import type { TableView } from "../../../shared/protocol/messages.ts";
import type { MatchRecord } from "../../../shared/review/record.ts";
import type { MatchEvent } from "../../../shared/state/event.ts";
import type { Setup } from "../../../shared/state/matchState.ts";
import type { PublicTreaty } from "../../../shared/state/seatView.ts";
import type { Deed } from "../../../shared/terms/deed.ts";
import type { Answering, Sayable } from "../../../shared/terms/word.ts";
import { type Mood, play } from "../../golden/play.ts";
import { Log, says } from "../../helpers/reviewMatch.ts";
import { armenianName, emojiName, longName, longTitle, messages, rightToLeftName } from "./people.ts";
import { scenario } from "./scenario.ts";

const setup: Setup = { scenario: scenario.id, seed: "whole 1", roster: 6, form: "short" };

/** Much is tried and much goes wrong: texts signed and broken, towns shelled, things denied and checked. */
const troubled: Mood = {
  orders: {
    ...{ HOLD: 3, ATTRITE: 3, OFFENSIVE: 3, SHELL: 1, STRIKE_BEYOND: 1, MARTIAL_LAW: 1, COMMUNIQUE: 3, RESTRAIN: 1 },
    ...{ EVACUATE: 1, LEVERAGE: 1, SUPPLY: 1, SIGNAL: 1, HOTLINE: 3, OFFER: 4, STATEMENT: 2, VERIFY: 2 },
  },
  clauses: ["CEASE", "LINES", "MONITOR", "JOINTCOM", "HUMEX", "NOSHELL", "EXIT", "DMZ", "CORRIDOR", "HANDOVER"],
  ...{ talks: 0.9, signs: 0.6, notice: 0.3 },
};

const names = [longName, rightToLeftName, armenianName, emojiName, "Li", "Ö"];

const deed = (seat: string, does: Deed["does"], from: number, to = from): Deed => ({
  seat,
  does,
  not: false,
  from,
  to,
});

/** Words that count between the two that fight, some of them kept: they change nothing of what the match comes to. */
function speak(log: Log): void {
  const { round } = log.state;
  const head = { inConfidence: false };
  const says = (seat: string, to: string, word: Sayable) =>
    log.take({ by: { seat, member: null }, act: { kind: "say", channel: biChannel(seat, to), text: "", word } });
  const last = () => log.state.words.at(-1)?.id ?? "";
  const answers = (seat: string, answer: Answering) =>
    log.take({ by: { seat, member: null }, act: { kind: "answer", word: last(), answer } });
  if (round === 1) {
    // Before everybody: what becomes of it is news.
    for (const seat of ["AZE", "ARM"]) {
      const word: Sayable = { ...head, kind: "promise", to: null, deeds: [deed(seat, { kind: "hold" }, 1)], if: [] };
      log.take({ by: { seat, member: null }, act: { kind: "say", channel: "plenary", text: "", word } });
    }
    says("ARM", "RUS", { ...head, kind: "ask", to: "RUS", asked: { for: "plan" } });
    says("ARM", "RUS", {
      ...{ kind: "promise", inConfidence: true, to: "RUS", if: [] },
      deeds: [deed("ARM", { kind: "comeToTalks", host: "RUS", venue: null }, 2, 3)],
    });
    says("AZE", "ARM", { ...head, kind: "promise", to: "ARM", deeds: [deed("AZE", { kind: "hold" }, 1)], if: [] });
    says("ARM", "AZE", { ...head, kind: "ask", to: "AZE", asked: { for: "talks", venue: null, frame: null } });
    answers("AZE", { says: "no", reason: "ground" });
    const shares = deed("AZE", { kind: "publish", share: 1 }, 1, 2);
    says("ARM", "AZE", {
      ...head,
      kind: "offer",
      to: "AZE",
      give: [deed("ARM", { kind: "hold" }, 2, 6)],
      get: [shares],
      if: [],
      until: 1,
    });
    answers("AZE", { says: "yes" });
  }
  if (round !== 3) return;
  says("AZE", "RUS", {
    ...head,
    kind: "ask",
    to: "RUS",
    asked: { for: "deeds", deeds: [deed("RUS", { kind: "offerForces", what: "monitors" }, 3)] },
  });
  says("ARM", "AZE", { ...head, kind: "ask", to: "AZE", asked: { for: "plan" } });
  const comes = deed("ARM", { kind: "comeToTalks", host: null, venue: null }, 3, 4);
  const quiet: Deed = { ...deed("AZE", { kind: "attack", sector: "S" }, 3, 4), not: true };
  says("AZE", "ARM", { kind: "offer", inConfidence: true, to: "ARM", give: [quiet], get: [comes], if: [], until: 3 });
}

function makeRecord(): MatchRecord {
  const log = new Log(scenario, setup);
  for (const command of play(scenario, setup, troubled).commands) {
    log.take(command);
    if (!("steer" in command) || command.steer.kind !== "openRound") continue;
    speak(log);
    const seats = log.state.seatOrder.slice(0, log.state.rosterSeats);
    for (const [at, seat] of seats.entries()) {
      const other = seats[(at + 1) % seats.length] ?? seat;
      for (const [k, channel] of ["plenary", biChannel(seat, other), ownChannel(seat)].entries()) {
        log.take(says(seat, `${at + 1}`, channel, messages[(at + k) % messages.length] ?? ""));
      }
    }
  }
  return log.record();
}

let made: MatchRecord | null = null;
export const record = (): MatchRecord => (made ??= makeRecord());

export const replayTable = (): ReplayTable => ({
  match: "gallery",
  title: longTitle,
  people: record()
    .state.seatOrder.slice(0, 6)
    .map((seat, at) => ({ member: `${at + 1}`, name: names[at] ?? "", seat, head: true })),
});

/** The first moment of the round's wire. */
export const wireOf = (round: number): number => {
  const state = record();
  for (let n = 0; n < state.events.length; n++) {
    const at = state.stateAt(n);
    if (at.round === round && at.phase === "wire") return n;
  }
  return state.events.length - 1;
};
/** The moment in which all of the round's news has come. */
export const toldOf = (round: number): number => {
  const state = record();
  const next = state.events.findIndex((_, n) => state.stateAt(n).round > round);
  return (next < 0 ? state.events.length : next) - 1;
};
/** The last moment in which the round's talks were open. */
export const openIn = (round: number): number => {
  const state = record();
  let found = 0;
  for (let n = 0; n < state.events.length; n++) {
    const at = state.stateAt(n);
    if (at.round === round && at.phase === "open") found = n;
  }
  return found;
};
export const theEnd = (): number => record().events.length - 1;

export interface Seen {
  readonly seat: string;
  /** The last event that has happened. */
  readonly at: number;
  readonly table?: Partial<TableView>;
  /** What every act is answered with; null: accepted, and nothing changes. */
  readonly answer?: Refusal | null;
  readonly connection?: ReturnType<MatchSource["connection"]>;
  /** In force in place of what was then. */
  readonly treaty?: PublicTreaty;
  /** Events that the match did not have, put in right after the round's orders were locked. */
  readonly besides?: readonly MatchEvent[];
}

/** A moment as `seat`'s page has it live: the clock runs (and stands at its figure), the seat can act. */
export function liveSource({
  seat,
  at,
  table = {},
  answer = null,
  connection = "live",
  treaty,
  besides = [],
}: Seen): MatchSource {
  const replayed = openReplay(record(), replayTable());
  replayed.setViewer(seat);
  replayed.seek(at);
  const then = replayed.snapshot();
  const me = then.table.seats.find((each) => each.seat === seat)?.people[0];
  const lock = then.events.findLastIndex(({ event }) => event.kind === "locked");
  const { n = 0, round = 0 } = then.events[lock] ?? {};
  const put = besides.map((event, k) => ({ n: n + (k + 1) / 100, round, event }));
  const snapshot: Snapshot = {
    ...then,
    events: then.events.toSpliced(lock + 1, 0, ...put),
    view: treaty ? { ...then.view, pub: { ...then.view.pub, treaty } } : then.view,
    table: {
      ...then.table,
      ...{ code: "K7QM", leftMs: 146_000, clockAt: 0, running: true, number: 12 },
      me: me ? { member: me.member, name: me.name, seat, head: true } : null,
      ...table,
    },
  };
  const answered = async () => answer;
  return {
    snapshot: () => snapshot,
    connection: () => connection,
    refusal: () => null,
    subscribe: () => () => {},
    ...{ act: answered, propose: answered, passHead: answered },
    now: () => 0,
    steady: () => 0,
    close: () => {},
  };
}
