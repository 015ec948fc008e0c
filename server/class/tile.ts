/** One tile of the wall: a table as its instructor sees it at a glance. */
import { offerOf } from "../../shared/engine/foldWords.ts";
import { waitsFor } from "../../shared/engine/spokenFor.ts";
import { neededFor } from "../../shared/engine/texts.ts";
import { attentionOf, scoreOf, type TableFacts } from "../../shared/protocol/attention.ts";
import type { Tile } from "../../shared/protocol/class.ts";
import { seatDef } from "../../shared/state/seating.ts";
import type { SpokenWord } from "../../shared/state/spoken.ts";
import { lastOf, phaseMs } from "../match/phaseTimes.ts";
import type { Table } from "../match/table.ts";
import type { Tally } from "./tally.ts";

/** The table now. @param now epoch ms */
export function tileOf(table: Table, tally: Tally, now: number): Tile {
  const { host, supervision } = table;
  const { state, scenario } = host;
  const { stage, leftMs, clockAt, running, deadline, number } = table.view();
  const texts = state.texts
    .filter(({ status }) => status === "open" || status === "inForce")
    .map((text) => ({
      ...{ id: text.id, title: text.title, signed: text.signed, status: text.status },
      needed: neededFor(scenario, state, text),
    }));
  const attention = attentionOf(factsOf(table, tally, now, texts));
  return {
    ...{ match: table.match.id, number: number ?? 0, stage, phase: state.phase, paused: state.paused },
    ...{ wireHeld: supervision.held, deadline, round: state.round },
    ...{ phaseSince: tally.phaseSince, leftMs, clockAt, running },
    last: lastOf(state.rounds, supervision),
    openMs: deadline === null ? phaseMs("open", table.settings, supervision) : null,
    longerMs: deadline === null && leftMs !== null ? longerBy(table) : 0,
    escalation: [...tally.escalation, ...(state.phase === "wire" ? [] : [state.escalation])],
    widerWar: Math.round(state.widerWar),
    card: state.cardChoice && { card: state.cardChoice.card, headline: state.cardChoice.written?.headline ?? null },
    cardsPlayed: state.cardsPlayed,
    texts,
    words: wordsOf(table),
    seats: table.seats.map((seat) => ({
      seat,
      ready: state.seats[seat]?.ready ?? false,
      bot: table.botFor(seat) !== null,
      why: table.botFor(seat),
      messages: tally.messages.get(seat) ?? 0,
      students: table.people.of(seat).flatMap(({ student }) => (student === null ? [] : [student])),
    })),
    attention,
    score: scoreOf(attention),
  };
}

/** A phase lasts at most twice its own clock (steering.ts refuses more). */
function longerBy({ host, supervision, settings }: Table): number {
  const { round, phase } = host.state;
  return Math.max(0, (phaseMs(phase, settings, supervision) ?? 0) - supervision.extended(round, phase));
}

/** Somebody waits for the answer; a question to all wants one of nobody in particular, and a bot minds no waiting. */
const wantsAnswer = ({ to, member, word }: SpokenWord): boolean =>
  member !== null && (to !== null || word.kind === "accuse");

/** Of all words that count, what concerns the whole table. */
function wordsOf({ host: { state } }: Table): Tile["words"] {
  const offers = state.words
    .filter(({ status, word }) => status === "open" && offerOf(word) !== null)
    .map(({ by, to }) => ({ by, to: to ?? by }));
  const broken = state.lines
    .filter(({ public: before, mark }) => before && mark === "broken")
    .flatMap(({ deed }) => (deed ? [deed] : []));
  return { offers, broken: broken.slice(-mostBroken).reverse() };
}

/** So many broken words stand on a tile. */
const mostBroken = 2;

function factsOf(table: Table, tally: Tally, now: number, texts: Tile["texts"]): TableFacts {
  const { host, supervision, people } = table;
  const { state, scenario } = host;
  // With days for a round, nobody has to be connected, and hours of silence mean nothing.
  const byDay = table.settings.deadlines !== undefined;
  const gone = (member: string) => {
    const { presence, since } = people.presence(member);
    return presence === "gone" && !byDay ? now - since : null;
  };
  return {
    ...{ stage: table.stage, phase: state.phase, paused: state.paused },
    ...{ widerWar: state.widerWar, widerWarBefore: tally.widerWarBefore },
    worstSector: Math.max(...Object.values(state.ground)),
    sectorHigh: scenario.numbers.limits.sectorHigh,
    silentMs: now - tally.last,
    phaseMs: byDay ? 0 : now - tally.phaseSince,
    calls: supervision.calls
      .filter(({ answered }) => answered === null)
      .map(({ seat, at }) => ({ seat: seatKnown(table, seat), waitingMs: now - at })),
    reports: [...supervision.reports.keys()].filter((n) => !supervision.hidden.includes(n)).length,
    texts: texts.filter(({ status }) => status === "open"),
    words: byDay
      ? []
      : state.words.flatMap((word) =>
          table.seats
            .filter((seat) => (word.to ?? seat) === seat && wantsAnswer(word) && waitsFor(word, seat))
            .map((of) => ({ of, waitingMs: now - tally.saidAt(word.id) })),
        ),
    seats: table.seats.map((seat) => {
      const held = people.of(seat);
      const absent = held.map(({ member }) => gone(member));
      const head = held.find((person) => person.head);
      return {
        seat,
        people: held.length,
        goneMs: absent.includes(null) || absent.length === 0 ? null : Math.min(...absent.map((ms) => ms ?? 0)),
        headGoneMs: head ? gone(head.member) : null,
        bot: table.botFor(seat) !== null,
        ready: state.seats[seat]?.ready ?? false,
        messages: tally.messages.get(seat) ?? 0,
        silentMs: now - tally.lastOf(seat),
      };
    }),
  };
}

/** A seat of the scenario; null for an observer. */
const seatKnown = (table: Table, seat: string): string | null =>
  table.seats.includes(seat) ? seatDef(table.host.scenario, seat).id : null;
