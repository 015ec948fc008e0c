/** The deeds that a word can be made of, kind by kind, each with what it can be about. Pure. */
import { type SeatId, sectorIds, sides } from "../../shared/base/ids.ts";
import { deedKinds } from "../../shared/engine/checkDeed.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { SeatView } from "../../shared/state/seatView.ts";
import { directions, offerKinds, stances } from "../../shared/terms/choices.ts";
import type { Deed, DeedKind, DoingOf, TextPattern } from "../../shared/terms/deed.ts";
import { hasPower } from "./spoken.ts";

/** Whose deed it is, and in which match. */
export interface DeedOn {
  readonly scenario: Scenario;
  readonly view: SeatView;
  readonly seat: SeatId;
  /** The other end of the conversation. */
  readonly to: SeatId;
}

/** Kinds that the seat has the power for, in the order of the rulebook. */
export const kindsFor = ({ scenario, view, seat }: DeedOn): readonly DeedKind[] =>
  deedKinds.filter((kind) => hasPower(scenario, view.pub.roster, seat, kind));

type Choices = { readonly [K in DeedKind]: (on: DeedOn) => readonly DoingOf<K>[] };

const others = ({ view, seat }: DeedOn): SeatId[] => view.pub.seats.map(({ id }) => id).filter((id) => id !== seat);
const towns = ({ scenario, seat }: DeedOn, own: boolean, beyond: boolean | null): (string | null)[] => [
  null,
  ...scenario.files.scenario.towns
    .filter((town) => (town.side === scenario.seat[seat]?.side) === own && (beyond === null || town.beyond === beyond))
    .map(({ id }) => id),
];
/** Those who can be called or warned: leading seats, and others that may signal themselves. */
const callable = (on: DeedOn): (SeatId | null)[] => [
  null,
  ...others(on).filter(
    (id) => on.scenario.leads.includes(id) || (on.scenario.seat[id]?.orders.includes("SIGNAL") ?? false),
  ),
];
const texts = ({ view }: DeedOn): TextPattern[] => [
  { text: null, having: [], lacking: [] },
  ...(view.own?.texts ?? [])
    .filter(({ status }) => status === "open")
    .map(({ id }) => ({ text: id, having: [], lacking: [] })),
];
const withClauses = (on: DeedOn): TextPattern[] => [
  ...texts(on),
  ...clauseKinds.map((kind) => ({ text: null, having: [{ kind, about: null }], lacking: [] })),
];

const choices = {
  hold: () => [{ kind: "hold" }],
  fire: () => [{ kind: "fire" }],
  attack: () => [null, ...sectorIds].map((sector) => ({ kind: "attack", sector })),
  shell: (on) => towns(on, false, false).map((town) => ({ kind: "shell", town })),
  strike: (on) => towns(on, false, true).map((town) => ({ kind: "strike", town })),
  martialLaw: () => [{ kind: "martialLaw" }],
  publish: () => ([3, 2, 1] as const).map((share) => ({ kind: "publish", share })),
  stance: () => [...stances].reverse().map((stance) => ({ kind: "stance", stance })),
  restrain: () => [{ kind: "restrain" }],
  evacuate: (on) => towns(on, true, false).map((town) => ({ kind: "evacuate", town })),
  press: ({ scenario }) =>
    scenario.leads.flatMap((target) =>
      [null, ...directions].map((direction) => ({ kind: "press" as const, target, direction, on: null })),
    ),
  supply: () => [{ kind: "supply" }],
  signal: (on) => callable(on).map((to) => ({ kind: "signal", to })),
  hotline: (on) => callable(on).map((to) => ({ kind: "hotline", to })),
  offerForces: () => offerKinds.map((what) => ({ kind: "offerForces", what })),
  statement: () => [null, ...sides].map((on) => ({ kind: "statement", on })),
  verify: () => [{ kind: "verify", claim: null }],
  callTalks: ({ scenario, seat }) =>
    [null, ...(scenario.seat[seat]?.venues ?? [])].map((venue) => ({ kind: "callTalks", venue, frame: null })),
  comeToTalks: (on) => [
    { kind: "comeToTalks", host: null, venue: null },
    ...others(on)
      .filter((host) => hasPower(on.scenario, on.view.pub.roster, host, "callTalks"))
      .map((host) => ({ kind: "comeToTalks" as const, host, venue: null })),
  ],
  table: (on) => withClauses(on).map((texts) => ({ kind: "table", texts, unless: null })),
  sign: (on) => withClauses(on).map((texts) => ({ kind: "sign", texts, unless: null })),
  endorse: (on) => withClauses(on).map((texts) => ({ kind: "endorse", texts, unless: null })),
  reject: (on) => texts(on).map((texts) => ({ kind: "reject", texts })),
  giveNotice: () => [{ kind: "giveNotice" }],
  keepText: () => [{ kind: "keepText", text: null }],
  show: (on) =>
    // The other end comes first: a text is mostly shown to whoever one talks to.
    [...others(on)]
      .sort((a, b) => Number(b === on.to) - Number(a === on.to))
      .map((to) => ({ kind: "show", to, texts: { text: null, having: [], lacking: [] } })),
  praise: (on) => others(on).map((seat) => ({ kind: "praise", seat, clause: null })),
} satisfies Choices;

/** What a deed of this kind can be about, the widest first. */
export const doingsOf = (kind: DeedKind, on: DeedOn): readonly Deed["does"][] =>
  (choices[kind] as (on: DeedOn) => readonly Deed["does"][])(on);
