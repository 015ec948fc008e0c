/** Words by chance, mostly about what can be done and sometimes not. */
import type { SeatId } from "../../shared/base/ids.ts";
import { canDo, deedKinds } from "../../shared/engine/checkDeed.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { figureKinds, frames, reasons, stances } from "../../shared/terms/choices.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import type { Deed, DeedKind, DoingOf, TextPattern } from "../../shared/terms/deed.ts";
import type { Answering, Sayable, Told } from "../../shared/terms/word.ts";

/** What the words draw from. */
export interface Draws {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly heads: (chance: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly id: (list: readonly string[]) => string;
  readonly number: (last: number) => number;
  readonly clauses: () => Clause[];
}

const orAny = <T>(t: Draws, make: () => T): T | null => (t.heads(0.4) ? null : make());
const seatOf = (t: Draws): SeatId => t.id(t.state.seatOrder);
const townOf = (t: Draws, fits: (town: { side: number; beyond: boolean }) => boolean) =>
  t.id(Object.entries(t.scenario.town).flatMap(([id, town]) => (fits(town) ? [id] : [])));
const venueOf = (t: Draws) => t.id(t.scenario.files.scenario.venues.map(({ id }) => id));

const pattern = (t: Draws): TextPattern => ({
  text: t.state.texts.length > 0 && t.heads(0.6) ? t.number(t.state.texts.length) : null,
  having: t.heads(0.3) ? [{ kind: t.pick(clauseKinds), about: null }] : [],
  lacking: t.heads(0.2) ? [{ kind: null, about: seatOf(t) }] : [],
});
const texts = (t: Draws) => ({ texts: pattern(t) });
const unless = (t: Draws) => ({
  unless: t.heads(0.3) ? { is: t.pick(["yesOf", "shownTo"] as const), seat: seatOf(t) } : null,
});

const doings: { [K in DeedKind]: (t: Draws, side: number | null) => DoingOf<K> } = {
  hold: () => ({ kind: "hold" }),
  fire: () => ({ kind: "fire" }),
  attack: (t) => ({ kind: "attack", sector: orAny(t, () => t.pick(t.scenario.sectors)) }),
  shell: (t, side) => ({
    kind: "shell",
    town: orAny(t, () => townOf(t, (town) => town.side !== side && !town.beyond)),
  }),
  strike: (t, side) => ({
    kind: "strike",
    town: orAny(t, () => townOf(t, (town) => town.side !== side && town.beyond)),
  }),
  martialLaw: () => ({ kind: "martialLaw" }),
  publish: (t) => ({ kind: "publish", share: t.pick([1, 2, 3] as const) }),
  stance: (t) => ({ kind: "stance", stance: t.pick(stances) }),
  restrain: () => ({ kind: "restrain" }),
  evacuate: (t, side) => ({ kind: "evacuate", town: orAny(t, () => townOf(t, (town) => town.side === side)) }),
  press: (t) => ({
    kind: "press",
    target: t.id(t.scenario.leads),
    direction: orAny(t, () => t.pick(["up", "down"] as const)),
    on: orAny(t, () => t.pick(["will", "supply"] as const)),
  }),
  supply: () => ({ kind: "supply" }),
  signal: (t) => ({ kind: "signal", to: orAny(t, () => seatOf(t)) }),
  hotline: (t) => ({ kind: "hotline", to: orAny(t, () => seatOf(t)) }),
  offerForces: (t) => ({ kind: "offerForces", what: t.pick(["monitors", "troops"] as const) }),
  statement: (t) => ({ kind: "statement", on: orAny(t, () => t.pick([0, 1] as const)) }),
  verify: (t) => ({ kind: "verify", claim: orAny(t, () => t.id(t.state.claims.map(({ id }) => id))) }),
  callTalks: (t) => ({ kind: "callTalks", venue: orAny(t, () => venueOf(t)), frame: orAny(t, () => t.pick(frames)) }),
  comeToTalks: (t) => ({ kind: "comeToTalks", host: orAny(t, () => seatOf(t)), venue: orAny(t, () => venueOf(t)) }),
  table: (t) => ({ kind: "table", ...texts(t), ...unless(t) }),
  sign: (t) => ({ kind: "sign", ...texts(t), ...unless(t) }),
  endorse: (t) => ({ kind: "endorse", ...texts(t), ...unless(t) }),
  reject: (t) => ({ kind: "reject", ...texts(t) }),
  giveNotice: () => ({ kind: "giveNotice" }),
  keepText: (t) => ({ kind: "keepText", text: pattern(t).text }),
  show: (t) => ({ kind: "show", to: seatOf(t), ...texts(t) }),
  carry: (t) => ({ kind: "carry", to: seatOf(t) }),
  praise: (t) => ({ kind: "praise", seat: seatOf(t), clause: orAny(t, () => t.pick(clauseKinds)) }),
};

/** A deed of this seat, one that it has the power for where chance does not will otherwise. */
export function randomDeed(t: Draws, seat: SeatId): Deed {
  const side = t.scenario.seat[seat]?.side ?? null;
  const known = t.scenario.seat[seat] !== undefined && t.state.seatOrder.includes(seat);
  const make = (kind: DeedKind) => doings[kind](t, side);
  const can = known ? deedKinds.filter((kind) => canDo(t.scenario, t.state, { seat, does: make(kind) })) : deedKinds;
  const first = Math.max(1, t.state.phase === "open" ? t.state.round : t.state.round + 1);
  const from = t.heads(0.1) ? 0 : first + (t.heads(0.3) ? 1 : 0);
  return {
    seat,
    does: make(t.heads(0.05) ? t.pick(deedKinds) : t.pick(can)),
    not: t.heads(0.4),
    from,
    to: from + (t.heads(0.4) ? 1 : 0),
  };
}

const someDeeds = (t: Draws, seat: SeatId): Deed[] =>
  t.heads(0.3) ? [randomDeed(t, seat), randomDeed(t, seat)] : [randomDeed(t, seat)];
const otherThan = (t: Draws, seat: SeatId): SeatId => t.id(t.state.seatOrder.filter((id) => id !== seat));
const perhaps = (t: Draws, chance: number, make: () => Deed[]): Deed[] => (t.heads(chance) ? make() : []);

const bargain = (t: Draws, seat: SeatId, to: SeatId) => ({
  give: perhaps(t, 0.8, () => someDeeds(t, seat)),
  get: perhaps(t, 0.8, () => someDeeds(t, to)),
  if: perhaps(t, 0.2, () => [randomDeed(t, otherThan(t, seat))]),
  until: t.state.round + (t.heads(0.5) ? 0 : 1),
});

function randomTold(t: Draws, seat: SeatId): Told {
  const { facts } = t.scenario.files.facts;
  const needs = () => perhaps(t, 0.5, () => [randomDeed(t, otherThan(t, seat))]);
  const kinds: { [K in Told["of"]]: () => Extract<Told, { of: K }> } = {
    figure: () => ({ of: "figure", figure: t.pick(figureKinds), side: t.pick([0, 1] as const), value: t.number(5000) }),
    talks: () => ({ of: "talks", venue: orAny(t, () => venueOf(t)), frame: null, needs: needs() }),
    signature: () => {
      const { text, having, lacking } = pattern(t);
      return { of: "signature", text, having: [...having], lacking: [...lacking], needs: needs() };
    },
    plan: () => ({ of: "plan", deeds: someDeeds(t, seat) }),
    did: () => {
      const done = { from: 1, to: t.state.round };
      return { of: "did", deeds: someDeeds(t, seatOf(t)).map((deed) => (t.heads(0.8) ? { ...deed, ...done } : deed)) };
    },
    fact: () => ({ of: "fact", fact: t.id(facts.map(({ id }) => id)) }),
    text: () => ({ of: "text", text: pattern(t).text, clauses: t.clauses() }),
    support: () => ({ of: "support", seat: seatOf(t), clause: null }),
  };
  return kinds[t.pick(Object.keys(kinds) as Told["of"][])]();
}

/** Any word of `seat` in this channel. */
export function randomWord(t: Draws, seat: SeatId, channel: string): Sayable {
  const other = channel.startsWith("bi:")
    ? (channel
        .slice(3)
        .split("-")
        .find((id) => id !== seat) ?? otherThan(t, seat))
    : otherThan(t, seat);
  const to = t.heads(0.5) ? other : null;
  const head = { to, inConfidence: t.heads(0.2) };
  const kinds: { [K in Sayable["kind"]]: () => Extract<Sayable, { kind: K }> } = {
    ask: () => ({
      kind: "ask",
      ...head,
      asked: t.pick([
        { for: "deeds" as const, deeds: someDeeds(t, other) },
        { for: "talks" as const, venue: venueOf(t), frame: null },
        { for: "signature" as const, text: pattern(t).text },
        { for: "figure" as const, figure: t.pick(figureKinds), side: t.pick([0, 1] as const) },
        { for: "plan" as const },
      ]),
    }),
    offer: () => ({ kind: "offer", ...head, ...bargain(t, seat, other) }),
    promise: () => ({
      kind: "promise",
      ...head,
      deeds: someDeeds(t, seat),
      if: perhaps(t, 0.3, () => someDeeds(t, other)),
    }),
    warn: () => ({ kind: "warn", ...head, deeds: someDeeds(t, seat), if: someDeeds(t, other) }),
    tell: () => ({ kind: "tell", ...head, told: randomTold(t, seat) }),
    accuse: () => ({
      kind: "accuse",
      ...head,
      seat: other,
      accusation: t.pick([
        { of: "town" as const, town: t.id(Object.keys(t.scenario.town)) },
        { of: "clause" as const, text: t.number(3), clause: t.pick(clauseKinds) },
        { of: "word" as const, line: t.state.lines.length > 0 ? t.pick(t.state.lines).id : "bi:ARM-AZE.1.1" },
      ]),
    }),
    passOn: () => ({
      kind: "passOn",
      ...head,
      word: t.state.words.length > 0 ? t.pick(t.state.words).id : "plenary.1",
    }),
  };
  return kinds[t.pick(Object.keys(kinds) as Sayable["kind"][])]();
}

/** A word that may wait for this seat's answer, and any answer to it; null where none was said. */
export function randomAnswer(t: Draws, seat: SeatId): { word: string; answer: Answering } | null {
  const { words } = t.state;
  const waiting = words.filter(
    ({ status, to, by }) => status === "open" && by !== seat && (to === null || to === seat),
  );
  if (words.length === 0) return null;
  const asked = waiting.length > 0 && t.heads(0.9) ? t.pick(waiting) : t.pick(words);
  const answers: (() => Answering)[] = [
    () => ({ says: "yes" }),
    () => ({ says: "yes" }),
    () => ({ says: "no", reason: t.pick(reasons) }),
    () => ({ says: "onlyIf", ...bargain(t, seat, asked.by) }),
    () => ({ says: "tells", told: randomTold(t, seat) }),
  ];
  return { word: asked.id, answer: t.pick(answers)() };
}
