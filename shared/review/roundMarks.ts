/** What marks a round when a class's tables are compared: not every word and order, but what a debrief would speak of. */
import { neededFor } from "../engine/texts.ts";
import { clauseKinds, hasClause } from "../rules/clauses.ts";
import type { EventKind, EventOf, LoggedEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { MatchRecord } from "./record.ts";

/** Kinds of marks, the weightiest first, with the `values` that each carries. The sentence is the page's. */
export const markKinds = [
  "ended", // ending ("settlement" or "widerWar"; the last round comes to everybody)
  "inForce", // clauses ("CEASE,HUMEX", in the order of the rulebook)
  "broken", // culprits ("0", "1", "0,1": the truth), deliberate (0/1); one that a joint commission settled is none
  "voided", // side that could not carry it at home
  "notice", // seat that gave notice of leaving a text
  "oneShort", // seat whose name alone was missing, in the round of the last signature
  "talks", // venue to which both sides came
  "struck", // side: beyond the region
  "shelled", // side: a town
  "offensive", // side, sector
  "martialLaw", // side
  "refused", // seat that refused a text
  "card", // card ("" one in the instructor's words), accused
  "standing", // standing at the round's close
] as const;
export type MarkKind = (typeof markKinds)[number];

/** How a match stands, from peace to war. */
export const standings = ["settled", "truce", "fire", "offensive", "towns", "beyond", "widerWar"] as const;
/** truce: a cease-fire is in force; fire, offensive, towns, beyond: the rung of escalation (to 3, 4, 5, 6 and more). */
export type Standing = (typeof standings)[number];

export interface Mark {
  readonly kind: MarkKind;
  readonly values: Readonly<Record<string, string | number>>;
  /** The event that shows it: the first such one of the round. */
  readonly n: number;
}

/** The same for equal marks, wherever they happened. */
export const markKey = ({ kind, values }: Pick<Mark, "kind" | "values">): string =>
  [
    kind,
    ...Object.keys(values)
      .sort()
      .map((key) => `${key}=${values[key]}`),
  ].join(" ");

/** How the match stands in this state. */
export function standingOf(state: MatchState): Standing {
  const { outcome, treaty, escalation } = state;
  if (outcome?.ending === "settlement") return "settled";
  if (outcome?.ending === "widerWar") return "widerWar";
  if (treaty && hasClause(treaty.clauses, "CEASE")) return "truce";
  if (escalation <= 3) return "fire";
  if (escalation === 4) return "offensive";
  return escalation === 5 ? "towns" : "beyond";
}

/** The marks of a round that has been resolved, each once, the weightiest first. @param close the event at which its values are read */
export function marksOf(record: MatchRecord, round: number, close: number): Mark[] {
  const events = record.events.filter((event) => event.round === round);
  const state = record.stateAt(close);
  const found = [
    ...events.flatMap((event) => told(record, event)),
    ...oneShort(record, events, state),
    ...talks(record, events, state, round),
    { kind: "standing", values: { standing: standingOf(state) }, n: close } satisfies Mark,
  ];
  const first = new Map<string, Mark>();
  for (const mark of found) if (!first.has(markKey(mark))) first.set(markKey(mark), mark);
  return [...first.values()].sort(byWeight);
}

/** The weightiest first; of one kind as they happened. */
export const byWeight = (a: Pick<Mark, "kind">, b: Pick<Mark, "kind">): number =>
  markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind);

type Values = Mark["values"] | null;
type Tellers = { readonly [K in EventKind]?: (event: EventOf<K>, record: MatchRecord) => readonly [MarkKind, Values] };

const tellers: Tellers = {
  ended: ({ ending }) => ["ended", ending === "settlement" || ending === "widerWar" ? { ending } : null],
  enteredIntoForce: ({ clauses }) => {
    const kinds = clauseKinds.filter((kind) => hasClause(clauses, kind));
    return ["inForce", { clauses: kinds.join() }];
  },
  breached: ({ culprits, deliberate, absorbed }) => [
    "broken",
    absorbed ? null : { culprits: culprits.join(), deliberate: deliberate ? 1 : 0 },
  ],
  voided: ({ side }) => ["voided", { side }],
  noticeGiven: ({ seat }) => ["notice", { seat }],
  rejected: ({ seat }) => ["refused", { seat }],
  offensive: ({ side, sector }) => ["offensive", { side, sector }],
  shelled: ({ by, struck }, { scenario }) => {
    const { side } = seatDef(scenario, by);
    return [struck ? "struck" : "shelled", side === null ? null : { side }];
  },
  martialLaw: ({ side }) => ["martialLaw", { side }],
  cardPlayed: ({ card, accused }) => ["card", { card, accused }],
  cardWritten: () => ["card", { card: "" }],
};

function told(record: MatchRecord, { n, event }: LoggedEvent): Mark[] {
  const teller = tellers[event.kind] as
    | ((event: unknown, record: MatchRecord) => readonly [MarkKind, Values])
    | undefined;
  const [kind, values] = teller?.(event, record) ?? [null, null];
  return kind && values ? [{ kind, values, n }] : [];
}

/** Texts signed in this round that one name still kept from entering into force at its close. */
const oneShort = ({ scenario }: MatchRecord, events: readonly LoggedEvent[], state: MatchState): Mark[] =>
  state.texts.flatMap((text): Mark[] => {
    const signed = events.findLast(({ event }) => event.kind === "signed" && event.text === text.id);
    const needed = text.status === "open" ? neededFor(scenario, state, text) : [];
    const [seat, ...others] = needed.filter((each) => !text.signed.includes(each));
    if (!signed || seat === undefined || others.length > 0 || text.signed.length === 0) return [];
    return [{ kind: "oneShort", values: { seat }, n: signed.n }];
  });

/** Talks of this round to which the leads of both sides came. */
const talks = ({ scenario }: MatchRecord, events: readonly LoggedEvent[], state: MatchState, round: number): Mark[] =>
  state.convenings.flatMap(({ id, round: of, venue, guests }): Mark[] => {
    const came = (lead: string) => guests.some(({ seat, answer }) => seat === lead && answer === "confirmed");
    const answered = events.findLast(({ event }) => event.kind === "responded" && event.convening === id);
    if (of !== round || !answered || !scenario.leads.every(came)) return [];
    return [{ kind: "talks", values: { venue }, n: answered.n }];
  });
